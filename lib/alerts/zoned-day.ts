import { offsetMs, wallClock } from '#lib/i18n/wall-clock.ts';

/** A calendar day somewhere. */
export type Day = { year: number; month: number; day: number };

/** Which day it is there at a moment. */
export function dayAt(date: Date, zone: string): Day {
  const { year, month, day } = wallClock(date, zone);
  return { year, month, day };
}

export function dayBefore({ year, month, day }: Day): Day {
  const date = new Date(Date.UTC(year, month - 1, day - 1));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `yyyy-MM-dd` */
export function formatDay({ year, month, day }: Day): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** The moment at which a clock there shows this full hour. Where summer time skips it, the one an hour later. */
export function momentOf({ year, month, day }: Day, hour: number, zone: string): Date {
  const wanted = Date.UTC(year, month - 1, day, hour);
  // The offset is that of the answer, so a first guess is corrected once.
  const guess = wanted - offsetMs(new Date(wanted), zone);
  return new Date(wanted - offsetMs(new Date(guess), zone));
}
