import * as z from 'zod';
import { readBoard } from '#lib/admin/board.ts';
import { connectionStates, listConnections } from '#lib/admin/connections.ts';
import { countWaiting } from '#lib/admin/waiting-leads.ts';
import { adminBoardSchema, adminConnectionSchema, pauseSchema } from '#lib/api/admin-schemas.ts';
import { type Endpoint, endpoint, json } from '#lib/api/endpoint.ts';
import { ProblemError, notFound } from '#lib/api/problem.ts';
import { type PauseSubject, listPauses, pause, resume } from '#lib/delivery/pauses.ts';
import { destinationTypes, isDelivering } from '#lib/destinations/specs.ts';
import { locales } from '#lib/i18n/locale.ts';
import { line } from '#lib/leads/text.ts';
import { parseOfferId } from '#lib/offers/offer-id.ts';

const admins = ['admin'] as const;
const lang = z.enum(locales).default('en');

export const getAdminBoard = endpoint({
  method: 'GET',
  path: '/admin/board',
  summary: 'Deliveries of all publishers at this moment and in the last day, and what needs somebody',
  access: admins,
  query: z.object({ lang }),
  answers: { 200: { description: 'Sums and connections; nothing personal.', schema: adminBoardSchema } },
  run: async ({ query }) => json(await readBoard(query.lang, new Date())),
});

export const getAdminConnections = endpoint({
  method: 'GET',
  path: '/admin/connections',
  summary: 'Live connections of all publishers, how they go and what waits for them',
  access: admins,
  query: z.object({
    lang,
    state: z.enum(connectionStates).default('all'),
    destination: z.enum(destinationTypes).optional(),
    q: z.string().trim().min(1).max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(160).optional(),
  }),
  answers: {
    200: {
      description: 'One page, by offer id.',
      schema: z.object({ items: z.array(adminConnectionSchema), nextCursor: z.string().nullable() }),
    },
  },
  run: async ({ query: { lang, ...filter } }) => json(await listConnections(filter, lang)),
});

export const getPauses = endpoint({
  method: 'GET',
  path: '/admin/pauses',
  summary: 'What is paused, the latest first',
  access: admins,
  answers: { 200: { description: 'Every pause.', schema: z.object({ items: z.array(pauseSchema), nextCursor: z.null() }) } },
  run: async () => json({ items: await listPauses(), nextCursor: null }),
});

const subject = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('connection'),
    offer: z.string().refine((text) => parseOfferId(text) !== null, 'must look like publisher.offer'),
  }),
  z.strictObject({ kind: z.literal('destination'), destination: z.enum(destinationTypes.filter(isDelivering)) }),
  z.strictObject({ kind: z.literal('everything') }),
]);

export const postPause = endpoint({
  method: 'POST',
  path: '/admin/pauses',
  summary: 'Stops deliveries of a connection, of a kind of destination or of everything. Leads go on coming in and wait',
  access: admins,
  body: z.strictObject({ subject, reason: line(300), dryRun: z.boolean().default(false) }),
  answers: {
    200: {
      description: 'How many leads on their way wait from now on; with `dryRun` how many would.',
      schema: z.object({ waiting: z.number().int() }),
    },
    404: { description: 'No such offer.' },
  },
  run: async ({ caller, body }) => {
    if (!body.dryRun && !(await pause(caller, body.subject, body.reason ?? null))) throw new ProblemError(notFound());
    return json({ waiting: await countWaiting(body.subject) });
  },
});

export const deletePause = endpoint({
  method: 'DELETE',
  path: '/admin/pauses',
  summary: 'Lets deliveries go on, oldest first',
  access: admins,
  query: z.object({
    kind: z.enum(['connection', 'destination', 'everything']),
    offer: z.string().max(160).optional(),
    destination: z.string().max(40).optional(),
  }),
  answers: {
    200: { description: 'How many leads had been waiting.', schema: z.object({ released: z.number().int() }) },
    404: { description: 'That is not paused.' },
  },
  run: async ({ caller, query }) => {
    const subject: PauseSubject =
      query.kind === 'everything'
        ? { kind: query.kind }
        : query.kind === 'connection'
          ? { kind: query.kind, offer: query.offer ?? '' }
          : { kind: query.kind, destination: query.destination ?? '' };
    const released = await countWaiting(subject);
    if (!(await resume(caller, subject))) throw new ProblemError(notFound());
    return json({ released });
  },
});

export const adminEndpoints: readonly Endpoint[] = [getAdminBoard, getAdminConnections, getPauses, postPause, deletePause];
