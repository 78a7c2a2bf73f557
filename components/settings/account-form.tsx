'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { languageNames } from '#components/shell/language-names.ts';
import { UnsavedGuard } from '#components/shell/unsaved-guard.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Select } from '#components/ui/select.tsx';
import { request } from '#lib/api-client/request.ts';
import { useRouter } from '#lib/i18n/navigation.ts';
import { SaveRow, type SaveState } from './save-row.tsx';

/** The address is what a person signs in with, so it does not change here. */
export function AccountForm({ name, locale }: { name: string; locale: string }) {
  const t = useTranslations('settings.account');
  const router = useRouter();
  const [state, setState] = useState<SaveState>('idle');
  const [nameMissing, setNameMissing] = useState(false);
  const [isDirty, setIsDirty] = useState(false);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const change = { name: String(given.get('name')).trim(), locale: given.get('locale') };
    setNameMissing(change.name === '');
    if (change.name === '') return;
    setState('saving');
    try {
      await request('PATCH', '/account', change);
      setState('saved');
      setIsDirty(false);
      router.refresh();
    } catch {
      setState('failed');
    }
  }

  function edited(event: FormEvent<HTMLFormElement>) {
    const given = new FormData(event.currentTarget);
    setIsDirty(given.get('name') !== name || given.get('locale') !== locale);
    setState('idle');
  }

  return (
    <form noValidate method="post" className="mt-5 grid max-w-xl gap-5" onSubmit={(event) => void save(event)} onChange={edited}>
      <UnsavedGuard active={isDirty} />
      <Field label={t('name')} error={nameMissing && t('nameMissing')}>
        {(control) => <Input {...control} name="name" defaultValue={name} maxLength={100} autoComplete="name" />}
      </Field>
      <Field label={t('mailLanguage')} help={t('mailLanguageHelp')}>
        {(control) => <Select {...control} name="locale" defaultValue={locale} options={languageNames} />}
      </Field>
      <SaveRow state={state} />
    </form>
  );
}
