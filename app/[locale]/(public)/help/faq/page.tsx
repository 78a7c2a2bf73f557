import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Faq } from '#components/help/faq.tsx';
import { LeadSourceTable } from '#components/help/lead-source-table.tsx';
import { publicMetadata } from '#lib/i18n/public-metadata.ts';
import { currentPolicy } from '#lib/policy/current-policies.ts';
import { decodeAction, decodeSource, knownActions, knownSources } from '#lib/leads/decode.ts';

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const t = await getTranslations('help.faqPage');
  return publicMetadata({
    path: '/help/faq',
    locale: (await params).locale,
    title: t('title'),
    description: t('metaDescription'),
    type: 'article',
  });
}

export default async function FaqPage() {
  const locale = await getLocale();
  const words = [
    ...knownSources.map((word) => ({ word, ...decodeSource(word, locale) })),
    ...knownActions.map((word) => ({ word, ...decodeAction(word, locale) })),
  ];
  return <Faq leadSourceTable={<LeadSourceTable words={words} />} suffixes={currentPolicy('privacy-suffixes')} />;
}
