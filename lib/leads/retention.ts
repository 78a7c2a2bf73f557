import { database } from '#lib/db/database.ts';
import { idAt, newId } from '#lib/db/id.ts';
import { erase } from '#lib/leads/erase.ts';
import { readPolicy } from '#lib/policy/policy.ts';

type Rule = { publisherId: string; days: number; erasedBefore: Date | null };

const dayMs = 86_400_000;

/**
 * Erases the personal data of leads that are older than their publisher's rule, or the portal's where it has none. Each publisher's
 * round starts where the last one ended, so it reads only what has come of age since; a round that is interrupted is repeated.
 * Returns how many leads were erased.
 */
export async function eraseExpired(now: Date, isStopped: () => boolean = () => false): Promise<number> {
  let erased = 0;
  for (const rule of await listRules(await readPolicy('retention-days'))) erased += await eraseOf(rule, now, isStopped);
  return erased;
}

async function listRules(portalDays: number | null): Promise<Rule[]> {
  const { rows } = await database().worker.query<Rule>(
    `SELECT id AS "publisherId", coalesce(retention_days, $1) AS days, erased_before AS "erasedBefore" FROM publishers
     WHERE coalesce(retention_days, $1) IS NOT NULL ORDER BY id`,
    [portalDays],
  );
  return rows;
}

async function eraseOf({ publisherId, days, erasedBefore }: Rule, now: Date, isStopped: () => boolean): Promise<number> {
  const before = new Date(now.getTime() - days * dayMs);
  if (erasedBefore !== null && erasedBefore >= before) return 0;
  let erased = 0;
  for (let from = idAt(erasedBefore?.getTime() ?? 0); ;) {
    const ids = await expired(publisherId, from, idAt(before.getTime()));
    for (const id of ids) {
      if (isStopped()) return erased;
      await erase({ publisherId, id });
      erased += 1;
    }
    if (ids.length < pageSize) break;
    from = ids.at(-1)!;
  }
  await remember(publisherId, before, erased);
  return erased;
}

const pageSize = 500;

async function expired(publisherId: string, from: string, to: string): Promise<string[]> {
  const { rows } = await database().worker.query<{ id: string }>(
    `SELECT id FROM leads WHERE publisher_id = $1 AND id >= $2 AND id < $3 AND erased_at IS NULL ORDER BY id LIMIT ${pageSize}`,
    [publisherId, from, to],
  );
  return rows.map(({ id }) => id);
}

async function remember(publisherId: string, before: Date, erased: number): Promise<void> {
  await database().within({ publisherId: null }, async (tx) => {
    await tx.publisher.update({ where: { id: publisherId }, data: { erasedBefore: before }, select: { id: true } });
    if (erased === 0) return;
    await tx.auditEvent.create({
      data: { publisherId, id: newId(), actor: 'portal', action: 'leads.expired', detail: { erased, before: before.toISOString() } },
      select: { id: true },
    });
  });
}
