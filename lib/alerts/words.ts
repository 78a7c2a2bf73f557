import { formatLocales } from '#lib/i18n/format-locale.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { waitingCap } from './event.ts';

/** `12`, `1,200`, and `10,000+` where counting stopped. */
export function figure(count: number, locale: Locale): string {
  const shown = Math.min(count, waitingCap).toLocaleString(formatLocales[locale]);
  return count > waitingCap ? `${shown}+` : shown;
}

/** `1 lead`, `12 leads`: both languages know one and many; Italian writes "lead" either way. */
export function leads(count: number, locale: Locale): string {
  return `${figure(count, locale)} ${locale === 'en' && count !== 1 ? 'leads' : 'lead'}`;
}

/** A rate as people say it: none below a tenth. */
export function perDay(rate: number, locale: Locale): string {
  return rate.toLocaleString(formatLocales[locale], { maximumFractionDigits: rate < 10 ? 1 : 0 });
}
