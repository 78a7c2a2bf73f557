import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CatalogueFilters, type CatalogueFilter, catalogueHref } from '#components/errors/catalogue-filters.tsx';
import { CatalogueList } from '#components/errors/catalogue-list.tsx';
import { isOwner, pageEntry, type PageEntry } from '#components/errors/error-page-entry.ts';
import { ErrorSearch } from '#components/errors/error-search.tsx';
import { findEntries } from '#components/errors/find-entries.ts';
import { SharedCandidates } from '#components/errors/shared-candidates.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { catalogue } from '#lib/destinations/catalogue.ts';
import { publicMetadata } from '#lib/i18n/public-metadata.ts';
import { groupIdOf, groupIds, groupLabel } from './groups.ts';

type Search = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const t = await getTranslations('errors');
  return publicMetadata({ path: '/errors', locale: (await params).locale, title: t('title'), description: t('metaDescription') });
}

export default async function ErrorsPage({ searchParams }: { searchParams: Search }) {
  const t = await getTranslations('errors');
  const locale = await getLocale();
  const search = await searchParams;
  const filter = readFilter(search);
  const entries = catalogue.map((entry) => pageEntry(entry, locale));
  const shared = sharedCodes(search).flatMap((code) => entries.find((entry) => entry.code === code) ?? []);
  const found = findEntries(entries, filter.query);
  const shown = found.filter((entry) => isIn(entry, filter));
  const count = (changed: Partial<CatalogueFilter>) => found.filter((entry) => isIn(entry, { ...filter, ...changed })).length;
  return (
    <>
      <header className="max-w-reading">
        <h1 className="text-xl tracking-[-0.02em] sm:text-2xl">{t('title')}</h1>
        <p className="mt-3 text-muted">{t('description')}</p>
      </header>
      <div className="mt-8 max-w-[46rem] text-base">
        <ClientMessages namespaces={['errors']}>
          <ErrorSearch
            query={filter.query}
            destinations={groupIds.filter((id) => id !== 'any').map((value) => ({ value, label: groupLabel(value, locale, t) }))}
          />
        </ClientMessages>
        <SharedCandidates entries={shared} />
      </div>
      <div className="mt-12 border-t pt-6">
        <CatalogueFilters
          filter={filter}
          destinations={groupIds.map((value) => ({ value, label: groupLabel(value, locale, t) }))}
          counts={{ destination: (destination) => count({ destination }), owner: (owner) => count({ owner }) }}
        />
      </div>
      {filter.query && (
        <p className="mt-6 flex flex-wrap gap-x-4 text-base text-muted">
          {t('filter.query', { query: filter.query })}
          <Link href={catalogueHref({ ...filter, query: '' })}>{t('filter.clear')}</Link>
        </p>
      )}
      {shown.length === 0 && (
        <EmptyState title={t('empty.title')} className="mt-8">
          {t('empty.text')}
        </EmptyState>
      )}
      <CatalogueList
        groups={groupIds.map((id) => ({
          id,
          label: groupLabel(id, locale, t),
          description: id === 'network' || id === 'any' ? t(`groupDescriptions.${id}`) : null,
          entries: shown.filter((entry) => groupIdOf(entry.destination) === id),
        }))}
      />
    </>
  );
}

function readFilter(search: Record<string, string | string[] | undefined>): CatalogueFilter {
  const one = (name: string) => [search[name]].flat()[0] ?? '';
  const owner = one('owner');
  return {
    query: one('q').trim().slice(0, 200),
    destination: groupIds.find((id) => id === one('destination')) ?? null,
    owner: isOwner(owner) ? owner : null,
  };
}

/** The candidates of a diagnosis that somebody sent on: codes, never what was pasted. */
function sharedCodes(search: Record<string, string | string[] | undefined>): string[] {
  return [...new Set([search['code'] ?? []].flat())].slice(0, 5);
}

function isIn(entry: PageEntry, { destination, owner }: CatalogueFilter): boolean {
  return (destination === null || groupIdOf(entry.destination) === destination) && (owner === null || entry.owner === owner);
}
