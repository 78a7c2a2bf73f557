import * as z from 'zod';
import { type Endpoint, endpoint, json, noContent } from '#lib/api/endpoint.ts';
import { offerParams } from '#lib/api/offer-schema.ts';
import { ProblemError, notFound } from '#lib/api/problem.ts';
import { env } from '#lib/env.ts';
import { cleanLines } from '#lib/leads/text.ts';
import { caseLinkDays, createCaseLink, listCaseLinks, revokeCaseLink } from '#lib/support/case-links.ts';
import { addNote, listNotes } from '#lib/support/case-notes.ts';
import { recordLook } from '#lib/support/record-look.ts';

const supporters = ['support', 'admin'] as const;
const sharers = ['publisher', 'support', 'admin'] as const;

const noteSchema = z
  .object({ id: z.uuid(), leadId: z.uuid().nullable(), author: z.string().nullable(), text: z.string(), createdAt: z.iso.datetime() })
  .meta({ id: 'CaseNote' });

const linkSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    leadId: z.uuid().nullable(),
    createdBy: z.string().nullable(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'CaseLink' });

export const getNotes = endpoint({
  method: 'GET',
  path: '/offers/{offerId}/notes',
  summary: 'What support wrote down about an offer’s trouble, newest first. Never for publishers.',
  access: supporters,
  params: offerParams,
  answers: { 200: { description: 'The notes.', schema: z.object({ items: z.array(noteSchema) }) } },
  run: async ({ params }) => json({ items: existing(await listNotes(params.offerId)) }),
});

export const postNote = endpoint({
  method: 'POST',
  path: '/offers/{offerId}/notes',
  summary: 'Adds a note about an offer’s trouble, or about one of its leads.',
  access: supporters,
  params: offerParams,
  body: z.strictObject({
    text: z.string().transform(cleanLines).pipe(z.string().min(1, 'is empty').max(4_000, 'takes at most 4,000 characters')),
    leadId: z.string().nullish(),
  }),
  answers: { 201: { description: 'The note.', schema: noteSchema } },
  run: async ({ caller, params, body }) =>
    json(existing(await addNote(caller, params.offerId, { text: body.text, leadId: body.leadId ?? null })), 201),
});

export const postLook = endpoint({
  method: 'POST',
  path: '/offers/{offerId}/looks',
  summary: 'Tells the audit log that the link or the text for the customer was copied.',
  access: supporters,
  params: offerParams,
  body: z.strictObject({ what: z.enum(['link-copied', 'text-copied']) }),
  answers: { 204: { description: 'Noted.' } },
  run: async ({ caller, params, body }) => {
    existing(await listNotes(params.offerId));
    await recordLook(caller, params.offerId, body.what);
    return noContent();
  },
});

export const getCaseLinks = endpoint({
  method: 'GET',
  path: '/offers/{offerId}/case-links',
  summary: 'Links to problems of an offer that still work, newest first. The addresses themselves are not kept.',
  access: sharers,
  params: offerParams,
  answers: { 200: { description: 'The links.', schema: z.object({ items: z.array(linkSchema) }) } },
  run: async ({ caller, params }) => json({ items: existing(await listCaseLinks(caller, params.offerId, new Date())) }),
});

export const postCaseLink = endpoint({
  method: 'POST',
  path: '/offers/{offerId}/case-links',
  summary: 'Makes a link to one problem for people without an account: redacted, expiring, revocable.',
  access: sharers,
  params: offerParams,
  body: z.strictObject({
    leadId: z.string().optional().meta({ description: 'Its problem is shared; without one, that of the offer.' }),
    code: z.string().max(80).optional().meta({ description: 'A catalogue code, where a certain problem is meant.' }),
    days: z.literal(caseLinkDays).default(7).meta({ description: 'How long the link works.' }),
  }),
  answers: {
    201: { description: 'The link; its address is in this answer only.', schema: linkSchema.extend({ url: z.url() }) },
    409: { description: 'Nothing is wrong with the offer or the lead.' },
  },
  run: async ({ caller, params, body }) => {
    const made = await createCaseLink(caller, params.offerId, body, new Date());
    if (made.kind === 'not-found') throw new ProblemError(notFound());
    if (made.kind === 'nothing-to-share') {
      const title = 'There is no problem to share: nothing is wrong here.';
      throw new ProblemError({ status: 409, slug: 'nothing-to-share', code: 'nothing-to-share', title });
    }
    return json({ ...made.link, url: `${env().APP_URL}/cases/${made.token}` }, 201);
  },
});

export const deleteCaseLink = endpoint({
  method: 'DELETE',
  path: '/offers/{offerId}/case-links/{id}',
  summary: 'Ends a link at once.',
  access: sharers,
  params: offerParams.extend({ id: z.string() }),
  answers: { 204: { description: 'It shows nothing any more.' } },
  run: async ({ caller, params: { offerId, id } }) => {
    if (!(await revokeCaseLink(caller, offerId, id, new Date()))) throw new ProblemError(notFound());
    return noContent();
  },
});

export const supportEndpoints: readonly Endpoint[] = [getNotes, postNote, postLook, getCaseLinks, postCaseLink, deleteCaseLink];

function existing<T>(found: T | null): T {
  if (found === null) throw new ProblemError(notFound());
  return found;
}
