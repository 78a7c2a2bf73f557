import { createHmac, timingSafeEqual } from 'node:crypto';
import { database } from '#lib/db/database.ts';
import { isId, newId } from '#lib/db/id.ts';
import { env } from '#lib/env.ts';
import type { AlertEvent } from './event.ts';

/** What an unsubscribe link ends. No name and no address: whoever has the mail may forward it. */
export type Subscription = { publisherId: string; publisherName: string; event: AlertEvent; isOn: boolean };

type RuleKey = { publisherId: string; ruleId: string };

/** `publisher~rule~signature`: needs no row of its own, ends one rule and opens nothing. Whoever has the link can end it, and not more. */
export function unsubscribeToken({ publisherId, ruleId }: RuleKey): string {
  return `${publisherId}~${ruleId}~${sign({ publisherId, ruleId })}`;
}

/** Null for a link that is not ours, or whose rule is gone. */
export async function findSubscription(token: string): Promise<Subscription | null> {
  const key = readToken(token);
  if (!key) return null;
  return database().within({ publisherId: key.publisherId }, async (tx) => {
    const rule = await tx.notificationRule.findUnique({ where: { publisherId_id: { publisherId: key.publisherId, id: key.ruleId } } });
    const publisher = rule && (await tx.publisher.findUnique({ where: { id: key.publisherId }, select: { name: true } }));
    if (!rule || !publisher) return null;
    return { publisherId: key.publisherId, publisherName: publisher.name, event: rule.event as AlertEvent, isOn: rule.disabledAt === null };
  });
}

/** Switches the rule off, or on again for somebody who pressed by mistake. False when there is nothing to switch. */
export async function switchSubscription(token: string, isOn: boolean, now: Date): Promise<boolean> {
  const key = readToken(token);
  if (!key) return false;
  const { publisherId, ruleId } = key;
  return database().within({ publisherId }, async (tx) => {
    const { count } = await tx.notificationRule.updateMany({ where: { publisherId, id: ruleId }, data: { disabledAt: isOn ? null : now } });
    if (count === 0) return false;
    const action = isOn ? 'notification-rule.resubscribe' : 'notification-rule.unsubscribe';
    const data = { publisherId, id: newId(), actor: 'portal', action, subject: ruleId };
    await tx.auditEvent.create({ data, select: { id: true } });
    return true;
  });
}

function readToken(token: string): RuleKey | null {
  const [publisherId = '', ruleId = '', signature = ''] = token.split('~');
  if (!isId(ruleId)) return null;
  const expected = Buffer.from(sign({ publisherId, ruleId }));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? { publisherId, ruleId } : null;
}

function sign({ publisherId, ruleId }: RuleKey): string {
  return createHmac('sha256', env().APP_SECRET).update(`unsubscribe\n${publisherId}\n${ruleId}`).digest('base64url');
}
