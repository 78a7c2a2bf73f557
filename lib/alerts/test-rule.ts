import { database } from '#lib/db/database.ts';
import type { NotificationRule } from '#lib/db/generated/client.ts';
import { newId } from '#lib/db/id.ts';
import { env } from '#lib/env.ts';
import { type Outbound, createOutbound } from '#lib/http/outbound.ts';
import { takePoint } from '#lib/identity/rate-limit.ts';
import { isLocale } from '#lib/i18n/locale.ts';
import { createMailer, mailSettings } from '#lib/mail/mailer.ts';
import { composeMail, composePayload } from './compose.ts';
import type { Alert, AlertEvent } from './event.ts';
import { sampleAlert } from './sample-alert.ts';
import { sendMail } from './send-notification.ts';
import { tell } from './tell.ts';
import type { Told } from './told.ts';
import { openTarget, postWebhook } from './webhook.ts';

export type TestOutcome = { ok: true } | { ok: false; reason: string } | { ok: false; reason: 'too-many'; retryAfterSeconds: number };

const limit = { keyPrefix: 'rule-test', points: 10, duration: 600, insured: true };

/** Sends what the rule would send, with invented figures, now and once: the person waits for the answer. */
export async function testRule(rule: NotificationRule, now: Date): Promise<TestOutcome> {
  const limited = await takePoint(limit, rule.publisherId);
  if (limited !== null) return { ok: false, reason: 'too-many', retryAfterSeconds: limited };
  const { publisherId, id: ruleId } = rule;
  const event = rule.event as AlertEvent;
  const { publisherName, offer, person } = await surroundings(rule);
  const alert = sampleAlert(event, offer, now);
  const locale = person ? person.locale : rule.locale;
  const reader = { locale: isLocale(locale) ? locale : 'en', zone: rule.timeZone } as const;
  const told = asTest(tell(alert, reader), reader.locale);
  const occasion = { publisherId, publisherName, ruleId, event, id: `test.${newId()}`, others: 0 };
  if (rule.channel === 'email') {
    if (!person) return { ok: false, reason: 'left' };
    const mailer = createMailer(mailSettings());
    const sent = await sendMail(() => mailer.send(composeMail(told, reader, person.email, occasion)));
    mailer.close();
    return sent;
  }
  const payload = { ...composePayload(told, reader, now, alert.data, alert.offerId, occasion), test: true };
  return postWebhook(outbound(), openTarget({ publisherId, ruleId }, rule), { id: occasion.id, at: now, payload });
}

function asTest(told: Told, locale: 'en' | 'it'): Told {
  const words = {
    en: { title: 'Test', note: 'This is a test: the figures are invented, nothing has happened.' },
    it: { title: 'Prova', note: 'Questa è una prova: le cifre sono inventate, non è successo nulla.' },
  }[locale];
  return { ...told, title: `${words.title}: ${told.title}`, sentences: [words.note, ...told.sentences] };
}

async function surroundings({ publisherId, offerId, userId }: NotificationRule) {
  return database().within({ publisherId: null }, async (tx) => {
    const publisher = await tx.publisher.findUnique({ where: { id: publisherId }, select: { name: true } });
    const where = { publisherId, ...(offerId !== null && { id: offerId }) };
    const offer = await tx.offer.findFirst({
      where,
      orderBy: { liveVersion: { sort: 'desc', nulls: 'last' } },
      select: { id: true, title: true },
    });
    const person = userId && (await tx.user.findUnique({ where: { id: userId }, select: { email: true, locale: true } }));
    return {
      publisherName: publisher?.name ?? publisherId,
      offer: {
        offerId: `${publisherId}.${offer?.id ?? 'offer'}`,
        offerTitle: offer?.title ?? 'Contoso Analytics',
      } satisfies Partial<Alert>,
      person: person || null,
    };
  });
}

const processWide = globalThis as { leadportRuleTestOutbound?: Outbound };

function outbound(): Outbound {
  const { OUTBOUND_HOST_MAP: hostMap, OUTBOUND_ALLOW: allow } = env();
  processWide.leadportRuleTestOutbound ??= createOutbound({ hostMap, allow });
  return processWide.leadportRuleTestOutbound;
}
