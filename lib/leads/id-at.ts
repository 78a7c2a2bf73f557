import { idAt } from '#lib/db/id.ts';

/**
 * Bounds of the ids of leads received from `from` on and before `to`. An id is made a little before the database notes the
 * receipt, and by another clock: the margins let the index do the work and `received_at` decide.
 */
export function idsBetween(from: Date, to: Date): { first: string; end: string } {
  return { first: firstIdFrom(from), end: endIdBefore(to) };
}

export function firstIdFrom(from: Date): string {
  return idAt(from.getTime() - 3_600_000);
}

export function endIdBefore(to: Date): string {
  return idAt(to.getTime() + 300_000);
}
