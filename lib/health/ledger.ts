import type { Reach } from '#lib/db/database.ts';
import { dayName, dayStart, slotEdges } from './calendar.ts';
import { countConditions } from './criteria.ts';
import { type Fate, type Figures, addLeads, noFigures } from './figures.ts';
import type { ReportRange } from './report-range.ts';
import { inSnapshot } from './snapshot.ts';

/** One day of the ledger. `reasons` says why leads are held, withheld, stored or have failed, most frequent first. */
export type LedgerDay = {
  /** `yyyy-MM-dd` in the ledger's zone. */
  day: string;
  from: string;
  to: string;
  figures: Figures;
  reasons: Array<{ fate: Fate; reason: string; count: number }>;
};

export type Ledger = { zone: string; days: LedgerDay[]; countedTo: string | null };

/** Where every lead of each day is now: received = confirmed + accepted + waiting + held + withheld + stored + failed. Newest day first. */
export async function readLedger(
  reach: Reach,
  { from, to, zone }: ReportRange,
  offer: string | undefined,
  now = new Date(),
): Promise<Ledger> {
  const { edges } = slotEdges({ from: dayStart(from, zone), to }, zone, 'day');
  return inSnapshot(reach, { from: edges[0]!, to: edges.at(-1)! }, now, async ({ counts, query, countedTo }) => {
    const values: unknown[] = [edges];
    const where = countConditions({ offer, test: false }, values);
    const rows = await query<{ slot: number; status: string; truth: string; reason: string; count: number }>(
      `SELECT width_bucket(hour, $7::timestamptz[]) - 1 AS slot, status, truth, reason, sum(count)::int AS count FROM ${counts}
       WHERE ${where} GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 4`,
      values,
    );
    const ofDay = Map.groupBy(rows, ({ slot }) => slot);
    const days = edges.slice(0, -1).map((start, slot) => {
      const figures = noFigures();
      for (const row of ofDay.get(slot) ?? []) addLeads(figures, row);
      return {
        day: dayName(start, zone),
        from: start.toISOString(),
        to: edges[slot + 1]!.toISOString(),
        figures,
        reasons: reasonsOf(ofDay.get(slot) ?? []),
      };
    });
    return { zone, days: days.reverse(), countedTo: countedTo?.toISOString() ?? null };
  });
}

const explained: readonly string[] = ['held', 'withheld', 'stored', 'failed'] satisfies Fate[];

function reasonsOf(rows: ReadonlyArray<{ status: string; reason: string; count: number }>): LedgerDay['reasons'] {
  return rows
    .filter(({ status, reason }) => explained.includes(status) && reason !== '')
    .map(({ status, reason, count }) => ({ fate: status as Fate, reason, count }));
}
