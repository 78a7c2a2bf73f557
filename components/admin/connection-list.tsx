'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useQueryStates, debounce, parseAsString, parseAsStringLiteral } from 'nuqs';
import { StateBadge, Tag } from '#components/ui/badge.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { FilterChip, FilterChips } from '#components/ui/filter-chips.tsx';
import { Input } from '#components/ui/input.tsx';
import { Link } from '#components/ui/link.tsx';
import { Select } from '#components/ui/select.tsx';
import { SkeletonRows } from '#components/ui/skeleton.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import { Figure } from '#components/health/figure.tsx';
import type { AdminConnection } from '#lib/admin/connections.ts';
import { request } from '#lib/api-client/request.ts';
import { PauseButton } from './pause-button.tsx';
import { ResumeButton } from './resume-button.tsx';

type Page = { items: AdminConnection[]; nextCursor: string | null };

const states = ['all', 'failing', 'paused'] as const;
const parsers = { state: parseAsStringLiteral(states).withDefault('all'), destination: parseAsString, q: parseAsString };

/** Every live connection, with its pause. The address is the filter. */
export function ConnectionList({ destinations }: { destinations: Readonly<Record<string, string>> }) {
  const t = useTranslations('admin.connections');
  const [filter, setFilter] = useQueryStates(parsers, { history: 'replace' });
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <FilterChips label={t('state')}>
          {states.map((state) => (
            <FilterChip key={state} selected={filter.state === state} onClick={() => void setFilter({ state })}>
              {t(`states.${state}`)}
            </FilterChip>
          ))}
        </FilterChips>
        <Select
          aria-label={t('destination')}
          className="w-full sm:w-48"
          value={filter.destination ?? ''}
          onChange={({ target }) => void setFilter({ destination: target.value || null })}
          options={[{ value: '', label: t('anyDestination') }, ...Object.entries(destinations).map(([value, label]) => ({ value, label }))]}
        />
        <Input
          type="search"
          aria-label={t('search')}
          placeholder={t('searchPlaceholder')}
          className="w-full sm:w-64!"
          value={filter.q ?? ''}
          onChange={({ target: { value } }) => void setFilter({ q: value || null }, value ? { limitUrlUpdates: debounce(300) } : {})}
        />
      </div>
      <Connections filter={filter} destinations={destinations} />
    </>
  );
}

function Connections({
  filter,
  destinations,
}: {
  filter: { state: string; destination: string | null; q: string | null };
  destinations: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('admin.connections');
  const locale = useLocale();
  const pages = useInfiniteQuery({
    queryKey: ['admin-connections', filter, locale],
    queryFn: ({ pageParam, signal }) => {
      const given = { ...filter, lang: locale, cursor: pageParam };
      const query = new URLSearchParams(Object.entries(given).filter((entry): entry is [string, string] => !!entry[1]));
      return request<Page>('GET', `/admin/connections?${query}`, undefined, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });
  if (pages.isPending) return <SkeletonRows rows={8} />;
  if (pages.isError) return <Banner state="failed" title={t('failed')} live="polite" />;
  const connections = pages.data.pages.flatMap(({ items }) => items);
  const isFiltered = filter.state !== 'all' || !!filter.destination || !!filter.q;
  if (connections.length === 0)
    return <EmptyState title={t(`none.${filter.state as 'all'}`)}>{isFiltered ? null : t('noneHelp')}</EmptyState>;
  return (
    <>
      <Table caption={t('title')} stacked>
        <TableHead>
          <HeadCell>{t('offer')}</HeadCell>
          <HeadCell>{t('destination')}</HeadCell>
          <HeadCell>{t('state')}</HeadCell>
          <HeadCell align="end">{t('waiting')}</HeadCell>
          <HeadCell align="end">{t('held')}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t('actions')}</span>
          </HeadCell>
        </TableHead>
        <TableBody>
          {connections.map((connection) => (
            <ConnectionRow
              key={connection.offer}
              connection={connection}
              destination={destinations[connection.destination] ?? connection.destination}
            />
          ))}
        </TableBody>
      </Table>
      {pages.hasNextPage && (
        <Button className="mt-4" pending={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function ConnectionRow({ connection, destination }: { connection: AdminConnection; destination: string }) {
  const t = useTranslations('admin.connections');
  const { offer, title, publisher, failures, failingSince, codeTitle, waiting, held, pausedBy } = connection;
  return (
    <Row className="align-top">
      <Cell className="max-sm:block!">
        <Link quiet href={`/offers/${offer}`} prefetch={false}>
          {title}
        </Link>
        <span className="block text-sm text-muted">{publisher}</span>
      </Cell>
      <Cell label={t('destination')}>{destination}</Cell>
      <Cell className="max-sm:block!">
        {codeTitle !== null ? (
          <>
            <StateBadge state={failures > 0 ? 'failed' : 'needs-you'}>{t(failures > 0 ? 'failing' : 'holds')}</StateBadge>
            <span className="block text-sm">{codeTitle}</span>
            {failingSince && (
              <span className="block text-sm text-muted">
                {t.rich('failingSince', { when: () => <Time value={failingSince} format="relative" /> })}
              </span>
            )}
          </>
        ) : (
          <StateBadge state="delivered">{t('works')}</StateBadge>
        )}
        {pausedBy.length > 0 && (
          <span className="mt-1 flex flex-wrap gap-1">
            {pausedBy.map((kind) => (
              <Tag key={kind} tone="accent">
                {t(`pausedBy.${kind as 'everything'}`)}
              </Tag>
            ))}
          </span>
        )}
      </Cell>
      <Cell label={t('waiting')} align="end">
        <Figure value={waiting} href={`/leads?offer=${offer}&status=queued&status=retrying&status=delivering`} />
      </Cell>
      <Cell label={t('held')} align="end">
        <Figure value={held} href={`/leads?offer=${offer}&status=held`} className="font-semibold text-needs-you" />
      </Cell>
      <Cell align="end">
        {pausedBy.includes('connection') ? (
          <ResumeButton subject={{ kind: 'connection', offer }} name={title} />
        ) : (
          <PauseButton subject={{ kind: 'connection', offer }} name={title} />
        )}
      </Cell>
    </Row>
  );
}
