import { createHash, randomBytes } from 'node:crypto';

/** The secret part of a link: in the link itself and nowhere else. 192 random bits. */
export function createSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** What is stored of it. The secret is random, so a fast hash is enough. */
export function hashSecret(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(secret).digest());
}

/** `place.secret` taken apart: where to look the hash up. Null for what cannot be one of ours. */
export function readToken(token: string): { place: string; hash: Uint8Array<ArrayBuffer> } | null {
  const dot = token.indexOf('.');
  return dot < 1 ? null : { place: token.slice(0, dot), hash: hashSecret(token.slice(dot + 1)) };
}
