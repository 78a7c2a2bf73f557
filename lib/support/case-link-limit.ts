import { callerAddress, isUnlimited } from '#lib/identity/caller-address.ts';
import { takePoint } from '#lib/identity/rate-limit.ts';

const limit = { keyPrefix: 'case-link', points: 30, duration: 60 };

/** Whether one more case link may be looked up from this address: thirty a minute, so that tokens cannot be tried out. */
export async function allowCaseLink(headers: Headers): Promise<boolean> {
  const address = callerAddress(headers);
  return isUnlimited(address) || (await takePoint(limit, address)) === null;
}
