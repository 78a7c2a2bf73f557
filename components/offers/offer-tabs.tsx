'use client';

import { useTranslations } from 'next-intl';
import { TabLinks } from '#components/ui/tab-links.tsx';
import { usePathname } from '#lib/i18n/navigation.ts';

/** The parts of one offer, each with its address. Leads are the log, filtered. */
export function OfferTabs({ offerId }: { offerId: string }) {
  const t = useTranslations('offers.tabs');
  const pathname = usePathname();
  const base = `/offers/${offerId}`;
  const tabs = [
    { href: base, label: t('destination') },
    { href: `${base}/intake`, label: t('intake') },
    { href: `${base}/preview`, label: t('preview') },
    { href: `/leads?offer=${encodeURIComponent(offerId)}`, label: t('leads') },
    { href: `${base}/history`, label: t('history') },
    { href: `${base}/settings`, label: t('settings') },
  ];
  return <TabLinks label={t('label')} className="mt-6" tabs={tabs.map((tab) => ({ ...tab, current: tab.href === pathname }))} />;
}
