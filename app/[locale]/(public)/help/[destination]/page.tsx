import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { DestinationHelp } from '#components/help/destination-help.tsx';
import { sampleLead } from '#components/help/sample-lead.ts';
import { catalogue } from '#lib/destinations/catalogue.ts';
import { destinationTypes, isDestinationType, specOf } from '#lib/destinations/specs.ts';
import { wireSampleOf } from '#lib/destinations/wire-samples.ts';
import { isLocale } from '#lib/i18n/locale.ts';
import { publicMetadata } from '#lib/i18n/public-metadata.ts';

type Params = Promise<{ locale: string; destination: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { locale, destination } = await params;
  if (!isDestinationType(destination) || !isLocale(locale)) notFound();
  const t = await getTranslations('help.guide');
  const { label, summary } = specOf(destination);
  const title = t('metaTitle', { destination: label[locale] });
  return publicMetadata({ path: `/help/${destination}`, locale, title, description: summary[locale], type: 'article' });
}

export default async function DestinationHelpPage({ params }: { params: Params }) {
  const { destination } = await params;
  if (!isDestinationType(destination)) notFound();
  const locale = await getLocale();
  const troubles = catalogue.filter((entry) => entry.destination === destination && entry.owner === 'publisher');
  return (
    <DestinationHelp
      type={destination}
      others={destinationTypes.filter((type) => type !== destination)}
      sample={wireSampleOf(destination, sampleLead)}
      troubles={troubles.slice(0, 8).map(({ code, text }) => ({ code, title: text[locale].title }))}
    />
  );
}
