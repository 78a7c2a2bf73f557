import type { Locale } from '#lib/i18n/locale.ts';

/** Each language calls itself by its own name. */
export const languageNames: ReadonlyArray<{ value: Locale; label: string }> = [
  { value: 'en', label: 'English' },
  { value: 'it', label: 'Italiano' },
];
