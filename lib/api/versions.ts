import * as z from 'zod';
import { type Endpoint, endpoint, json } from '#lib/api/endpoint.ts';
import { found } from '#lib/api/offer-problem.ts';
import { languageQuery, offerParams, offerSchema } from '#lib/api/offer-schema.ts';
import { viewOf } from '#lib/api/offers.ts';
import { ProblemError, invalid, notFound } from '#lib/api/problem.ts';
import { reachOf } from '#lib/identity/caller.ts';
import { getOffer } from '#lib/offers/get-offer.ts';
import { listVersions } from '#lib/offers/list-versions.ts';
import { restoreVersion } from '#lib/offers/restore-version.ts';

const versionSchema = z
  .object({
    version: z.number().int(),
    type: z.string(),
    target: z.string().nullable(),
    config: z.record(z.string(), z.unknown()),
    secrets: z.record(z.string(), z.number().int()).meta({ description: 'Equal numbers are equal secrets.' }),
    createdAt: z.iso.datetime(),
    createdBy: z.string().nullable(),
  })
  .meta({ id: 'ConnectionVersion' });

export const getVersions = endpoint({
  method: 'GET',
  path: '/offers/{offerId}/versions',
  summary: 'The saved configurations of an offer, newest first, secrets masked; the last fifty.',
  access: ['publisher', 'support', 'admin'],
  params: offerParams,
  answers: { 200: { description: 'The versions.', schema: z.object({ items: z.array(versionSchema), nextCursor: z.null() }) } },
  run: async ({ caller, params: { offerId } }) => {
    found(await getOffer(reachOf(caller), offerId, viewOf(caller, 'en')));
    return json({ items: await listVersions(reachOf(caller), offerId), nextCursor: null });
  },
});

export const postRestore = endpoint({
  method: 'POST',
  path: '/offers/{offerId}/versions/{version}/restore',
  summary: 'Makes the settings of an older version, secrets included, the draft. Publish and go live as with every draft.',
  access: ['publisher', 'admin'],
  params: offerParams.extend({ version: z.coerce.number().int() }),
  query: languageQuery,
  answers: {
    200: { description: 'The offer with its new draft.', schema: offerSchema },
    404: { description: 'No such offer or version.' },
    422: { description: 'These settings cannot be used any more.' },
  },
  run: async ({ caller, params: { offerId, version }, query }) => {
    const restored = await restoreVersion(caller, reachOf(caller), offerId, version, viewOf(caller, query.lang));
    if (restored.kind === 'not-found') throw new ProblemError(notFound());
    if (restored.kind === 'invalid') throw new ProblemError(invalid(restored.errors));
    return json(restored.offer);
  },
});

export const versionEndpoints: readonly Endpoint[] = [getVersions, postRestore];
