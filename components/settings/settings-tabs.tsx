'use client';

import { useTranslations } from 'next-intl';
import { TabLinks } from '#components/ui/tab-links.tsx';
import { usePathname } from '#lib/i18n/navigation.ts';

export function SettingsTabs({ hasPublisher, managesKeys }: { hasPublisher: boolean; managesKeys: boolean }) {
  const t = useTranslations('settings.tabs');
  const pathname = usePathname();
  const tabs = [
    { href: '/settings', label: t('account') },
    ...(hasPublisher
      ? [
          { href: '/settings/publisher', label: t('publisher') },
          { href: '/settings/members', label: t('members') },
          { href: '/settings/notifications', label: t('notifications') },
        ]
      : []),
    ...(managesKeys ? [{ href: '/settings/keys', label: t('keys') }] : []),
    ...(hasPublisher && managesKeys ? [{ href: '/settings/activity', label: t('activity') }] : []),
  ];
  return <TabLinks label={t('label')} className="mb-6" tabs={tabs.map((tab) => ({ ...tab, current: tab.href === pathname }))} />;
}
