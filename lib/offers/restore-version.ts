import { isDeepStrictEqual } from 'node:util';
import { type Reach, database } from '#lib/db/database.ts';
import { parseConfig } from '#lib/destinations/config.ts';
import type { FieldError } from '#lib/destinations/config-errors.ts';
import type { Caller } from '#lib/identity/caller.ts';
import { openVersion } from './connection-version.ts';
import { lockOffer, offerKey, requireOffer } from './get-offer.ts';
import type { Offer } from './offer.ts';
import { type View, offerColumns, savedVersionOf } from './offer-row.ts';
import { addVersion } from './save-destination.ts';

export type Restored =
  | { kind: 'restored'; offer: Offer }
  /** The offer or the version. */
  | { kind: 'not-found' }
  /** Its settings would not be accepted today, or no key of ours opens them any more. */
  | { kind: 'invalid'; errors: FieldError[] };

/**
 * Makes an older version's settings, secrets included, the draft: a new version of equal content, since versions never change.
 * Its secrets are as old as they were: a restored password is no new one. Like every draft it becomes live by Publish and go-live, so an old key that no longer works is noticed before it replaces a working one.
 */
export async function restoreVersion(caller: Caller, reach: Reach, offerId: string, version: number, view: View): Promise<Restored> {
  const key = offerKey(reach, offerId);
  if (!key) return { kind: 'not-found' };
  const owner = { publisherId: key.publisherId, offerId: key.id };
  return database().within(reach, async (tx): Promise<Restored> => {
    await lockOffer(tx, key);
    const row = await tx.offer.findUnique({ where: { publisherId_id: key }, select: offerColumns });
    const read = (number: number) =>
      tx.connectionVersion.findUnique({
        where: { publisherId_offerId_version: { ...owner, version: number } },
        select: { destination: true, config: true, secretsSince: true, createdAt: true },
      });
    const stored = row && (await read(version));
    if (!row || !stored) return { kind: 'not-found' };
    const restored = { ...openVersion(key, stored), createdAt: stored.createdAt };
    const { type, config } = restored;
    const parsed = parseConfig(type, config ?? {}, view.locale);
    if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors };
    const saved = await read(savedVersionOf(row)!);
    const isSaved = saved?.destination === type && isDeepStrictEqual(openVersion(key, saved).config, config);
    if (!isSaved) await addVersion(tx, caller, row, parsed, restored);
    return { kind: 'restored', offer: await requireOffer(tx, key, view) };
  });
}
