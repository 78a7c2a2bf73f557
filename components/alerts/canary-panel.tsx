'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { StateBadge, type State } from '#components/ui/badge.tsx';
import { Field } from '#components/ui/field.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Select } from '#components/ui/select.tsx';
import { Time } from '#components/ui/time.tsx';
import { problemOf, request } from '#lib/api-client/request.ts';

export type Canary = {
  everyHours: number | null;
  nextAt: string | null;
  last: { leadId: string; sentAt: string; status: string; truth: string | null; code: string | null } | null;
};

/** The schedule of an offer's test leads, and how the last one fared. */
export function CanaryPanel({
  offerId,
  canary: given,
  isLive,
  mayEdit,
}: {
  offerId: string;
  canary: Canary;
  isLive: boolean;
  mayEdit: boolean;
}) {
  const t = useTranslations('notifications.canary');
  const client = useQueryClient();
  const queryKey = ['canary', offerId];
  const { data: shown } = useQuery({
    queryKey,
    queryFn: ({ signal }) => request<Canary>('GET', `/offers/${offerId}/canary`, undefined, signal),
    initialData: given,
    refetchInterval: ({ state: { data } }) => (data && isUnderway(data) ? 3_000 : false),
  });
  const change = useMutation({
    mutationFn: (everyHours: number | null) => request<Canary>('PUT', `/offers/${offerId}/canary`, { everyHours }),
    onMutate: (everyHours) => client.setQueryData(queryKey, { ...shown, everyHours }),
    onSuccess: (canary) => client.setQueryData(queryKey, canary),
    onError: () => client.invalidateQueries({ queryKey }),
  });
  const failure = change.isError && t(problemOf(change.error).code === 'offer-not-live' ? 'notLive' : 'failed');
  return (
    <Section title={t('title')} description={t('description')}>
      <div className="grid max-w-xl gap-4">
        <Field label={t('label')} error={failure} help={!isLive && t('notLive')}>
          {(control) => (
            <Select
              {...control}
              value={shown.everyHours === null ? '' : String(shown.everyHours)}
              disabled={!mayEdit || !isLive}
              onChange={({ target: { value } }) => change.mutate(value === '' ? null : Number(value))}
              options={[
                { value: '', label: t('never') },
                { value: '24', label: t('daily') },
                { value: '168', label: t('weekly') },
              ]}
            />
          )}
        </Field>
        <span role="status" className="sr-only">
          {change.isPending && t('saving')}
        </span>
        {shown.everyHours !== null && (
          <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
            {shown.last && (
              <>
                <dt className="text-muted">{t('last')}</dt>
                <dd>
                  <LastTestLead last={shown.last} />
                </dd>
              </>
            )}
            {shown.nextAt && (
              <>
                <dt className="text-muted">{t('next')}</dt>
                <dd>
                  <Time value={shown.nextAt} />
                </dd>
              </>
            )}
          </dl>
        )}
      </div>
    </Section>
  );
}

/** A first one is about to be sent, or the last one has not arrived yet. */
function isUnderway({ everyHours, nextAt, last }: Canary): boolean {
  if (everyHours === null) return false;
  return (nextAt !== null && Date.parse(nextAt) <= Date.now()) || last?.status === 'queued' || last?.status === 'delivering';
}

function LastTestLead({ last }: { last: NonNullable<Canary['last']> }) {
  const t = useTranslations('notifications.canary');
  const isDelivered = last.status === 'delivered';
  const isFailed = last.status === 'held' || last.status === 'failed' || last.status === 'retrying';
  const state: State = isDelivered ? 'delivered' : isFailed ? 'needs-you' : 'waiting';
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <StateBadge state={state}>
        {isDelivered ? t(last.truth === 'confirmed' ? 'confirmed' : 'delivered') : t(isFailed ? 'undelivered' : 'underway')}
      </StateBadge>
      <Time value={last.sentAt} format="relative" className="text-muted" />
      {last.code && !isDelivered && <Link href={`/errors/${last.code}`}>{t('why')}</Link>}
      <Link href={`/leads/${last.leadId}`} prefetch={false}>
        {t('open')}
      </Link>
    </span>
  );
}
