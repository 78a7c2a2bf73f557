import type { Metadata } from 'next';
import { languageAlternates, localizedPath } from './alternates.ts';
import { defaultLocale, isLocale, locales } from './locale.ts';

/** Metadata of a page that people link to: its address in every language, and what a chat shows when the link is sent. */
export function publicMetadata(page: {
  path: string;
  locale: string;
  title: string;
  description: string;
  type?: 'website' | 'article';
}): Metadata {
  const locale = isLocale(page.locale) ? page.locale : defaultLocale;
  const { title, description, path } = page;
  return {
    title,
    description,
    alternates: languageAlternates(path, locale),
    openGraph: {
      title,
      description,
      siteName: 'Leadport',
      type: page.type ?? 'website',
      url: localizedPath(path, locale),
      locale: regions[locale],
      alternateLocale: locales.filter((other) => other !== locale).map((other) => regions[other]),
    },
    twitter: { card: 'summary', title, description },
  };
}

/** Open Graph wants a territory with the language. */
const regions = { en: 'en_US', it: 'it_IT' } as const;
