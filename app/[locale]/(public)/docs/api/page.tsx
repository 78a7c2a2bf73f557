import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ApiPage } from '#components/help/api-page.tsx';
import { readOperations } from '#components/help/api-reference.ts';
import { openApiDocument } from '#lib/api/openapi.ts';
import { env } from '#lib/env.ts';
import { publicMetadata } from '#lib/i18n/public-metadata.ts';

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const t = await getTranslations('help.docs');
  return publicMetadata({ path: '/docs/api', locale: (await params).locale, title: t('title'), description: t('metaDescription') });
}

export default function ApiDocsPage() {
  const { APP_URL, DEMO } = env();
  return <ApiPage operations={readOperations(openApiDocument(APP_URL))} base={`${APP_URL}/api/v1`} isDemo={DEMO} />;
}
