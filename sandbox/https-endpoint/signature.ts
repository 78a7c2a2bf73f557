import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export type SignatureCheck = 'valid' | 'invalid' | 'none';

/**
 * Checks a Standard Webhooks signature with the sandbox's own secret, written from the specification and not with the
 * library that signs, so that the two prove each other. https://www.standardwebhooks.com
 */
export function checkSignature(headers: IncomingHttpHeaders, body: string, secret: string): SignatureCheck {
  const [id, timestamp, given] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => String(headers[name] ?? ''));
  if (!given) return 'none';
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  const isRight = given.split(' ').some((entry) => {
    const [version, value = ''] = entry.split(',');
    const signature = Buffer.from(value, 'base64');
    return version === 'v1' && signature.length === expected.length && timingSafeEqual(signature, expected);
  });
  return isRight ? 'valid' : 'invalid';
}
