import * as z from 'zod';
import { allowDiagnosis } from '#lib/api/diagnose-limit.ts';
import { type Endpoint, endpoint, json } from '#lib/api/endpoint.ts';
import { languageQuery } from '#lib/api/offer-schema.ts';
import { ProblemError } from '#lib/api/problem.ts';
import { diagnosisSources, entryOf } from '#lib/destinations/catalogue.ts';
import { destinationTypes } from '#lib/destinations/specs.ts';
import { env } from '#lib/env.ts';
import { causes } from '#lib/errors/causes.ts';
import { diagnose } from '#lib/errors/diagnose.ts';
import { errorPageUrl } from '#lib/errors/diagnosis.ts';

// A hint may name a destination before Leadport delivers to it: people paste what they have.
const destinations = [...new Set([...destinationTypes, ...Object.keys(causes)])];

const matchSchema = z.object({
  code: z.string(),
  confidence: z.number().min(0).max(1),
  title: z.string(),
  helpUrl: z.url(),
  destination: z.string().nullable(),
  owner: z.enum(['publisher', 'vendor', 'network', 'portal']),
  retry: z.enum(['automatic', 'after-fix', 'never']),
});

export const postDiagnose = endpoint({
  method: 'POST',
  path: '/diagnose',
  summary: 'What an error message or answer means. No key; 60 calls a minute per address.',
  access: 'anyone',
  query: languageQuery,
  body: z
    .object({
      text: z.string().default('').meta({ description: 'The message as it was shown; headers as `Name: value` lines.' }),
      destination: z.enum(destinations).nullish().meta({ description: 'Where it came from: a hint, not a filter.' }),
      httpStatus: z.number().int().min(100).max(999).nullish(),
    })
    .refine(({ text, httpStatus }) => text.trim() !== '' || httpStatus != null, {
      path: ['text'],
      error: 'is empty, and no httpStatus is given',
    }),
  answers: {
    200: { description: 'At most five, best first; none when nothing fits.', schema: z.object({ matches: z.array(matchSchema) }) },
    422: { description: 'Neither a text nor a status.' },
    429: { description: 'Too many calls. Retry-After says when to go on.' },
  },
  run: async ({ body, query, request }) => {
    const allowed = await allowDiagnosis(request.headers);
    if (!allowed.ok) throw new ProblemError(tooManyCalls(allowed.retryAfterSeconds));
    const matches = diagnose(body, diagnosisSources).map(({ code, confidence }) => {
      const { text, destination, owner, retry } = entryOf(code);
      return {
        code,
        confidence,
        title: text[query.lang].title,
        helpUrl: errorPageUrl(code, query.lang, env().APP_URL),
        destination,
        owner,
        retry,
      };
    });
    return json({ matches });
  },
});

export const diagnoseEndpoints: readonly Endpoint[] = [postDiagnose];

const tooManyCalls = (retryAfterSeconds: number) => ({
  status: 429,
  slug: 'too-many-calls',
  title: 'That is more than 60 calls a minute.',
  detail: `Go on in ${retryAfterSeconds} s.`,
  headers: { 'retry-after': String(retryAfterSeconds) },
});
