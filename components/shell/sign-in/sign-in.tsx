'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CredentialsForm } from './credentials-form.tsx';
import { DemoAccounts, type DemoAccount } from './demo-accounts.tsx';
import { knownProblem } from './sign-in-problem.ts';
import type { Credentials } from './sign-in-schema.ts';

export type SignInProps = {
  /** A checked path of this portal. */
  returnTo: string;
  /** The `error` next-auth put into the address when it sent the person back. */
  error: string | null;
  hasMicrosoft: boolean;
  /** Empty unless in demo mode. */
  demoAccounts: readonly DemoAccount[];
  /** Where the demo's vendors are looked at; null when there are none. */
  sandboxUrl: string | null;
};

export function SignIn({ returnTo, error, hasMicrosoft, demoAccounts, sandboxUrl }: SignInProps) {
  const t = useTranslations('auth');
  const [filled, setFilled] = useState<Credentials | null>(null);
  return (
    <div className="mx-auto max-w-sm text-base sm:pt-6">
      <h1 className="text-xl">{t('title')}</h1>
      <CredentialsForm key={filled?.email ?? ''} filled={filled} returnTo={returnTo} initialProblem={knownProblem(error)} />
      {hasMicrosoft && (
        <>
          <p className="my-4 flex items-center gap-3 text-sm text-muted before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
            {t('or')}
          </p>
          <Button className="w-full" onClick={() => void signInWithMicrosoft(returnTo)}>
            {t('microsoft')}
          </Button>
        </>
      )}
      {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} sandboxUrl={sandboxUrl} onChoose={setFilled} />}
    </div>
  );
}

async function signInWithMicrosoft(returnTo: string) {
  const { signIn } = await import('next-auth/react');
  await signIn('azure-ad', { callbackUrl: returnTo });
}
