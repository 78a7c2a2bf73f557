import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FirstDay } from '#components/shell/home/first-day.tsx';
import { Hero } from '#components/shell/home/hero.tsx';
import { Promises } from '#components/shell/home/promises.tsx';
import { env } from '#lib/env.ts';
import { languageAlternates } from '#lib/i18n/alternates.ts';

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const t = await getTranslations('home');
  return {
    title: { absolute: t('metaTitle') },
    description: t('metaDescription'),
    alternates: languageAlternates('/', (await params).locale),
  };
}

export default function HomePage() {
  return (
    <>
      <Hero isDemo={env().DEMO} />
      <Promises />
      <FirstDay />
    </>
  );
}
