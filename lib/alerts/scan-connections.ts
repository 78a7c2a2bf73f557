import type { Transaction } from '#lib/db/database.ts';
import { listIncidents } from '#lib/delivery/incidents.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { type AlertData, waitingCap } from './event.ts';
import { leadsADay } from './lead-rate.ts';
import { raiseAlert, resolveAlert } from './raise-alert.ts';

/** How deliveries through one live connection have been going. */
export type Course = { consecutiveFailures: number; failingSince: Date | null; lastCode: string | null };

const failuresOfTrouble = 3;
const patienceMs = 2 * 60_000;
const atOnce = 500;

/**
 * Whether a connection counts as failing. What only the publisher can end counts from the first lead that has to wait for it.
 * Everything else is tried again by itself: three failures in a row over two minutes, so that a hiccup wakes nobody.
 */
export function isFailing({ consecutiveFailures, failingSince, lastCode }: Course, now: Date): boolean {
  if (consecutiveFailures === 0 || failingSince === null || lastCode === null) return false;
  if (catalogueEntry(lastCode)?.retry === 'after-fix') return true;
  return consecutiveFailures >= failuresOfTrouble && now.getTime() - failingSince.getTime() >= patienceMs;
}

/** Compares every connection in trouble with the alerts that are open: raises, keeps current, resolves. One alert per incident. */
export async function scanConnections(tx: Transaction, now: Date): Promise<void> {
  const incidents = new Set((await listIncidents()).map(({ destination, code }) => `${destination} ${code}`));
  for (const row of await connectionsInTrouble(tx)) {
    if (row.alert_id !== null) await followUp(tx, { ...row, alert_id: row.alert_id, data: row.data! }, now);
    else if (row.live_version !== null && isFailing(courseOf(row), now))
      await raise(tx, row, incidents.has(`${row.destination} ${row.last_code}`), now);
  }
}

type Row = {
  publisher_id: string;
  offer_id: string;
  live_version: number | null;
  destination: string | null;
  consecutive_failures: number;
  failing_since: Date | null;
  last_success_at: Date | null;
  held_code: string | null;
  held_at: Date | null;
  last_code: string | null;
  alert_id: string | null;
  data: AlertData['connection-failing'] | null;
};

function connectionsInTrouble(tx: Transaction): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT o.publisher_id, o.id AS offer_id, o.live_version, v.destination, coalesce(h.consecutive_failures, 0) AS consecutive_failures,
      h.failing_since, h.last_success_at, h.last_code, d.code AS held_code, d.updated_at AS held_at, a.id AS alert_id, a.data
    FROM (
      SELECT publisher_id, offer_id FROM connection_health WHERE consecutive_failures > 0
      UNION SELECT o.publisher_id, o.id FROM offers o WHERE o.live_version IS NOT NULL AND EXISTS (
        SELECT FROM deliveries d WHERE d.publisher_id = o.publisher_id AND d.offer_id = o.id AND d.status = 'held' AND d.version IS NULL)
      UNION SELECT publisher_id, offer_id FROM alerts WHERE event = 'connection-failing' AND resolved_at IS NULL
    ) t
    JOIN offers o ON o.publisher_id = t.publisher_id AND o.id = t.offer_id
    LEFT JOIN connection_health h ON h.publisher_id = o.publisher_id AND h.offer_id = o.id
    LEFT JOIN connection_versions v ON v.publisher_id = o.publisher_id AND v.offer_id = o.id AND v.version = o.live_version
    LEFT JOIN LATERAL (
      SELECT code, updated_at FROM deliveries
      WHERE publisher_id = o.publisher_id AND offer_id = o.id AND status = 'held' AND version IS NULL AND reason = 'misconfiguration'
      ORDER BY lead_id DESC LIMIT 1
    ) d ON true
    LEFT JOIN alerts a ON a.publisher_id = o.publisher_id AND a.dedupe_key = 'connection-failing:' || o.id AND a.resolved_at IS NULL
    ORDER BY a.id NULLS FIRST, h.failing_since LIMIT ${atOnce}`;
}

async function raise(tx: Transaction, row: Row, isIncident: boolean, now: Date): Promise<void> {
  const { publisher_id: publisherId, offer_id: offerId } = row;
  const { lastCode: code, failingSince } = courseOf(row);
  if (code === null || failingSince === null) return;
  const waiting = await countWaiting(tx, publisherId, offerId);
  const data = {
    code,
    destination: row.destination,
    since: failingSince.toISOString(),
    waiting,
    mostWaiting: waiting,
    leadsADay: await leadsADay(tx, publisherId, offerId, now),
    isTestLead: waiting === 0 && (await isTestLeadOpen(tx, publisherId, offerId)),
    isIncident,
  };
  await raiseAlert(tx, { publisherId, event: 'connection-failing', offerId, dedupeKey: `connection-failing:${offerId}`, data }, now);
}

type OpenRow = Row & { alert_id: string; data: AlertData['connection-failing'] };

async function followUp(tx: Transaction, row: OpenRow, now: Date): Promise<void> {
  const { publisher_id: publisherId, offer_id: offerId, data } = row;
  const waiting = await countWaiting(tx, publisherId, offerId);
  const mostWaiting = Math.max(data.mostWaiting, waiting);
  // Nothing is delivered there any more: there is nothing left to fail, and nothing has recovered.
  if (row.live_version === null) return void (await resolveAlert(tx, publisherId, row.alert_id, now));
  if (courseOf(row).consecutiveFailures === 0 || (waiting === 0 && (await isTestedSince(tx, row)))) {
    if (!(await resolveAlert(tx, publisherId, row.alert_id, now))) return;
    const durationMs = now.getTime() - Date.parse(data.since);
    const recovered = { code: data.code, since: data.since, durationMs, mostWaiting, waiting };
    const dedupeKey = `connection-recovered:${row.alert_id}`;
    await raiseAlert(tx, { publisherId, event: 'connection-recovered', offerId, dedupeKey, data: recovered }, now);
    return;
  }
  const code = row.last_code ?? data.code;
  if (waiting === data.waiting && mostWaiting === data.mostWaiting && code === data.code) return;
  const current = { ...data, code, waiting, mostWaiting, isTestLead: data.isTestLead && mostWaiting === 0 };
  await tx.$executeRaw`
    UPDATE alerts SET data = ${JSON.stringify(current)}::jsonb WHERE publisher_id = ${publisherId} AND id = ${row.alert_id}::uuid`;
}

/** The scheduled test lead is the one that could not be delivered. */
async function isTestLeadOpen(tx: Transaction, publisherId: string, offerId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT FROM canaries c JOIN deliveries d ON d.publisher_id = c.publisher_id AND d.lead_id = c.last_lead_id
    WHERE c.publisher_id = ${publisherId} AND c.offer_id = ${offerId} AND d.status IN ('held', 'retrying', 'delivering')`;
  return row !== undefined;
}

/** A publish run through what is live has succeeded since: the connection works, though no lead has come to show it. */
async function isTestedSince(tx: Transaction, { publisher_id, offer_id, live_version, data }: OpenRow): Promise<boolean> {
  const [run] = await tx.$queryRaw<unknown[]>`
    SELECT FROM publish_runs WHERE publisher_id = ${publisher_id} AND offer_id = ${offer_id} AND version = ${live_version}
      AND status = 'succeeded' AND finished_at > ${data.since}::timestamptz LIMIT 1`;
  return run !== undefined;
}

/** Leads that wait because of the connection, from the partial indexes; test leads have a version of their own. */
async function countWaiting(tx: Transaction, publisherId: string, offerId: string): Promise<number> {
  const [row] = await tx.$queryRaw<Array<{ count: number }>>`
    SELECT count(*)::int AS count FROM (
      (SELECT 1 FROM deliveries WHERE publisher_id = ${publisherId} AND offer_id = ${offerId} AND status = 'held' AND version IS NULL LIMIT ${waitingCap + 1})
      UNION ALL
      (SELECT 1 FROM deliveries WHERE publisher_id = ${publisherId} AND offer_id = ${offerId} AND status = 'retrying' AND due_at IS NOT NULL AND version IS NULL LIMIT ${waitingCap + 1})
    ) d`;
  return row?.count ?? 0;
}

/**
 * A lead that waits for the publisher, with nothing delivered since, is a failing connection too, whatever became of the counters.
 * One that waits while others get through is that lead's own trouble.
 */
function courseOf(row: Row): Course {
  const { consecutive_failures: consecutiveFailures, failing_since: failingSince, last_code: lastCode, held_at: heldAt } = row;
  const isStuck = heldAt !== null && (row.last_success_at === null || row.last_success_at < heldAt);
  if (consecutiveFailures > 0 || !isStuck) return { consecutiveFailures, failingSince, lastCode };
  return { consecutiveFailures: 1, failingSince: heldAt, lastCode: row.held_code };
}
