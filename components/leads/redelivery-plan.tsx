'use client';

import { useQuery } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Time } from '#components/ui/time.tsx';
import { request } from '#lib/api-client/request.ts';
import { formatLocales } from '#lib/i18n/format-locale.ts';
import type { RedeliveryPlan } from '#lib/leads/redelivery-plan.ts';
import type { RedeliveryFilter } from './redelivery-filter.ts';

/** More offers than this are counted, not named: the question has to stay readable. */
const mostNamed = 3;

/** What would happen, counted when the question is asked. */
export function RedeliveryPlanWords({ filter, failed }: { filter: RedeliveryFilter; failed?: string }) {
  const t = useTranslations('leads.bulk');
  const locale = useLocale();
  const { data: plan, isError } = useQuery({
    queryKey: ['redelivery-plan', filter],
    queryFn: ({ signal }) => request<RedeliveryPlan>('POST', `/redeliveries?lang=${locale}`, { filter, dryRun: true }, signal),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  // The question can be answered without the count.
  if (isError) return failed ?? null;
  if (!plan) return <span role="status">{t('counting')}</span>;
  const { count, oldest, heldAgain, excluded, isCapped } = plan;
  return (
    <span role="status" className="block">
      <span className="font-medium text-ink">{t('plan', { count, shown: count.toLocaleString(formatLocales[locale]) })}</span>{' '}
      {oldest && t.rich('oldest', { when: () => <Time value={oldest} /> })}
      {filter['status'] === undefined && <span className="mt-2 block">{t('deliveredStay')}</span>}
      {isCapped && <span className="block">{t('capped', { count })}</span>}
      {heldAgain.length > 0 && (
        <span className="mt-2 block rounded border border-needs-you-solid bg-needs-you-soft px-3 py-2 text-ink">
          {heldAgain.slice(0, mostNamed).map(({ offer, offerTitle, code, title, count: again }) => (
            <span key={`${offer} ${code}`} className="flex items-start gap-2">
              <CircleAlert className="mt-[3px] shrink-0 text-needs-you" aria-hidden />
              <span className="min-w-0 wrap-anywhere">
                {t('heldAgain', { count: again, title })}{' '}
                <Link href={`/offers/${offer}`} prefetch={false}>
                  {offerTitle}
                </Link>
              </span>
            </span>
          ))}
          {heldAgain.length > mostNamed && (
            <span className="block pl-6">{t('heldElsewhere', { count: heldAgain.length - mostNamed })}</span>
          )}
        </span>
      )}
      {excluded.length > 0 && (
        <span className="mt-2 block">
          {t('left')}
          {excluded.map(({ reason, count: left }) => (
            <span key={reason} className="block pl-3">
              {t(`excluded.${reason}`, { count: left })}
            </span>
          ))}
        </span>
      )}
    </span>
  );
}
