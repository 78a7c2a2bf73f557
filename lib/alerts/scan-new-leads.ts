import type { Transaction } from '#lib/db/database.ts';
import { knownActions, knownSources } from '#lib/leads/decode.ts';
import { idsBetween } from '#lib/leads/id-at.ts';
import { raiseAlert } from './raise-alert.ts';
import { endTurn, takeTurn } from './scan-turn.ts';

const minuteMs = 60_000;
/** The time of receipt is that of the transaction, which is seen a moment later. */
const graceMs = 5_000;

/** Per offer and minute one message about the leads that came, for publishers that asked for it. Test leads are not told of. */
export async function scanNewLeads(tx: Transaction, now: Date): Promise<void> {
  const turn = await takeTurn(tx, 'new-leads', minuteMs, new Date(now.getTime() - graceMs));
  if (!turn) return;
  const from = turn.upTo;
  const to = new Date(Math.floor((now.getTime() - graceMs) / minuteMs) * minuteMs);
  if (to <= from) return;
  const { first, end } = idsBetween(from, to);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT l.publisher_id, l.offer_id, l.source, l.action, count(*)::int AS count, min(l.id::text) AS lead_id
    FROM (SELECT DISTINCT publisher_id FROM notification_rules WHERE event = 'new-lead' AND disabled_at IS NULL) r
    JOIN leads l ON l.publisher_id = r.publisher_id
    WHERE l.id >= ${first}::uuid AND l.id < ${end}::uuid AND l.received_at >= ${from.toISOString()}::timestamptz
      AND l.received_at < ${to.toISOString()}::timestamptz AND l.test_marker IS NULL
    GROUP BY 1, 2, 3, 4 ORDER BY count(*) DESC`;
  for (const origins of Map.groupBy(rows, (row) => `${row.publisher_id}.${row.offer_id}`).values()) {
    const { publisher_id: publisherId, offer_id: offerId, lead_id } = origins[0]!;
    const count = origins.reduce((sum, origin) => sum + origin.count, 0);
    const data = {
      count,
      origins: origins
        .slice(0, 3)
        .map(({ source, action, count }) => ({ source: known(sourceWords, source), action: known(knownActions, action), count })),
      leadId: count === 1 ? lead_id : null,
    };
    const dedupeKey = `new-lead:${offerId}:${from.toISOString()}`;
    await raiseAlert(tx, { publisherId, event: 'new-lead', offerId, dedupeKey, data }, now);
  }
  await endTurn(tx, 'new-leads', to);
}

/** Whoever posts a lead writes source and action freely, so what nobody documented might be anything, also a name: it is not repeated. */
function known(words: readonly string[], word: string): string {
  return words.find((each) => word.toLowerCase().startsWith(each.toLowerCase())) ?? 'other';
}

const sourceWords = [...knownSources, 'AppSource'];

type Row = { publisher_id: string; offer_id: string; source: string; action: string; count: number; lead_id: string };
