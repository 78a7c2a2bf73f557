'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { localizedPath } from '#lib/i18n/alternates.ts';
import { knownProblem, type SignInProblem } from '../sign-in/sign-in-problem.ts';

/** Signs the same person in again, with their password here or in another tab with whatever they use. */
export function SignInAgain({ email, onSettled }: { email: string; onSettled: (again: boolean) => void }) {
  const t = useTranslations('shell.session');
  const locale = useLocale();
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const [isPending, setPending] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => passwordOf(form.current)?.focus(), []);

  useEffect(() => {
    const look = () => {
      void sessionOf().then((signedIn) => {
        if (signedIn === email) onSettled(true);
        // Somebody else may not go on with this page.
        else if (signedIn !== null) window.location.reload();
      });
    };
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [email, onSettled]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = passwordOf(form.current)?.value ?? '';
    setPending(true);
    const found = password === '' ? 'credentials' : await attempt(email, password);
    setPending(false);
    setProblem(found);
    if (found === null) onSettled(true);
    else passwordOf(form.current)?.focus();
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onSettled(false)} title={t('title')} description={t('text')}>
      <form ref={form} noValidate method="post" className="grid gap-4 pt-2" onSubmit={(event) => void submit(event)}>
        <Field label={t('email')}>
          {(control) => <Input {...control} name="email" type="email" autoComplete="username" readOnly value={email} />}
        </Field>
        <Field label={t('password')} error={problem ? t(`problem.${problem}`) : undefined}>
          {(control) => <Input {...control} name="password" type="password" autoComplete="current-password" />}
        </Field>
        <div className="flex flex-wrap items-center justify-between gap-2 pb-2">
          <a
            href={localizedPath('/sign-in', locale)}
            target="_blank"
            rel="noreferrer"
            className={buttonStyle({ variant: 'quiet', className: '-ml-3.5' })}
          >
            {t('otherTab')}
          </a>
          <Button type="submit" variant="primary" pending={isPending} pendingLabel={t('pending')}>
            {t('submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function passwordOf(form: HTMLFormElement | null): HTMLInputElement | null {
  return form?.querySelector<HTMLInputElement>('[name=password]') ?? null;
}

async function attempt(email: string, password: string): Promise<SignInProblem | null> {
  try {
    const { signIn } = await import('next-auth/react');
    const answer = await signIn('credentials', { email, password, redirect: false });
    return answer?.ok ? null : (knownProblem(answer?.error) ?? 'unavailable');
  } catch {
    return 'unavailable';
  }
}

/** Whose session this browser holds now. Not by `request`, which would wait for this very dialog. */
async function sessionOf(): Promise<string | null> {
  const answer = await fetch('/api/v1/account', { cache: 'no-store' }).catch(() => null);
  return answer?.ok ? ((await answer.json()) as { email: string }).email : null;
}
