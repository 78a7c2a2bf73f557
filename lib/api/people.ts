import * as z from 'zod';
import { createPublisher, listPublishers } from '#lib/admin/publishers.ts';
import { type UserChange, changeUser, endSessions, listUsers, userRoles } from '#lib/admin/users.ts';
import { type Endpoint, endpoint, json, noContent } from '#lib/api/endpoint.ts';
import { mailInvitation } from '#lib/api/mail-invitation.ts';
import { ProblemError, forbidden, invalid, notFound } from '#lib/api/problem.ts';
import { env } from '#lib/env.ts';
import { everyPublisher } from '#lib/identity/audit.ts';
import type { Caller, UserCaller } from '#lib/identity/caller.ts';
import { invite, inviteToPortal, listPortalInvitations, revokeInvitation } from '#lib/identity/invitations.ts';
import { line } from '#lib/leads/text.ts';

const admins = ['admin'] as const;
const role = z.enum(userRoles);
const email = z.string().trim().toLowerCase().max(320).pipe(z.email());
const search = z.string().trim().min(1).max(200).optional();
const limit = z.coerce.number().int().min(1).max(200).default(50);
const byId = z.object({ id: z.string() });

const userSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role,
    publishers: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
    disabledAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    isYou: z.boolean(),
  })
  .meta({ id: 'User' });

const publisherSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    createdAt: z.iso.datetime(),
    members: z.number().int(),
    offers: z.number().int(),
    liveOffers: z.number().int(),
    leads: z.number().int().meta({ description: 'Received in the last 30 days, without test leads.' }),
  })
  .meta({ id: 'PublisherSummary' });

const madeInvitation = z.object({ email: z.string(), url: z.url(), mailed: z.boolean(), expiresAt: z.iso.datetime() });
const portalInvitation = z
  .object({ id: z.uuid(), email: z.string(), role: z.enum(['support', 'admin']), createdAt: z.iso.datetime(), expiresAt: z.iso.datetime() })
  .meta({ id: 'PortalInvitation' });

export const getUsers = endpoint({
  method: 'GET',
  path: '/admin/users',
  summary: 'People with an account, the newest first',
  access: admins,
  query: z.object({ q: search, role: role.optional(), limit, cursor: z.uuid().optional() }),
  answers: { 200: { description: 'One page.', schema: z.object({ items: z.array(userSchema), nextCursor: z.string().nullable() }) } },
  run: async ({ caller, query }) => json(await listUsers(caller, query)),
});

export const patchUser = endpoint({
  method: 'PATCH',
  path: '/admin/users/{id}',
  summary: 'Changes a person’s role, or keeps them out and lets them in again. Ends their sessions',
  access: admins,
  params: byId,
  body: z.strictObject({ role: role.optional(), disabled: z.boolean().optional() }),
  answers: { 204: { description: 'Changed.' }, 409: { description: 'The portal keeps at least one admin (last-admin).' } },
  run: async ({ caller, params, body }) => changed(await changeUser(person(caller), params.id, body, new Date())),
});

export const postEndSessions = endpoint({
  method: 'POST',
  path: '/admin/users/{id}/end-sessions',
  summary: 'Signs a person out everywhere',
  access: admins,
  params: byId,
  answers: { 204: { description: 'Every session is over.' } },
  run: async ({ caller, params }) => changed((await endSessions(person(caller), params.id)) ? 'done' : 'missing'),
});

export const getPortalInvitations = endpoint({
  method: 'GET',
  path: '/admin/invitations',
  summary: 'Open invitations of support and admins, the newest first',
  access: admins,
  answers: { 200: { description: 'All of them.', schema: z.object({ items: z.array(portalInvitation), nextCursor: z.null() }) } },
  run: async () => json({ items: await listPortalInvitations(new Date()), nextCursor: null }),
});

export const postPortalInvitation = endpoint({
  method: 'POST',
  path: '/admin/invitations',
  summary: 'Invites somebody new to support or administer the portal. The link works once, for 7 days',
  access: admins,
  body: z.strictObject({ email, role: z.enum(['support', 'admin']) }),
  answers: {
    201: { description: 'The invitation, with its link.', schema: portalInvitation.extend(madeInvitation.shape) },
    422: { description: 'The address cannot be invited, or has an account: change its role instead.' },
  },
  run: async ({ caller, body }) => {
    const made = await inviteToPortal(person(caller), body, new Date());
    if (!made) throw new ProblemError(invalid([{ path: 'email', message: 'has an account already', code: 'has-account' }]));
    const url = linkOf(made.token);
    return json({ ...made.invitation, url, mailed: await mailInvitation(caller, null, made.invitation, url) }, 201);
  },
});

export const deletePortalInvitation = endpoint({
  method: 'DELETE',
  path: '/admin/invitations/{id}',
  summary: 'Takes an open invitation back',
  access: admins,
  params: byId,
  answers: { 204: { description: 'Its link does nothing any more.' } },
  run: async ({ caller, params }) =>
    changed((await revokeInvitation(person(caller), everyPublisher, params.id, new Date())) ? 'done' : 'missing'),
});

export const getPublishers = endpoint({
  method: 'GET',
  path: '/admin/publishers',
  summary: 'Publishers by id, with their offers and leads',
  access: admins,
  query: z.object({ q: search, limit, cursor: z.string().max(50).optional() }),
  answers: { 200: { description: 'One page.', schema: z.object({ items: z.array(publisherSchema), nextCursor: z.string().nullable() }) } },
  run: async ({ query }) => json(await listPublishers(query, new Date())),
});

export const postPublisher = endpoint({
  method: 'POST',
  path: '/admin/publishers',
  summary: 'Adds a publisher and invites its first owner',
  access: admins,
  body: z.strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,49}$/, 'takes small letters, digits, - and _, at most 50'),
    name: line(100).pipe(z.string({ error: 'is missing' })),
    ownerEmail: email,
  }),
  answers: {
    201: { description: 'The publisher, and the link for its owner.', schema: madeInvitation.extend({ id: z.string(), name: z.string() }) },
    409: { description: 'There is a publisher of this id (duplicate).' },
  },
  run: async ({ caller, body: { id, name, ownerEmail } }) => {
    if (!(await createPublisher(caller, { id, name }))) {
      throw new ProblemError({ status: 409, slug: 'duplicate', code: 'duplicate', title: 'There is a publisher of this id already.' });
    }
    // A publisher that was just made has no members, so the invitation is always made.
    const { invitation, token } = (await invite(caller, id, { email: ownerEmail, role: 'owner' }, new Date()))!;
    const url = linkOf(token);
    const { email, expiresAt } = invitation;
    return json({ id, name, email, expiresAt, url, mailed: await mailInvitation(caller, name, invitation, url) }, 201);
  },
});

export const peopleEndpoints: readonly Endpoint[] = [
  getUsers,
  patchUser,
  postEndSessions,
  getPortalInvitations,
  postPortalInvitation,
  deletePortalInvitation,
  getPublishers,
  postPublisher,
];

/** A key that gets out must not make admins, nor lock them out. */
function person(caller: Caller): UserCaller {
  if (caller.kind !== 'user') throw new ProblemError(forbidden('A key cannot manage people. Sign in.'));
  return caller;
}

function linkOf(token: string): string {
  return `${env().APP_URL}/invitations/${token}`;
}

function changed(outcome: UserChange): Response {
  if (outcome === 'missing') throw new ProblemError(notFound());
  if (outcome === 'last-admin') {
    const title = 'The portal keeps at least one admin. Make somebody else an admin first.';
    throw new ProblemError({ status: 409, slug: 'last-admin', code: 'last-admin', title });
  }
  return noContent();
}
