import type { Localized } from '#lib/i18n/locale.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** From how many days before an end it is worth telling. */
export const tellsWithinDays = 30;

/** Whole days until then, begun ones counted; zero or less once it has passed. */
export function daysUntil(end: Date, now: Date): number {
  return Math.ceil((end.getTime() - now.getTime()) / dayMs);
}

/** `1 day`, `14 days`. */
export function inDays(days: number): Localized {
  return { en: `${days} ${days === 1 ? 'day' : 'days'}`, it: `${days} ${days === 1 ? 'giorno' : 'giorni'}` };
}
