import { env, isLoopback } from '#lib/env.ts';

/** Behind a proxy the last forwarded address is the one the proxy saw; earlier ones are whatever the caller wrote. Next names the socket's when there is none. */
export function callerAddress(headers: Headers): string {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown';
  return address.replace(/^::ffff:/, '');
}

/** A demo on loopback is not limited. */
export function isUnlimited(address: string): boolean {
  return env().DEMO && isLoopback(address);
}
