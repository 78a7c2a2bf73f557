import type { Transaction } from '#lib/db/database.ts';
import { idAt } from '#lib/db/id.ts';

const dayMs = 24 * 60 * 60_000;
const windowDays = 28;

/** Leads a day of an offer over the past four weeks, or since its first lead when that is less; test leads do not count. */
export async function leadsADay(tx: Transaction, publisherId: string, offerId: string, now: Date): Promise<number> {
  const from = idAt(now.getTime() - windowDays * dayMs);
  const [row] = await tx.$queryRaw<Array<{ count: number; first: Date | null }>>`
    SELECT count(*)::int AS count, min(received_at) AS first FROM leads
    WHERE publisher_id = ${publisherId} AND offer_id = ${offerId} AND id >= ${from}::uuid AND test_marker IS NULL`;
  if (!row?.first) return 0;
  return row.count / Math.min(windowDays, Math.max(1, (now.getTime() - row.first.getTime()) / dayMs));
}
