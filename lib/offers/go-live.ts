import { releaseHeld } from '#lib/delivery/release.ts';
import { type Reach, type Transaction, database } from '#lib/db/database.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import type { Caller } from '#lib/identity/caller.ts';
import { destinationOf } from './destination-of.ts';
import { findOfferRow, lockOffer } from './get-offer.ts';
import { delivers, intakeModeOf } from './intake-mode.ts';
import { formatOfferId } from './offer-id.ts';
import { type OfferRow, savedVersionOf } from './offer-row.ts';
import { needsDestination } from './offer-type.ts';
import { stepNames } from './publish-steps.ts';

export type WentLive =
  { kind: 'live'; released: number } | { kind: 'not-found' } | { kind: 'refused'; code: 'publish-required' | 'destination-required' };

/**
 * Makes the saved version live, if a publish run has proven exactly that version, and frees what was held, in order.
 * The old live version ends in the same transaction; going live twice changes nothing.
 */
export async function goLive(caller: Caller, reach: Reach, offerId: string, now: Date): Promise<WentLive> {
  return database().within(reach, async (tx): Promise<WentLive> => {
    const found = await findOfferRow(tx, reach, offerId);
    if (!found) return { kind: 'not-found' };
    await lockOffer(tx, found);
    const offer = (await findOfferRow(tx, reach, offerId))!;
    const version = savedVersionOf(offer);
    if (version === null || offer.testedVersion !== version) return { kind: 'refused', code: 'publish-required' };
    if (offer.liveVersion === version) return { kind: 'live', released: 0 };
    const destination = await destinationOf(tx, offer, version);
    // The offer's type may have changed since the run.
    if (needsDestination(offer.type) && !delivers(destination)) return { kind: 'refused', code: 'destination-required' };
    return { kind: 'live', released: await switchTo(tx, caller, offer, version, destination, now) };
  });
}

async function switchTo(
  tx: Transaction,
  caller: Caller,
  offer: OfferRow,
  version: number,
  destination: string | null,
  now: Date,
): Promise<number> {
  const { publisherId, id } = offer;
  await tx.offer.update({
    where: { publisherId_id: { publisherId, id } },
    data: { liveVersion: version, status: 'live', intakeMode: intakeModeOf(destination, destination) },
    select: { id: true },
  });
  // The new connection starts with a clean record.
  await tx.connectionHealth.deleteMany({ where: { publisherId, offerId: id } });
  await tx.publishStep.updateMany({
    where: { publisherId, position: stepNames.indexOf('live'), run: { offerId: id, version, status: 'succeeded' } },
    data: { status: 'succeeded', startedAt: now, finishedAt: now },
  });
  const released = await releaseHeld(tx, { publisherId, offerId: id });
  await recordAudit(tx, caller, { publisherId, action: 'offer.go-live', subject: formatOfferId(offer), detail: { version, released } });
  return released;
}
