'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { DiagnosisCard } from '#components/errors/diagnosis-card.tsx';
import { StateBadge, type State } from '#components/ui/badge.tsx';
import { Duration } from '#components/ui/duration.tsx';
import { ButtonLink, Link } from '#components/ui/link.tsx';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { Countdown } from '#components/ui/time.tsx';
import { request } from '#lib/api-client/request.ts';
import type { DeliveryStatus } from '#lib/leads/delivery-status.ts';
import type { LeadView } from '#lib/leads/lead-view.ts';

const looks: Record<DeliveryStatus, State> = {
  queued: 'waiting',
  delivering: 'waiting',
  delivered: 'delivered',
  retrying: 'waiting',
  held: 'needs-you',
  withheld: 'neutral',
  stored: 'neutral',
  failed: 'failed',
};

/** States in which something still happens by itself. */
const moving = new Set<DeliveryStatus>(['queued', 'delivering', 'retrying']);

/** One lead's way, followed until it is delivered or diagnosed. */
export function PreviewLead({ id, label, offerId, target }: { id: string; label: string; offerId: string; target: string | null }) {
  const t = useTranslations('offers.preview');
  const locale = useLocale();
  const { data: lead } = useQuery({
    queryKey: ['lead', id, locale],
    queryFn: ({ signal }) => request<LeadView>('GET', `/leads/${id}?lang=${locale}`, undefined, signal),
    staleTime: 0,
    refetchInterval: (query) => (!query.state.data || moving.has(query.state.data.delivery.status) ? 500 : false),
  });
  if (!lead) {
    return (
      <Loading className="rounded border p-4">
        <Skeleton className="w-64" />
      </Loading>
    );
  }
  const { delivery } = lead;
  const last = lead.attempts.at(-1);
  return (
    <article aria-label={label} className="grid gap-3 rounded border p-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="font-medium">{label}</span>
        <span role="status" className="flex flex-wrap items-center gap-x-2">
          <StateBadge state={looks[delivery.status]} />
          <span>{t(`states.${delivery.status}`, { target: target ?? '' })}</span>
          {delivery.nextAttemptAt && delivery.status === 'retrying' && <Countdown until={delivery.nextAttemptAt} className="text-muted" />}
        </span>
        {last && <Duration ms={last.durationMs} className="text-sm text-muted" />}
        <Link href={`/leads/${id}`} prefetch={false} className="ml-auto">
          {t('open')}
        </Link>
      </div>
      {delivery.truth && <p className="text-sm text-muted">{t(delivery.truth)}</p>}
      {lead.diagnosis && (
        <DiagnosisCard
          diagnosis={lead.diagnosis}
          evidence={
            last && {
              stage: last.stage,
              httpStatus: last.httpStatus,
              vendorCode: last.vendorCode,
              vendorMessage: last.vendorMessage,
              at: last.startedAt,
              trace: last.id,
            }
          }
          actions={
            <ButtonLink href={`/offers/${offerId}#settings`} variant="primary">
              {t('fix')}
            </ButtonLink>
          }
        />
      )}
    </article>
  );
}
