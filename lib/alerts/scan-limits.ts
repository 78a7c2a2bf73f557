import { type Transaction, database } from '#lib/db/database.ts';
import { type AllowanceUse, readAllowances } from '#lib/delivery/allowances.ts';
import { type PaceSubject, paceKey, pacedTypes } from '#lib/delivery/pace.ts';
import { raiseAlert, resolveAlert } from './raise-alert.ts';

/** Tells, once a day and account, that a vendor's limit is going to be hit; over when it is not any more, or when that day is. */
export async function scanLimits(tx: Transaction, now: Date): Promise<void> {
  const accounts = await liveAccounts(tx);
  const subjects = [...accounts.values()].map(([first]) => first!);
  // Not the transaction's own connection, and not the worker's pool: ten of these would wait for each other.
  const uses = await readAllowances(database().hot, subjects, now);
  const day = now.toISOString().slice(0, 10);
  const ahead = [...accounts].flatMap(([key, members]) => {
    const use = uses.get(key);
    return use && isAhead(use) ? [{ ...members[0]!, offers: members.length, use, dedupeKey: `limit-near:${key}:${day}` }] : [];
  });
  await endOthers(tx, ahead, now);
  for (const { publisherId, offerId, type, offers, use, dedupeKey } of ahead) {
    if (await isTold(tx, publisherId, dedupeKey)) continue;
    const { used, limit, code, exhaustedAt, resumesAt } = use;
    const data = { destination: type, code, used, limit, exhaustedAt, resumesAt, offers };
    await raiseAlert(tx, { publisherId, event: 'limit-near', offerId, dedupeKey, data }, now);
  }
}

type Ahead = AllowanceUse & { exhaustedAt: string; resumesAt: string };

function isAhead(use: AllowanceUse): use is Ahead {
  return use.exhaustedAt !== null && use.resumesAt !== null;
}

type Member = PaceSubject & { offerId: string };

/** Live offers by the account their leads go to, in the order of their ids. */
async function liveAccounts(tx: Transaction): Promise<Map<string, Member[]>> {
  const rows = await tx.$queryRaw<Member[]>`
    SELECT o.publisher_id AS "publisherId", o.id AS "offerId", v.destination AS type, v.config
    FROM offers o JOIN connection_versions v ON v.publisher_id = o.publisher_id AND v.offer_id = o.id AND v.version = o.live_version
    WHERE v.destination = ANY(${[...pacedTypes]}) ORDER BY o.publisher_id, o.id`;
  return Map.groupBy(rows, (row) => paceKey(row) ?? '');
}

async function endOthers(tx: Transaction, ahead: ReadonlyArray<{ dedupeKey: string }>, now: Date): Promise<void> {
  const open = await tx.$queryRaw<Array<{ publisher_id: string; id: string; dedupe_key: string }>>`
    SELECT publisher_id, id, dedupe_key FROM alerts WHERE event = 'limit-near' AND resolved_at IS NULL`;
  for (const { publisher_id, id, dedupe_key } of open) {
    if (!ahead.some(({ dedupeKey }) => dedupeKey === dedupe_key)) await resolveAlert(tx, publisher_id, id, now);
  }
}

async function isTold(tx: Transaction, publisherId: string, dedupeKey: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT FROM alerts WHERE publisher_id = ${publisherId} AND dedupe_key = ${dedupeKey} LIMIT 1`;
  return row !== undefined;
}
