import * as z from 'zod';
import { type Endpoint, endpoint, json } from '#lib/api/endpoint.ts';
import { fieldErrors } from '#lib/api/issues.ts';
import { ProblemError, invalid, notFound } from '#lib/api/problem.ts';
import { refreshPolicies } from '#lib/policy/current-policies.ts';
import { type PolicyKey, policies, policyKeys, readPolicies, writePolicy } from '#lib/policy/policy.ts';

const policiesSchema = z
  .object({
    'retention-days': z.number().int().nullable().meta({ description: 'Days until personal data is erased; null for never.' }),
    'privacy-suffixes': z.array(z.string()).meta({ description: 'Ends of e-mail domains whose people are neither stored nor passed on.' }),
    'retry-schedule': z.string().nullable().meta({ description: 'Waits between attempts; null follows RETRY_SCHEDULE.' }),
  })
  .meta({ id: 'Policies' });

export const getPolicies = endpoint({
  method: 'GET',
  path: '/admin/policies',
  summary: 'The portal’s own rules',
  access: ['admin'],
  answers: { 200: { description: 'Every rule by its name.', schema: policiesSchema } },
  run: async () => json(await readPolicies()),
});

export const putPolicy = endpoint({
  method: 'PUT',
  path: '/admin/policies/{key}',
  summary: 'Changes a rule. It holds everywhere within ten seconds',
  access: ['admin'],
  params: z.object({ key: z.string() }),
  body: z.strictObject({ value: z.unknown() }),
  answers: {
    200: { description: 'Every rule as it is now.', schema: policiesSchema },
    404: { description: 'No such rule.' },
    422: { description: 'The value cannot be a rule like that.' },
  },
  run: async ({ caller, params, body }) => {
    const key = policyKeys.find((known) => known === params.key);
    if (!key) throw new ProblemError(notFound());
    await writePolicy(caller, key, valueFor(key, body.value));
    await refreshPolicies();
    return json(await readPolicies());
  },
});

export const policyEndpoints: readonly Endpoint[] = [getPolicies, putPolicy];

function valueFor(key: PolicyKey, value: unknown) {
  const parsed = policies[key].schema.safeParse(value);
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error).map((error) => ({ ...error, path: ['value', error.path].filter(Boolean).join('.') }));
    throw new ProblemError(invalid(errors));
  }
  return parsed.data;
}
