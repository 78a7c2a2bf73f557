'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Board as BoardFigures } from '#lib/admin/board.ts';
import { request } from '#lib/api-client/request.ts';
import { BoardFiguresRow } from './board-figures.tsx';
import { BoardTrouble } from './board-trouble.tsx';
import { SickConnections } from './sick-connections.tsx';
import { ThroughputChart } from './throughput-chart.tsx';
import { TopErrors } from './top-errors.tsx';

const refreshMs = 10_000;

/** All deliveries at a glance, for a screen on the wall: it keeps itself current, and every number leads to its rows. */
export function Board({ initial, destinations }: { initial: BoardFigures; destinations: Readonly<Record<string, string>> }) {
  const t = useTranslations('admin.board');
  const fixes = useTranslations('errors.fixes');
  const locale = useLocale();
  const { data: board, isError } = useQuery({
    queryKey: ['admin-board', locale],
    queryFn: ({ signal }) => request<BoardFigures>('GET', `/admin/board?lang=${locale}`, undefined, signal),
    initialData: initial,
    initialDataUpdatedAt: Date.parse(initial.at),
    refetchInterval: refreshMs,
    staleTime: refreshMs,
  });
  return (
    <>
      {isError && (
        <Banner state="failed" live="polite" title={t('stale')} className="mb-4">
          {t.rich('staleSince', { when: () => <Time value={board.at} format="relative" /> })}
        </Banner>
      )}
      <BoardTrouble board={board} destinations={destinations} />
      <BoardFiguresRow board={board} />
      <Section title={t('sick', { count: board.sickCount })} description={board.sickCount > 0 && t('sickHelp')}>
        <SickConnections connections={board.sick} count={board.sickCount} destinations={destinations} />
      </Section>
      <div className="grid gap-x-12 2xl:grid-cols-2">
        {board.throughput === null ? <p className="mt-8 text-muted">{t('tooMany')}</p> : <ThroughputChart minutes={board.throughput} />}
        <Section
          title={t('errors')}
          description={t('errorsHelp')}
          actions={
            <Link href="/admin/fixes" className="text-sm">
              {fixes('question')}
            </Link>
          }
          className="mt-8! min-w-0"
        >
          <TopErrors errors={board.errors} />
        </Section>
      </div>
      <p className="mt-8 border-t pt-4 text-sm text-muted">
        {t.rich('asOf', { when: () => <Time value={board.at} format="time" /> })}{' '}
        <Link href="/admin/unrecognised">{t('unrecognised', { count: board.unrecognised })}</Link>
      </p>
    </>
  );
}
