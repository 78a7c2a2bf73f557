'use client';

import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { SkeletonRows } from '#components/ui/skeleton.tsx';
import { request } from '#lib/api-client/request.ts';
import type { UnrecognisedKind } from '#lib/diagnosis/list-unrecognised.ts';
import { UnrecognisedTable } from './unrecognised-table.tsx';

type Page = { items: UnrecognisedKind[]; nextCursor: string | null };

const key = ['unrecognised-answers'];

/** For admins: what no rule of the catalogue explains, the most frequent first, with the export that the accuracy run reads. */
export function UnrecognisedAnswers() {
  const t = useTranslations('errors.unrecognised');
  const fixes = useTranslations('errors.fixes');
  const [settled, setSettled] = useState(false);
  return (
    <Section
      title={t('title')}
      description={t('description')}
      actions={
        <>
          <ButtonLink size="small" variant="quiet" href="/admin/fixes">
            {fixes('question')}
          </ButtonLink>
          <a href="/api/v1/admin/unrecognised-answers/export" download className={buttonStyle({ size: 'small' })}>
            <Download aria-hidden />
            {t('export')}
          </a>
        </>
      }
    >
      <div role="group" aria-label={t('view')} className="mb-3 flex gap-2">
        {[false, true].map((value) => (
          <Button
            key={String(value)}
            size="small"
            variant={value === settled ? 'secondary' : 'quiet'}
            aria-pressed={value === settled}
            onClick={() => setSettled(value)}
          >
            {t(value ? 'settled' : 'open')}
          </Button>
        ))}
      </div>
      <Kinds key={String(settled)} settled={settled} />
    </Section>
  );
}

function Kinds({ settled }: { settled: boolean }) {
  const t = useTranslations('errors.unrecognised');
  const client = useQueryClient();
  const pages = useInfiniteQuery({
    queryKey: [...key, settled],
    queryFn: ({ pageParam, signal }) =>
      request<Page>('GET', `/admin/unrecognised-answers?${addressOf(settled, pageParam)}`, undefined, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const change = useMutation({
    mutationFn: (ids: string[]) => request('POST', '/admin/unrecognised-answers/settle', { ids, settled: !settled }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });

  if (pages.isPending) return <SkeletonRows rows={6} label={t('loading')} />;
  if (pages.isError) return <Banner state="failed" title={t('failed')} live="polite" />;
  const kinds = pages.data.pages.flatMap(({ items }) => items);
  if (kinds.length === 0) return <EmptyState title={t(settled ? 'noneSettled' : 'none')}>{!settled && t('noneHelp')}</EmptyState>;
  return (
    <>
      {change.isError && <Banner state="failed" title={t('changeFailed')} live="assertive" className="mb-3" />}
      <UnrecognisedTable kinds={kinds} settled={settled} isChanging={change.isPending} onChange={(ids) => change.mutate(ids)} />
      {pages.hasNextPage && (
        <Button className="mt-4" pending={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function addressOf(settled: boolean, cursor: string | null): string {
  return new URLSearchParams({ settled: String(settled), ...(cursor && { cursor }) }).toString();
}
