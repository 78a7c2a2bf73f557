'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Section } from '#components/ui/section.tsx';
import { problemOf, request } from '#lib/api-client/request.ts';
import { passwordLength } from '#lib/identity/password-length.ts';
import { SaveRow, type SaveState } from './save-row.tsx';

type Problems = { current?: 'missing' | 'wrong'; next?: 'short' };

/** Changing the password ends every session; this browser signs in again by itself. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('settings.password');
  const [state, setState] = useState<SaveState>('idle');
  const [problems, setProblems] = useState<Problems>({});
  const [tooMany, setTooMany] = useState(false);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const [currentPassword, newPassword] = [String(given.get('current')), String(given.get('next'))];
    const found: Problems = {
      ...(currentPassword === '' && { current: 'missing' as const }),
      ...(newPassword.length < passwordLength.min && { next: 'short' as const }),
    };
    setProblems(found);
    setTooMany(false);
    if (found.current || found.next) return;
    setState('saving');
    try {
      await request('PUT', '/account/password', { currentPassword, newPassword });
      const { signIn } = await import('next-auth/react');
      await signIn('credentials', { email, password: newPassword, redirect: false });
      form.reset();
      setState('saved');
    } catch (error) {
      const { errors, status } = problemOf(error);
      const wrong = errors?.some(({ code }) => code === 'wrong-password') === true;
      setProblems(wrong ? { current: 'wrong' } : {});
      setTooMany(status === 429);
      setState(wrong || status === 429 ? 'idle' : 'failed');
    }
  }

  return (
    <Section title={t('title')} description={t('description')}>
      <form noValidate method="post" className="grid max-w-xl gap-5" onSubmit={(event) => void save(event)}>
        {tooMany && <Banner state="failed" live="assertive" title={t('tooMany')} />}
        <input type="hidden" name="username" autoComplete="username" defaultValue={email} />
        <Field label={t('current')} error={problems.current && t(`errors.${problems.current}`)}>
          {(control) => <Input {...control} name="current" type="password" autoComplete="current-password" />}
        </Field>
        <Field
          label={t('next')}
          help={t('nextHelp', { min: passwordLength.min })}
          error={problems.next && t('errors.short', { min: passwordLength.min })}
        >
          {(control) => <Input {...control} name="next" type="password" autoComplete="new-password" maxLength={passwordLength.max} />}
        </Field>
        <SaveRow state={state} label={t('change')} />
      </form>
    </Section>
  );
}
