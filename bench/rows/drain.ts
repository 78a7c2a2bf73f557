import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '#lib/db/id.ts';
import { sampleLead } from '../../scripts/simulate/sample-lead.ts';
import type { System } from '../system/system.ts';

const headStartMs = 800;

/**
 * Puts leads into the queue that become due at one moment, while the worker is already looking, and measures until
 * every one is delivered and written down. Returns leads per second. Leads of the hanging offer may lie beside them.
 */
export async function drain(system: System, offers: string[], leads: number, hangingLeads = 0): Promise<number> {
  await system.clear();
  await enqueue(system, offers, leads);
  if (hangingLeads > 0) await enqueue(system, [system.hanging], hangingLeads);
  const { rows } = await system.pool.query<{ at: Date }>(
    `UPDATE deliveries SET due_at = now() + make_interval(secs => $1) RETURNING due_at AS at`,
    [headStartMs / 1000],
  );
  const start = rows[0]!.at.getTime();
  const names = offers.map((offer) => offer.split('.')[1]!);
  while (await isWaiting(system, names)) await pause(20);
  const seconds = (Date.now() - start) / 1000;
  if (hangingLeads > 0) await endHanging(system);
  return leads / seconds;
}

/** The worker's attempts that still hang get their answer, so that nothing of this measurement reaches into the next. */
async function endHanging(system: System): Promise<void> {
  await system.pool.query(`UPDATE deliveries SET status = 'stored', due_at = NULL WHERE status = 'queued'`);
  system.destination.answerHanging();
  while (await isWaiting(system, [system.hanging.split('.')[1]!])) await pause(20);
}

async function isWaiting({ pool }: System, offers: string[]): Promise<boolean> {
  const { rowCount } = await pool.query(
    'SELECT FROM deliveries WHERE publisher_id = $1 AND offer_id = ANY($2) AND due_at IS NOT NULL LIMIT 1',
    ['bench', offers],
  );
  return rowCount === 1;
}

/** As intake leaves them, but not due yet. */
async function enqueue({ pool }: System, offers: string[], count: number): Promise<void> {
  for (let from = 0; from < count; from += 5_000) {
    const leads = Array.from({ length: Math.min(5_000, count - from) }, (_, index) => sampleLead(from + index, offers, new Date()));
    await pool.query(
      `WITH input AS (
         SELECT * FROM unnest($1::uuid[], $2::text[], $3::jsonb[]) AS t (id, offer_id, customer)
       ), lead AS (
         INSERT INTO leads (publisher_id, id, offer_id, source, action, customer) SELECT 'bench', id, offer_id, 'AzureMarketplace', 'INS', customer FROM input
       )
       INSERT INTO deliveries (publisher_id, lead_id, offer_id, status, due_at) SELECT 'bench', id, offer_id, 'queued', now() + interval '1 hour' FROM input`,
      [leads.map(() => newId()), leads.map(({ offer }) => offer.split('.')[1]), leads.map(({ customer }) => JSON.stringify(customer))],
    );
  }
}
