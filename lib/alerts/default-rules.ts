import type { Transaction } from '#lib/db/database.ts';
import { newId } from '#lib/db/id.ts';
import type { AlertEvent } from './event.ts';

/** What an owner is told by mail without asking: the trouble only they can end, and its end. */
const usual: readonly AlertEvent[] = ['connection-failing', 'connection-recovered', 'offer-silent', 'secret-expiring', 'limit-near'];

/** Gives every owner who never had any their usual rules. Once per membership: rules somebody removed do not come back. */
export async function makeDefaultRules(tx: Transaction, now: Date): Promise<number> {
  const owners = await tx.$queryRaw<Array<{ publisher_id: string; user_id: string }>>`
    UPDATE memberships SET rules_made_at = ${now.toISOString()}::timestamptz
    WHERE role = 'owner' AND rules_made_at IS NULL RETURNING publisher_id, user_id`;
  if (owners.length === 0) return 0;
  await tx.notificationRule.createMany({
    data: owners.flatMap(({ publisher_id: publisherId, user_id: userId }) =>
      usual.map((event) => ({ publisherId, id: newId(), event, channel: 'email', userId, createdBy: 'portal' })),
    ),
  });
  return owners.length;
}
