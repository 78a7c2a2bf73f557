import type pg from 'pg';
import type { Acknowledged } from './steady-load.ts';

/** What must be zero, or within a bound, after the last kill. */
export type Check = { what: string; count: number; atMost: number };

/** Compares what was acknowledged with what is stored, what arrived and what the log says. */
export async function reconcile(
  pool: pg.Pool,
  acknowledged: Acknowledged,
  arrivals: ReadonlyMap<string, number[]>,
  mostRepeats: number,
): Promise<Check[]> {
  const { rows: stored } = await pool.query<{ id: string; external_id: string; status: string; delivered: number; unknown: number }>(
    `SELECT l.id, l.external_id, d.status,
       count(*) FILTER (WHERE a.outcome = 'delivered')::int AS delivered, count(*) FILTER (WHERE a.outcome = 'unknown')::int AS unknown
     FROM leads l LEFT JOIN deliveries d ON d.publisher_id = l.publisher_id AND d.lead_id = l.id
     LEFT JOIN attempts a ON a.publisher_id = l.publisher_id AND a.lead_id = l.id
     GROUP BY l.publisher_id, l.id, d.status`,
  );
  const byId = new Map(stored.map((lead) => [lead.id, lead]));
  const sent = [...acknowledged];
  const repeats = [...arrivals.values()].reduce((sum, times) => sum + times.length - 1, 0);
  const none = (what: string, count: number): Check => ({ what, count, atMost: 0 });
  return [
    none('acknowledged leads that are not stored', sent.filter(([externalId, id]) => byId.get(id)?.external_id !== externalId).length),
    none('leads stored twice', stored.length - new Set(stored.map((lead) => lead.external_id)).size),
    none('leads stored that nobody sent', stored.filter((lead) => !acknowledged.has(lead.external_id)).length),
    none('acknowledged leads that did not arrive', sent.filter(([, id]) => !arrivals.has(id)).length),
    none('acknowledged leads whose log does not say delivered', sent.filter(([, id]) => byId.get(id)?.status !== 'delivered').length),
    none('arrivals under a webhook-id that is no lead', [...arrivals.keys()].filter((id) => !byId.has(id)).length),
    none(
      'arrivals that the log neither shows nor calls unknown',
      stored.filter((lead) => lead.delivered + lead.unknown < (arrivals.get(lead.id)?.length ?? 0)).length,
    ),
    none(
      'leads with more deliveries in the log than arrived',
      stored.filter((lead) => lead.delivered > (arrivals.get(lead.id)?.length ?? 0)).length,
    ),
    { what: 'repeated deliveries, each under the same webhook-id', count: repeats, atMost: mostRepeats },
  ];
}
