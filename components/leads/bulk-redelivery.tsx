'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Progress } from '#components/ui/progress.tsx';
import { request } from '#lib/api-client/request.ts';
import type { RedeliveryView } from '#lib/leads/bulk-redelivery.ts';

/** Delivers everything the filter shows again; the count it asks with is the log's own. */
export function BulkRedelivery({ query, count, onStarted }: { query: string; count: string; onStarted: (id: string) => void }) {
  const t = useTranslations('leads.bulk');
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" icon={RotateCw}>
          {t('action')}
        </Button>
      }
      title={t('title', { count })}
      confirmLabel={t('confirm')}
      failure={t('failed')}
      onConfirm={async () => onStarted((await request<{ id: string }>('POST', '/redeliveries', { filter: filterOf(query) })).id)}
    >
      {t('text')}
    </ConfirmDialog>
  );
}

/** How far a bulk redelivery is, until it is through. */
export function BulkProgress({ id }: { id: string }) {
  const t = useTranslations('leads.bulk');
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['redelivery', id],
    queryFn: ({ signal }) => request<RedeliveryView>('GET', `/redeliveries/${id}`, undefined, signal),
    refetchInterval: ({ state }) => (state.data && state.data.status !== 'running' ? false : 1_000),
  });
  const status = data?.status;
  useEffect(() => {
    if (status && status !== 'running') void queries.invalidateQueries({ queryKey: ['leads'] });
  }, [queries, status]);
  if (!data) return null;
  const { total, done, failed } = data;
  return (
    <div role="status" className="mb-4">
      <Progress
        label={t(`status.${data.status}`)}
        value={done + failed}
        max={total}
        text={failed > 0 ? t('partly', { done, failed, total }) : t('done', { done, total })}
      />
    </div>
  );
}

/** The address's query as the request body names it. */
function filterOf(query: string): Record<string, string | string[]> {
  const search = new URLSearchParams(query);
  for (const name of ['cursor', 'after', 'limit']) search.delete(name);
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => [name, name === 'status' || name === 'code' ? search.getAll(name) : search.get(name)!]),
  );
}
