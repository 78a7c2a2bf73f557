import { formatDuration } from '#lib/i18n/duration.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** A median as one reads it: `2 min`, `10 min`, `4 h 20 min`; seconds only below two minutes, where they say something. */
export function formatMinutes(minutes: number, locale: Locale): string {
  return formatDuration((minutes < 2 ? minutes : Math.round(minutes)) * 60_000, locale);
}
