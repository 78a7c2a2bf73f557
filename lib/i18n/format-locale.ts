import type { Locale } from './locale.ts';

/** English times read day first and in 24 hours, as a harbour's timetable does. */
export const formatLocales: Record<Locale, string> = { en: 'en-GB', it: 'it-IT' };
