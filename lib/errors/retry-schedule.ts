const dayMs = 24 * 60 * 60 * 1000;
const jitter = 0.2;

/**
 * How long to wait after the `attemptNumber`-th automatic attempt (from 1), or null when the schedule is used up and the lead is to be held.
 * ±20 % so that leads that failed together do not come back together. `Retry-After` wins when it is longer, up to 24 hours.
 */
export function nextWaitMs(
  schedule: readonly number[],
  attemptNumber: number,
  random: () => number,
  retryAfterSeconds?: number | null,
): number | null {
  const base = schedule[attemptNumber - 1];
  if (base === undefined) return null;
  const jittered = Math.round(base * (1 - jitter + 2 * jitter * random()));
  return Math.max(jittered, Math.min(askedMs(retryAfterSeconds), dayMs));
}

/**
 * Seconds to wait, from either form of the header; null for anything else. A date that has passed is 0.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function parseRetryAfter(header: string | null | undefined, now: Date): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,15}$/.test(value)) return Number(value);
  // `Date.parse` alone takes almost anything for a date, also a bare "-5".
  if (!httpDate.test(value)) return null;
  const at = Date.parse(value.includes('GMT') ? value : `${value} GMT`);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}

/** IMF-fixdate, RFC 850 and asctime, in this order. */
const httpDate =
  /^(?:[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT|[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4})$/;

function askedMs(retryAfterSeconds: number | null | undefined): number {
  return retryAfterSeconds && retryAfterSeconds > 0 ? retryAfterSeconds * 1000 : 0;
}
