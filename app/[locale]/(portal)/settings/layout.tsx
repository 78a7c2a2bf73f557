import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SettingsTabs } from '#components/settings/settings-tabs.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { mayManage } from '#lib/identity/caller.ts';
import { currentUser } from '#lib/identity/require-user.ts';

/** Everybody has an account; the rest belongs to a publisher, or, for keys, to whoever manages one. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const user = await currentUser();
  if (!user) return children;
  const t = await getTranslations('settings');
  return (
    <ClientMessages namespaces={['settings']}>
      <PageHeader title={t('title')} />
      <SettingsTabs hasPublisher={user.publisherId !== null} managesKeys={mayManage(user, user.publisherId)} />
      {children}
    </ClientMessages>
  );
}
