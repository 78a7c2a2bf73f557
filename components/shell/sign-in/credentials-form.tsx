'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useForm, type Resolver } from 'react-hook-form';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { knownProblem, type SignInProblem } from './sign-in-problem.ts';

export type Credentials = { email: string; password: string };

type FieldProblem = 'email-missing' | 'email-format' | 'password-missing';

/** `filled` comes from a demo account: then the button waits for the press. */
export function CredentialsForm({
  filled,
  returnTo,
  initialProblem,
}: {
  filled: Credentials | null;
  returnTo: string;
  initialProblem: SignInProblem | null;
}) {
  const t = useTranslations('auth');
  const [problem, setProblem] = useState(initialProblem);
  const { register, handleSubmit, setFocus, formState } = useForm<Credentials>({
    resolver: validate,
    defaultValues: filled ?? { email: '', password: '' },
  });
  const message = (code: string | undefined) => code && t(`errors.${code as FieldProblem}`);

  async function submit(credentials: Credentials) {
    const refused = await attempt(credentials, returnTo);
    setProblem(refused);
    if (refused === 'credentials') setFocus('password');
    // On success the browser is already leaving: the button keeps saying so.
    if (!refused) await new Promise(() => undefined);
  }

  return (
    <form noValidate method="post" className="mt-6 grid gap-4" onSubmit={(event) => void handleSubmit(submit)(event)}>
      {problem && <Banner state="failed" live="assertive" title={t(`errors.${problem}`)} />}
      <Field label={t('email')} error={message(formState.errors.email?.message)}>
        {(control) => <Input {...control} type="email" autoComplete="username" inputMode="email" {...register('email')} />}
      </Field>
      <Field label={t('password')} error={message(formState.errors.password?.message)}>
        {(control) => <Input {...control} type="password" autoComplete="current-password" {...register('password')} />}
      </Field>
      <Button
        type="submit"
        variant="primary"
        className="mt-1 w-full"
        autoFocus={filled !== null}
        pending={formState.isSubmitting}
        pendingLabel={t('submitting')}
      >
        {t('submit')}
      </Button>
    </form>
  );
}

/** zod and next-auth weigh as much as the rest of the page, so they come with the first press. */
const validate: Resolver<Credentials> = async (values, context, options) => {
  const [{ zodResolver }, { signInSchema }] = await Promise.all([import('@hookform/resolvers/zod'), import('./sign-in-schema.ts')]);
  return zodResolver(signInSchema)(values, context, options);
};

async function attempt(credentials: Credentials, returnTo: string): Promise<SignInProblem | null> {
  try {
    const { signIn } = await import('next-auth/react');
    const answer = await signIn('credentials', { ...credentials, redirect: false });
    if (!answer?.ok) return knownProblem(answer?.error) ?? 'unavailable';
    // A full load, so that the server paints what the new session may see.
    window.location.assign(returnTo);
    return null;
  } catch {
    return 'unavailable';
  }
}
