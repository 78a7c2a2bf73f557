import { decode } from 'next-auth/jwt';
import * as z from 'zod';
import { isId } from '#lib/db/id.ts';
import { onPlatform } from '#lib/db/on-platform.ts';
import { env } from '#lib/env.ts';
import type { UserCaller } from '#lib/identity/caller.ts';

/** `__Host-` binds the cookie to this origin; browsers take it over https only. */
export function sessionCookieName(): string {
  return env().APP_URL.startsWith('https:') ? '__Host-leadport.session' : 'leadport.session';
}

/** Names the publisher a person with several is looking at. Not a right: it is checked against the memberships. */
export const publisherCookieName = 'leadport.publisher';

const tokenSchema = z.object({ sub: z.string(), sessionVersion: z.number() });

/**
 * The person behind a request's cookies, or null. The row is read every time, so a changed password or role, or a removed
 * membership, counts from the next request on.
 */
export async function userFromCookies(cookieHeader: string | null | undefined): Promise<UserCaller | null> {
  const cookies = parseCookies(cookieHeader ?? '');
  const sealed = cookies.get(sessionCookieName());
  if (!sealed) return null;
  const token = tokenSchema.safeParse(await decode({ token: sealed, secret: env().APP_SECRET }).catch(() => null));
  if (!token.success || !isId(token.data.sub)) return null;
  return findUser(token.data.sub, token.data.sessionVersion, cookies.get(publisherCookieName));
}

async function findUser(id: string, sessionVersion: number, wantedPublisher: string | undefined): Promise<UserCaller | null> {
  const user = await onPlatform((tx) =>
    tx.user.findUnique({
      where: { id, sessionVersion, disabledAt: null },
      select: {
        id: true,
        email: true,
        name: true,
        role: true,
        memberships: { select: { role: true, publisher: { select: { id: true, name: true } } }, orderBy: { publisherId: 'asc' } },
      },
    }),
  );
  if (!user) return null;
  const publishers = user.memberships.map(({ role, publisher }) => ({ ...publisher, role: role as 'owner' | 'member' }));
  const active = publishers.find((publisher) => publisher.id === wantedPublisher) ?? publishers[0];
  return {
    kind: 'user',
    id: user.id,
    email: user.email,
    name: user.name,
    role: user.role as UserCaller['role'],
    publishers,
    publisherId: active?.id ?? null,
  };
}

function parseCookies(header: string): Map<string, string> {
  const pairs = header.split(';').map((part) => {
    const equals = part.indexOf('=');
    return [part.slice(0, equals).trim(), part.slice(equals + 1).trim()] as const;
  });
  return new Map(pairs.filter(([name]) => name !== ''));
}
