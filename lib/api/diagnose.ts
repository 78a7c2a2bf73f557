import * as z from 'zod';
import { diagnosisWait } from '#lib/api/diagnose-limit.ts';
import { type Endpoint, endpoint, json } from '#lib/api/endpoint.ts';
import { languageQuery } from '#lib/api/offer-schema.ts';
import { ProblemError } from '#lib/api/problem.ts';
import { database } from '#lib/db/database.ts';
import { diagnosisSources, entryOf } from '#lib/destinations/catalogue.ts';
import { destinationTypes } from '#lib/destinations/specs.ts';
import { rememberUnrecognised } from '#lib/diagnosis/remember-unrecognised.ts';
import { env } from '#lib/env.ts';
import { causes } from '#lib/errors/causes.ts';
import { diagnose } from '#lib/errors/diagnose.ts';
import { errorPageUrl } from '#lib/errors/diagnosis.ts';
import { evidenceTiers } from '#lib/errors/signature.ts';
import { log } from '#lib/telemetry/log.ts';

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
  cause: z.string(),
  fix: z.array(z.string()).meta({ description: 'What to do, in order.' }),
  because: z
    .object({
      kind: z.enum([...evidenceTiers, 'answer']).meta({ description: '`answer` when only the HTTP status spoke.' }),
      found: z.string(),
      at: z
        .object({ start: z.number().int(), end: z.number().int() })
        .nullable()
        .meta({ description: 'Where it stands in the text, in UTF-16 units.' }),
    })
    .meta({ description: 'What in the text the match stands on.' }),
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
    })
    .meta({ examples: [{ text: 'AADSTS7000222: The provided client secret keys are expired.', destination: 'dynamics-365' }] }),
  answers: {
    200: { description: 'At most five, best first; none when nothing fits.', schema: z.object({ matches: z.array(matchSchema) }) },
    422: { description: 'Neither a text nor a status.' },
    429: { description: 'Too many calls. Retry-After says when to go on.' },
  },
  run: async ({ body, query, request }) => {
    const wait = await diagnosisWait(request.headers);
    if (wait !== null) throw new ProblemError(tooManyCalls(wait));
    const found = diagnose(body, diagnosisSources);
    if (found.every(({ because }) => because.kind === 'answer')) void rememberPasted(body);
    const matches = found.map(({ code, confidence, because }) => {
      const { text, destination, owner, retry } = entryOf(code);
      return {
        code,
        confidence,
        title: text[query.lang].title,
        helpUrl: errorPageUrl(code, query.lang, env().APP_URL),
        destination,
        owner,
        retry,
        cause: text[query.lang].cause,
        fix: text[query.lang].fix,
        because,
      };
    });
    return json({ matches });
  },
});

/** Nobody waits for it, and nothing of the text reaches the log. Words of a search are not an answer. */
async function rememberPasted({
  text,
  destination,
  httpStatus,
}: {
  text: string;
  destination?: string | null;
  httpStatus?: number | null;
}) {
  if (text.trim().length < 20 || text.trim().split(/\s+/, 4).length < 4) return;
  try {
    await rememberUnrecognised(database().worker, [
      { text, destination: destination ?? null, httpStatus: httpStatus ?? null, vendorCode: null },
    ]);
  } catch (error) {
    log().warn({ code: (error as { code?: string }).code }, 'a pasted text could not be counted');
  }
}

export const diagnoseEndpoints: readonly Endpoint[] = [postDiagnose];

const tooManyCalls = (retryAfterSeconds: number) => ({
  status: 429,
  slug: 'too-many-calls',
  title: 'That is more than 60 calls a minute.',
  detail: `Go on in ${retryAfterSeconds} s.`,
  headers: { 'retry-after': String(retryAfterSeconds) },
});
