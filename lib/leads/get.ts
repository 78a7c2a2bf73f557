import { type Transaction, database } from '#lib/db/database.ts';
import { isId } from '#lib/db/id.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { otherCauses } from '#lib/diagnosis/other-causes.ts';
import { usualMinutes } from '#lib/diagnosis/recent-fixes.ts';
import { env } from '#lib/env.ts';
import { type Diagnosis, diagnosisOf } from '#lib/errors/diagnosis.ts';
import type { Exchange } from '#lib/http/session.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { type Caller, reachOf, seesCustomers } from '#lib/identity/caller.ts';
import type { DeliveryStatus } from '#lib/leads/delivery-status.ts';
import type { AttemptView, DeliveryView, LeadView } from '#lib/leads/lead-view.ts';
import { destinationOf, nextAttemptOf } from '#lib/leads/list.ts';
import { personMask } from '#lib/leads/mask-person.ts';
import { recordView } from '#lib/leads/record-view.ts';
import { type Surroundings, surroundingsOf } from '#lib/leads/surroundings.ts';

/** One lead with everything that happened to it; null when it does not exist or belongs to somebody else. The look is audited. */
export async function getLead(caller: Caller, id: string, locale: Locale): Promise<LeadView | null> {
  if (!isId(id)) return null;
  const reach = reachOf(caller);
  const found = await database().within(reach, async (tx) => {
    const lead = await findLead(tx, id, reach.publisherId);
    if (!lead) return null;
    await recordView(tx, caller, lead.publisherId, id);
    const attempts = await tx.attempt.findMany({ where: { publisherId: lead.publisherId, leadId: id }, orderBy: { id: 'asc' } });
    const triedVersion = attempts.at(-1)?.version ?? null;
    const surroundings = await surroundingsOf({ ...lead, triedVersion }, locale);
    return view(lead, attempts, surroundings, seesCustomers(caller), locale);
  });
  if (!found?.diagnosis) return found;
  return { ...found, diagnosis: { ...found.diagnosis, usualMinutes: await usualMinutes(found.diagnosis.code) } };
}

type Attempt = Awaited<ReturnType<Transaction['attempt']['findMany']>>[number];

type StoredLead = {
  publisherId: string;
  offerId: string;
  receivedAt: Date;
  occurredAt: Date | null;
  erasedAt: Date | null;
  lastAttemptAt: Date | null;
  nextAttemptAt: Date | null;
  updatedAt: Date;
  status: DeliveryStatus;
  testMarker: string | null;
  isSetAside: boolean;
} & Pick<LeadView, 'id' | 'source' | 'action' | 'leadSource' | 'customer' | 'description' | 'offerTitle' | 'externalId' | 'extra'> &
  Pick<DeliveryView, 'truth' | 'receipt' | 'code' | 'reason' | 'destination' | 'inOrder'>;

/** Goes through the publishers because every index begins with one; for a publisher's own reach that is a single step. */
async function findLead(tx: Transaction, id: string, publisherId: string | null): Promise<StoredLead | null> {
  const rows = await tx.$queryRawUnsafe<StoredLead[]>(
    `SELECT l.id, l.publisher_id AS "publisherId", l.offer_id AS "offerId", l.source, l.action, l.lead_source AS "leadSource", l.customer, l.description,
       l.offer_title AS "offerTitle", l.occurred_at AS "occurredAt", l.received_at AS "receivedAt", l.external_id AS "externalId", l.extra,
       l.test_marker AS "testMarker", l.erased_at AS "erasedAt", d.status, d.truth, d.receipt, d.code, d.reason, d.in_order AS "inOrder",
       d.last_attempt_at AS "lastAttemptAt", d.updated_at AS "updatedAt", d.due_at IS NULL AS "isSetAside", ${nextAttemptOf} AS "nextAttemptAt", (${destinationOf}) AS destination
     FROM publishers p JOIN leads l ON l.publisher_id = p.id AND l.id = $1::uuid JOIN deliveries d ON d.publisher_id = l.publisher_id AND d.lead_id = l.id
     WHERE $2::text IS NULL OR p.id = $2::text`,
    id,
    publisherId,
  );
  return rows[0] ?? null;
}

function view(
  lead: StoredLead,
  attempts: readonly Attempt[],
  { waiting, context }: Surroundings,
  showsCustomer: boolean,
  locale: Locale,
): LeadView {
  const diagnosis = diagnose(lead, attempts, locale);
  const mask = showsCustomer ? <T>(value: T) => value : personMask(lead);
  return {
    id: lead.id,
    offer: `${lead.publisherId}.${lead.offerId}`,
    source: lead.source,
    action: lead.action,
    leadSource: lead.leadSource,
    customer: showsCustomer ? lead.customer : null,
    masked: !showsCustomer && lead.customer !== null,
    description: showsCustomer ? lead.description : null,
    offerTitle: lead.offerTitle,
    occurredAt: iso(lead.occurredAt),
    receivedAt: lead.receivedAt.toISOString(),
    externalId: mask(lead.externalId),
    extra: showsCustomer ? lead.extra : null,
    test: lead.testMarker !== null,
    erasedAt: iso(lead.erasedAt),
    delivery: {
      status: lead.status,
      truth: lead.truth,
      receipt: mask(lead.receipt),
      code: lead.code,
      reason: lead.reason,
      destination: lead.destination,
      inOrder: lead.inOrder,
      lastAttemptAt: iso(lead.lastAttemptAt),
      nextAttemptAt: iso(lead.nextAttemptAt),
      waiting,
      updatedAt: lead.updatedAt.toISOString(),
    },
    attempts: attempts.map((attempt) => mask(attemptView(attempt, locale))),
    diagnosis: diagnosis && { ...diagnosis, ...context, nextAttemptAt: diagnosis.nextAttemptAt ?? context.nextCheckAt },
  };
}

function attemptView(attempt: Attempt, locale: Locale): AttemptView {
  const exchanges = attempt.exchanges as unknown as Exchange[];
  // A read-back that follows only confirms; what decided is the delivery itself, or the last thing that happened before one.
  const deciding = exchanges.findLast(({ purpose }) => purpose === 'deliver') ?? exchanges.at(-1);
  return {
    id: attempt.id,
    trigger: attempt.trigger,
    startedAt: attempt.startedAt.toISOString(),
    durationMs: attempt.durationMs,
    outcome: attempt.outcome as AttemptView['outcome'],
    stage: attempt.stage,
    httpStatus: attempt.httpStatus,
    code: attempt.code,
    title: attempt.code === null ? null : (describe(attempt.code, locale)?.title ?? null),
    vendorCode: attempt.vendorCode,
    vendorMessage: attempt.vendorMessage,
    request: deciding?.request ?? null,
    response: deciding?.response ?? null,
    exchanges,
  };
}

/** The lead's trouble in words, with what else its last failed attempt may mean. */
function diagnose(lead: StoredLead, attempts: readonly Attempt[], locale: Locale): Diagnosis | null {
  // Somebody who chose to store leads only has no trouble.
  const waits = lead.reason === 'no-destination' && lead.destination !== 'store-only';
  const diagnosis = describe(lead.code ?? (waits ? 'no-destination' : null), locale);
  const failed = attempts.findLast(({ code }) => code !== null && code === lead.code);
  if (!diagnosis || !failed) return diagnosis;
  const others = otherCauses({ ...failed, exchanges: failed.exchanges as unknown as Exchange[] }, lead.destination, locale);
  return { ...diagnosis, others, nextAttemptAt: iso(lead.nextAttemptAt) };
}

/** Rows keep codes; the words are today's. A code that left the catalogue has no words any more. */
export function describe(code: string | null, locale: Locale): Diagnosis | null {
  const entry = code === null ? undefined : catalogueEntry(code);
  return entry ? diagnosisOf(entry.code, entry, locale, env().APP_URL) : null;
}

function iso(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}
