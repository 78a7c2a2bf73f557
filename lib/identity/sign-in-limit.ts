import { type Limit, digest, limiterOf } from '#lib/identity/rate-limit.ts';

const perAccount: Limit = { keyPrefix: 'sign-in-account', points: 10, duration: 15 * 60 };
const perAddress: Limit = { keyPrefix: 'sign-in-address', points: 100, duration: 15 * 60 };

/**
 * Whether one more try at a password is allowed: ten in fifteen minutes for an account, a hundred for an address.
 */
export async function allowSignIn(email: string, address: string): Promise<boolean> {
  try {
    await Promise.all([limiterOf(perAccount).consume(digest(email)), limiterOf(perAddress).consume(digest(address))]);
    return true;
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    return false;
  }
}

/** A right password gives the tries back: the limit is for those who guess, not for those who sign in often. */
export async function forgetTries(email: string, address: string): Promise<void> {
  await Promise.all([limiterOf(perAccount).delete(digest(email)), limiterOf(perAddress).reward(digest(address))]);
}
