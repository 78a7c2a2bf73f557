import * as z from 'zod';
import { type Endpoint, endpoint, json } from '#lib/api/endpoint.ts';
import { exportUnrecognised } from '#lib/diagnosis/export-unrecognised.ts';
import { listUnrecognised } from '#lib/diagnosis/list-unrecognised.ts';
import { settleUnrecognised } from '#lib/diagnosis/settle-unrecognised.ts';

const kindSchema = z
  .object({
    id: z.string(),
    destination: z.string().nullable(),
    httpStatus: z.number().int().nullable(),
    vendorCode: z.string().nullable(),
    text: z.string().meta({ description: 'Normalised: names, numbers, addresses and keys are taken out.' }),
    deliveries: z.number().int().meta({ description: 'Attempts that ended so.' }),
    pasted: z.number().int().meta({ description: 'Times somebody asked about it.' }),
    publishers: z.number().int().meta({ description: 'Publishers whose deliveries ended so.' }),
    firstSeenAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    settledAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'UnrecognisedAnswer' });

export const getUnrecognisedAnswers = endpoint({
  method: 'GET',
  path: '/admin/unrecognised-answers',
  summary: 'Answers that no rule of the catalogue explains, most frequent first',
  access: ['admin'],
  query: z.object({
    settled: z.enum(['true', 'false']).default('false'),
    destination: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(100).optional(),
  }),
  answers: {
    200: {
      description: 'One row per kind, over all publishers.',
      schema: z.object({ items: z.array(kindSchema), nextCursor: z.string().nullable() }),
    },
  },
  run: async ({ query }) => json(await listUnrecognised({ ...query, settled: query.settled === 'true' })),
});

export const settleUnrecognisedAnswers = endpoint({
  method: 'POST',
  path: '/admin/unrecognised-answers/settle',
  summary: 'Puts kinds of answers aside, or with `settled: false` takes them up again',
  access: ['admin'],
  body: z.strictObject({
    ids: z
      .array(z.string().regex(/^[0-9a-f]{64}$/, { error: 'is not an id of this list' }))
      .min(1)
      .max(200),
    settled: z.boolean().default(true),
  }),
  answers: { 200: { description: 'How many kinds there were.', schema: z.object({ changed: z.number().int() }) } },
  run: async ({ caller, body }) => json({ changed: await settleUnrecognised(caller, body.ids, body.settled, new Date()) }),
});

export const exportUnrecognisedAnswers = endpoint({
  method: 'GET',
  path: '/admin/unrecognised-answers/export',
  summary: 'What is not settled, as JSON Lines that `npm run accuracy` reads',
  access: ['admin'],
  answers: { 200: { description: 'One answer per line.' } },
  run: async ({ caller }) =>
    new Response(await exportUnrecognised(caller), {
      headers: {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-disposition': 'attachment; filename="unrecognised-answers.jsonl"',
        'cache-control': 'no-store',
      },
    }),
});

export const unrecognisedEndpoints: readonly Endpoint[] = [getUnrecognisedAnswers, settleUnrecognisedAnswers, exportUnrecognisedAnswers];
