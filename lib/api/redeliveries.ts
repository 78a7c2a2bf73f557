import * as z from 'zod';
import { endpoint, json } from '#lib/api/endpoint.ts';
import { redeliveryPlanSchema, redeliverySchema } from '#lib/api/lead-schemas.ts';
import { languageQuery } from '#lib/api/offer-schema.ts';
import { ProblemError, notFound } from '#lib/api/problem.ts';
import type { Caller } from '#lib/identity/caller.ts';
import { redeliverMatching } from '#lib/leads/bulk-redelivery.ts';
import { erasePerson } from '#lib/leads/erase.ts';
import { leadCriteriaSchema } from '#lib/leads/filter.ts';
import { planRedelivery } from '#lib/leads/redelivery-plan.ts';
import { cancelRedelivery, getRedelivery, listRedeliveries, pauseRedelivery, resumeRedelivery } from '#lib/leads/redelivery.ts';

const params = z.object({ id: z.string() });

export const createRedeliveryEndpoint = endpoint({
  method: 'POST',
  path: '/redeliveries',
  summary: 'Deliver all leads that match again, in order',
  access: ['publisher', 'admin'],
  // A misspelt name must not widen the filter to everything.
  body: z.strictObject({ filter: z.strictObject(leadCriteriaSchema.shape).default({}), dryRun: z.boolean().default(false) }),
  query: languageQuery,
  answers: {
    200: { description: 'With `dryRun`: what would be delivered and what not, and why. Nothing is changed.', schema: redeliveryPlanSchema },
    202: { description: 'Queued. Without `status`: everything held, retrying, stored or failed.', schema: z.object({ id: z.uuid() }) },
  },
  run: async ({ caller, query, body: { filter, dryRun } }) =>
    dryRun ? json(await planRedelivery(caller, filter, query.lang)) : json({ id: await redeliverMatching(caller, filter) }, 202),
});

export const listRedeliveriesEndpoint = endpoint({
  method: 'GET',
  path: '/redeliveries',
  summary: 'Redeliveries, the latest first',
  access: ['publisher', 'support', 'admin'],
  query: z.object({
    limit: z.coerce.number().int().min(1).max(200).optional(),
    cursor: z.uuid().optional(),
    /** Only those that run or are paused. */
    open: z
      .enum(['true', 'false'])
      .transform((value) => value === 'true')
      .optional(),
  }),
  answers: {
    200: { description: 'One page.', schema: z.object({ items: z.array(redeliverySchema), nextCursor: z.string().nullable() }) },
  },
  run: async ({ caller, query }) => json(await listRedeliveries(caller, query)),
});

export const getRedeliveryEndpoint = endpoint({
  method: 'GET',
  path: '/redeliveries/{id}',
  summary: 'How far a redelivery is',
  access: ['publisher', 'support', 'admin'],
  params,
  answers: {
    200: { description: 'Counted from its deliveries.', schema: redeliverySchema },
    404: { description: 'No such redelivery, or not yours.' },
  },
  run: async ({ caller, params: { id } }) => answer(caller, id),
});

export const pauseRedeliveryEndpoint = steering('pause', 'Let a redelivery wait; what is under way is finished', pauseRedelivery);
export const resumeRedeliveryEndpoint = steering('resume', 'Let a paused redelivery go on', resumeRedelivery);
export const cancelRedeliveryEndpoint = steering(
  'cancel',
  'End a redelivery: what was delivered stays so, the rest goes back to the state it had',
  cancelRedelivery,
);

export const createErasureEndpoint = endpoint({
  method: 'POST',
  path: '/erasures',
  summary: 'Erase all personal data of one person',
  access: ['publisher', 'admin'],
  body: z.strictObject({ email: z.string().trim().min(3).max(320).includes('@', { error: 'is not an e-mail address' }) }),
  answers: { 200: { description: 'How many leads were erased.', schema: z.object({ erased: z.number().int() }) } },
  run: async ({ caller, body }) => json({ erased: await erasePerson(caller, body.email) }),
});

export const redeliveryEndpoints = [
  createRedeliveryEndpoint,
  listRedeliveriesEndpoint,
  getRedeliveryEndpoint,
  pauseRedeliveryEndpoint,
  resumeRedeliveryEndpoint,
  cancelRedeliveryEndpoint,
  createErasureEndpoint,
];

function steering(name: 'pause' | 'resume' | 'cancel', summary: string, steer: (caller: Caller, id: string) => Promise<void>) {
  return endpoint({
    method: 'POST',
    path: `/redeliveries/{id}/${name}`,
    summary,
    access: ['publisher', 'admin'],
    params,
    answers: {
      200: { description: 'The redelivery as it is now. Asking again changes nothing.', schema: redeliverySchema },
      404: { description: 'No such redelivery, or not yours.' },
      409: { description: 'It is over already (redelivery-over).' },
    },
    run: async ({ caller, params: { id } }) => {
      await steer(caller, id);
      return answer(caller, id);
    },
  });
}

async function answer(caller: Caller, id: string): Promise<Response> {
  const redelivery = await getRedelivery(caller, id);
  if (!redelivery) throw new ProblemError(notFound());
  return json(redelivery);
}
