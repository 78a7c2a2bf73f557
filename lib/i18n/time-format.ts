import { formatLocales } from './format-locale.ts';
import type { Locale } from './locale.ts';

export type TimeFormat = 'datetime' | 'precise' | 'date' | 'time';

const formats: Record<TimeFormat, Intl.DateTimeFormatOptions> = {
  datetime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  precise: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
};

/** `datetime` 23 Nov 2025, 09:14 · `precise` 23 Nov, 09:14:05 · `date` 23 November 2025 · `time` 09:14:05 · `relative` 3 minutes ago. */
export function formatTime(
  date: Date,
  format: TimeFormat | 'relative',
  { locale, zone, now }: { locale: Locale; zone: string; now: number },
): string {
  if (Number.isNaN(date.getTime())) return '';
  if (format === 'relative') return relative(date.getTime() - now, locale);
  return dateTimeFormat(locale, format, zone).format(date);
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function relative(differenceMs: number, locale: Locale): string {
  const [unit, size] = units.find(([, size]) => Math.abs(differenceMs) >= size) ?? (['second', 1000] as const);
  const count = Math.trunc(differenceMs / size);
  return new Intl.RelativeTimeFormat(formatLocales[locale], { numeric: unit === 'day' ? 'auto' : 'always' }).format(
    count === 0 ? -0 : count,
    unit,
  );
}

// Making a formatter costs far more than using it, and a log has hundreds of times.
const made = new Map<string, Intl.DateTimeFormat>();

function dateTimeFormat(locale: Locale, format: TimeFormat, zone: string): Intl.DateTimeFormat {
  const key = `${locale} ${format} ${zone}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(formatLocales[locale], { ...formats[format], timeZone: zone });
  made.set(key, known);
  return known;
}
