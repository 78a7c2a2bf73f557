import { useTranslations } from 'next-intl';
import { FilterChip, FilterChips } from '#components/ui/filter-chips.tsx';
import type { Owner } from '#lib/errors/entry.ts';
import { owners } from './error-page-entry.ts';

export type CatalogueFilter = { destination: string | null; owner: Owner | null; query: string };

/** The address of the list with these filters: chips are links, the address is the state. */
export function catalogueHref({ destination, owner, query }: CatalogueFilter): string {
  const search = new URLSearchParams();
  if (query) search.set('q', query);
  if (destination) search.set('destination', destination);
  if (owner) search.set('owner', owner);
  return search.size > 0 ? `/errors?${search.toString()}` : '/errors';
}

/** `counts` are of the words searched for, so that a chip promises what it holds. */
export function CatalogueFilters({
  filter,
  destinations,
  counts,
}: {
  filter: CatalogueFilter;
  destinations: ReadonlyArray<{ value: string; label: string }>;
  counts: { destination: (value: string | null) => number; owner: (value: Owner | null) => number };
}) {
  const t = useTranslations('errors');
  return (
    <div className="grid gap-3 print:hidden">
      <Line label={t('filter.destination')}>
        <FilterChip
          href={catalogueHref({ ...filter, destination: null })}
          selected={filter.destination === null}
          count={counts.destination(null)}
        >
          {t('filter.all')}
        </FilterChip>
        {destinations.map(({ value, label }) => (
          <FilterChip
            key={value}
            href={catalogueHref({ ...filter, destination: value })}
            selected={filter.destination === value}
            count={counts.destination(value)}
          >
            {label}
          </FilterChip>
        ))}
      </Line>
      <Line label={t('filter.owner')}>
        <FilterChip href={catalogueHref({ ...filter, owner: null })} selected={filter.owner === null} count={counts.owner(null)}>
          {t('filter.anyone')}
        </FilterChip>
        {owners.map((owner) => (
          <FilterChip key={owner} href={catalogueHref({ ...filter, owner })} selected={filter.owner === owner} count={counts.owner(owner)}>
            {t(`owner.${owner}`)}
          </FilterChip>
        ))}
      </Line>
    </div>
  );
}

function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-x-3 gap-y-1.5 sm:grid-cols-[7rem_1fr] sm:items-baseline">
      <span aria-hidden className="text-sm text-muted">
        {label}
      </span>
      <FilterChips label={label}>{children}</FilterChips>
    </div>
  );
}
