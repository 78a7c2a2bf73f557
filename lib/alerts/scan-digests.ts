import type { Transaction } from '#lib/db/database.ts';
import { isTimeZone } from '#lib/i18n/time-zone.ts';
import { idsBetween } from '#lib/leads/id-at.ts';
import type { AlertData, DigestLine } from './event.ts';
import { raiseAlert } from './raise-alert.ts';
import { endTurn, takeTurn } from './scan-turn.ts';
import { dayAt, dayBefore, formatDay, momentOf } from './zoned-day.ts';

const hourOfDigest = 7;

/** At seven in the morning of each zone that somebody asked from, tells the publishers there of yesterday. Catches up with the last one missed. */
export async function scanDigests(tx: Transaction, now: Date): Promise<void> {
  const zones = await tx.$queryRaw<Array<{ zone: string }>>`
    SELECT DISTINCT time_zone AS zone FROM notification_rules WHERE event = 'daily-digest' AND disabled_at IS NULL`;
  for (const { zone } of zones.filter((row) => isTimeZone(row.zone))) {
    const name = `daily-digest:${zone}`;
    const today = dayAt(now, zone);
    const due = momentOf(today, hourOfDigest, zone);
    const turn = await takeTurn(tx, name, 0, now);
    if (!turn || turn.upTo >= due || now < due) continue;
    const publishers = await tx.$queryRaw<Array<{ id: string }>>`
      SELECT DISTINCT publisher_id AS id FROM notification_rules
      WHERE event = 'daily-digest' AND disabled_at IS NULL AND time_zone = ${zone} ORDER BY 1`;
    const yesterday = dayBefore(today);
    const date = formatDay(yesterday);
    for (const { id: publisherId } of publishers) {
      const data = await readDigest(tx, publisherId, { date, zone, from: momentOf(yesterday, 0, zone), to: momentOf(today, 0, zone) });
      const dedupeKey = `daily-digest:${date}:${zone}`;
      await raiseAlert(tx, { publisherId, event: 'daily-digest', offerId: null, dedupeKey, data, timeZone: zone }, now);
    }
    await endTurn(tx, name, now);
  }
}

type Span = { date: string; zone: string; from: Date; to: Date };

/** The day's leads and where they are now. Test leads do not count. */
async function readDigest(tx: Transaction, publisherId: string, { date, zone, from, to }: Span): Promise<AlertData['daily-digest']> {
  const { first, end } = idsBetween(from, to);
  const offers = await tx.$queryRaw<DigestLine[]>`
    SELECT o.title, count(*)::int AS received,
      count(*) FILTER (WHERE d.status = 'delivered')::int AS delivered,
      count(*) FILTER (WHERE d.status IN ('queued', 'delivering', 'retrying'))::int AS waiting,
      count(*) FILTER (WHERE d.status = 'held')::int AS held,
      count(*) FILTER (WHERE d.status = 'withheld')::int AS withheld,
      count(*) FILTER (WHERE d.status = 'stored')::int AS stored,
      count(*) FILTER (WHERE d.status = 'failed')::int AS failed
    FROM leads l
    JOIN deliveries d ON d.publisher_id = l.publisher_id AND d.lead_id = l.id
    JOIN offers o ON o.publisher_id = l.publisher_id AND o.id = l.offer_id
    WHERE l.publisher_id = ${publisherId} AND l.id >= ${first}::uuid AND l.id < ${end}::uuid AND l.test_marker IS NULL
      AND l.received_at >= ${from.toISOString()}::timestamptz AND l.received_at < ${to.toISOString()}::timestamptz
    GROUP BY o.id, o.title ORDER BY count(*) DESC, o.title`;
  const [open] = await tx.$queryRaw<Array<{ count: number }>>`
    SELECT count(*)::int AS count FROM alerts WHERE publisher_id = ${publisherId} AND resolved_at IS NULL`;
  const sum = (key: Exclude<keyof DigestLine, 'title'>) => offers.reduce((total, line) => total + line[key], 0);
  const total = {
    title: '',
    received: sum('received'),
    delivered: sum('delivered'),
    waiting: sum('waiting'),
    held: sum('held'),
    withheld: sum('withheld'),
    stored: sum('stored'),
    failed: sum('failed'),
  };
  return { date, zone, total, offers: offers.slice(0, 20), open: open?.count ?? 0 };
}
