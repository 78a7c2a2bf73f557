import * as z from 'zod';
import { alertEvents } from '#lib/alerts/event.ts';
import { createRule, deleteRule, findRule, listRules, switchRule } from '#lib/alerts/rules.ts';
import { testRule } from '#lib/alerts/test-rule.ts';
import { findSubscription, switchSubscription } from '#lib/alerts/unsubscribe.ts';
import { forbiddenWebhook } from '#lib/alerts/webhook.ts';
import { type Endpoint, endpoint, json, noContent } from '#lib/api/endpoint.ts';
import { ProblemError, forbidden, invalid, notFound } from '#lib/api/problem.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { env } from '#lib/env.ts';
import { locales } from '#lib/i18n/locale.ts';
import { isTimeZone } from '#lib/i18n/time-zone.ts';
import { type Caller, type UserCaller, reachOf } from '#lib/identity/caller.ts';

const managers = ['publisher', 'admin'] as const;
const params = z.object({ id: z.string() });

const ruleSchema = z
  .object({
    id: z.uuid(),
    event: z.enum(alertEvents),
    channel: z.enum(['email', 'webhook']),
    offer: z.string().nullable().meta({ description: 'Null means every offer.' }),
    url: z.string().nullable().meta({ description: 'Where a webhook posts, secret parts hidden.' }),
    locale: z.enum(locales),
    timeZone: z.string(),
    enabled: z.boolean(),
    last: z.object({ status: z.enum(['queued', 'sent', 'failed']), at: z.iso.datetime(), detail: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'NotificationRule' });

export const getNotificationRules = endpoint({
  method: 'GET',
  path: '/notification-rules',
  summary: 'Who is told of what: the publisher’s webhooks, and for a person signed in their own mails.',
  access: managers,
  answers: { 200: { description: 'The rules.', schema: z.object({ items: z.array(ruleSchema), nextCursor: z.null() }) } },
  run: async ({ caller }) => json({ items: await listRules(caller, reachOf(caller), new Date()), nextCursor: null }),
});

export const postNotificationRule = endpoint({
  method: 'POST',
  path: '/notification-rules',
  summary: 'Makes a rule, for people signed in. A webhook’s signing secret (Standard Webhooks) is in this answer and nowhere else.',
  access: managers,
  body: z.strictObject({
    event: z.enum(alertEvents),
    channel: z.enum(['email', 'webhook']),
    offer: z.string().max(151).nullable().default(null),
    url: z.string().trim().max(2_000).optional(),
    locale: z.enum(locales).default('en'),
    timeZone: z.string().refine(isTimeZone, 'is not a time zone').default('UTC'),
    publisherId: z.string().max(50).optional().meta({ description: 'For admins.' }),
  }),
  answers: {
    201: { description: 'The rule, and the secret once.', schema: ruleSchema.extend({ secret: z.string().nullable() }) },
    404: { description: 'The offer or the publisher does not exist or is not yours.' },
    422: { description: 'A value cannot be used; the address of a webhook is checked like that of a destination.' },
  },
  run: async ({ caller, body: { publisherId, url = null, ...wanted } }) => {
    const target = publisherOf(person(caller), publisherId ?? wanted.offer?.split('.')[0]);
    if (wanted.channel === 'email' && caller.role !== 'publisher')
      throw new ProblemError(invalid([{ path: 'channel', message: 'mails go to members of the publisher; use a webhook' }]));
    if (wanted.channel === 'webhook') refuseAddress(url ?? '');
    // A digest tells of the whole day.
    const offer = wanted.event === 'daily-digest' ? null : wanted.offer;
    const created = await createRule(caller, target, { ...wanted, offer, url: wanted.channel === 'webhook' ? url : null });
    if (created.kind === 'unknown-offer') throw new ProblemError(notFound());
    if (created.kind === 'too-many')
      throw new ProblemError({ status: 409, slug: 'too-many', title: 'There are 100 rules. Delete one first.' });
    return json({ ...created.rule, secret: created.secret }, 201);
  },
});

export const patchNotificationRule = endpoint({
  method: 'PATCH',
  path: '/notification-rules/{id}',
  summary: 'Switches a rule on or off.',
  access: managers,
  params,
  body: z.strictObject({ enabled: z.boolean() }),
  answers: { 200: { description: 'The rule as it is now.', schema: ruleSchema } },
  run: async ({ caller, params: { id }, body }) => {
    const rule = await switchRule(person(caller), reachOf(caller), id, body.enabled, new Date());
    if (!rule) throw new ProblemError(notFound());
    return json(rule);
  },
});

export const deleteNotificationRule = endpoint({
  method: 'DELETE',
  path: '/notification-rules/{id}',
  summary: 'Ends a rule.',
  access: managers,
  params,
  answers: { 204: { description: 'It is over.' } },
  run: async ({ caller, params: { id } }) => {
    if (!(await deleteRule(person(caller), reachOf(caller), id))) throw new ProblemError(notFound());
    return noContent();
  },
});

export const postRuleTest = endpoint({
  method: 'POST',
  path: '/notification-rules/{id}/test',
  summary: 'Sends a message with invented figures by this rule, now, and says what came of it.',
  access: managers,
  params,
  answers: {
    200: { description: 'Whether it was taken, or why not.', schema: z.object({ ok: z.boolean(), reason: z.string().optional() }) },
    429: { description: 'Ten tests in ten minutes.' },
  },
  run: async ({ caller, params: { id } }) => {
    const rule = await findRule(person(caller), reachOf(caller), id);
    if (!rule) throw new ProblemError(notFound());
    const outcome = await testRule(rule, new Date());
    if ('retryAfterSeconds' in outcome) {
      const headers = { 'retry-after': String(outcome.retryAfterSeconds) };
      throw new ProblemError({
        status: 429,
        slug: 'too-many-tests',
        title: 'Ten tests in ten minutes are enough. Wait a little.',
        headers,
      });
    }
    return json(outcome.ok ? { ok: true } : { ok: false, reason: outcome.reason });
  },
});

const token = z.object({ token: z.string().max(300) });

export const getUnsubscribe = endpoint({
  method: 'GET',
  path: '/unsubscribe/{token}',
  summary: 'Leads people to the page on which they can end the mails of a rule. Reading it changes nothing.',
  access: 'anyone',
  params: token,
  answers: { 303: { description: 'The page.' }, 404: { description: 'Not a link of ours.' } },
  run: async ({ params }) => {
    if (!(await findSubscription(params.token))) throw new ProblemError(notFound());
    return new Response(null, {
      status: 303,
      headers: { location: `${env().APP_URL}/unsubscribe/${params.token}`, 'cache-control': 'no-store' },
    });
  },
});

export const postUnsubscribe = endpoint({
  method: 'POST',
  path: '/unsubscribe/{token}',
  summary: 'Ends the mails of the rule, as mail programs ask (RFC 8058). `?on=true` takes it back.',
  access: 'anyone',
  params: token,
  query: z.object({ on: z.literal('true').optional() }),
  answers: { 200: { description: 'Done, also when it was so already.' }, 404: { description: 'Not a link of ours.' } },
  run: async ({ params, query }) => {
    if (!(await switchSubscription(params.token, query.on === 'true', new Date()))) throw new ProblemError(notFound());
    return json({ on: query.on === 'true' });
  },
});

export const notificationRuleEndpoints: readonly Endpoint[] = [
  getNotificationRules,
  postNotificationRule,
  postRuleTest,
  patchNotificationRule,
  deleteNotificationRule,
  getUnsubscribe,
  postUnsubscribe,
];

/** Publishers make rules for themselves, whatever they name; admins name whom for. */
function publisherOf(caller: Caller, named: string | undefined): string {
  const own = reachOf(caller).publisherId;
  if (own !== null) {
    if (named !== undefined && named !== own) throw new ProblemError(notFound());
    return own;
  }
  if (named === undefined) throw new ProblemError(forbidden('Name the publisher whose rule this is.'));
  return named;
}

/** Rules are people's wishes; a key that leaked must not send alerts elsewhere. */
function person(caller: Caller): UserCaller {
  if (caller.kind !== 'user') throw new ProblemError(forbidden('A key cannot change who is told of what. Sign in.'));
  return caller;
}

function refuseAddress(url: string): void {
  if (url === '') throw new ProblemError(invalid([{ path: 'url', message: 'is missing' }]));
  const code = forbiddenWebhook(url);
  if (code === null) return;
  const message = catalogueEntry(code)?.text.en.title ?? code;
  throw new ProblemError({ ...invalid([{ path: 'url', message, code }]), code });
}
