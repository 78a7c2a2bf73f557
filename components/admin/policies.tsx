'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState, type FormEvent, type ReactNode } from 'react';
import { SaveRow, type SaveState } from '#components/settings/save-row.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Section } from '#components/ui/section.tsx';
import { Textarea } from '#components/ui/textarea.tsx';
import { Time } from '#components/ui/time.tsx';
import { problemOf, request } from '#lib/api-client/request.ts';
import { formatDuration } from '#lib/i18n/duration.ts';
import { useRouter } from '#lib/i18n/navigation.ts';
import { readSchedule } from './read-schedule.ts';

export type PolicyName = 'privacy-suffixes' | 'retention-days' | 'retry-schedule';
export type PolicyChange = { id: string; at: string; actorName: string | null; value: string };

type Values = { 'privacy-suffixes': string[]; 'retention-days': number | null; 'retry-schedule': string | null };

/** The portal's own rules: what each does, how it stands, and who changed it before. */
export function Policies({
  values,
  defaultSchedule,
  history,
}: {
  values: Values;
  defaultSchedule: string;
  history: Readonly<Record<PolicyName, readonly PolicyChange[]>>;
}) {
  const t = useTranslations('admin.policies');
  const locale = useLocale();
  const [suffixes, setSuffixes] = useState(values['privacy-suffixes'].join('\n'));
  const [days, setDays] = useState(String(values['retention-days'] ?? ''));
  const [schedule, setSchedule] = useState(values['retry-schedule'] ?? '');
  const shortens = days !== '' && Number(days) < (values['retention-days'] ?? Infinity);
  const waits = readSchedule(schedule || defaultSchedule);
  return (
    <>
      <PolicyForm
        name="privacy-suffixes"
        history={history['privacy-suffixes']}
        value={() => suffixes.split(/[\s,;]+/).filter(Boolean)}
        field={(control) => <Textarea {...control} code rows={3} value={suffixes} onChange={({ target }) => setSuffixes(target.value)} />}
      >
        {t('privacy-suffixes.effect')}
      </PolicyForm>
      <PolicyForm
        name="retention-days"
        history={history['retention-days']}
        value={() => (days === '' ? null : Number(days))}
        field={(control) => (
          <Input
            {...control}
            inputMode="numeric"
            className="max-w-32"
            value={days}
            onChange={({ target }) => setDays(target.value.trim())}
          />
        )}
      >
        {t('retention-days.effect')}
        {shortens && <span className="mt-1 block font-medium text-needs-you">{t('retention-days.shortens')}</span>}
      </PolicyForm>
      <PolicyForm
        name="retry-schedule"
        history={history['retry-schedule']}
        value={() => schedule.trim() || null}
        field={(control) => (
          <Input {...control} code placeholder={defaultSchedule} value={schedule} onChange={({ target }) => setSchedule(target.value)} />
        )}
      >
        {waits
          ? t('retry-schedule.effect', {
              count: waits.length + 1,
              span: formatDuration(
                waits.reduce((sum, ms) => sum + ms, 0),
                locale,
              ),
            })
          : t('retry-schedule.unreadable')}
      </PolicyForm>
    </>
  );
}

type Control = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

function PolicyForm({
  name,
  history,
  value,
  field,
  children,
}: {
  name: PolicyName;
  history: readonly PolicyChange[];
  value: () => unknown;
  field: (control: Control) => ReactNode;
  /** What the rule does, as it is being written. */
  children: ReactNode;
}) {
  const t = useTranslations('admin.policies');
  const router = useRouter();
  const [state, setState] = useState<SaveState>('idle');
  const [isInvalid, setInvalid] = useState(false);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setState('saving');
    setInvalid(false);
    try {
      await request('PUT', `/admin/policies/${name}`, { value: value() });
      setState('saved');
      router.refresh();
    } catch (error) {
      const isRefused = problemOf(error).status === 422;
      setInvalid(isRefused);
      setState(isRefused ? 'idle' : 'failed');
    }
  }

  return (
    <Section title={t(`${name}.title`)} description={t(`${name}.description`)}>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <form noValidate method="post" className="grid max-w-xl content-start gap-4" onSubmit={(event) => void save(event)}>
          <Field
            label={t(`${name}.label`)}
            help={t(`${name}.help`)}
            error={isInvalid && t(`${name}.invalid`)}
            optional={name !== 'privacy-suffixes'}
          >
            {field}
          </Field>
          <p className="text-sm text-muted" aria-live="polite">
            {children}
          </p>
          <SaveRow state={state} />
        </form>
        <History changes={history} />
      </div>
    </Section>
  );
}

function History({ changes }: { changes: readonly PolicyChange[] }) {
  const t = useTranslations('admin.policies');
  return (
    <div>
      <h3 className="mb-2 text-sm font-medium text-muted">{t('history')}</h3>
      {changes.length === 0 ? (
        <p className="text-sm text-muted">{t('neverChanged')}</p>
      ) : (
        <ol className="grid gap-2 text-sm">
          {changes.map(({ id, at, actorName, value }) => (
            <li key={id}>
              <span className="font-mono wrap-anywhere">{valueWords(value) ?? t('cleared')}</span>
              <span className="block text-muted">
                {t.rich('changedBy', { name: actorName ?? t('somebody'), when: () => <Time value={at} /> })}
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** A stored value as a person would write it; null where the rule was taken away. */
function valueWords(json: string): string | null {
  const value: unknown = JSON.parse(json);
  return value === null ? null : Array.isArray(value) ? value.join(', ') : String(value);
}
