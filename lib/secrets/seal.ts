import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export type SealingKey = { id: string; key: Buffer };

/** What a sealed value belongs to. Bound into the seal, so a ciphertext moved to another row or field does not open. */
export type SealContext = { publisherId: string; offerId: string; field: string };

const algorithm = 'aes-256-gcm';

/**
 * Seals `plain` with the first key: `v1.<key id>.<iv>.<ciphertext and tag>`, base64url.
 * Does not hide the length of the value.
 */
export function seal(plain: string, context: SealContext, keys: readonly SealingKey[]): string {
  const [current] = keys;
  if (!current) throw new Error('No key to seal with.');
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, current.key, iv).setAAD(associatedData(context));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return ['v1', current.id, iv.toString('base64url'), sealed.toString('base64url')].join('.');
}

/**
 * Opens what any of `keys` sealed for the same context.
 * @throws {Error} when the key is gone, the value was changed, or it was sealed for something else.
 */
export function unseal(sealed: string, context: SealContext, keys: readonly SealingKey[]): string {
  const [version, keyId, iv, body] = sealed.split('.');
  const entry = keys.find((key) => key.id === keyId);
  if (version !== 'v1' || !iv || !body) throw new Error('Not a sealed value.');
  if (!entry) throw new Error(`The key ${keyId} that sealed this value is not among SECRET_KEYS.`);
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv(algorithm, entry.key, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
    .setAAD(associatedData(context))
    .setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
}

function associatedData({ publisherId, offerId, field }: SealContext): Buffer {
  return Buffer.from(JSON.stringify([publisherId, offerId, field]));
}
