import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { callerAddress } from '#lib/api/diagnose-limit.ts';
import { database } from '#lib/db/database.ts';
import { env, isLoopback } from '#lib/env.ts';

const processWide = globalThis as { leadportCaseLinkLimit?: RateLimiterPostgres };

/** Whether one more case link may be looked up from this address: thirty a minute, so that tokens cannot be tried out. A demo on loopback is not limited. */
export async function allowCaseLink(headers: Headers): Promise<boolean> {
  const address = callerAddress(headers);
  if (env().DEMO && isLoopback(address)) return true;
  processWide.leadportCaseLinkLimit ??= new RateLimiterPostgres({
    storeClient: database().worker,
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: 'case-link',
    points: 30,
    duration: 60,
  });
  try {
    await processWide.leadportCaseLinkLimit.consume(createHash('sha256').update(address).digest('base64url'));
    return true;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return false;
  }
}
