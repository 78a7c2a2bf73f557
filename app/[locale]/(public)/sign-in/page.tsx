import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { SignIn } from '#components/shell/sign-in/sign-in.tsx';
import { env } from '#lib/env.ts';
import { localizedPath } from '#lib/i18n/alternates.ts';
import { demoAccounts, sandboxUrl } from '#lib/identity/demo-accounts.ts';
import { returnPath } from '#lib/i18n/return-path.ts';

type Query = { callbackUrl?: string | string[]; error?: string | string[] };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth');
  return { title: t('title'), robots: { index: false } };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { callbackUrl, error } = await searchParams;
  const start = localizedPath('/offers', await getLocale());
  return (
    <ClientMessages namespaces={['auth']}>
      <SignIn
        returnTo={returnPath(callbackUrl, start)}
        error={typeof error === 'string' ? error : null}
        hasMicrosoft={env().ENTRA_CLIENT_ID !== undefined}
        demoAccounts={await demoAccounts()}
        sandboxUrl={sandboxUrl()}
      />
    </ClientMessages>
  );
}
