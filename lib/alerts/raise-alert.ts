import type { Transaction } from '#lib/db/database.ts';
import { newId } from '#lib/db/id.ts';
import { enqueue } from '#lib/jobs/boss.ts';
import { type AlertData, type AlertEvent, lastingEvents } from './event.ts';

/** `offerId` is the part after the dot; `timeZone` narrows the rules to those of that zone. */
export type NewAlert<Event extends AlertEvent = AlertEvent> = {
  [E in Event]: { publisherId: string; event: E; offerId: string | null; dedupeKey: string; data: AlertData[E]; timeZone?: string };
}[Event];

/**
 * How much one rule may send: past this an alert waits and goes along with a later one (`releaseLimited`). New leads are told per
 * minute as they come, so only the day counts; the digest comes once a day anyway.
 */
const limits: Record<AlertEvent, { gapMinutes: number; perDay: number }> = {
  'connection-failing': { gapMinutes: 10, perDay: 20 },
  'connection-recovered': { gapMinutes: 10, perDay: 20 },
  'offer-silent': { gapMinutes: 10, perDay: 20 },
  'secret-expiring': { gapMinutes: 0, perDay: 20 },
  'limit-near': { gapMinutes: 10, perDay: 20 },
  'new-lead': { gapMinutes: 0, perDay: 200 },
  'daily-digest': { gapMinutes: 0, perDay: 20 },
};

/** Several offers that fail together are told of in a few messages, not in one each. */
const perGap = 3;

/**
 * Writes an alert down and sets its messages going, in the caller's transaction: after a crash both are there or neither.
 * Null when an equal one is still open. What needs nobody any more is over at once.
 */
export async function raiseAlert(tx: Transaction, alert: NewAlert, now: Date): Promise<string | null> {
  const { publisherId, event, offerId, dedupeKey, data } = alert;
  const id = newId();
  const at = now.toISOString();
  const resolvedAt = lastingEvents.includes(event) ? null : at;
  const raised = await tx.$executeRaw`
    INSERT INTO alerts (publisher_id, id, event, offer_id, dedupe_key, data, created_at, resolved_at)
    VALUES (${publisherId}, ${id}::uuid, ${event}, ${offerId}, ${dedupeKey}, ${JSON.stringify(data)}::jsonb, ${at}::timestamptz, ${resolvedAt}::timestamptz)
    ON CONFLICT (publisher_id, dedupe_key) WHERE resolved_at IS NULL DO NOTHING`;
  if (raised === 0) return null;
  for (const ruleId of await queueNotifications(tx, alert, id, at)) {
    await enqueue(tx, 'send-notification', { publisherId, alertId: id, ruleId, tries: 0 });
  }
  return id;
}

/** Per person and webhook one message at most, by the rule that names the offer if there is one. Answers with the rules to be served now. */
async function queueNotifications(tx: Transaction, alert: NewAlert, alertId: string, at: string): Promise<string[]> {
  const { publisherId, event, offerId, timeZone = null } = alert;
  const { gapMinutes, perDay } = limits[event];
  const rows = await tx.$queryRaw<Array<{ rule_id: string; status: string }>>`
    WITH rule AS (
      SELECT DISTINCT ON (r.channel, coalesce(r.user_id, r.id)) r.id
      FROM notification_rules r
      LEFT JOIN memberships m ON m.publisher_id = r.publisher_id AND m.user_id = r.user_id
      LEFT JOIN users u ON u.id = m.user_id
      WHERE r.publisher_id = ${publisherId} AND r.event = ${event} AND r.disabled_at IS NULL
        AND (r.offer_id IS NULL OR r.offer_id = ${offerId}) AND (${timeZone}::text IS NULL OR r.time_zone = ${timeZone})
        AND (r.channel = 'webhook' OR (u.id IS NOT NULL AND u.disabled_at IS NULL))
      ORDER BY r.channel, coalesce(r.user_id, r.id), r.offer_id NULLS LAST, r.id
    ), weighed AS (
      SELECT rule.id,
        count(n.*) FILTER (WHERE n.created_at > ${at}::timestamptz - interval '1 day') >= ${perDay}
        OR count(n.*) FILTER (WHERE n.created_at > ${at}::timestamptz - make_interval(mins => ${gapMinutes}::int)) >= ${perGap}
        OR count(n.*) FILTER (WHERE n.created_at > ${at}::timestamptz - make_interval(mins => ${gapMinutes}::int) AND a.offer_id IS NOT DISTINCT FROM ${offerId}) > 0
        AS is_limited
      FROM rule
      LEFT JOIN notifications n ON n.publisher_id = ${publisherId} AND n.rule_id = rule.id AND n.status <> 'skipped'
      LEFT JOIN alerts a ON a.publisher_id = n.publisher_id AND a.id = n.alert_id
      GROUP BY rule.id
    )
    INSERT INTO notifications (publisher_id, alert_id, rule_id, status, detail, created_at)
    SELECT ${publisherId}, ${alertId}::uuid, id, CASE WHEN is_limited THEN 'skipped' ELSE 'queued' END,
      CASE WHEN is_limited THEN ${rateLimited} END, ${at}::timestamptz
    FROM weighed
    RETURNING rule_id, status`;
  return rows.filter(({ status }) => status === 'queued').map((row) => row.rule_id);
}

/** `detail` of a message that waits for its rule's limit. The partial index names it too. */
export const rateLimited = 'rate-limit';

/** `detail` of a message that went along with another one. */
export const alongWith = (alertId: string): string => `with ${alertId}`;

/** Ends what an alert tells of, if it is open. */
export async function resolveAlert(tx: Transaction, publisherId: string, id: string, now: Date): Promise<boolean> {
  const resolved = await tx.$executeRaw`
    UPDATE alerts SET resolved_at = ${now.toISOString()}::timestamptz WHERE publisher_id = ${publisherId} AND id = ${id}::uuid AND resolved_at IS NULL`;
  return resolved > 0;
}
