import { type Reach, type Transaction, database } from '#lib/db/database.ts';
import { isId } from '#lib/db/id.ts';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import { type Caller, actorOf } from '#lib/identity/caller.ts';
import { destinationOf } from './destination-of.ts';
import { requireOffer } from './get-offer.ts';
import type { Offer } from './offer.ts';
import { formatOfferId } from './offer-id.ts';
import type { View } from './offer-row.ts';

export type MarkedTestLead = { kind: 'marked'; offer: Offer } | { kind: 'not-found' } | { kind: 'nothing-to-find' };

/**
 * What the publisher saw at the destination: the test lead of this run is there, or it never came. Only for destinations that
 * do not say so themselves. Saying "not found" takes an earlier "found" back.
 */
export async function markTestLead(caller: Caller, reach: Reach, runId: string, found: boolean, view: View): Promise<MarkedTestLead> {
  if (!isId(runId)) return { kind: 'not-found' };
  return database().within(reach, async (tx): Promise<MarkedTestLead> => {
    const run = await tx.publishRun.findFirst({
      where: { id: runId, ...(reach.publisherId === null ? {} : { publisherId: reach.publisherId }) },
      select: { publisherId: true, offerId: true, version: true, status: true, testLeadId: true },
    });
    if (!run) return { kind: 'not-found' };
    const offer = { publisherId: run.publisherId, id: run.offerId };
    if (run.status !== 'succeeded' || run.testLeadId === null || !(await isUnconfirmed(tx, offer, run.version)))
      return { kind: 'nothing-to-find' };
    await tx.publishRun.update({
      where: { publisherId_id: { publisherId: run.publisherId, id: runId } },
      data: found ? { testLeadFoundAt: view.now, testLeadFoundBy: actorOf(caller) } : { testLeadFoundAt: null, testLeadFoundBy: null },
      select: { id: true },
    });
    await recordAudit(tx, caller, {
      publisherId: run.publisherId,
      action: found ? 'offer.test-lead-found' : 'offer.test-lead-missing',
      subject: formatOfferId(offer),
      detail: { run: runId, version: run.version },
    });
    return { kind: 'marked', offer: await requireOffer(tx, offer, view) };
  });
}

async function isUnconfirmed(tx: Transaction, offer: { publisherId: string; id: string }, version: number): Promise<boolean> {
  const type = await destinationOf(tx, offer, version);
  return isDestinationType(type) && specOf(type).truth === 'accepted';
}
