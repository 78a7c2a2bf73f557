'use client';

import { useTranslations } from 'next-intl';
import { TabLinks } from '#components/ui/tab-links.tsx';
import { usePathname } from '#lib/i18n/navigation.ts';

const pages = ['board', 'connections', 'replay', 'people', 'policies', 'audit', 'unrecognised', 'fixes'] as const;

export function AdminTabs() {
  const t = useTranslations('admin.tabs');
  const pathname = usePathname();
  const tabs = pages.map((page) => {
    const href = page === 'board' ? '/admin' : `/admin/${page}`;
    return { href, label: t(page), current: href === pathname || (page !== 'board' && pathname.startsWith(`${href}/`)) };
  });
  return <TabLinks label={t('label')} className="mb-6" tabs={tabs} />;
}
