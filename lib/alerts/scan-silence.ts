import type { Transaction } from '#lib/db/database.ts';
import { idAt } from '#lib/db/id.ts';
import { raiseAlert, resolveAlert } from './raise-alert.ts';
import { type HourCounts, rhythmHours, silenceOf } from './rhythm.ts';

const hourMs = 3_600_000;
/** A rhythm changes slowly, and counting four weeks of a busy offer takes a moment. */
const rememberMs = 6 * hourMs;

type Remembered = { counts: HourCounts; lastAt: number; until: number };

/** Looks for live offers that have gone quiet. Keeps rhythms in memory: they are only counted for offers without a lead for an hour. */
export function createSilenceScan(): (tx: Transaction, now: Date) => Promise<void> {
  const rhythms = new Map<string, Remembered>();
  return async (tx, now) => {
    for (const row of await quietOffers(tx, now)) {
      const { publisher_id: publisherId, offer_id: offerId, alert_id: alertId, last_at: lastAt } = row;
      const isQuiet = lastAt !== null && now.getTime() - lastAt.getTime() >= hourMs && row.is_live;
      if (alertId !== null && (!row.is_live || (lastAt && lastAt > row.alert_at!))) await resolveAlert(tx, publisherId, alertId, now);
      if (alertId !== null || !isQuiet) continue;
      const key = `${publisherId}.${offerId}`;
      let rhythm = rhythms.get(key);
      if (!rhythm || rhythm.until <= now.getTime() || rhythm.lastAt !== lastAt.getTime()) {
        rhythm = {
          counts: await countHours(tx, publisherId, offerId, lastAt),
          lastAt: lastAt.getTime(),
          until: now.getTime() + rememberMs,
        };
        rhythms.set(key, rhythm);
      }
      const { isSilent, expected } = silenceOf(rhythm.counts, lastAt, now);
      if (!isSilent) continue;
      const total = [...rhythm.counts.values()].reduce((sum, count) => sum + count, 0);
      const data = { lastLeadAt: lastAt.toISOString(), expected, leadsADay: total / 28 };
      await raiseAlert(tx, { publisherId, event: 'offer-silent', offerId, dedupeKey: `offer-silent:${offerId}`, data }, now);
    }
  };
}

type Row = {
  publisher_id: string;
  offer_id: string;
  is_live: boolean;
  last_at: Date | null;
  alert_id: string | null;
  alert_at: Date | null;
};

/** Each live offer with the moment of its last real lead: one step in an index each. */
function quietOffers(tx: Transaction, now: Date): Promise<Row[]> {
  const hourAgo = new Date(now.getTime() - hourMs).toISOString();
  return tx.$queryRaw<Row[]>`
    SELECT o.publisher_id, o.id AS offer_id, o.live_version IS NOT NULL AS is_live, l.received_at AS last_at, a.id AS alert_id, a.created_at AS alert_at
    FROM offers o
    LEFT JOIN alerts a ON a.publisher_id = o.publisher_id AND a.dedupe_key = 'offer-silent:' || o.id AND a.resolved_at IS NULL
    LEFT JOIN LATERAL (
      SELECT received_at FROM leads WHERE publisher_id = o.publisher_id AND offer_id = o.id AND test_marker IS NULL ORDER BY id DESC LIMIT 1
    ) l ON true
    WHERE a.id IS NOT NULL OR (o.live_version IS NOT NULL AND l.received_at < ${hourAgo}::timestamptz)`;
}

/** The four weeks before the silence began: a long one must not make itself look normal. */
async function countHours(tx: Transaction, publisherId: string, offerId: string, until: Date): Promise<HourCounts> {
  const from = idAt(until.getTime() - rhythmHours * hourMs);
  const rows = await tx.$queryRaw<Array<{ hour: number; count: number }>>`
    SELECT floor(extract(epoch FROM received_at) / 3600)::int AS hour, count(*)::int AS count FROM leads
    WHERE publisher_id = ${publisherId} AND offer_id = ${offerId} AND id >= ${from}::uuid AND id < ${idAt(until.getTime() + hourMs)}::uuid
      AND test_marker IS NULL GROUP BY 1`;
  return new Map(rows.map(({ hour, count }) => [hour, count]));
}
