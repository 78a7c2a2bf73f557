import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemError, notFound } from '#lib/api/problem.ts';
import { type Transaction, database } from '#lib/db/database.ts';
import { isId } from '#lib/db/id.ts';
import { env } from '#lib/env.ts';
import type { Exchange } from '#lib/http/session.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import { type Caller, reachOf } from '#lib/identity/caller.ts';
import { type PersonalFacts, personMask } from '#lib/leads/mask-person.ts';

export type Subject = { publisherId: string; id: string };

/** Erases one lead's personal data. The row stays, so that the counts agree. @throws {ProblemError} 404 */
export async function eraseLead(caller: Caller, id: string): Promise<void> {
  if (!isId(id)) throw new ProblemError(notFound());
  const { publisherId } = reachOf(caller);
  const { rows } = await database().worker.query<Subject>(
    `SELECT l.publisher_id AS "publisherId", l.id FROM publishers p JOIN leads l ON l.publisher_id = p.id AND l.id = $1 WHERE $2::text IS NULL OR p.id = $2`,
    [id, publisherId],
  );
  if (!rows[0]) throw new ProblemError(notFound());
  await erase(rows[0], (tx) => audit(tx, caller, rows[0]!));
}

/** Erases every lead of the person with this e-mail address; how many there were. The address itself is not kept, not even in the audit log. */
export async function erasePerson(caller: Caller, email: string): Promise<number> {
  const { publisherId } = reachOf(caller);
  const pattern = `%${email.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await database().worker.query<Subject>(
    `SELECT m."publisherId", m.id FROM publishers p CROSS JOIN LATERAL (
       SELECT l.publisher_id AS "publisherId", l.id FROM leads l
       WHERE l.publisher_id = p.id AND l.search LIKE $1 AND lower(l.customer->>'email') = $2) m
     WHERE $3::text IS NULL OR p.id = $3`,
    [pattern, email.toLowerCase(), publisherId],
  );
  for (const subject of rows) await erase(subject, (tx) => audit(tx, caller, subject));
  return rows.length;
}

/**
 * Erases one lead; `record` tells it in the same transaction. A delivery under way holds the data in a worker's memory and will log
 * what it sent: it is let finish first.
 */
export async function erase(subject: Subject, record?: (tx: Transaction) => Promise<void>): Promise<void> {
  const deadline = Date.now() + env().DELIVERY_TIMEOUT_MS + 5_000;
  for (;;) {
    const isErased = await database().within({ publisherId: subject.publisherId }, (tx) =>
      eraseUnlessUnderWay(tx, subject, Date.now() > deadline, record),
    );
    if (isErased) return;
    await sleep(100);
  }
}

async function eraseUnlessUnderWay(
  tx: Transaction,
  { publisherId, id }: Subject,
  regardless: boolean,
  record: ((tx: Transaction) => Promise<void>) | undefined,
): Promise<boolean> {
  // Holding the delivery keeps workers from claiming it before its lead is empty.
  const [delivery] = await tx.$queryRaw<Array<{ isUnderWay: boolean }>>`
    SELECT status = 'delivering' AND due_at > now() AS "isUnderWay" FROM deliveries WHERE publisher_id = ${publisherId} AND lead_id = ${id}::uuid FOR UPDATE`;
  if (delivery?.isUnderWay && !regardless) return false;
  const lead = await tx.lead.findUnique({
    where: { publisherId_id: { publisherId, id } },
    select: { customer: true, description: true, extra: true, externalId: true },
  });
  if (!lead) return true;
  await eraseTraces(tx, { publisherId, id }, lead);
  await tx.$executeRaw`
    UPDATE leads SET customer = NULL, description = NULL, extra = NULL, search = NULL,
      external_id = CASE WHEN ${namesPerson(lead)} THEN NULL ELSE external_id END, erased_at = coalesce(erased_at, now())
    WHERE publisher_id = ${publisherId} AND id = ${id}::uuid`;
  // What was not delivered never will be: there is nothing left to deliver.
  await tx.$executeRaw`
    UPDATE deliveries SET status = 'withheld', reason = 'erased', code = NULL, due_at = NULL, lease = NULL, in_order = false, state_before = NULL, updated_at = now()
    WHERE publisher_id = ${publisherId} AND lead_id = ${id}::uuid AND status <> 'delivered'`;
  await record?.(tx);
  return true;
}

function audit(tx: Transaction, caller: Caller, { publisherId, id }: Subject): Promise<void> {
  return recordAudit(tx, caller, { publisherId, action: 'lead.erased', subject: id });
}

/** Bodies go as a whole, since a destination may have repeated the data in a form nobody foresees; the rest is masked by value. */
async function eraseTraces(tx: Transaction, { publisherId, id }: Subject, lead: PersonalFacts): Promise<void> {
  const mask = personMask(lead);
  const attempts = await tx.attempt.findMany({
    where: { publisherId, leadId: id },
    select: { id: true, exchanges: true, vendorMessage: true },
  });
  for (const attempt of attempts) {
    const exchanges = (attempt.exchanges as unknown as Exchange[]).map((exchange) => mask(withoutBodies(exchange)));
    await tx.attempt.update({
      where: { publisherId_leadId_id: { publisherId, leadId: id, id: attempt.id } },
      data: { exchanges: JSON.parse(JSON.stringify(exchanges)), vendorMessage: mask(attempt.vendorMessage) },
      select: { id: true },
    });
  }
  const delivery = await tx.delivery.findUnique({ where: { publisherId_leadId: { publisherId, leadId: id } }, select: { receipt: true } });
  if (delivery?.receipt)
    await tx.delivery.update({
      where: { publisherId_leadId: { publisherId, leadId: id } },
      data: { receipt: mask(delivery.receipt) },
      select: { leadId: true },
    });
}

function withoutBodies(exchange: Exchange): Exchange {
  const [path = ''] = exchange.request.url.split('?');
  return {
    ...exchange,
    request: { ...exchange.request, url: path, body: null },
    response: exchange.response && {
      ...exchange.response,
      body: '',
      truncated: exchange.response.truncated || exchange.response.body !== '',
    },
  };
}

function namesPerson(lead: PersonalFacts & { externalId: string | null }): boolean {
  return lead.externalId !== null && personMask(lead)(lead.externalId) !== lead.externalId;
}
