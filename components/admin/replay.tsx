'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { BulkRedelivery } from '#components/leads/bulk-redelivery.tsx';
import { redeliveryFilter } from '#components/leads/redelivery-filter.ts';
import { RedeliveryHistory } from '#components/leads/redelivery-history.tsx';
import { RedeliveryPlanWords } from '#components/leads/redelivery-plan.tsx';
import { RedeliveriesUnderWay } from '#components/leads/redelivery-progress.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Input } from '#components/ui/input.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Select } from '#components/ui/select.tsx';
import { FilterField } from './filter-field.tsx';

type Option = { value: string; label: string };

const states = ['held', 'failed', 'retrying', 'stored'] as const;

/** Delivers leads of any publisher again: choose which, see how many in a dry run, then watch it go. */
export function Replay({
  publishers,
  destinations,
  errors,
  initialCode,
}: {
  publishers: readonly Option[];
  destinations: readonly Option[];
  errors: readonly Option[];
  initialCode: string;
}) {
  const t = useTranslations('admin.replay');
  const planTitle = useId();
  const [started, setStarted] = useState<string | null>(null);
  const [filter, setFilter] = useState({ publisher: '', destination: '', code: initialCode, from: '', to: '' });
  const [chosen, setChosen] = useState<readonly string[]>(['held', 'failed']);
  const bind = (name: keyof typeof filter) => ({
    value: filter[name],
    onChange: ({ target }: { target: { value: string } }) => setFilter((before) => ({ ...before, [name]: target.value })),
  });
  const given = Object.entries(filter).filter(([, value]) => value !== '');
  const query = new URLSearchParams([...given, ...chosen.map((status) => ['status', status])]).toString();
  return (
    <>
      <RedeliveriesUnderWay key={started ?? ''} started={started} mayChange />
      <Section title={t('title')} description={t('description')} actions={<RedeliveryHistory />}>
        <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="grid max-w-3xl content-start gap-4 sm:grid-cols-2">
            <FilterField label={t('publisher')}>
              {(control) => (
                <Select {...control} {...bind('publisher')} options={[{ value: '', label: t('anyPublisher') }, ...publishers]} />
              )}
            </FilterField>
            <FilterField label={t('destination')}>
              {(control) => (
                <Select {...control} {...bind('destination')} options={[{ value: '', label: t('anyDestination') }, ...destinations]} />
              )}
            </FilterField>
            <FilterField label={t('error')} className="sm:col-span-2">
              {(control) => <Select {...control} {...bind('code')} options={[{ value: '', label: t('anyError') }, ...errors]} />}
            </FilterField>
            <FilterField label={t('from')}>{(control) => <Input {...control} type="date" {...bind('from')} />}</FilterField>
            <FilterField label={t('to')}>{(control) => <Input {...control} type="date" {...bind('to')} />}</FilterField>
            <fieldset className="flex flex-wrap gap-x-5 gap-y-2 sm:col-span-2">
              <legend className="mb-1.5 font-medium">{t('states')}</legend>
              {states.map((state) => (
                <Checkbox
                  key={state}
                  label={t(`state.${state}`)}
                  checked={chosen.includes(state)}
                  onChange={({ target }) =>
                    setChosen((before) => (target.checked ? [...before, state] : before.filter((one) => one !== state)))
                  }
                />
              ))}
            </fieldset>
            <div className="flex flex-wrap items-center gap-4 sm:col-span-2">
              {chosen.length > 0 ? (
                <>
                  <BulkRedelivery query={query} count={t('these')} onStarted={setStarted} />
                  <Link href={`/leads?${query}`}>{t('look')}</Link>
                </>
              ) : (
                <p className="text-muted">{t('chooseState')}</p>
              )}
            </div>
          </div>
          {chosen.length > 0 && (
            <aside aria-labelledby={planTitle} className="text-muted">
              <h3 id={planTitle} className="mb-2 font-semibold text-ink">
                {t('plan')}
              </h3>
              <RedeliveryPlanWords filter={redeliveryFilter(query)} failed={t('planFailed')} />
            </aside>
          )}
        </div>
      </Section>
    </>
  );
}
