import * as z from 'zod';
import { endpoint, json } from '#lib/api/endpoint.ts';
import { redeliverySchema } from '#lib/api/lead-schemas.ts';
import { ProblemError, notFound } from '#lib/api/problem.ts';
import { getRedelivery, redeliverMatching } from '#lib/leads/bulk-redelivery.ts';
import { erasePerson } from '#lib/leads/erase.ts';
import { leadCriteriaSchema } from '#lib/leads/filter.ts';

export const createRedeliveryEndpoint = endpoint({
  method: 'POST',
  path: '/redeliveries',
  summary: 'Deliver all leads that match again, in order',
  access: ['publisher', 'admin'],
  // A misspelt name must not widen the filter to everything.
  body: z.strictObject({ filter: z.strictObject(leadCriteriaSchema.shape).default({}) }),
  answers: {
    202: { description: 'Queued. Without `status`: everything held, retrying, stored or failed.', schema: z.object({ id: z.uuid() }) },
  },
  run: async ({ caller, body }) => json({ id: await redeliverMatching(caller, body.filter) }, 202),
});

export const getRedeliveryEndpoint = endpoint({
  method: 'GET',
  path: '/redeliveries/{id}',
  summary: 'How far a redelivery is',
  access: ['publisher', 'support', 'admin'],
  params: z.object({ id: z.string() }),
  answers: {
    200: { description: 'Counted from its deliveries.', schema: redeliverySchema },
    404: { description: 'No such redelivery, or not yours.' },
  },
  run: async ({ caller, params }) => {
    const redelivery = await getRedelivery(caller, params.id);
    if (!redelivery) throw new ProblemError(notFound());
    return json(redelivery);
  },
});

export const createErasureEndpoint = endpoint({
  method: 'POST',
  path: '/erasures',
  summary: 'Erase all personal data of one person',
  access: ['publisher', 'admin'],
  body: z.strictObject({ email: z.string().trim().min(3).max(320).includes('@', { error: 'is not an e-mail address' }) }),
  answers: { 200: { description: 'How many leads were erased.', schema: z.object({ erased: z.number().int() }) } },
  run: async ({ caller, body }) => json({ erased: await erasePerson(caller, body.email) }),
});

export const redeliveryEndpoints = [createRedeliveryEndpoint, getRedeliveryEndpoint, createErasureEndpoint];
