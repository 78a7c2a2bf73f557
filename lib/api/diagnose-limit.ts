import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { database } from '#lib/db/database.ts';
import { env, isLoopback } from '#lib/env.ts';

const limits = { points: 60, duration: 60, keyPrefix: 'diagnose' };

const processWide = globalThis as { leadportDiagnoseLimit?: RateLimiterPostgres };

/**
 * Whether one more diagnosis without a key is allowed for the caller's address. Counted in the database, so that several web
 * processes count together; while it is away each counts for itself, since reading a message needs no database.
 * A demo on loopback is not limited.
 */
export async function allowDiagnosis(headers: Headers): Promise<{ ok: true } | { ok: false; retryAfterSeconds: number }> {
  const address = callerAddress(headers);
  if (env().DEMO && isLoopback(address)) return { ok: true };
  try {
    await limiter().consume(createHash('sha256').update(address).digest('base64url'));
    return { ok: true };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
  }
}

function limiter(): RateLimiterPostgres {
  processWide.leadportDiagnoseLimit ??= new RateLimiterPostgres({
    ...limits,
    storeClient: database().worker,
    tableName: 'rate_limits',
    tableCreated: true,
    insuranceLimiter: new RateLimiterMemory(limits),
  });
  return processWide.leadportDiagnoseLimit;
}

/** Behind a proxy the last forwarded address is the one the proxy saw; earlier ones are whatever the caller wrote. Next names the socket's when there is none. */
export function callerAddress(headers: Headers): string {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown';
  return address.replace(/^::ffff:/, '');
}
