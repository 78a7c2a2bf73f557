import type { Reach } from '#lib/db/database.ts';
import { formatOfferId } from '#lib/offers/offer-id.ts';
import { type Step, slotEdges } from './calendar.ts';
import { countConditions } from './criteria.ts';
import { type Figures, addLeads, noFigures } from './figures.ts';
import { type LatencyCounts, percentile } from './latency.ts';
import type { ReportRange } from './report-range.ts';
import { type Snapshot, inSnapshot } from './snapshot.ts';

/** Milliseconds from receipt to first delivery that half, 95 and 99 of a hundred leads did not exceed; null without deliveries. */
export type Percentiles = { p50: number | null; p95: number | null; p99: number | null };

export type ReportSlot = { from: string; to: string; figures: Figures; latency: Percentiles };

export type BreakdownName = 'offer' | 'destination' | 'source' | 'action' | 'error';

/** One line of a breakdown. The key is what the log is filtered by; empty where there is none yet (no attempt, so no destination). */
export type BreakdownRow = { key: string; figures: Figures };

export type HealthReport = {
  from: string;
  to: string;
  zone: string;
  step: Step;
  totals: Figures;
  latency: Percentiles;
  slots: ReportSlot[];
  /** Most leads first. `error` holds what still has an error, by its code. */
  breakdown: Record<BreakdownName, BreakdownRow[]>;
  /** Set while older leads are still being counted: complete up to here only. */
  countedTo: string | null;
};

/** How leads have been going over a stretch of time, without test leads. A stranger's offer has nothing to report. */
export async function healthReport(reach: Reach, range: ReportRange, offer: string | undefined, now = new Date()): Promise<HealthReport> {
  const { step, edges } = slotEdges(range, range.zone);
  return inSnapshot(reach, { from: edges[0]!, to: edges.at(-1)! }, now, async (snapshot) => {
    const rows = await readCounts(snapshot, edges, offer);
    const latencies = await readLatencies(snapshot, edges, offer);
    const inSlots = rows.filter(({ by }) => by === 'slot');
    const latencyOf = Map.groupBy(latencies, ({ slot }) => slot);
    return {
      from: edges[0]!.toISOString(),
      to: edges.at(-1)!.toISOString(),
      zone: range.zone,
      step,
      totals: sum(inSlots),
      latency: percentiles(latencies),
      slots: edges.slice(0, -1).map((from, slot) => ({
        from: from.toISOString(),
        to: edges[slot + 1]!.toISOString(),
        figures: sum(inSlots.filter(({ key }) => key === String(slot))),
        latency: percentiles(latencyOf.get(slot) ?? []),
      })),
      breakdown: {
        offer: lines(rows, 'offer'),
        destination: lines(rows, 'destination'),
        source: lines(rows, 'source'),
        action: lines(rows, 'action'),
        error: lines(rows, 'error').filter(({ key }) => key !== ''),
      },
      countedTo: snapshot.countedTo?.toISOString() ?? null,
    };
  });
}

type CountRow = { by: BreakdownName | 'slot'; key: string; status: string; truth: string; count: number };

/** Everything in one pass over the counts, whose hours are summed to slots first: each grouping set is one table of the report. */
async function readCounts({ counts, query }: Snapshot, edges: readonly Date[], offer: string | undefined): Promise<CountRow[]> {
  const values: unknown[] = [edges];
  const where = countConditions({ offer, test: false }, values);
  const rows = await query<Omit<CountRow, 'by'> & { grouped: number; publisherId: string }>(
    `SELECT grouping(slot, offer_id, destination, source, action, code) AS grouped, publisher_id AS "publisherId",
       coalesce(slot::text, offer_id, destination, source, action, code) AS key, status, truth, sum(count)::int AS count
     FROM (
       SELECT width_bucket(hour, $7::timestamptz[]) - 1 AS slot, publisher_id, offer_id, destination, source, action, code, status, truth, sum(count) AS count
       FROM ${counts} WHERE ${where} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
     ) s
     GROUP BY status, truth, GROUPING SETS ((slot), (publisher_id, offer_id), (destination), (source), (action), (code))`,
    values,
  );
  return rows.map(({ grouped, publisherId, key, ...row }) => {
    const by = sets[grouped]!;
    return { ...row, by, key: by === 'offer' ? formatOfferId({ publisherId, id: key }) : key };
  });
}

/** The column that a row is grouped by has no bit. */
const sets: Readonly<Record<number, CountRow['by']>> = {
  0b011111: 'slot',
  0b101111: 'offer',
  0b110111: 'destination',
  0b111011: 'source',
  0b111101: 'action',
  0b111110: 'error',
};

type LatencyRow = { slot: number; bucket: number; count: number };

function readLatencies({ latencies, query }: Snapshot, edges: readonly Date[], offer: string | undefined): Promise<LatencyRow[]> {
  const values: unknown[] = [edges];
  return query(
    `SELECT width_bucket(hour, $7::timestamptz[]) - 1 AS slot, bucket, sum(count)::int AS count FROM ${latencies}
     WHERE ${countConditions({ offer }, values)} GROUP BY 1, 2`,
    values,
  );
}

function lines(rows: readonly CountRow[], by: BreakdownName): BreakdownRow[] {
  const groups = Map.groupBy(
    rows.filter((row) => row.by === by),
    ({ key }) => key,
  );
  return [...groups]
    .map(([key, group]) => ({ key, figures: sum(group) }))
    .sort((one, other) => other.figures.received - one.figures.received || (one.key < other.key ? -1 : 1));
}

function sum(rows: readonly CountRow[]): Figures {
  const figures = noFigures();
  for (const row of rows) addLeads(figures, row);
  return figures;
}

function percentiles(rows: readonly LatencyRow[]): Percentiles {
  const counts = new Map<number, number>();
  for (const { bucket, count } of rows) counts.set(bucket, (counts.get(bucket) ?? 0) + count);
  const at = (share: number) => percentile(counts as LatencyCounts, share);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
