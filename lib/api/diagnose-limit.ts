import { callerAddress, isUnlimited } from '#lib/identity/caller-address.ts';
import { takePoint } from '#lib/identity/rate-limit.ts';

// Reading a message needs no database, so neither does counting it while that is away.
const limit = { keyPrefix: 'diagnose', points: 60, duration: 60, insured: true };

/** Null when one more diagnosis without a key is allowed for the caller's address, else how many seconds to wait. */
export async function diagnosisWait(headers: Headers): Promise<number | null> {
  const address = callerAddress(headers);
  return isUnlimited(address) ? null : takePoint(limit, address);
}
