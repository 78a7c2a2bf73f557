import { type Reach, type Transaction, database } from '#lib/db/database.ts';
import type { NotificationRule } from '#lib/db/generated/client.ts';
import { isId, newId } from '#lib/db/id.ts';
import { maskUrl } from '#lib/http/redact.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import { type Caller, actorOf } from '#lib/identity/caller.ts';
import { formatOfferId } from '#lib/offers/offer-id.ts';
import { findOfferRow } from '#lib/offers/get-offer.ts';
import type { AlertEvent } from './event.ts';
import { makeDefaultRules } from './default-rules.ts';
import { createWebhookSecret, openTarget, sealTarget } from './webhook.ts';

/** A rule as its people see it. The address of a webhook is masked like that of a destination. */
export type RuleView = {
  id: string;
  event: AlertEvent;
  channel: 'email' | 'webhook';
  /** Null means every offer. */
  offer: string | null;
  url: string | null;
  locale: Locale;
  timeZone: string;
  enabled: boolean;
  /** The last message by this rule that was tried. */
  last: { status: 'queued' | 'sent' | 'failed'; at: string; detail: string | null } | null;
};

export type NewRule = {
  event: AlertEvent;
  channel: 'email' | 'webhook';
  offer: string | null;
  url: string | null;
  locale: Locale;
  timeZone: string;
};

export type CreatedRule = { kind: 'created'; rule: RuleView; secret: string | null } | { kind: 'unknown-offer' } | { kind: 'too-many' };

/** Enough for anybody; a loop that makes rules stops here. */
const mostRules = 100;

/** Rules of a publisher that the caller may touch: the publisher's webhooks and one's own mails. */
export async function listRules(caller: Caller, reach: Reach, now: Date): Promise<RuleView[]> {
  return database().within(reach, async (tx) => {
    // The looks make them within seconds; somebody who comes here first should not find nothing.
    if (reach.publisherId !== null) await makeDefaultRules(tx, now);
    const rules = await tx.notificationRule.findMany({ where: mine(caller, reach), orderBy: { id: 'asc' }, take: 500 });
    return withLast(tx, rules);
  });
}

/** A webhook's secret is in the answer and nowhere else. */
export async function createRule(caller: Caller, publisherId: string, wanted: NewRule): Promise<CreatedRule> {
  const reach = { publisherId };
  return database().within(reach, async (tx): Promise<CreatedRule> => {
    if ((await tx.publisher.count({ where: { id: publisherId } })) === 0) return { kind: 'unknown-offer' };
    const offer = wanted.offer === null ? null : await findOfferRow(tx, reach, wanted.offer);
    if (wanted.offer !== null && !offer) return { kind: 'unknown-offer' };
    if ((await tx.notificationRule.count({ where: { publisherId } })) >= mostRules) return { kind: 'too-many' };
    const id = newId();
    const secret = wanted.channel === 'webhook' ? createWebhookSecret() : null;
    const rule = await tx.notificationRule.create({
      data: {
        publisherId,
        id,
        event: wanted.event,
        channel: wanted.channel,
        offerId: offer?.id ?? null,
        userId: wanted.channel === 'email' ? caller.id : null,
        locale: wanted.locale,
        timeZone: wanted.timeZone,
        createdBy: actorOf(caller),
        ...(secret && sealTarget({ publisherId, ruleId: id }, { url: wanted.url ?? '', secret })),
      },
    });
    const detail = { event: wanted.event, channel: wanted.channel, offer: wanted.offer };
    await recordAudit(tx, caller, { publisherId, action: 'notification-rule.create', subject: id, detail });
    return { kind: 'created', rule: (await withLast(tx, [rule]))[0]!, secret };
  });
}

/** Null for a rule that is missing or somebody else's. */
export async function switchRule(caller: Caller, reach: Reach, id: string, enabled: boolean, now: Date): Promise<RuleView | null> {
  return onRule(caller, reach, id, async (tx, { publisherId }) => {
    const where = { publisherId_id: { publisherId, id } };
    const rule = await tx.notificationRule.update({ where, data: { disabledAt: enabled ? null : now } });
    await recordAudit(tx, caller, { publisherId, action: 'notification-rule.switch', subject: id, detail: { enabled } });
    return (await withLast(tx, [rule]))[0]!;
  });
}

export async function deleteRule(caller: Caller, reach: Reach, id: string): Promise<boolean> {
  const deleted = await onRule(caller, reach, id, async (tx, { publisherId }) => {
    await tx.notificationRule.delete({ where: { publisherId_id: { publisherId, id } }, select: { id: true } });
    await recordAudit(tx, caller, { publisherId, action: 'notification-rule.delete', subject: id });
    return true;
  });
  return deleted === true;
}

/** The row behind a rule the caller may touch. */
export function findRule(caller: Caller, reach: Reach, id: string): Promise<NotificationRule | null> {
  return onRule(caller, reach, id, (_tx, rule) => Promise.resolve(rule));
}

async function onRule<T>(
  caller: Caller,
  reach: Reach,
  id: string,
  work: (tx: Transaction, rule: NotificationRule) => Promise<T>,
): Promise<T | null> {
  if (!isId(id)) return null;
  return database().within(reach, async (tx) => {
    const rule = await tx.notificationRule.findFirst({ where: { ...mine(caller, reach), id } });
    return rule && work(tx, rule);
  });
}

/** Other people's mails are their own business, also for an admin. */
function mine(caller: Caller, { publisherId }: Reach) {
  const own = caller.kind === 'user' ? [{ userId: caller.id }] : [];
  return { ...(publisherId !== null && { publisherId }), OR: [{ channel: 'webhook' }, ...own] };
}

async function withLast(tx: Transaction, rules: readonly NotificationRule[]): Promise<RuleView[]> {
  const views = [];
  for (const rule of rules) {
    const { publisherId, id } = rule;
    const last = await tx.notification.findFirst({
      where: { publisherId, ruleId: id, status: { in: ['queued', 'sent', 'failed'] } },
      orderBy: { createdAt: 'desc' },
      select: { status: true, createdAt: true, sentAt: true, detail: true },
    });
    views.push({
      id,
      event: rule.event as AlertEvent,
      channel: rule.channel as RuleView['channel'],
      offer: rule.offerId && formatOfferId({ publisherId, id: rule.offerId }),
      url: rule.channel === 'webhook' ? readableUrl(rule) : null,
      locale: rule.locale as Locale,
      timeZone: rule.timeZone,
      enabled: rule.disabledAt === null,
      last: last && {
        status: last.status as 'queued' | 'sent' | 'failed',
        at: (last.sentAt ?? last.createdAt).toISOString(),
        detail: last.detail,
      },
    });
  }
  return views;
}

function readableUrl(rule: NotificationRule): string | null {
  try {
    return maskUrl(openTarget({ publisherId: rule.publisherId, ruleId: rule.id }, rule).url);
  } catch {
    // The key that sealed it is gone: the rule has to be made anew.
    return null;
  }
}
