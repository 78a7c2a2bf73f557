import type { Transaction } from '#lib/db/database.ts';
import { enqueue } from '#lib/jobs/boss.ts';
import { alongWith, rateLimited } from './raise-alert.ts';

/**
 * Where a rule's limit kept messages back and has passed, the newest goes out now and says how many others there were.
 * Nothing is told twice, and nothing is kept from the reader for good. Answers with how many went out.
 */
export async function releaseLimited(tx: Transaction, now: Date): Promise<number> {
  const at = now.toISOString();
  const rows = await tx.$queryRaw<Array<{ publisher_id: string; rule_id: string; alert_id: string }>>`
    SELECT DISTINCT ON (w.publisher_id, w.rule_id) w.publisher_id, w.rule_id, w.alert_id
    FROM notifications w
    WHERE w.detail = ${rateLimited} AND NOT EXISTS (
      SELECT FROM notifications n
      WHERE n.publisher_id = w.publisher_id AND n.rule_id = w.rule_id AND n.status <> 'skipped' AND n.created_at > ${at}::timestamptz - interval '10 minutes'
    ) AND (
      SELECT count(*) FROM notifications n
      WHERE n.publisher_id = w.publisher_id AND n.rule_id = w.rule_id AND n.status <> 'skipped' AND n.created_at > ${at}::timestamptz - interval '1 day'
    ) < 20
    ORDER BY w.publisher_id, w.rule_id, w.created_at DESC LIMIT 200`;
  for (const { publisher_id: publisherId, rule_id: ruleId, alert_id: alertId } of rows) {
    await tx.$executeRaw`
      UPDATE notifications SET status = CASE WHEN alert_id = ${alertId}::uuid THEN 'queued' ELSE 'skipped' END,
        detail = CASE WHEN alert_id = ${alertId}::uuid THEN NULL ELSE ${alongWith(alertId)} END,
        created_at = CASE WHEN alert_id = ${alertId}::uuid THEN ${at}::timestamptz ELSE created_at END
      WHERE publisher_id = ${publisherId} AND rule_id = ${ruleId}::uuid AND detail = ${rateLimited}`;
    await enqueue(tx, 'send-notification', { publisherId, alertId, ruleId, tries: 0 });
  }
  return rows.length;
}
