import * as z from 'zod';
import { type Endpoint, endpoint, json } from '#lib/api/endpoint.ts';
import { destinationRequired, found } from '#lib/api/offer-problem.ts';
import { languageQuery, offerParams, offerSchema } from '#lib/api/offer-schema.ts';
import { type Problem, ProblemError, notFound } from '#lib/api/problem.ts';
import { entryOf } from '#lib/destinations/catalogue.ts';
import { usualMinutes } from '#lib/diagnosis/recent-fixes.ts';
import { env } from '#lib/env.ts';
import { diagnosisOf, errorPageUrl } from '#lib/errors/diagnosis.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { mayChange, reachOf } from '#lib/identity/caller.ts';
import { getOffer } from '#lib/offers/get-offer.ts';
import { goLive } from '#lib/offers/go-live.ts';
import { sendPreviewLead } from '#lib/offers/preview-lead.ts';
import { type PublishRun, type StartedRun, getPublishRun, startCheck, startPublish } from '#lib/offers/publish-run.ts';

const readers = ['publisher', 'support', 'admin'] as const;
const writers = ['publisher', 'admin'] as const;
const started = z.object({ id: z.uuid() });

const stepSchema = z.object({
  name: z.string(),
  status: z.enum(['pending', 'running', 'succeeded', 'failed', 'skipped']),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  code: z.string().nullable(),
  stage: z.string().nullable(),
  helpUrl: z.url().nullable(),
  field: z.string().nullable(),
});

const runSchema = z
  .object({
    id: z.uuid(),
    offerId: z.string(),
    version: z.number(),
    status: z.enum(['running', 'succeeded', 'failed']),
    steps: z.array(stepSchema),
    lastStep: z.string().nullable(),
    testLead: z.object({ marker: z.string(), leadId: z.uuid() }).nullable(),
    diagnosis: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'PublishRun' });

export const postPublish = endpoint({
  method: 'POST',
  path: '/offers/{offerId}/publish',
  summary: 'Tests the saved configuration by delivering a test lead. One run at a time per offer.',
  access: writers,
  params: offerParams,
  answers: {
    202: { description: 'The run, to be followed at /publish-runs/{id}.', schema: started },
    409: { description: 'A run is under way (publish-running), or a destination is missing (destination-required).' },
  },
  run: async ({ caller, params }) => startedAnswer(await startPublish(caller, reachOf(caller), params.offerId, new Date())),
});

export const postCheck = endpoint({
  method: 'POST',
  path: '/offers/{offerId}/check',
  summary: 'Tries just the stage again that failed, and what comes before it. No lead is sent unless only a lead can prove it.',
  access: writers,
  params: offerParams,
  // Without a stage it is the one that failed last: of the saved version’s last run, else of the live connection.
  body: z.strictObject({ stage: z.string().trim().min(1).max(60).optional() }).default({}),
  answers: {
    202: {
      description: 'A run to be followed at /publish-runs/{id}; `lastStep` says where it ends. It makes no version ready to go live.',
      schema: started,
    },
    409: { description: 'A run is under way (publish-running), or a destination is missing (destination-required).' },
  },
  run: async ({ caller, params, body }) =>
    startedAnswer(await startCheck(caller, reachOf(caller), params.offerId, body.stage ?? null, new Date())),
});

export const getOnePublishRun = endpoint({
  method: 'GET',
  path: '/publish-runs/{id}',
  summary: 'How far a publish run has come; on failure the diagnosis and the field to correct.',
  access: readers,
  params: z.object({ id: z.string() }),
  query: languageQuery,
  answers: { 200: { description: 'The run.', schema: runSchema } },
  run: async ({ caller, params, query }) => json(await rendered(found(await getPublishRun(reachOf(caller), params.id)), query.lang)),
});

export const postGoLive = endpoint({
  method: 'POST',
  path: '/offers/{offerId}/go-live',
  summary: 'Makes the tested configuration live and frees what was held.',
  access: writers,
  params: offerParams,
  query: languageQuery,
  answers: {
    200: { description: 'The offer, live.', schema: offerSchema },
    409: { description: 'The saved configuration has not passed a publish run (publish-required).' },
  },
  run: async ({ caller, params, query }) => {
    const live = await goLive(caller, reachOf(caller), params.offerId, new Date());
    if (live.kind === 'not-found') throw new ProblemError(notFound());
    if (live.kind === 'refused') throw new ProblemError(live.code === 'publish-required' ? publishRequired() : destinationRequired());
    const view = { locale: query.lang, now: new Date(), showsIntakeUrl: mayChange(caller) };
    return json(found(await getOffer(reachOf(caller), params.offerId, view)));
  },
});

export const postPreviewLead = endpoint({
  method: 'POST',
  path: '/offers/{offerId}/preview-leads',
  summary: 'Sends a test lead through the tested configuration, like a press of a button on the offer’s page.',
  access: writers,
  params: offerParams,
  body: z.strictObject({ button: z.enum(['get-it-now', 'contact-me', 'test-drive']) }),
  answers: {
    202: { description: 'The lead, to be followed at /leads/{id}.', schema: started },
    409: { description: 'Publish first (publish-required).' },
  },
  run: async ({ caller, params, body }) => {
    const sent = await sendPreviewLead(caller, reachOf(caller), params.offerId, body.button, new Date());
    if (sent.kind === 'not-found') throw new ProblemError(notFound());
    if (sent.kind === 'refused') throw new ProblemError(publishRequired());
    return json({ id: sent.id }, 202);
  },
});

export const publishEndpoints: readonly Endpoint[] = [postPublish, postCheck, getOnePublishRun, postGoLive, postPreviewLead];

function startedAnswer(run: StartedRun): Response {
  if (run.kind === 'not-found') throw new ProblemError(notFound());
  if (run.kind === 'refused') throw new ProblemError(run.code === 'publish-running' ? publishRunning() : destinationRequired());
  return json({ id: run.id }, 202);
}

async function rendered({ steps, ...run }: PublishRun, locale: Locale) {
  const { APP_URL } = env();
  const code = steps.find((step) => step.status === 'failed')?.code ?? null;
  return {
    ...run,
    steps: steps.map(({ name, status, startedAt, finishedAt, code, stage, field }) => ({
      name,
      status,
      startedAt,
      finishedAt,
      code,
      stage,
      helpUrl: code && errorPageUrl(code, locale, APP_URL),
      field,
    })),
    diagnosis: code && { ...diagnosisOf(code, entryOf(code), locale, APP_URL), usualMinutes: await usualMinutes(code) },
  };
}

const publishRunning = (): Problem => ({
  status: 409,
  slug: 'publish-running',
  title: 'A publish run of this offer is under way.',
  code: 'publish-running',
});

const publishRequired = (): Problem => ({
  status: 409,
  slug: 'publish-required',
  title: 'The saved configuration has not been tested.',
  detail: 'Publish it; when the run has succeeded, go live.',
  code: 'publish-required',
});
