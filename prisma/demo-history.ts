import { v7 } from 'uuid';
import { database } from '#lib/db/database.ts';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import { leadInputSchema } from '#lib/leads/lead.ts';
import { newLeadFromApi } from '#lib/leads/new-lead.ts';
import { storeLeads } from '#lib/leads/store.ts';
import { sampleLead } from '../scripts/simulate/sample-lead.ts';
import type { DemoOffer } from './demo-offers.ts';

const dayMs = 86_400_000;
const days = 13;

/** Weekdays bring more than weekends, as in life. Sunday first. */
const rhythm = [1, 4, 5, 4, 5, 3, 1];

/**
 * An offer's two weeks before the demo began: leads that were received and delivered long ago, so that trends and reports have something to
 * show. Written as results, not sent: the sandbox did not exist then. `position` sets the offers apart.
 */
export async function addHistory({ offerId, destination, brokenDays }: DemoOffer, position: number, now: Date): Promise<void> {
  const ages = Array.from({ length: days }, (_, index) => index + 1).filter((age) => age > brokenDays);
  const times = ages.flatMap((age) => timesOf(now.getTime() - age * dayMs, position));
  const leads = times.map((msecs, index) => ({
    ...newLeadFromApi(leadInputSchema.parse(sampleLead(index * 7 + position, [offerId], new Date(msecs)))),
    id: v7({ msecs }),
  }));
  const { worker } = database();
  const results = [
    leads.map(({ publisherId }) => publisherId),
    leads.map(({ id }) => id),
    times.map((msecs) => new Date(msecs)),
    times.map((_, index) => 60 + ((index * 137 + position * 61) % 900)),
    leads.map(() => v7()),
  ];
  await storeLeads(worker, leads);
  await worker.query(
    `WITH result AS (
       SELECT * FROM unnest($1::text[], $2::uuid[], $3::timestamptz[], $4::int[], $5::uuid[]) AS t (publisher_id, lead_id, received_at, took_ms, attempt_id)
     ), received AS (
       UPDATE leads l SET received_at = r.received_at FROM result r WHERE l.publisher_id = r.publisher_id AND l.id = r.lead_id
     ), tried AS (
       INSERT INTO attempts (publisher_id, lead_id, id, trigger, version, started_at, duration_ms, outcome, stage, http_status, exchanges)
       SELECT publisher_id, lead_id, attempt_id, 'automatic', 1, received_at + interval '20 ms', took_ms, 'delivered', 'write', 200, '[]' FROM result
     )
     UPDATE deliveries d SET status = 'delivered', due_at = NULL, truth = $6, last_attempt_at = r.received_at, updated_at = r.received_at + r.took_ms * interval '1 ms'
     FROM result r WHERE d.publisher_id = r.publisher_id AND d.lead_id = r.lead_id AND d.status = 'queued'`,
    [...results, isDestinationType(destination!.type) ? specOf(destination!.type).truth : null],
  );
}

/** Between seven in the morning and seven in the evening UTC, the same at every start. */
function timesOf(day: number, position: number): number[] {
  const start = Math.floor(day / dayMs) * dayMs;
  const count = Math.max(0, rhythm[new Date(start).getUTCDay()]! + ((position * 5 + Math.floor(start / dayMs)) % 4) - 2);
  return Array.from(
    { length: count },
    (_, index) => start + (7 + (12 * (index + 0.5)) / count) * 3_600_000 + ((position * 7919) % 900_000),
  );
}
