import type { Database } from '#lib/db/database.ts';
import type { Clock } from '#lib/destinations/contract.ts';
import { nextWaitMs } from '#lib/errors/retry-schedule.ts';
import type { Outbound } from '#lib/http/outbound.ts';
import { type Locale, isLocale } from '#lib/i18n/locale.ts';
import { type Jobs, enqueue } from '#lib/jobs/boss.ts';
import type { Mailer } from '#lib/mail/mailer.ts';
import { type Occasion, composeMail, composePayload } from './compose.ts';
import { type Alert, type AlertEvent, lastingEvents } from './event.ts';
import { alongWith } from './raise-alert.ts';
import { tell } from './tell.ts';
import type { Reader } from './told.ts';
import { openTarget, postWebhook } from './webhook.ts';

export type SendTools = {
  db: Database;
  mailer: Mailer;
  outbound: Outbound;
  clock: Clock;
  random: () => number;
  /** Waits between tries, as they are when a try has failed. */
  retrySchedule: () => readonly number[];
};

type Job = Jobs['send-notification'];

/**
 * Sends one alert by one rule. Tried again by the schedule of the deliveries; what is over or switched off meanwhile is not sent.
 * A crash between sending and writing it down sends twice, under the same message id.
 */
export async function sendNotification(tools: SendTools, job: Job): Promise<void> {
  const found = await load(tools.db, job);
  if (!found) return;
  const now = tools.clock.now();
  const reason = whyNot(found);
  if (reason !== null) return close(tools.db, job, 'skipped', reason, now);
  const sent = await send(tools, job, found, now);
  if (sent.ok) return close(tools.db, job, 'sent', null, now);
  const waitMs = sent.final ? null : nextWaitMs(tools.retrySchedule(), job.tries + 1, tools.random);
  if (sent.gone) await switchOff(tools.db, job, now);
  if (waitMs === null) return close(tools.db, job, 'failed', sent.reason, now);
  await tools.db.within({ publisherId: null }, async (tx) => {
    const changed = await tx.notification.updateMany({ where: { ...keyOf(job), status: 'queued' }, data: { detail: sent.reason } });
    if (changed.count > 0) await enqueue(tx, 'send-notification', { ...job, tries: job.tries + 1 }, waitMs / 1000);
  });
}

type Found = {
  alert: Alert;
  publisherName: string;
  rule: { channel: string; urlSealed: string | null; secretSealed: string | null; locale: string; timeZone: string; isOn: boolean };
  person: { email: string; locale: string; isIn: boolean } | null;
  others: number;
};

async function load(db: Database, { publisherId, alertId, ruleId }: Job): Promise<Found | null> {
  return db.within({ publisherId: null }, async (tx) => {
    const row = await tx.notification.findUnique({
      where: { publisherId_alertId_ruleId: { publisherId, alertId, ruleId } },
      include: { alert: true },
    });
    if (row?.status !== 'queued') return null;
    const rule = await tx.notificationRule.findUnique({ where: { publisherId_id: { publisherId, id: ruleId } } });
    const publisher = await tx.publisher.findUnique({ where: { id: publisherId }, select: { name: true } });
    const { offerId } = row.alert;
    const where = { publisherId_id: { publisherId, id: offerId ?? '' } };
    const offer = offerId === null ? null : await tx.offer.findUnique({ where, select: { title: true } });
    const user = rule?.userId
      ? await tx.user.findUnique({ where: { id: rule.userId }, include: { memberships: { where: { publisherId } } } })
      : null;
    const others = await tx.notification.count({ where: { publisherId, ruleId, detail: alongWith(alertId) } });
    return {
      alert: {
        ...row.alert,
        event: row.alert.event as AlertEvent,
        offerId: offerId && `${publisherId}.${offerId}`,
        offerTitle: offer?.title ?? offerId,
      } as unknown as Alert,
      publisherName: publisher?.name ?? publisherId,
      rule: rule
        ? { ...rule, isOn: rule.disabledAt === null }
        : { channel: '', urlSealed: null, secretSealed: null, locale: 'en', timeZone: 'UTC', isOn: false },
      person: user && { email: user.email, locale: user.locale, isIn: user.disabledAt === null && user.memberships.length > 0 },
      others,
    };
  });
}

/** Why this message is not to be sent any more; null when it is. */
function whyNot({ alert, rule, person }: Found): string | null {
  if (!rule.isOn) return 'switched-off';
  if (rule.channel === 'email' && !person?.isIn) return 'left';
  return lastingEvents.includes(alert.event) && alert.resolvedAt !== null ? 'over' : null;
}

/** `final` failures are not tried again: nobody has this address, or the endpoint is gone. */
type Outcome = { ok: true } | { ok: false; reason: string; gone: boolean; final: boolean };

async function send({ mailer, outbound }: SendTools, job: Job, found: Found, now: Date): Promise<Outcome> {
  const { alert, rule, person, publisherName, others } = found;
  const { publisherId, alertId, ruleId } = job;
  const occasion: Occasion = { publisherId, publisherName, ruleId, event: alert.event, id: `${alertId}.${ruleId}`, others };
  const reader: Reader = { locale: localeOf(rule.channel === 'email' ? person!.locale : rule.locale), zone: rule.timeZone };
  const told = tell(alert, reader);
  if (rule.channel === 'email') return sendMail(() => mailer.send(composeMail(told, reader, person!.email, occasion)));
  const payload = composePayload(told, reader, alert.createdAt, alert.data, alert.offerId, occasion);
  const sent = await postWebhook(outbound, openTarget(job, rule), { id: `${alertId}.${ruleId}`, at: now, payload });
  return sent.ok ? sent : { ...sent, final: sent.gone };
}

/** SMTP's 5xx are final, everything else (4xx, no connection) may pass. The server's words may repeat the address, so only the code is kept. */
export async function sendMail(send: () => Promise<void>): Promise<Outcome> {
  try {
    await send();
    return { ok: true };
  } catch (error) {
    const { responseCode, code } = error as { responseCode?: number; code?: string };
    const reason = responseCode ? `SMTP ${responseCode}` : (code ?? 'SMTP');
    return { ok: false, reason, gone: false, final: (responseCode ?? 0) >= 550 && (responseCode ?? 0) <= 553 };
  }
}

function localeOf(value: string): Locale {
  return isLocale(value) ? value : 'en';
}

const keyOf = ({ publisherId, alertId, ruleId }: Job) => ({ publisherId, alertId, ruleId });

async function close(db: Database, job: Job, status: 'sent' | 'failed' | 'skipped', detail: string | null, now: Date): Promise<void> {
  await db.within({ publisherId: null }, (tx) =>
    tx.notification.updateMany({
      where: { ...keyOf(job), status: 'queued' },
      data: { status, detail, sentAt: status === 'skipped' ? null : now },
    }),
  );
}

async function switchOff(db: Database, { publisherId, ruleId }: Job, now: Date): Promise<void> {
  await db.within({ publisherId: null }, (tx) =>
    tx.notificationRule.updateMany({ where: { publisherId, id: ruleId }, data: { disabledAt: now } }),
  );
}
