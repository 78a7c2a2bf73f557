import type { Owner } from '#lib/errors/entry.ts';
import { formatLocales } from '#lib/i18n/format-locale.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** How long a failure lasts for most, in a sentence: what one mends is solved, what others mend passes. */
export function usualTime(minutes: number, owner: Owner, locale: Locale): string {
  const time = inWords(minutes, locale);
  if (locale === 'it')
    return owner === 'publisher' ? `La maggior parte degli editori risolve entro ${time}.` : `Di solito passa entro ${time}.`;
  return owner === 'publisher' ? `Most publishers solve this within ${time}.` : `It usually passes within ${time}.`;
}

/** As one says it, never too short: to five minutes from a quarter of an hour on, then whole hours, then days. */
function inWords(minutes: number, locale: Locale): string {
  const [value, unit] =
    minutes <= 15
      ? [minutes, 'minute']
      : minutes <= 90
        ? [5 * Math.ceil(minutes / 5), 'minute']
        : minutes <= 36 * 60
          ? [Math.ceil(minutes / 60), 'hour']
          : [Math.ceil(minutes / 1440), 'day'];
  return new Intl.NumberFormat(formatLocales[locale], { style: 'unit', unit: unit as string, unitDisplay: 'long' }).format(value as number);
}
