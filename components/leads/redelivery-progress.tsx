'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Pause, Play, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Progress } from '#components/ui/progress.tsx';
import { request } from '#lib/api-client/request.ts';
import type { RedeliveryPage, RedeliveryView } from '#lib/leads/redelivery.ts';

const pollMs = 1_000;

/** The redelivery just started, and those that were already under way when the page was opened. */
export function RedeliveriesUnderWay({ started, mayChange }: { started: string | null; mayChange: boolean }) {
  const { data } = useQuery({
    queryKey: ['redeliveries-open'],
    queryFn: ({ signal }) => request<RedeliveryPage>('GET', '/redeliveries?open=true&limit=3', undefined, signal),
    staleTime: Infinity,
  });
  const known = data?.items.filter(isUnderWay).map(({ id }) => id) ?? [];
  const ids = [...new Set([...(started ? [started] : []), ...known])];
  return ids.map((id) => <RedeliveryProgress key={id} id={id} mayChange={mayChange} />);
}

/** How far a bulk redelivery is, with what may be done about it. */
function RedeliveryProgress({ id, mayChange }: { id: string; mayChange: boolean }) {
  const t = useTranslations('leads.bulk');
  const words = useRedeliveryWords();
  const queries = useQueryClient();
  const [pending, setPending] = useState<'pause' | 'resume' | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const { data } = useQuery({
    queryKey: ['redelivery', id],
    queryFn: ({ signal }) => request<RedeliveryView>('GET', `/redeliveries/${id}`, undefined, signal),
    refetchInterval: ({ state }) => (state.data && !isUnderWay(state.data) ? false : pollMs),
  });
  const isOver = data !== undefined && !isUnderWay(data);
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: ['leads'] });
  }, [queries, isOver]);
  if (!data) return null;

  async function steer(what: 'pause' | 'resume' | 'cancel') {
    setFailed(false);
    queries.setQueryData(['redelivery', id], await request<RedeliveryView>('POST', `/redeliveries/${id}/${what}`));
  }

  async function press(what: 'pause' | 'resume') {
    setPending(what);
    await steer(what).catch(() => setFailed(true));
    setPending(null);
  }

  const what = data.status === 'paused' ? 'resume' : 'pause';
  return (
    <section aria-label={t(`status.${data.status}`)} className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-2">
      <div role="status" className="min-w-56 grow">
        <Progress label={t(`status.${data.status}`)} value={data.done + data.failed} max={data.total} text={words(data)} />
      </div>
      {mayChange && isUnderWay(data) && (
        <div className="flex gap-2">
          <Button size="small" icon={what === 'pause' ? Pause : Play} pending={pending !== null} onClick={() => void press(what)}>
            {t(what)}
          </Button>
          <ConfirmDialog
            trigger={
              <Button size="small" variant="quiet" icon={X}>
                {t('cancel')}
              </Button>
            }
            title={t('cancelTitle')}
            confirmLabel={t('cancelConfirm')}
            failure={t('steerFailed')}
            danger
            onConfirm={() => steer('cancel')}
          >
            {t('cancelText')}
          </ConfirmDialog>
        </div>
      )}
      {hasFailed && (
        <p role="alert" className="basis-full text-sm text-failed">
          {t('steerFailed')}
        </p>
      )}
    </section>
  );
}

/** How far it is, in words. */
export function useRedeliveryWords(): (redelivery: RedeliveryView) => string {
  const t = useTranslations('leads.bulk');
  return ({ status, done, failed, total }) => {
    if (status === 'cancelled') return t('cancelledAt', { done, total });
    return failed > 0 ? t('partly', { done, failed, total }) : t('done', { done, total });
  };
}

function isUnderWay({ status }: RedeliveryView): boolean {
  return status === 'running' || status === 'paused';
}
