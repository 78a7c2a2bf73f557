import type pg from 'pg';
import { database } from '#lib/db/database.ts';
import { type Incident, listIncidents } from '#lib/delivery/incidents.ts';
import { type Pause, listPauses } from '#lib/delivery/pauses.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { hourStart } from '#lib/health/calendar.ts';
import { type Figures, addLeads, noFigures } from '#lib/health/figures.ts';
import { inSnapshot } from '#lib/health/snapshot.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { type OpenError, listOpenErrors } from './open-errors.ts';
import { type SickConnection, listSick } from './connections.ts';
import { type Minute, readThroughput } from './throughput.ts';

/** The whole portal at this moment, as the board on the wall shows it. Leads of previews and publish runs do not count. */
export type Board = {
  at: string;
  now: { queued: number; delivering: number; retrying: number; held: number; failed: number };
  /** The lead that has been waiting longest to be delivered. */
  oldestWaiting: { leadId: string; receivedAt: string } | null;
  /** By what has become of the leads received since then. */
  lastDay: Figures & { from: string; to: string };
  /** The last hour by the minute, oldest first; null where there are too many leads to count in time. */
  throughput: Minute[] | null;
  sick: SickConnection[];
  /** How many connections fail altogether. */
  sickCount: number;
  incidents: Array<Incident & { title: string }>;
  errors: OpenError[];
  pauses: Pause[];
  /** Kinds of answers no rule explains and nobody has put aside. */
  unrecognised: number;
};

export async function readBoard(locale: Locale, now: Date): Promise<Board> {
  const pool = database().worker;
  const [open, oldestWaiting, lastDay, throughput, sick, incidents, errors, pauses, unrecognised] = await Promise.all([
    countOpen(pool),
    findOldest(pool),
    readLastDay(now),
    readThroughput(pool, now),
    listSick(locale, now),
    listIncidents(),
    listOpenErrors(locale),
    listPauses(),
    countUnrecognised(pool),
  ]);
  return {
    at: now.toISOString(),
    now: open,
    oldestWaiting,
    lastDay,
    throughput,
    sick: sick.items,
    sickCount: sick.count,
    incidents: incidents.map((incident) => ({ ...incident, title: catalogueEntry(incident.code)?.text[locale].title ?? incident.code })),
    errors,
    pauses,
    unrecognised,
  };
}

async function countOpen(pool: pg.Pool): Promise<Board['now']> {
  const { rows } = await pool.query<{ status: keyof Board['now']; count: number }>(
    `SELECT status, count(*)::int AS count FROM deliveries
     WHERE status <> 'delivered' AND status IN ('queued', 'delivering', 'retrying', 'held', 'failed') AND version IS NULL GROUP BY status`,
  );
  return {
    queued: 0,
    delivering: 0,
    retrying: 0,
    held: 0,
    failed: 0,
    ...Object.fromEntries(rows.map(({ status, count }) => [status, count])),
  };
}

/** One probe of the index per publisher and state, however many wait. */
async function findOldest(pool: pg.Pool): Promise<Board['oldestWaiting']> {
  const { rows } = await pool.query<{ leadId: string; receivedAt: Date }>(
    `SELECT o.lead_id AS "leadId", l.received_at AS "receivedAt"
     FROM publishers p CROSS JOIN unnest(ARRAY['queued', 'delivering', 'retrying']) AS s (status)
     CROSS JOIN LATERAL (
       SELECT publisher_id, lead_id FROM deliveries
       WHERE publisher_id = p.id AND status = s.status AND status <> 'delivered' AND version IS NULL ORDER BY lead_id LIMIT 1
     ) o
     JOIN leads l ON l.publisher_id = o.publisher_id AND l.id = o.lead_id
     ORDER BY o.lead_id LIMIT 1`,
  );
  const [oldest] = rows;
  return oldest ? { leadId: oldest.leadId, receivedAt: oldest.receivedAt.toISOString() } : null;
}

async function readLastDay(now: Date): Promise<Board['lastDay']> {
  const stretch = { from: hourStart(now, -23), to: hourStart(now, 1) };
  const rows = await inSnapshot({ publisherId: null }, stretch, now, ({ counts, query }) =>
    query<{ status: string; truth: string; count: number }>(
      `SELECT status, truth, sum(count)::int AS count FROM ${counts} WHERE NOT test GROUP BY 1, 2`,
    ),
  );
  const figures = noFigures();
  for (const row of rows) addLeads(figures, row);
  return { ...figures, from: stretch.from.toISOString(), to: stretch.to.toISOString() };
}

async function countUnrecognised(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    'SELECT count(DISTINCT fingerprint)::int AS count FROM unrecognised_answers WHERE settled_at IS NULL',
  );
  return rows[0]!.count;
}
