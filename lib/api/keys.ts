import * as z from 'zod';
import { type Endpoint, endpoint, json, noContent } from '#lib/api/endpoint.ts';
import { ProblemError, forbidden, notFound } from '#lib/api/problem.ts';
import { type Caller, type UserCaller, mayManage } from '#lib/identity/caller.ts';
import { addApiKey, listApiKeys, revokeApiKey } from '#lib/identity/manage-keys.ts';
import { line } from '#lib/leads/text.ts';

const managers = ['publisher', 'admin'] as const;
const scope = z.enum(['intake', 'publisher', 'admin']);

const apiKeySchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scope,
    publisherId: z.string().nullable(),
    hint: z.string().meta({ description: 'The last four characters.' }),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ApiKey' });

export const getApiKeys = endpoint({
  method: 'GET',
  path: '/api-keys',
  summary: 'Valid API keys. For signed-in owners and admins; a key cannot manage keys.',
  access: managers,
  answers: {
    200: {
      description: 'The keys, newest first, without the keys themselves.',
      schema: z.object({ items: z.array(apiKeySchema), nextCursor: z.null() }),
    },
  },
  run: async ({ caller }) => json({ items: await listApiKeys(manager(caller)), nextCursor: null }),
});

export const postApiKey = endpoint({
  method: 'POST',
  path: '/api-keys',
  summary: 'Makes an API key. Its text is in this answer and nowhere else.',
  access: managers,
  body: z.strictObject({
    name: line(100).pipe(z.string({ error: 'is missing' })),
    scope: scope.default('publisher'),
    publisherId: z.string().optional(),
  }),
  answers: {
    201: { description: 'The key, once.', schema: apiKeySchema.extend({ key: z.string() }) },
    403: { description: 'Owners make keys of their own publisher only.' },
  },
  run: async ({ caller, body }) => {
    const user = manager(caller);
    const publisherId = body.scope === 'publisher' ? (body.publisherId ?? user.publisherId) : null;
    const made = await addApiKey(user, { name: body.name, scope: body.scope, publisherId });
    if (!made) throw new ProblemError(forbidden('Owners make keys of their own publisher; admins name an existing publisher.'));
    return json({ ...made.apiKey, key: made.key }, 201);
  },
});

export const deleteApiKey = endpoint({
  method: 'DELETE',
  path: '/api-keys/{id}',
  summary: 'Ends a key. Requests with it are refused within two seconds.',
  access: managers,
  params: z.object({ id: z.string() }),
  answers: { 204: { description: 'It is over.' } },
  run: async ({ caller, params }) => {
    if (!(await revokeApiKey(manager(caller), params.id, new Date()))) throw new ProblemError(notFound());
    return noContent();
  },
});

export const keyEndpoints: readonly Endpoint[] = [getApiKeys, postApiKey, deleteApiKey];

function manager(caller: Caller): UserCaller {
  if (caller.kind !== 'user') throw new ProblemError(forbidden('A key cannot manage keys. Sign in.'));
  if (!mayManage(caller, caller.publisherId)) throw new ProblemError(forbidden('Only owners manage API keys.'));
  return caller;
}
