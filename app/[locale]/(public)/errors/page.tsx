import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CatalogueFilters, type CatalogueFilter, catalogueHref } from '#components/errors/catalogue-filters.tsx';
import { CatalogueList } from '#components/errors/catalogue-list.tsx';
import { isOwner, pageEntry, type PageEntry } from '#components/errors/error-page-entry.ts';
import { ErrorSearch } from '#components/errors/error-search.tsx';
import { SearchResults } from '#components/errors/search-results.tsx';
import { SharedCandidates } from '#components/errors/shared-candidates.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { catalogue } from '#lib/destinations/catalogue.ts';
import { findEntries } from '#lib/errors/find-entries.ts';
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
  const findings = findEntries(catalogue, filter.query);
  const found = findings?.found.map(({ entry, marked }) => ({ entry: pageEntry(entry, locale), marked }));
  const candidates = found?.map(({ entry }) => entry) ?? entries;
  const count = (changed: Partial<CatalogueFilter>) => candidates.filter((entry) => isIn(entry, { ...filter, ...changed })).length;
  const shown = entries.filter((entry) => isIn(entry, filter));
  return (
    <>
      <header className="max-w-reading">
        <h1 className="text-xl tracking-[-0.02em] sm:text-2xl">{t('title')}</h1>
        <p className="mt-3 text-muted">{t('description')}</p>
      </header>
      <div id="look-up" tabIndex={-1} className="mt-8 max-w-[46rem] scroll-mt-8 text-base">
        <ClientMessages namespaces={['errors']}>
          <ErrorSearch
            query={filter.query}
            pages={found?.length ?? 0}
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
      {findings && found ? (
        <SearchResults
          query={filter.query}
          found={found.filter(({ entry }) => isIn(entry, filter))}
          unknown={findings.unknown}
          allHref={catalogueHref({ ...filter, query: '' })}
          groupOf={({ destination }) => groupLabel(groupIdOf(destination), locale, t)}
        />
      ) : (
        <>
          {shown.length === 0 && (
            <EmptyState title={t('none.title')} className="mt-8">
              {t('none.text')}
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
      )}
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
