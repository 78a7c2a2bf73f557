import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

export type KeyScope = 'intake' | 'publisher' | 'admin';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const randomLength = 32;
const checksumLength = 6;
const form = new RegExp(`^lp_[0-9A-Za-z]{${randomLength + checksumLength}}$`);

/** A new key (190 random bits): shown once, stored as hash. The checksum lets scanners and us tell a key from a look-alike offline. */
export function createApiKey(): { key: string; hash: Buffer; hint: string } {
  const random = Array.from({ length: randomLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  const key = `lp_${random}${checksum(random)}`;
  return { key, hash: hashApiKey(key), hint: key.slice(-4) };
}

/** The key in an `Authorization: Bearer` header, or null when there is none that could be one of ours. */
export function readApiKey(authorization: string | null | undefined): string | null {
  const key = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (!key || !form.test(key)) return null;
  const random = key.slice(3, 3 + randomLength);
  return key.slice(3 + randomLength) === checksum(random) ? key : null;
}

/** A key is random, not guessable, so a fast hash is enough and keeps intake fast. */
export function hashApiKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

function checksum(random: string): string {
  let value = crc32(random);
  let text = '';
  for (let position = 0; position < checksumLength; position += 1) {
    text = alphabet[value % alphabet.length] + text;
    value = Math.floor(value / alphabet.length);
  }
  return text;
}
