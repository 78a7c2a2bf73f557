'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { request } from '#lib/api-client/request.ts';
import { passwordLength } from '#lib/identity/password-length.ts';
import { enterPortal } from './enter-portal.ts';

/** A name and a password make the account; the address is the one that was invited. */
export function JoinAsSomebodyNew({ token, email, publisherId }: { token: string; email: string; publisherId: string }) {
  const t = useTranslations('settings.invitation');
  const locale = useLocale();
  const [problems, setProblems] = useState({ name: false, password: false });
  const [state, setState] = useState<'idle' | 'joining' | 'failed'>('idle');

  async function join(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [name, password] = [String(given.get('name')).trim(), String(given.get('password'))];
    const found = { name: name === '', password: password.length < passwordLength.min };
    setProblems(found);
    if (found.name || found.password) return;
    setState('joining');
    try {
      await request('POST', '/invitations/accept', { token, name, password });
      const { signIn } = await import('next-auth/react');
      await signIn('credentials', { email, password, redirect: false });
      enterPortal(publisherId, locale);
    } catch {
      setState('failed');
    }
  }

  return (
    <form noValidate method="post" className="mt-6 grid gap-4" onSubmit={(event) => void join(event)}>
      {state === 'failed' && <Banner state="failed" live="assertive" title={t('failed')} />}
      <Field label={t('email')}>
        {(control) => <Input {...control} name="username" type="email" autoComplete="username" readOnly value={email} />}
      </Field>
      <Field label={t('name')} error={problems.name && t('nameMissing')}>
        {(control) => <Input {...control} name="name" autoComplete="name" maxLength={100} />}
      </Field>
      <Field
        label={t('password')}
        help={t('passwordHelp', { min: passwordLength.min })}
        error={problems.password && t('passwordShort', { min: passwordLength.min })}
      >
        {(control) => <Input {...control} name="password" type="password" autoComplete="new-password" maxLength={passwordLength.max} />}
      </Field>
      <Button type="submit" variant="primary" pending={state === 'joining'} pendingLabel={t('joining')}>
        {t('create')}
      </Button>
    </form>
  );
}
