import { defineRouting } from 'next-intl/routing';
import { defaultLocale, locales } from './locale.ts';

/** The address alone decides the language: no cookie, no `Accept-Language`, so a link means the same page for everybody. */
export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
});
