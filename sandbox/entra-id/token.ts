import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a token says: for whom it was made, by whom, and until when. */
export type Claims = { aud: string; tid: string; sub: string; exp: number };

/** A token in the form of Entra ID's, signed with a key of the sandbox's own. */
export function signToken(claims: Claims, key: string): string {
  const head = [{ typ: 'JWT', alg: 'HS256' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${head}.${signature(head, key)}`;
}

/** The claims of a token that is whole and has not expired; null for every other text. */
export function readToken(authorization: string | undefined, key: string, now: Date): Claims | null {
  const match = /^Bearer ([\w-]+\.[\w-]+)\.([\w-]+)$/.exec(authorization ?? '');
  if (!match) return null;
  const [given, right] = [Buffer.from(match[2]!), Buffer.from(signature(match[1]!, key))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const claims = JSON.parse(Buffer.from(match[1]!.split('.')[1]!, 'base64url').toString('utf8')) as Claims;
  return claims.exp * 1_000 > now.getTime() ? claims : null;
}

function signature(head: string, key: string): string {
  return createHmac('sha256', key).update(head).digest('base64url');
}
