import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import type { UserCaller } from '#lib/identity/caller.ts';
import { userFromCookies } from '#lib/identity/session.ts';

/** The person looking at this page, read once per request; null for a visitor. */
export const currentUser = cache(async (): Promise<UserCaller | null> => userFromCookies((await headers()).get('cookie')));

/** The person looking at this page. Visitors are sent to sign in and come back; a role that may not see it finds nothing. */
export async function requireUser(path: string, roles?: ReadonlyArray<UserCaller['role']>): Promise<UserCaller> {
  const user = await currentUser();
  if (!user) {
    const prefix = (await getLocale()) === 'it' ? '/it' : '';
    redirect(`${prefix}/sign-in?callbackUrl=${encodeURIComponent(`${prefix}${path}`)}`);
  }
  if (roles && !roles.includes(user.role)) notFound();
  return user;
}
