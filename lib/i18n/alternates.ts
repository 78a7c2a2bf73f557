import { defaultLocale, isLocale, locales, type Locale } from './locale.ts';

/** The `alternates` of a public page's metadata: its own address and the same page in every language. */
export function languageAlternates(path: string, locale: string) {
  return {
    canonical: localizedPath(path, isLocale(locale) ? locale : defaultLocale),
    languages: { ...Object.fromEntries(locales.map((each) => [each, localizedPath(path, each)])), 'x-default': path },
  };
}

/** `/errors` in Italian is `/it/errors`. For places without next-intl: mails, API answers, metadata. */
export function localizedPath(path: string, locale: Locale): string {
  if (locale === defaultLocale) return path;
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}
