import { isDeepStrictEqual } from 'node:util';
import { type Reach, type Transaction, database } from '#lib/db/database.ts';
import { parseConfig } from '#lib/destinations/config.ts';
import type { FieldError } from '#lib/destinations/config-errors.ts';
import { specOf } from '#lib/destinations/specs.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import type { Caller } from '#lib/identity/caller.ts';
import { forbiddenAddresses } from './address-check.ts';
import { type OpenVersion, openVersion } from './connection-version.ts';
import { lockOffer, offerKey, requireOffer } from './get-offer.ts';
import type { Offer } from './offer.ts';
import { formatOfferId } from './offer-id.ts';
import { type OfferRow, type View, offerColumns, savedVersionOf } from './offer-row.ts';
import { addVersion } from './save-destination.ts';

export type MovedDestination =
  | { kind: 'moved'; offer: Offer }
  | { kind: 'not-found' }
  /** Neither the saved nor the live version has a retired destination, or no key of ours opens it. */
  | { kind: 'nothing-to-move' }
  | { kind: 'invalid'; errors: FieldError[] };

/**
 * Saves a draft of the destination that takes a retired one's place, with what both have in common, secrets included: they never leave
 * the server. The retired version stays live until the draft is published and goes live. Pressed twice it is one draft.
 */
export async function moveDestination(caller: Caller, reach: Reach, offerId: string, view: View): Promise<MovedDestination> {
  const key = offerKey(reach, offerId);
  if (!key) return { kind: 'not-found' };
  return database().within(reach, async (tx): Promise<MovedDestination> => {
    await lockOffer(tx, key);
    const row = await tx.offer.findUnique({ where: { publisherId_id: key }, select: offerColumns });
    if (!row) return { kind: 'not-found' };
    const saved = await readVersion(tx, row, savedVersionOf(row));
    const retired = [saved, await readVersion(tx, row, row.liveVersion)].find((version) => version?.spec?.legacy && version.config);
    if (!retired?.spec?.legacy || !retired.config) return { kind: 'nothing-to-move' };
    const { successor, move } = retired.spec.legacy;
    const next = checked(successor, move(retired.config), view.locale);
    if (!next.ok) return { kind: 'invalid', errors: next.errors };
    const isSaved = saved?.type === next.type && isDeepStrictEqual(saved.config, next.config);
    if (!isSaved) {
      await addVersion(tx, caller, row, next);
      const detail = { from: retired.type, to: next.type };
      await recordAudit(tx, caller, {
        publisherId: row.publisherId,
        action: 'offer.move-destination',
        subject: formatOfferId(row),
        detail,
      });
    }
    return { kind: 'moved', offer: await requireOffer(tx, key, view) };
  });
}

function checked(type: string, config: Record<string, unknown>, locale: Locale): ReturnType<typeof parseConfig> {
  const parsed = parseConfig(type, config, locale);
  if (!parsed.ok) return parsed;
  const errors = forbiddenAddresses(specOf(parsed.type), parsed.config, locale);
  return errors.length > 0 ? { ok: false, errors } : parsed;
}

async function readVersion(tx: Transaction, row: OfferRow, version: number | null): Promise<OpenVersion | null> {
  if (version === null) return null;
  const where = { publisherId_offerId_version: { publisherId: row.publisherId, offerId: row.id, version } };
  return openVersion(row, await tx.connectionVersion.findUniqueOrThrow({ where, select: { destination: true, config: true } }));
}
