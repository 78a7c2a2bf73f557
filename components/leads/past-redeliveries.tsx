'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { StateBadge, type State } from '#components/ui/badge.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { Time } from '#components/ui/time.tsx';
import { request } from '#lib/api-client/request.ts';
import type { RedeliveryPage, RedeliveryStatus, RedeliveryView } from '#lib/leads/redelivery.ts';
import { useRedeliveryWords } from './redelivery-progress.tsx';

const looks: Record<RedeliveryStatus, State> = {
  running: 'waiting',
  paused: 'needs-you',
  succeeded: 'delivered',
  failed: 'failed',
  cancelled: 'neutral',
};

/** The redeliveries there were, the latest first. */
export function PastRedeliveries() {
  const t = useTranslations('leads.bulk');
  const { data, isError } = useQuery({
    queryKey: ['redeliveries'],
    queryFn: ({ signal }) => request<RedeliveryPage>('GET', '/redeliveries?limit=20', undefined, signal),
    staleTime: 0,
  });
  if (isError) return <p role="alert">{t('pastFailed')}</p>;
  if (!data) return <Skeleton className="h-24 w-full" />;
  if (data.items.length === 0) return <p className="text-muted">{t('pastNone')}</p>;
  return (
    <ul className="divide-y">
      {data.items.map((redelivery) => (
        <PastRedelivery key={redelivery.id} redelivery={redelivery} />
      ))}
    </ul>
  );
}

function PastRedelivery({ redelivery }: { redelivery: RedeliveryView }) {
  const t = useTranslations('leads.bulk');
  const words = useRedeliveryWords();
  const filter = Object.values(redelivery.filter).join(' · ');
  return (
    <li className="grid gap-0.5 py-2.5 first:pt-0 last:pb-0">
      <span className="flex flex-wrap items-baseline justify-between gap-x-4">
        <StateBadge state={looks[redelivery.status]}>{t(`status.${redelivery.status}`)}</StateBadge>
        <Time value={redelivery.startedAt} className="text-sm text-muted" />
      </span>
      <span className="text-sm">{words(redelivery)}</span>
      <span className="text-sm wrap-anywhere text-muted">{filter || t('everything')}</span>
    </li>
  );
}
