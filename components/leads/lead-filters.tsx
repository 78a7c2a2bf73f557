'use client';

import { Search, SlidersHorizontal } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { debounce, useQueryStates } from 'nuqs';
import { useState, type TransitionStartFunction } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ActiveFilter, FilterChip, FilterChips } from '#components/ui/filter-chips.tsx';
import { Input } from '#components/ui/input.tsx';
import { Select } from '#components/ui/select.tsx';
import { decodeAction, decodeSource, knownActions, knownSources } from '#lib/leads/decode.ts';
import type { DeliveryStatus } from '#lib/leads/delivery-status.ts';
import { isKnownReason } from '#lib/leads/reasons.ts';
import { DateRange } from './date-range.tsx';
import { firstPage, logParsers } from './log-url.ts';

/** Chips name what a person looks for; some stand for several states. */
const chips: ReadonlyArray<{
  name: 'held' | 'moving' | 'delivered' | 'failed' | 'stored' | 'withheld';
  statuses: readonly DeliveryStatus[];
}> = [
  { name: 'held', statuses: ['held'] },
  { name: 'moving', statuses: ['queued', 'delivering', 'retrying'] },
  { name: 'delivered', statuses: ['delivered'] },
  { name: 'stored', statuses: ['stored'] },
  { name: 'withheld', statuses: ['withheld'] },
  { name: 'failed', statuses: ['failed'] },
];

/** All that narrows the log. Each change goes into the address, and the page answers it. */
export function LeadFilters({
  offers,
  titles,
  destinations,
  startTransition,
}: {
  offers: ReadonlyArray<{ offerId: string; title: string }>;
  titles: Readonly<Record<string, string>>;
  destinations: Readonly<Record<string, string>>;
  startTransition: TransitionStartFunction;
}) {
  const t = useTranslations('leads.filter');
  const locale = useLocale();
  const [filter, setFilter] = useQueryStates(logParsers, { shallow: false, startTransition, history: 'replace' });
  const [isOpen, setOpen] = useState(false);
  const set = (change: Partial<Parameters<typeof setFilter>[0] & object>) => void setFilter({ ...change, ...firstPage });
  const unknownOffer = filter.offer !== null && !offers.some(({ offerId }) => offerId === filter.offer);
  return (
    <div className="mb-4 grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <label className="relative min-w-48 grow sm:max-w-72">
          <span className="sr-only">{t('search')}</span>
          <Search className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-faint" aria-hidden />
          <Input
            type="search"
            className="pl-8"
            placeholder={t('searchPlaceholder')}
            value={filter.q ?? ''}
            onChange={({ target: { value } }) =>
              void setFilter({ q: value || null, ...firstPage }, value ? { limitUrlUpdates: debounce(300) } : {})
            }
          />
        </label>
        <Button variant="secondary" icon={SlidersHorizontal} className="sm:hidden" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('more')}
        </Button>
        <div className={isOpen ? 'flex w-full flex-wrap gap-2 sm:contents' : 'contents max-sm:hidden'}>
          <Select
            aria-label={t('offer')}
            className="w-full sm:w-44"
            value={filter.offer ?? ''}
            onChange={({ target }) => set({ offer: target.value || null })}
            options={[
              { value: '', label: t('anyOffer') },
              ...(unknownOffer ? [{ value: filter.offer!, label: filter.offer! }] : []),
              ...offers.map(({ offerId, title }) => ({ value: offerId, label: title })),
            ]}
          />
          <Select
            aria-label={t('source')}
            className="w-full sm:w-38"
            value={filter.source ?? ''}
            onChange={({ target }) => set({ source: target.value || null })}
            options={[
              { value: '', label: t('anySource') },
              ...withCurrent(knownSources, filter.source).map((value) => ({ value, label: decodeSource(value, locale).label })),
            ]}
          />
          <Select
            aria-label={t('action')}
            className="w-full sm:w-38"
            value={filter.action ?? ''}
            onChange={({ target }) => set({ action: target.value || null })}
            options={[
              { value: '', label: t('anyAction') },
              ...withCurrent(knownActions, filter.action).map((value) => ({ value, label: decodeAction(value, locale).label })),
            ]}
          />
          <DateRange from={filter.from} to={filter.to} onChange={set} />
        </div>
      </div>
      <FilterChips label={t('state')} className="max-sm:-mx-4 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:px-4 max-sm:pb-1">
        <FilterChip selected={filter.status === null || filter.status.length === 0} onClick={() => set({ status: null })}>
          {t('all')}
        </FilterChip>
        {chips.map(({ name, statuses }) => {
          const isSelected = statuses.every((status) => filter.status?.includes(status));
          const others = (filter.status ?? []).filter((status) => !statuses.includes(status));
          const next = isSelected ? others : [...others, ...statuses];
          return (
            <FilterChip key={name} selected={isSelected} onClick={() => set({ status: next.length > 0 ? next : null })}>
              {t(`chip.${name}`)}
            </FilterChip>
          );
        })}
        <span aria-hidden className="mx-1 h-4 border-l" />
        <FilterChip selected={filter.test === 'true'} onClick={() => set({ test: filter.test === 'true' ? null : 'true' })}>
          {t('chip.test')}
        </FilterChip>
        {filter.publisher && (
          <ActiveFilter name={t('publisher')} onRemove={() => set({ publisher: null })}>
            {filter.publisher}
          </ActiveFilter>
        )}
        {filter.destination && (
          <ActiveFilter name={t('destination')} onRemove={() => set({ destination: null })}>
            {destinations[filter.destination] ?? filter.destination}
          </ActiveFilter>
        )}
        {filter.truth && (
          <ActiveFilter name={t('truth')} onRemove={() => set({ truth: null })}>
            {t(`truths.${filter.truth}`)}
          </ActiveFilter>
        )}
        {filter.reason && filter.reason.length > 0 && (
          <ActiveFilter name={t('reason')} onRemove={() => set({ reason: null })}>
            {filter.reason.map((reason) => (isKnownReason(reason) ? t(`reasons.${reason}`) : reason)).join(', ')}
          </ActiveFilter>
        )}
        {filter.test === 'false' && (
          <ActiveFilter name={t('chip.test')} onRemove={() => set({ test: null })}>
            {t('without')}
          </ActiveFilter>
        )}
        {(filter.code ?? []).map((code) => (
          <ActiveFilter
            key={code}
            name={t('cause')}
            onRemove={() => {
              const rest = filter.code!.filter((other) => other !== code);
              set({ code: rest.length > 0 ? rest : null });
            }}
          >
            {titles[code] ?? code}
          </ActiveFilter>
        ))}
      </FilterChips>
    </div>
  );
}

function withCurrent(known: readonly string[], current: string | null): readonly string[] {
  return current === null || known.includes(current) ? known : [...known, current];
}
