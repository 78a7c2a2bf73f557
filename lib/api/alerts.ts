import * as z from 'zod';
import { canaryRhythms, getCanary, setCanary } from '#lib/alerts/canaries.ts';
import { alertEvents } from '#lib/alerts/event.ts';
import { countUnread, listAlerts, markRead, unreadCap } from '#lib/alerts/list-alerts.ts';
import { type Endpoint, endpoint, json, noContent } from '#lib/api/endpoint.ts';
import { languageQuery, offerParams } from '#lib/api/offer-schema.ts';
import { found } from '#lib/api/offer-problem.ts';
import { ProblemError, forbidden, notFound } from '#lib/api/problem.ts';
import { database } from '#lib/db/database.ts';
import { env } from '#lib/env.ts';
import { localizedPath } from '#lib/i18n/alternates.ts';
import { everyPublisher, recordAudit } from '#lib/identity/audit.ts';
import { type Caller, type UserCaller, reachOf } from '#lib/identity/caller.ts';

const publishers = ['publisher'] as const;
const writers = ['publisher', 'admin'] as const;

const alertSchema = z
  .object({
    id: z.uuid(),
    event: z.enum(alertEvents),
    offer: z.string().nullable(),
    state: z.enum(['delivered', 'waiting', 'needs-you', 'failed', 'neutral']),
    title: z.string(),
    text: z.string(),
    url: z.url(),
    helpUrl: z.url().nullable(),
    createdAt: z.iso.datetime(),
    resolvedAt: z.iso.datetime().nullable(),
    isOpen: z.boolean(),
    isUnread: z.boolean(),
    data: z.record(z.string(), z.unknown()).meta({ description: 'Codes, counts and moments; never anything personal.' }),
  })
  .meta({ id: 'Alert' });

export const getAlerts = endpoint({
  method: 'GET',
  path: '/alerts',
  summary: 'What publishers were told of, newest first.',
  access: writers,
  query: languageQuery.extend({
    event: z.enum(alertEvents).optional(),
    offer: z.string().max(151).optional(),
    open: z.enum(['true', 'false']).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.uuid().optional(),
  }),
  answers: {
    200: { description: 'A page of alerts.', schema: z.object({ items: z.array(alertSchema), nextCursor: z.string().nullable() }) },
  },
  run: async ({ caller, query: { lang, open, ...filter } }) => {
    const reach = reachOf(caller);
    const user = caller.kind === 'user' && caller.role === 'publisher' ? caller : null;
    const page = await listAlerts(reach, user, { ...filter, ...(open && { open: open === 'true' }) }, { locale: lang, zone: 'UTC' });
    // Somebody who looks across publishers leaves a trace.
    if (reach.publisherId === null) {
      const entry = { publisherId: filter.offer?.split('.')[0] ?? everyPublisher, action: 'alerts.view' };
      await database().within(reach, (tx) => recordAudit(tx, caller, entry));
    }
    const address = (path: string) => `${env().APP_URL}${localizedPath(path, lang)}`;
    const items = page.items.map(({ sentences, action, help, ...item }) => ({
      ...item,
      text: sentences.join(' '),
      url: address(action.path),
      helpUrl: help && address(help.path),
    }));
    return json({ items, nextCursor: page.nextCursor });
  },
});

export const getUnreadAlerts = endpoint({
  method: 'GET',
  path: '/alerts/unread',
  summary: 'How many alerts came since the person signed in last marked them as read.',
  access: publishers,
  answers: { 200: { description: `The count; it stops above ${unreadCap}.`, schema: z.object({ count: z.number().int() }) } },
  run: async ({ caller }) => json({ count: await countUnread(person(caller)) }),
});

export const postAlertsRead = endpoint({
  method: 'POST',
  path: '/alerts/read',
  summary: 'Marks all alerts up to now as read, for the person signed in.',
  access: publishers,
  answers: { 204: { description: 'Marked.' } },
  run: async ({ caller }) => {
    await markRead(person(caller), new Date());
    return noContent();
  },
});

const canarySchema = z
  .object({
    everyHours: z.number().int().nullable(),
    nextAt: z.iso.datetime().nullable(),
    last: z
      .object({
        leadId: z.uuid(),
        sentAt: z.iso.datetime(),
        status: z.string(),
        truth: z.string().nullable(),
        code: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'ScheduledTestLead' });

export const getOfferCanary = endpoint({
  method: 'GET',
  path: '/offers/{offerId}/canary',
  summary: 'How often a test lead tries the live connection, and how the last one fared.',
  access: writers,
  params: offerParams,
  answers: { 200: { description: 'The schedule; everyHours is null while it is off.', schema: canarySchema } },
  run: async ({ caller, params }) => json(found(await getCanary(reachOf(caller), params.offerId))),
});

export const putOfferCanary = endpoint({
  method: 'PUT',
  path: '/offers/{offerId}/canary',
  summary: 'Sends a test lead every day or week through the live connection, the first at once; null switches it off.',
  access: writers,
  params: offerParams,
  body: z.strictObject({
    everyHours: z
      .int()
      .refine((hours) => canaryRhythms.some((each) => each === hours), `must be one of ${canaryRhythms.join(', ')}`)
      .nullable(),
  }),
  answers: {
    200: { description: 'The schedule as it is now.', schema: canarySchema },
    409: { description: 'The offer has no live connection to try.' },
  },
  run: async ({ caller, params, body }) => {
    const changed = await setCanary(caller, reachOf(caller), params.offerId, body.everyHours, new Date());
    if (changed.kind === 'not-found') throw new ProblemError(notFound());
    if (changed.kind === 'not-live') {
      const title = 'Publish the offer first: there is no live connection to try.';
      throw new ProblemError({ status: 409, slug: 'not-live', code: 'offer-not-live', title });
    }
    return json(changed.canary);
  },
});

export const alertEndpoints: readonly Endpoint[] = [getAlerts, getUnreadAlerts, postAlertsRead, getOfferCanary, putOfferCanary];

function person(caller: Caller): UserCaller {
  if (caller.kind !== 'user') throw new ProblemError(forbidden('A key reads no alerts of its own. Sign in.'));
  return caller;
}
