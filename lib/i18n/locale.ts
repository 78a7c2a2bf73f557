/** The portal's languages. A path without prefix is English; `/it/...` is Italian. */
export const locales = ['en', 'it'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'en';

/** One text in every language; a missing translation does not compile. */
export type Localized<T = string> = Readonly<Record<Locale, T>>;

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}
