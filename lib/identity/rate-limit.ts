import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { database } from '#lib/db/database.ts';

/** So many points in so many seconds. `insured`: each process counts for itself while the database is away, instead of refusing. */
export type Limit = { keyPrefix: string; points: number; duration: number; insured?: boolean };

const processWide = globalThis as { leadportLimits?: Map<string, RateLimiterPostgres> };

/** The counter of a limit. It lives in the database, so that several web processes count together. */
export function limiterOf({ insured = false, ...limit }: Limit): RateLimiterPostgres {
  const limiters = (processWide.leadportLimits ??= new Map());
  const limiter =
    limiters.get(limit.keyPrefix) ??
    new RateLimiterPostgres({
      ...limit,
      storeClient: database().worker,
      tableName: 'rate_limits',
      tableCreated: true,
      ...(insured && { insuranceLimiter: new RateLimiterMemory(limit) }),
    });
  limiters.set(limit.keyPrefix, limiter);
  return limiter;
}

/** Takes one point of the subject's. Null when there was one, else how many seconds until there is. */
export async function takePoint(limit: Limit, subject: string): Promise<number | null> {
  try {
    await limiterOf(limit).consume(digest(subject));
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}

/** Counters carry hashes, no addresses. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
