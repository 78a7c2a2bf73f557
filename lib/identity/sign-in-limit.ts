import { createHash } from 'node:crypto';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { database } from '#lib/db/database.ts';

type Limits = { account: RateLimiterPostgres; address: RateLimiterPostgres };

const processWide = globalThis as { leadportSignInLimits?: Limits };

/**
 * Whether one more try at a password is allowed: ten in fifteen minutes for an account, a hundred for an address. Counted in
 * the database, so that several web processes count together. The counters carry hashes, no addresses.
 */
export async function allowSignIn(email: string, address: string): Promise<boolean> {
  const { account, address: byAddress } = limits();
  try {
    await Promise.all([account.consume(digest(email)), byAddress.consume(digest(address))]);
    return true;
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    return false;
  }
}

/** A right password gives the tries back: the limit is for those who guess, not for those who sign in often. */
export async function forgetTries(email: string, address: string): Promise<void> {
  const { account, address: byAddress } = limits();
  await Promise.all([account.delete(digest(email)), byAddress.reward(digest(address))]);
}

function limits(): Limits {
  const shared = { storeClient: database().worker, tableName: 'rate_limits', tableCreated: true, duration: 15 * 60 };
  processWide.leadportSignInLimits ??= {
    account: new RateLimiterPostgres({ ...shared, keyPrefix: 'sign-in-account', points: 10 }),
    address: new RateLimiterPostgres({ ...shared, keyPrefix: 'sign-in-address', points: 100 }),
  };
  return processWide.leadportSignInLimits;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
