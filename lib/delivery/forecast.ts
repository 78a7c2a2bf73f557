/** What an account has used of an allowance, by slot. `resetAt` is the next midnight of one that counts by days. */
export type AllowanceCount = {
  limit: number;
  uses: ReadonlyArray<{ at: Date; used: number }>;
  /** How long a use counts, for one that does not count by days. */
  spanMs: number;
  resetAt: Date | null;
};

/** When an allowance is used up, and when the leads after that go out. */
export type Exhaustion = { at: Date; until: Date };

const hourMs = 3_600_000;
const rateHours = 6;
/** Below this share of the limit a few leads would look like a flood. */
const smallestShare = 0.1;

/**
 * When the limit will be hit at the rate of today: of the last six hours, or since midnight where the vendor counts by days. Null
 * where it will not be before the vendor's day is over, or within a day. What has been hit already answers with `now`.
 */
export function forecastExhaustion(count: AllowanceCount, now: Date): Exhaustion | null {
  const used = count.uses.reduce((sum, use) => sum + use.used, 0);
  if (used >= count.limit) return { at: now, until: roomAt(count, 0, now) };
  if (used < count.limit * smallestShare) return null;
  const perMs = rateOf(count, now);
  if (perMs <= 0) return null;
  const end = count.resetAt ?? new Date(now.getTime() + 24 * hourMs);
  for (let from = now.getTime(), before = used; from < end.getTime();) {
    const freed = count.resetAt ? undefined : firstFreed(count, from);
    const to = Math.min(freed?.at ?? end.getTime(), end.getTime());
    const hitAt = from + (count.limit - before) / perMs;
    if (hitAt < to) return { at: new Date(hitAt), until: roomAt(count, hitAt, now) };
    before += (to - from) * perMs - (freed?.used ?? 0);
    from = to;
  }
  return null;
}

function rateOf({ uses, resetAt }: AllowanceCount, now: Date): number {
  const start = resetAt ? now.getTime() - 24 * hourMs : now.getTime() - rateHours * hourMs;
  const recent = uses.filter(({ at }) => at.getTime() > start);
  const first = Math.min(...recent.map(({ at }) => at.getTime()), now.getTime());
  const stretch = resetAt ? Math.max(hourMs, now.getTime() - first) : rateHours * hourMs;
  return recent.reduce((sum, { used }) => sum + used, 0) / stretch;
}

/** The next use that stops counting after a moment. */
function firstFreed({ uses, spanMs }: AllowanceCount, after: number): { at: number; used: number } | undefined {
  return uses
    .map(({ at, used }) => ({ at: at.getTime() + spanMs, used }))
    .filter(({ at }) => at > after)
    .sort((a, b) => a.at - b.at)[0];
}

function roomAt(count: AllowanceCount, after: number, now: Date): Date {
  return count.resetAt ?? new Date(firstFreed(count, Math.max(after, now.getTime()))?.at ?? after + count.spanMs);
}
