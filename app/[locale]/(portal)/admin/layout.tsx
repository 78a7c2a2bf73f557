import { getLocale, getTranslations } from 'next-intl/server';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { AdminTabs } from '#components/admin/admin-tabs.tsx';
import { PauseMenu } from '#components/admin/pause-menu.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { listPauses } from '#lib/delivery/pauses.ts';
import { destinationNames } from '#lib/destinations/choices.ts';
import { currentUser } from '#lib/identity/require-user.ts';

/** Around the admins' pages. Each page guards itself: only it knows where a visitor wanted to go. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const user = await currentUser();
  if (user?.role !== 'admin') return children;
  const [locale, t, pauses] = [await getLocale(), await getTranslations('admin'), await listPauses()];
  const { 'store-only': _stored, ...destinations } = destinationNames(locale);
  return (
    <ClientMessages namespaces={['admin', 'health', 'leads', 'errors', 'settings']}>
      {/* Rows and boards for the wall: the shell gives them the width there is. */}
      <div data-wide>
        <PageHeader title={t('title')} actions={<PauseMenu destinations={destinations} paused={pauses} />} />
        <AdminTabs />
        {/* The lists' state is the address. */}
        <NuqsAdapter>{children}</NuqsAdapter>
      </div>
    </ClientMessages>
  );
}
