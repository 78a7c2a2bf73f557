import { v7 } from 'uuid';
import type { TestDatabase } from '#lib/db/test-database.ts';
import { newId } from '#lib/db/id.ts';

// For tests: leads of any time, and what workers and people do to them.

export type PastLead = {
  offer?: string;
  receivedAt: Date;
  source?: string;
  action?: string;
  status?: string;
  truth?: string;
  code?: string;
  reason?: string;
  isTest?: boolean;
  /** Milliseconds from receipt to the first delivery. */
  deliveredAfter?: number;
  /** The id is made this long before the receipt. */
  idEarlierMs?: number;
};

/** Inserts a lead with its delivery as if it had come then; delivered ones with the attempt that did it. Returns its id. */
export async function addPastLead(db: TestDatabase, publisherId: string, lead: PastLead): Promise<string> {
  const { offer = 'live', receivedAt, status = 'queued', isTest = false, deliveredAfter = 40 } = lead;
  const id = v7({ msecs: receivedAt.getTime() - (lead.idEarlierMs ?? 3) });
  await db.worker.query(
    `INSERT INTO leads (publisher_id, id, offer_id, source, action, customer, received_at, test_marker)
     VALUES ($1, $2, $3, $4, $5, '{"email": "a@b.example"}', $6, $7)`,
    [publisherId, id, offer, lead.source ?? 'AzureMarketplace', lead.action ?? 'INS', receivedAt, isTest ? 'MSFT_TEST_1' : null],
  );
  await db.worker.query(
    `INSERT INTO deliveries (publisher_id, lead_id, offer_id, status, due_at, truth, code, reason) VALUES ($1, $2, $3, $4, CASE WHEN $4 IN ('queued', 'retrying') THEN now() END, $5, $6, $7)`,
    [publisherId, id, offer, status, status === 'delivered' ? (lead.truth ?? 'accepted') : null, lead.code ?? null, lead.reason ?? null],
  );
  if (status === 'delivered') await addTry(db, publisherId, id, 'delivered', receivedAt, deliveredAfter);
  return id;
}

export async function addTry(
  db: TestDatabase,
  publisherId: string,
  leadId: string,
  outcome: 'delivered' | 'refused',
  startedAt: Date,
  durationMs: number,
): Promise<void> {
  await db.worker.query(
    `INSERT INTO attempts (publisher_id, lead_id, id, trigger, version, started_at, duration_ms, outcome, exchanges) VALUES ($1, $2, $3, 'automatic', 1, $4, $5, $6, '[]')`,
    [publisherId, leadId, newId(), startedAt, durationMs, outcome],
  );
}
