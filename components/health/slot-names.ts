import type { Step } from '#lib/health/calendar.ts';
import { formatLocales } from '#lib/i18n/format-locale.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** How slots of time are called: short below the axis, whole in the readout. */
export function slotNames(step: Step, zone: string, locale: Locale): (from: string) => { short: string; name: string } {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(formatLocales[locale], { ...options, timeZone: zone });
  const hour = { hour: '2-digit', minute: '2-digit' } as const;
  const day = { day: 'numeric', month: 'short' } as const;
  const short = format(step === 'hour' ? hour : day);
  const name = format({ weekday: 'short', ...day, ...(step === 'hour' || step === 'six-hours' ? hour : {}) });
  return (from) => ({ short: short.format(new Date(from)), name: name.format(new Date(from)) });
}
