import type { AuthOptions } from 'next-auth';
import AzureAD from 'next-auth/providers/azure-ad';
import Credentials from 'next-auth/providers/credentials';
import * as z from 'zod';
import { onPlatform } from '#lib/db/on-platform.ts';
import { env } from '#lib/env.ts';
import { verifyPassword } from '#lib/identity/password.ts';
import { passwordLength } from '#lib/identity/password-length.ts';
import { sessionCookieName } from '#lib/identity/session.ts';
import { allowSignIn, forgetTries } from '#lib/identity/sign-in-limit.ts';

const credentials = z.object({ email: z.string().trim().toLowerCase().max(320), password: z.string().min(1).max(passwordLength.max) });

/** Sign-in with e-mail and password and, when configured, with Microsoft Entra ID. A person must already have an account. */
export function authOptions(): AuthOptions {
  const isSecure = env().APP_URL.startsWith('https:');
  const { ENTRA_CLIENT_ID: clientId, ENTRA_CLIENT_SECRET: clientSecret, ENTRA_TENANT_ID: tenantId } = env();
  return {
    secret: env().APP_SECRET,
    session: { strategy: 'jwt', maxAge: 12 * 60 * 60 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: { sessionToken: { name: sessionCookieName(), options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure } } },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async (input, request) => signInWithPassword(input, clientAddress(request.headers)),
      }),
      ...(clientId && clientSecret && tenantId ? [AzureAD({ clientId, clientSecret, tenantId })] : []),
    ],
    callbacks: {
      signIn: async ({ user, account }) => account?.provider === 'credentials' || (await findByEmail(user.email)) !== null,
      jwt: async ({ token, user, account }) => {
        if (!account) return token;
        const found = await findByEmail(user.email);
        // A token without a version opens nothing: userFromCookies asks for one.
        return found ? { sub: found.id, sessionVersion: found.sessionVersion } : {};
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}

/** Null for a pair that does not match. @throws {Error} `rate-limited`, which the sign-in page turns into words. */
async function signInWithPassword(input: unknown, address: string) {
  const parsed = credentials.safeParse(input);
  if (!parsed.success) return null;
  if (!(await allowSignIn(parsed.data.email, address))) throw new Error('rate-limited');
  const found = await findByEmail(parsed.data.email);
  const matches = await verifyPassword(found?.passwordHash ?? null, parsed.data.password);
  if (!found || !matches) return null;
  await forgetTries(parsed.data.email, address);
  return { id: found.id, email: found.email };
}

async function findByEmail(email: string | null | undefined) {
  if (!email) return null;
  return onPlatform((tx) =>
    tx.user.findUnique({
      // Whom an admin keeps out looks like somebody nobody knows.
      where: { email: email.toLowerCase(), disabledAt: null },
      select: { id: true, email: true, passwordHash: true, sessionVersion: true },
    }),
  );
}

/** Behind a proxy the last forwarded address is the one our proxy saw; earlier ones are whatever the client wrote. */
function clientAddress(headers: Record<string, string> | undefined): string {
  return headers?.['x-forwarded-for']?.split(',').at(-1)?.trim() ?? 'local';
}
