import * as z from 'zod';
import { type Endpoint, endpoint, json, noContent } from '#lib/api/endpoint.ts';
import { mailInvitation } from '#lib/api/mail-invitation.ts';
import { ProblemError, forbidden, invalid, notFound } from '#lib/api/problem.ts';
import { env } from '#lib/env.ts';
import { type Caller, type UserCaller, mayManage } from '#lib/identity/caller.ts';
import { invite, listInvitations, revokeInvitation } from '#lib/identity/invitations.ts';
import { type MemberChange, changeMemberRole, listMembers, removeMember } from '#lib/identity/members.ts';
import { getPublisher, updatePublisher } from '#lib/identity/publisher.ts';
import { line } from '#lib/leads/text.ts';

const people = ['publisher', 'admin'] as const;
const role = z.enum(['owner', 'member']);
const publisherParams = z.object({ publisherId: z.string() });

const publisherSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    retentionDays: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Personal data of older leads is erased; null follows the portal’s policy.' }),
  })
  .meta({ id: 'Publisher' });

const invitationSchema = z
  .object({ id: z.uuid(), email: z.string(), role, createdAt: z.iso.datetime(), expiresAt: z.iso.datetime() })
  .meta({ id: 'Invitation' });

const memberSchema = z
  .object({ userId: z.uuid(), name: z.string(), email: z.string(), role, joinedAt: z.iso.datetime(), isYou: z.boolean() })
  .meta({ id: 'Member' });

export const getOnePublisher = endpoint({
  method: 'GET',
  path: '/publishers/{publisherId}',
  summary: 'One publisher and its rules. For signed-in members and admins.',
  access: people,
  params: publisherParams,
  answers: { 200: { description: 'The publisher.', schema: publisherSchema } },
  run: async ({ caller, params: { publisherId } }) => {
    belonging(caller, publisherId);
    return json(await existing(publisherId));
  },
});

export const patchPublisher = endpoint({
  method: 'PATCH',
  path: '/publishers/{publisherId}',
  summary: 'Changes the name or how long personal data is kept. For owners and admins.',
  access: people,
  params: publisherParams,
  body: z.strictObject({
    name: line(100).optional(),
    retentionDays: z.number().int().min(1).max(3650).nullable().optional(),
  }),
  answers: { 200: { description: 'The publisher as it is now.', schema: publisherSchema } },
  run: async ({ caller, params: { publisherId }, body }) => {
    const user = manager(caller, publisherId);
    const changed = await updatePublisher(user, publisherId, body);
    if (!changed) throw new ProblemError(notFound());
    return json(changed);
  },
});

export const getMembers = endpoint({
  method: 'GET',
  path: '/publishers/{publisherId}/members',
  summary: 'Who belongs to a publisher, and who is invited.',
  access: people,
  params: publisherParams,
  answers: {
    200: {
      description: 'Members in order of joining; open invitations, newest first.',
      schema: z.object({ members: z.array(memberSchema), invitations: z.array(invitationSchema) }),
    },
  },
  run: async ({ caller, params: { publisherId } }) => {
    const user = belonging(caller, publisherId);
    await existing(publisherId);
    const [members, invitations] = await Promise.all([listMembers(user, publisherId), listInvitations(publisherId, new Date())]);
    return json({ members, invitations });
  },
});

export const patchMember = endpoint({
  method: 'PATCH',
  path: '/publishers/{publisherId}/members/{userId}',
  summary: 'Makes a member an owner, or an owner a member.',
  access: people,
  params: publisherParams.extend({ userId: z.string() }),
  body: z.strictObject({ role }),
  answers: { 204: { description: 'Changed.' }, 409: { description: 'A publisher keeps at least one owner.' } },
  run: async ({ caller, params: { publisherId, userId }, body }) =>
    changed(await changeMemberRole(manager(caller, publisherId), publisherId, userId, body.role)),
});

export const deleteMember = endpoint({
  method: 'DELETE',
  path: '/publishers/{publisherId}/members/{userId}',
  summary: 'Takes a person out of a publisher; everybody may take out themselves.',
  access: people,
  params: publisherParams.extend({ userId: z.string() }),
  answers: { 204: { description: 'Taken out.' }, 409: { description: 'A publisher keeps at least one owner.' } },
  run: async ({ caller, params: { publisherId, userId } }) => {
    const user = belonging(caller, publisherId);
    if (userId !== user.id) manager(caller, publisherId);
    return changed(await removeMember(user, publisherId, userId));
  },
});

export const postInvitation = endpoint({
  method: 'POST',
  path: '/publishers/{publisherId}/invitations',
  summary: 'Invites somebody by e-mail address. The link is in this answer and in the mail, and works for 7 days.',
  access: people,
  params: publisherParams,
  body: z.strictObject({ email: z.string().trim().toLowerCase().max(320).pipe(z.email()), role: role.default('member') }),
  answers: {
    201: { description: 'The invitation, with its link.', schema: invitationSchema.extend({ url: z.url(), mailed: z.boolean() }) },
    422: { description: 'The address cannot be invited, or belongs to a member already.' },
  },
  run: async ({ caller, params: { publisherId }, body }) => {
    const user = manager(caller, publisherId);
    const { name: publisherName } = await existing(publisherId);
    const made = await invite(user, publisherId, body, new Date());
    if (!made) throw new ProblemError(invalid([{ path: 'email', message: 'belongs to a member already', code: 'already-member' }]));
    const url = `${env().APP_URL}/invitations/${made.token}`;
    return json({ ...made.invitation, url, mailed: await mailInvitation(user, publisherName, made.invitation, url) }, 201);
  },
});

export const deleteInvitation = endpoint({
  method: 'DELETE',
  path: '/publishers/{publisherId}/invitations/{id}',
  summary: 'Takes an open invitation back.',
  access: people,
  params: publisherParams.extend({ id: z.string() }),
  answers: { 204: { description: 'Its link does nothing any more.' } },
  run: async ({ caller, params: { publisherId, id } }) => {
    if (!(await revokeInvitation(manager(caller, publisherId), publisherId, id, new Date()))) throw new ProblemError(notFound());
    return noContent();
  },
});

export const memberEndpoints: readonly Endpoint[] = [
  getOnePublisher,
  patchPublisher,
  getMembers,
  patchMember,
  deleteMember,
  postInvitation,
  deleteInvitation,
];

/** A foreign publisher looks like one that does not exist. */
function belonging(caller: Caller, publisherId: string): UserCaller {
  if (caller.kind !== 'user') throw new ProblemError(forbidden('A key cannot manage people. Sign in.'));
  if (caller.role !== 'admin' && !caller.publishers.some(({ id }) => id === publisherId)) throw new ProblemError(notFound());
  return caller;
}

function manager(caller: Caller, publisherId: string): UserCaller {
  const user = belonging(caller, publisherId);
  if (!mayManage(user, publisherId)) throw new ProblemError(forbidden('Only owners manage a publisher.'));
  return user;
}

async function existing(publisherId: string) {
  const publisher = await getPublisher(publisherId);
  if (!publisher) throw new ProblemError(notFound());
  return publisher;
}

function changed(outcome: MemberChange): Response {
  if (outcome === 'missing') throw new ProblemError(notFound());
  if (outcome === 'last-owner') {
    const title = 'A publisher keeps at least one owner. Make somebody else an owner first.';
    throw new ProblemError({ status: 409, slug: 'last-owner', code: 'last-owner', title });
  }
  return noContent();
}
