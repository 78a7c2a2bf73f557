'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { knownProblem, type SignInProblem } from './sign-in-problem.ts';
import type { Credentials, FieldProblems } from './sign-in-schema.ts';

/**
 * Two fields that the browser itself keeps: react-hook-form alone would cost this page a tenth of its script, and zod and next-auth
 * come with the first press. `filled` comes from a demo account: then the button waits for the press.
 */
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
  const [fields, setFields] = useState<FieldProblems>({});
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const focus = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).focus();
    setPending(true);
    const outcome = await attempt(new FormData(form), returnTo);
    // On success the browser is already leaving: the button keeps saying so.
    if (outcome === null) return;
    setPending(false);
    setFields(outcome.fields ?? {});
    setProblem(outcome.problem ?? null);
    if (outcome.fields) focus(outcome.fields.email ? 'email' : 'password');
    else if (outcome.problem === 'credentials') focus('password');
  }

  return (
    <form noValidate method="post" className="mt-6 grid gap-4" onSubmit={(event) => void submit(event)}>
      {problem && <Banner state="failed" live="assertive" title={t(`errors.${problem}`)} />}
      <Field label={t('email')} error={fields.email && t(`errors.${fields.email}`)}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" defaultValue={filled?.email} />}
      </Field>
      <Field label={t('password')} error={fields.password && t(`errors.${fields.password}`)}>
        {(control) => (
          <Input {...control} name="password" type="password" autoComplete="current-password" defaultValue={filled?.password} />
        )}
      </Field>
      <Button
        type="submit"
        variant="primary"
        className="mt-1 w-full"
        autoFocus={filled !== null}
        pending={pending}
        pendingLabel={t('submitting')}
      >
        {t('submit')}
      </Button>
    </form>
  );
}

type Outcome = { fields?: FieldProblems; problem?: SignInProblem } | null;

async function attempt(form: FormData, returnTo: string): Promise<Outcome> {
  try {
    const [{ readCredentials }, { signIn }] = await Promise.all([import('./sign-in-schema.ts'), import('next-auth/react')]);
    const { credentials, problems } = readCredentials(form);
    if (!credentials) return { fields: problems };
    const answer = await signIn('credentials', { ...credentials, redirect: false });
    if (!answer?.ok) return { problem: knownProblem(answer?.error) ?? 'unavailable' };
    // A full load, so that the server paints what the new session may see.
    window.location.assign(returnTo);
    return null;
  } catch {
    return { problem: 'unavailable' };
  }
}
