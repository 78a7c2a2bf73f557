import { getTranslations } from 'next-intl/server';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { AdminTabs } from '#components/admin/admin-tabs.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { currentUser } from '#lib/identity/require-user.ts';

/** Around the admins' pages. Each page guards itself: only it knows where a visitor wanted to go. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const user = await currentUser();
  if (user?.role !== 'admin') return children;
  const t = await getTranslations('admin');
  return (
    <ClientMessages namespaces={['admin', 'health', 'leads', 'errors', 'settings']}>
      <PageHeader title={t('title')} />
      <AdminTabs />
      {/* The lists' state is the address. */}
      <NuqsAdapter>{children}</NuqsAdapter>
    </ClientMessages>
  );
}
