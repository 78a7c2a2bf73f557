import * as z from 'zod';
import { type Endpoint, endpoint, json, noContent } from '#lib/api/endpoint.ts';
import { ProblemError, forbidden, invalid, notFound } from '#lib/api/problem.ts';
import type { Caller, UserCaller } from '#lib/identity/caller.ts';
import { deleteView, listSavedViews, saveView } from '#lib/leads/saved-views.ts';
import { line } from '#lib/leads/text.ts';

const people = ['publisher', 'support', 'admin'] as const;

const viewSchema = z
  .object({ id: z.uuid(), name: z.string(), query: z.string().meta({ description: 'The query part of the log’s address.' }) })
  .meta({ id: 'SavedView' });

export const getSavedViews = endpoint({
  method: 'GET',
  path: '/saved-views',
  summary: 'The ways to look at the lead log that the person signed in has saved.',
  access: people,
  answers: { 200: { description: 'The views, oldest first.', schema: z.object({ items: z.array(viewSchema), nextCursor: z.null() }) } },
  run: async ({ caller }) => json({ items: await listSavedViews(person(caller)), nextCursor: null }),
});

export const postSavedView = endpoint({
  method: 'POST',
  path: '/saved-views',
  summary: 'Saves a view of the lead log for the person signed in.',
  access: people,
  body: z.strictObject({ name: line(60).pipe(z.string({ error: 'is missing' })), query: z.string().max(2_000) }),
  answers: {
    201: { description: 'The view.', schema: viewSchema },
    409: { description: 'There are as many as one person may keep.' },
    422: { description: 'The query narrows nothing.' },
  },
  run: async ({ caller, body }) => {
    const view = await saveView(person(caller), body);
    if (view === null) throw new ProblemError(invalid([{ path: 'query', message: 'narrows nothing' }]));
    if (view === 'full') throw new ProblemError({ status: 409, slug: 'too-many-views', title: 'Remove a saved view first.' });
    return json(view, 201);
  },
});

export const deleteSavedView = endpoint({
  method: 'DELETE',
  path: '/saved-views/{id}',
  summary: 'Removes a view of the person signed in.',
  access: people,
  params: z.object({ id: z.string() }),
  answers: { 204: { description: 'It is gone.' }, 404: { description: 'There is no such view of this person.' } },
  run: async ({ caller, params }) => {
    const id = z.uuid().safeParse(params.id).data;
    if (id === undefined || !(await deleteView(person(caller), id))) throw new ProblemError(notFound());
    return noContent();
  },
});

export const savedViewEndpoints: readonly Endpoint[] = [getSavedViews, postSavedView, deleteSavedView];

function person(caller: Caller): UserCaller {
  if (caller.kind !== 'user') throw new ProblemError(forbidden('A key has no views. Sign in.'));
  return caller;
}
