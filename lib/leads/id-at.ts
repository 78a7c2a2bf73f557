/** The smallest UUIDv7 of a moment: a bound for ids, which are ordered by time of receipt. */
export function idAt(timeMs: number): string {
  const hex = Math.max(0, Math.trunc(timeMs)).toString(16).padStart(12, '0').slice(-12);
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

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
