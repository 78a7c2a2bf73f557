import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HelpIndex } from '#components/help/help-index.tsx';
import { publicMetadata } from '#lib/i18n/public-metadata.ts';

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const t = await getTranslations('help');
  return publicMetadata({ path: '/help', locale: (await params).locale, title: t('title'), description: t('metaDescription') });
}

export default function HelpPage() {
  return <HelpIndex />;
}
