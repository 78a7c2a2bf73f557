import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EvidenceReport } from '#components/evidence/evidence-report.tsx';
import { evidence } from '#lib/evidence/evidence.ts';
import { publicMetadata } from '#lib/i18n/public-metadata.ts';

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const t = await getTranslations('evidence');
  return publicMetadata({ path: '/evidence', locale: (await params).locale, title: t('title'), description: t('metaDescription') });
}

export default function EvidencePage() {
  return <EvidenceReport sections={evidence} />;
}
