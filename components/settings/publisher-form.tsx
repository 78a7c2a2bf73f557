'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { UnsavedGuard } from '#components/shell/unsaved-guard.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Section } from '#components/ui/section.tsx';
import { Select } from '#components/ui/select.tsx';
import { request } from '#lib/api-client/request.ts';
import { useRouter } from '#lib/i18n/navigation.ts';
import { SaveRow, type SaveState } from './save-row.tsx';

/** A person's data is worth keeping for a while, not for ever: common spans, in days. */
const spans = [30, 90, 180, 365, 730, 1825] as const;

type Props = {
  id: string;
  name: string;
  retentionDays: number | null;
  /** What holds for publishers without a rule; null keeps everything. */
  portalDays: number | null;
  mayEdit: boolean;
};

export function PublisherForm({ id, name, retentionDays, portalDays, mayEdit }: Props) {
  const t = useTranslations('settings.publisher');
  const router = useRouter();
  const [state, setState] = useState<SaveState>('idle');
  const [days, setDays] = useState(String(retentionDays ?? ''));
  const [isDirty, setIsDirty] = useState(false);
  const shortens = days !== '' && Number(days) < (retentionDays ?? portalDays ?? Infinity);
  const options = [...new Set([...spans, ...(retentionDays ? [retentionDays] : [])])].sort((a, b) => a - b);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const newName = String(given.get('name')).trim();
    setState('saving');
    try {
      await request('PATCH', `/publishers/${id}`, { ...(newName && { name: newName }), retentionDays: days === '' ? null : Number(days) });
      setState('saved');
      setIsDirty(false);
      router.refresh();
    } catch {
      setState('failed');
    }
  }

  function edited(event: FormEvent<HTMLFormElement>) {
    const given = new FormData(event.currentTarget);
    setIsDirty(given.get('name') !== name || given.get('retention') !== String(retentionDays ?? ''));
    setState('idle');
  }

  return (
    <Section title={t('title')}>
      <form noValidate method="post" className="grid max-w-xl gap-5" onSubmit={(event) => void save(event)} onChange={edited}>
        <UnsavedGuard active={isDirty} />
        <Field label={t('id')} help={t('idHelp')}>
          {(control) => <Input {...control} code readOnly value={id} />}
        </Field>
        <Field label={t('name')}>
          {(control) => <Input {...control} name="name" defaultValue={name} maxLength={100} disabled={!mayEdit} />}
        </Field>
        <Field label={t('retention')} help={t('retentionHelp')}>
          {(control) => (
            <Select
              {...control}
              name="retention"
              value={days}
              onChange={(event) => setDays(event.target.value)}
              disabled={!mayEdit}
              options={[
                { value: '', label: portalDays === null ? t('keep') : t('portal', { days: portalDays }) },
                ...options.map((count) => ({ value: String(count), label: t('days', { days: count }) })),
              ]}
            />
          )}
        </Field>
        {shortens && <p className="max-w-reading text-sm text-needs-you">{t('shortens', { days: Number(days) })}</p>}
        {mayEdit ? <SaveRow state={state} /> : <p className="text-muted">{t('ownersOnly')}</p>}
      </form>
    </Section>
  );
}
