import { type Reach, type Transaction, database } from '#lib/db/database.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import type { Caller } from '#lib/identity/caller.ts';
import { destinationOf } from '#lib/offers/destination-of.ts';
import { findOfferRow, lockOffer, offerKey } from '#lib/offers/get-offer.ts';
import { delivers } from '#lib/offers/intake-mode.ts';
import { storeTestLead, testMarker } from '#lib/offers/test-lead.ts';

/** How often a live connection is tried with a test lead, and how the last one fared. `everyHours` is null while it is off. */
export type CanaryView = {
  everyHours: number | null;
  nextAt: string | null;
  last: { leadId: string; sentAt: string; status: string; truth: string | null; code: string | null } | null;
};

export type CanaryChange = { kind: 'changed'; canary: CanaryView } | { kind: 'not-found' } | { kind: 'not-live' };

/** A day and a week. */
export const canaryRhythms = [24, 168] as const;

const hourMs = 3_600_000;

/** Null for an offer that is missing or out of reach. */
export async function getCanary(reach: Reach, offerId: string): Promise<CanaryView | null> {
  const key = offerKey(reach, offerId);
  if (!key) return null;
  return database().within(reach, async (tx) => ((await findOfferRow(tx, reach, offerId)) ? readCanary(tx, key) : null));
}

/** Switches the scheduled test lead on, to another rhythm, or off. Switched on it sends one at once, so that one sees what it does. */
export async function setCanary(
  caller: Caller,
  reach: Reach,
  offerId: string,
  everyHours: number | null,
  now: Date,
): Promise<CanaryChange> {
  return database().within(reach, async (tx): Promise<CanaryChange> => {
    const offer = await findOfferRow(tx, reach, offerId);
    if (!offer) return { kind: 'not-found' };
    await lockOffer(tx, offer);
    const { publisherId, id } = offer;
    const where = { publisherId_offerId: { publisherId, offerId: id } };
    if (everyHours === null) {
      await tx.canary.deleteMany({ where: { publisherId, offerId: id } });
    } else {
      if (!delivers(await destinationOf(tx, offer, offer.liveVersion))) return { kind: 'not-live' };
      await tx.canary.upsert({ where, create: { publisherId, offerId: id, everyHours, nextAt: now }, update: { everyHours, nextAt: now } });
    }
    await recordAudit(tx, caller, { publisherId, action: 'offer.test-lead-schedule', subject: offerId, detail: { everyHours } });
    return { kind: 'changed', canary: await readCanary(tx, { publisherId, id }) };
  });
}

/**
 * Sends the test leads that are due, through the same queue, connection and attempt as any lead. They name their version, so nobody
 * counts them as a customer's lead that waits; how they fare counts for the connection's health, which is what raises the alert.
 */
export async function sendDueCanaries(tx: Transaction, now: Date): Promise<number> {
  const due = await tx.$queryRaw<Due[]>`
    SELECT c.publisher_id AS "publisherId", c.offer_id AS "offerId", c.every_hours AS "everyHours", c.next_at AS "nextAt",
      c.last_lead_id AS "lastLeadId", o.title, o.live_version AS "liveVersion"
    FROM canaries c JOIN offers o ON o.publisher_id = c.publisher_id AND o.id = c.offer_id
    WHERE c.next_at <= ${now.toISOString()}::timestamptz ORDER BY c.next_at LIMIT 50 FOR UPDATE OF c SKIP LOCKED`;
  for (const canary of due) await sendCanary(tx, canary, now);
  if (due.length > 0) await tx.$executeRaw`NOTIFY leads_due`;
  return due.length;
}

type Due = {
  publisherId: string;
  offerId: string;
  everyHours: number;
  nextAt: Date;
  lastLeadId: string | null;
  title: string;
  liveVersion: number | null;
};

async function sendCanary(tx: Transaction, { publisherId, offerId, title, liveVersion, ...canary }: Due, now: Date): Promise<void> {
  let lastLeadId = canary.lastLeadId;
  if (liveVersion !== null) {
    // One that could not be delivered has done its work. Two would only stand in the way of each other.
    if (lastLeadId !== null) {
      await tx.$executeRaw`
        UPDATE deliveries SET status = 'failed', due_at = NULL, reason = 'test', updated_at = now()
        WHERE publisher_id = ${publisherId} AND lead_id = ${lastLeadId}::uuid AND status IN ('queued', 'retrying', 'held')`;
    }
    const origin = { source: 'AzureMarketplace', action: 'INS' };
    lastLeadId = await storeTestLead(tx, { publisherId, id: offerId, title }, testMarker(now), origin);
    await tx.delivery.create({
      data: { publisherId, leadId: lastLeadId, offerId, status: 'queued', dueAt: now, version: liveVersion },
      select: { leadId: true },
    });
  }
  await tx.canary.update({
    where: { publisherId_offerId: { publisherId, offerId } },
    data: { lastLeadId, nextAt: following(canary.nextAt, canary.everyHours * hourMs, now) },
    select: { offerId: true },
  });
}

/** The same time of day again; what was missed while nothing ran is not made up for. */
function following(last: Date, everyMs: number, now: Date): Date {
  const steps = Math.floor((now.getTime() - last.getTime()) / everyMs) + 1;
  return new Date(last.getTime() + steps * everyMs);
}

async function readCanary(tx: Transaction, { publisherId, id }: { publisherId: string; id: string }): Promise<CanaryView> {
  const row = await tx.canary.findUnique({ where: { publisherId_offerId: { publisherId, offerId: id } } });
  if (!row) return { everyHours: null, nextAt: null, last: null };
  const last = row.lastLeadId
    ? await tx.delivery.findUnique({
        where: { publisherId_leadId: { publisherId, leadId: row.lastLeadId } },
        select: { leadId: true, status: true, truth: true, code: true, lead: { select: { receivedAt: true } } },
      })
    : null;
  return {
    everyHours: row.everyHours,
    nextAt: row.nextAt.toISOString(),
    last: last && {
      leadId: last.leadId,
      sentAt: last.lead.receivedAt.toISOString(),
      status: last.status,
      truth: last.truth,
      code: last.code,
    },
  };
}
