import * as z from 'zod';
import { type Endpoint, endpoint, json } from '#lib/api/endpoint.ts';
import { languageQuery, offerPageSchema, offerParams, offerSchema } from '#lib/api/offer-schema.ts';
import { destinationRequired, duplicateOffer, found } from '#lib/api/offer-problem.ts';
import { ProblemError, invalid, notFound } from '#lib/api/problem.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { type Caller, mayChange, reachOf } from '#lib/identity/caller.ts';
import { createOffer } from '#lib/offers/create-offer.ts';
import { getOffer } from '#lib/offers/get-offer.ts';
import { listOffers } from '#lib/offers/list-offers.ts';
import { markTestLead } from '#lib/offers/mark-test-lead.ts';
import { moveDestination } from '#lib/offers/move-destination.ts';
import { destinationInputSchema, newOfferSchema, offerChangeSchema } from '#lib/offers/offer.ts';
import type { View } from '#lib/offers/offer-row.ts';
import { rotateIntakeToken } from '#lib/offers/rotate-intake-token.ts';
import { saveDestination } from '#lib/offers/save-destination.ts';
import { updateOffer } from '#lib/offers/update-offer.ts';
import { recordLook } from '#lib/support/record-look.ts';

const readers = ['publisher', 'support', 'admin'] as const;
const writers = ['publisher', 'admin'] as const;

export const getOffers = endpoint({
  method: 'GET',
  path: '/offers',
  summary: 'Offers by id, with the health of their connections.',
  access: readers,
  query: languageQuery.extend({ limit: z.coerce.number().int().min(1).max(200).default(50), cursor: z.string().optional() }),
  answers: { 200: { description: 'A page of offers.', schema: offerPageSchema } },
  run: async ({ caller, query: { limit, cursor, lang } }) =>
    json(await listOffers(reachOf(caller), { limit, cursor }, viewOf(caller, lang))),
});

export const postOffer = endpoint({
  method: 'POST',
  path: '/offers',
  summary: 'Creates an offer. The part of its id before the dot is the publisher’s own id.',
  access: writers,
  query: languageQuery,
  body: newOfferSchema,
  answers: {
    201: { description: 'The new offer, a draft.', schema: offerSchema },
    404: { description: 'The id names a publisher that does not exist or is not yours.' },
    409: { description: 'There is an offer of this id already.' },
    422: { description: 'A value cannot be used.' },
  },
  run: async ({ caller, body, query }) => {
    const created = await createOffer(caller, reachOf(caller), body, viewOf(caller, query.lang));
    if (created.kind === 'malformed-id') throw new ProblemError(invalid([{ path: 'offerId', message: 'must look like publisher.offer' }]));
    if (created.kind === 'unknown-publisher') throw new ProblemError(notFound());
    if (created.kind === 'duplicate') throw new ProblemError(duplicateOffer());
    return json(created.offer, 201);
  },
});

export const getOneOffer = endpoint({
  method: 'GET',
  path: '/offers/{offerId}',
  summary: 'One offer.',
  access: readers,
  params: offerParams,
  query: languageQuery,
  answers: { 200: { description: 'The offer.', schema: offerSchema } },
  run: async ({ caller, params, query }) => {
    const offer = found(await getOffer(reachOf(caller), params.offerId, viewOf(caller, query.lang)));
    await recordLook(caller, offer.offerId, 'offer');
    return json(offer);
  },
});

export const patchOffer = endpoint({
  method: 'PATCH',
  path: '/offers/{offerId}',
  summary: 'Changes title or type.',
  access: writers,
  params: offerParams,
  query: languageQuery,
  body: offerChangeSchema,
  answers: {
    200: { description: 'The offer as it is now.', schema: offerSchema },
    409: { description: 'The offer is live and only stores leads, which the new type does not allow.' },
    422: { description: 'A value cannot be used.' },
  },
  run: async ({ caller, params, query, body }) => {
    const updated = await updateOffer(caller, reachOf(caller), params.offerId, body, viewOf(caller, query.lang));
    if (updated.kind === 'not-found') throw new ProblemError(notFound());
    if (updated.kind === 'destination-required') throw new ProblemError(destinationRequired());
    return json(updated.offer);
  },
});

export const putDestination = endpoint({
  method: 'PUT',
  path: '/offers/{offerId}/destination',
  summary: 'Saves a configuration as the draft. Secrets that are left out stay as they were saved; null removes one.',
  access: writers,
  params: offerParams,
  query: languageQuery,
  body: destinationInputSchema,
  answers: {
    200: { description: 'The offer with the draft and what can be said about it without a call.', schema: offerSchema },
    422: { description: 'Refused: errors[].path is the config key, code the page that explains it.' },
  },
  run: async ({ caller, params, query, body }) => {
    const saved = await saveDestination(caller, reachOf(caller), params.offerId, body, viewOf(caller, query.lang));
    if (saved.kind === 'not-found') throw new ProblemError(notFound());
    if (saved.kind === 'invalid') {
      const code = saved.errors.find((error) => error.code !== undefined)?.code;
      throw new ProblemError({ ...invalid(saved.errors), ...(code !== undefined && { code }) });
    }
    return json(saved.offer);
  },
});

export const postRotateIntakeToken = endpoint({
  method: 'POST',
  path: '/offers/{offerId}/rotate-intake-token',
  summary: 'Replaces the intake URL; the old one stops at once.',
  access: writers,
  params: offerParams,
  query: languageQuery,
  answers: { 200: { description: 'The offer with its new intake URL.', schema: offerSchema } },
  run: async ({ caller, params, query }) =>
    json(found(await rotateIntakeToken(caller, reachOf(caller), params.offerId, viewOf(caller, query.lang)))),
});

export const postMoveDestination = endpoint({
  method: 'POST',
  path: '/offers/{offerId}/destination/move',
  summary: 'Saves a draft of the destination that takes a retired one’s place, with the same secrets. What is live stays so until go-live.',
  access: writers,
  params: offerParams,
  query: languageQuery,
  answers: {
    200: { description: 'The offer with the new draft.', schema: offerSchema },
    409: { description: 'The offer has no retired destination.' },
    422: { description: 'Its settings do not fit the new one.' },
  },
  run: async ({ caller, params, query }) => {
    const moved = await moveDestination(caller, reachOf(caller), params.offerId, viewOf(caller, query.lang));
    if (moved.kind === 'not-found') throw new ProblemError(notFound());
    if (moved.kind === 'nothing-to-move')
      throw new ProblemError({
        status: 409,
        slug: 'nothing-to-move',
        code: 'nothing-to-move',
        title: 'This offer has no retired destination to move from.',
      });
    if (moved.kind === 'invalid') throw new ProblemError(invalid(moved.errors));
    return json(moved.offer);
  },
});

export const postTestLeadFound = endpoint({
  method: 'POST',
  path: '/publish-runs/{id}/test-lead-found',
  summary: 'Says whether the test lead of a run was seen at a destination that cannot confirm it itself. false takes an earlier true back.',
  access: writers,
  params: z.object({ id: z.string() }),
  query: languageQuery,
  body: z.strictObject({ found: z.boolean() }),
  answers: {
    200: { description: 'The offer; health.confirmedByHand tells who found it.', schema: offerSchema },
    409: { description: 'The run delivered no test lead, or the destination confirms its leads itself.' },
  },
  run: async ({ caller, params, query, body }) => {
    const marked = await markTestLead(caller, reachOf(caller), params.id, body.found, viewOf(caller, query.lang));
    if (marked.kind === 'not-found') throw new ProblemError(notFound());
    if (marked.kind === 'nothing-to-find')
      throw new ProblemError({
        status: 409,
        slug: 'nothing-to-find',
        code: 'nothing-to-find',
        title: 'This run has no test lead that only a person can find.',
      });
    return json(marked.offer);
  },
});

export const offerEndpoints: readonly Endpoint[] = [
  getOffers,
  postOffer,
  getOneOffer,
  patchOffer,
  putDestination,
  postMoveDestination,
  postTestLeadFound,
  postRotateIntakeToken,
];

/** Support looks at offers but cannot post leads to them. */
export function viewOf(caller: Caller, locale: Locale): View {
  return { locale, now: new Date(), showsIntakeUrl: mayChange(caller) };
}
