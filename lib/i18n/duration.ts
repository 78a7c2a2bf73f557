import { formatLocales } from './format-locale.ts';
import type { Locale } from './locale.ts';

/** `340 ms`, `1.2 s`, `2 min 5 s`, `3 h 20 min`, `4 d 2 h`: two units at most, the smaller one only when it says something. */
export function formatDuration(durationMs: number, locale: Locale): string {
  if (durationMs < 1000) return `${Math.round(durationMs)} ms`;
  const seconds = durationMs / 1000;
  if (seconds < 60) {
    const digits = seconds < 10 ? 1 : 0;
    return `${seconds.toLocaleString(formatLocales[locale], { maximumFractionDigits: digits })} s`;
  }
  const whole = Math.floor(seconds);
  const day = locale === 'it' ? 'g' : 'd';
  if (whole < 3600) return pair(whole, 60, 'min', 1, 's');
  if (whole < 86_400) return pair(whole, 3600, 'h', 60, 'min');
  return pair(whole, 86_400, day, 3600, 'h');
}

function pair(seconds: number, large: number, largeUnit: string, small: number, smallUnit: string): string {
  const rest = Math.floor((seconds % large) / small);
  const head = `${Math.floor(seconds / large)} ${largeUnit}`;
  return rest === 0 ? head : `${head} ${rest} ${smallUnit}`;
}
