import * as z from 'zod';
import { type Endpoint, endpoint, json, noContent } from '#lib/api/endpoint.ts';
import { ProblemError, forbidden, invalid, notFound } from '#lib/api/problem.ts';
import { locales } from '#lib/i18n/locale.ts';
import { changePassword, getAccount, updateAccount } from '#lib/identity/account.ts';
import { passwordLength } from '#lib/identity/password-length.ts';
import type { Caller, UserCaller } from '#lib/identity/caller.ts';
import { acceptInvitation } from '#lib/identity/invitations.ts';
import { allowSignIn } from '#lib/identity/sign-in-limit.ts';
import { line } from '#lib/leads/text.ts';

const people = ['publisher', 'support', 'admin'] as const;
const password = z.string().min(passwordLength.min).max(passwordLength.max);
const name = line(100).pipe(z.string({ error: 'is missing' }));

const accountSchema = z
  .object({
    name: z.string(),
    email: z.string(),
    locale: z.enum(locales).meta({ description: 'The language of this person’s mails.' }),
    hasPassword: z.boolean(),
  })
  .meta({ id: 'Account' });

export const getOwnAccount = endpoint({
  method: 'GET',
  path: '/account',
  summary: 'The person signed in.',
  access: people,
  answers: { 200: { description: 'The account.', schema: accountSchema } },
  run: async ({ caller }) => json(await getAccount(person(caller))),
});

export const patchAccount = endpoint({
  method: 'PATCH',
  path: '/account',
  summary: 'Changes one’s own name or the language of one’s mails.',
  access: people,
  body: z.strictObject({ name: name.optional(), locale: z.enum(locales).optional() }),
  answers: { 200: { description: 'The account as it is now.', schema: accountSchema } },
  run: async ({ caller, body }) => json(await updateAccount(person(caller), body)),
});

export const putPassword = endpoint({
  method: 'PUT',
  path: '/account/password',
  summary: 'Changes one’s own password and ends every session of this person.',
  access: people,
  body: z.strictObject({ currentPassword: z.string().min(1).max(passwordLength.max), newPassword: password }),
  answers: { 204: { description: 'Changed. Sign in again.' }, 422: { description: 'The current password is not right.' } },
  run: async ({ caller, body }) => {
    const user = person(caller);
    const allowed = await allowSignIn(user.email, user.id);
    if (!allowed) throw new ProblemError({ status: 429, slug: 'too-many-tries', title: 'Too many tries. Wait 15 minutes.' });
    if (!(await changePassword(user, body.currentPassword, body.newPassword)))
      throw new ProblemError(invalid([{ path: 'currentPassword', message: 'is not your current password', code: 'wrong-password' }]));
    return noContent();
  },
});

export const postAcceptance = endpoint({
  method: 'POST',
  path: '/invitations/accept',
  summary: 'Takes up an invitation: as the person signed in, or with a name and password for a new account.',
  access: 'anyone',
  body: z.strictObject({ token: z.string().max(200), name: name.optional(), password: password.optional() }),
  answers: {
    200: { description: 'A member now.', schema: z.object({ publisherId: z.string(), email: z.string() }) },
    404: { description: 'No open invitation.' },
    409: { description: 'The invited address has an account: `sign-in`, or another person is signed in: `other-address`.' },
  },
  run: async ({ caller, body }) => {
    const outcome = await acceptInvitation(body.token, acceptanceOf(caller, body), new Date());
    if (outcome.kind === 'missing') throw new ProblemError(notFound());
    if (outcome.kind !== 'joined') {
      const title = outcome.kind === 'sign-in' ? 'Sign in with the invited address first.' : 'The invitation is for another address.';
      throw new ProblemError({ status: 409, slug: outcome.kind, code: outcome.kind, title });
    }
    return json({ publisherId: outcome.publisherId, email: outcome.email });
  },
});

export const accountEndpoints: readonly Endpoint[] = [getOwnAccount, patchAccount, putPassword, postAcceptance];

function person(caller: Caller): UserCaller {
  if (caller.kind !== 'user') throw new ProblemError(forbidden('A key has no account. Sign in.'));
  return caller;
}

function acceptanceOf(caller: Caller | null, body: { name?: string | undefined; password?: string | undefined }) {
  if (caller?.kind === 'user') return { user: caller };
  const missing = (['name', 'password'] as const).filter((field) => body[field] === undefined);
  if (missing.length > 0) throw new ProblemError(invalid(missing.map((path) => ({ path, message: 'is missing' }))));
  return { name: body.name!, password: body.password! };
}
