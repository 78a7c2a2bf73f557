'use client';

import { useTranslations } from 'next-intl';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useTransition } from 'react';
import { DateRange } from '#components/leads/date-range.tsx';
import { FilterChip, FilterChips } from '#components/ui/filter-chips.tsx';
import { Select } from '#components/ui/select.tsx';

const presets = ['24h', '7d', '30d', '90d'] as const;

/** The report's state as the address carries it; the page reads the same names. */
const parsers = {
  range: parseAsStringLiteral(presets),
  from: parseAsString,
  to: parseAsString,
  offer: parseAsString,
  publisher: parseAsString,
};

export type FilterOption = { value: string; label: string };

/** Which stretch of time, and whose leads. Each change goes into the address, and the page answers it. */
export function HealthFilters({
  preset,
  offers,
  publishers,
}: {
  /** The range that is shown; null for days of one's own. */
  preset: (typeof presets)[number] | null;
  offers: readonly FilterOption[];
  /** For those who see all publishers. */
  publishers: readonly FilterOption[] | null;
}) {
  const t = useTranslations('health.filter');
  const [isPending, startTransition] = useTransition();
  const [filter, setFilter] = useQueryStates(parsers, { shallow: false, startTransition, history: 'push' });
  return (
    <div aria-busy={isPending} className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-3 print:hidden">
      <FilterChips label={t('range')}>
        {presets.map((name) => (
          <FilterChip key={name} selected={preset === name} onClick={() => void setFilter({ range: name, from: null, to: null })}>
            {t(`presets.${name}`)}
          </FilterChip>
        ))}
      </FilterChips>
      <DateRange from={filter.from} to={filter.to} onChange={(range) => void setFilter({ ...range, range: null })} />
      {publishers && (
        <Select
          aria-label={t('publisher')}
          className="w-full sm:w-48"
          value={filter.publisher ?? ''}
          onChange={({ target }) => void setFilter({ publisher: target.value || null, offer: null })}
          options={[{ value: '', label: t('anyPublisher') }, ...publishers]}
        />
      )}
      <Select
        aria-label={t('offer')}
        className="w-full sm:w-48"
        value={filter.offer ?? ''}
        onChange={({ target }) => void setFilter({ offer: target.value || null })}
        options={[{ value: '', label: t('anyOffer') }, ...offers]}
      />
    </div>
  );
}
