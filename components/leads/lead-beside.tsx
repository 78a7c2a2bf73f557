'use client';

import { useQuery } from '@tanstack/react-query';
import { Maximize2, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Tag } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Section } from '#components/ui/section.tsx';
import { Time } from '#components/ui/time.tsx';
import { problemOf, request } from '#lib/api-client/request.ts';
import { Link } from '#lib/i18n/navigation.ts';
import type { LeadView } from '#lib/leads/lead-view.ts';
import { isMoving } from './is-moving.ts';
import { LeadActions } from './lead-actions.tsx';
import { useLeadTitle } from './lead-name.tsx';
import { LeadPerson } from './lead-person.tsx';
import { LeadReceipt } from './lead-receipt.tsx';
import { LeadState } from './lead-state.tsx';
import { LeadTimeline } from './lead-timeline.tsx';
import { LeadTrouble } from './lead-trouble.tsx';

type Props = { id: string; mayChange: boolean; onClose: () => void; placeholder: ReactNode };

/** A lead as its page shows it, in one column beside the list. */
export function LeadBeside({ id, mayChange, onClose, placeholder }: Props) {
  const t = useTranslations('leads');
  const locale = useLocale();
  const titleOf = useLeadTitle();
  const { data: lead, error } = useQuery({
    queryKey: ['lead', id, locale],
    queryFn: ({ signal }) => request<LeadView>('GET', `/leads/${id}?lang=${locale}`, undefined, signal),
    retry: false,
    refetchInterval: ({ state }) => (state.error ? false : isMoving(state.data) ? 1_500 : 6_000),
  });
  return (
    <>
      <div className="sticky top-0 z-10 -mt-px flex items-start justify-between gap-2 bg-paper pt-2 pb-3">
        <h2 className="min-w-0 text-lg wrap-anywhere">{lead ? titleOf(lead) : t('one')}</h2>
        <div className="-mt-1 flex">
          <Link
            href={`/leads/${id}`}
            prefetch={false}
            aria-label={t('beside.page')}
            className={buttonStyle({ variant: 'quiet', size: 'icon' })}
          >
            <Maximize2 aria-hidden />
          </Link>
          <Button variant="quiet" size="icon" aria-label={t('beside.close')} onClick={onClose}>
            <X aria-hidden />
          </Button>
        </div>
      </div>
      <p role="status" className="sr-only">
        {lead && titleOf(lead)}
      </p>
      {!lead &&
        (error ? <p className="text-muted">{problemOf(error).status === 404 ? t('beside.gone') : t('beside.failed')}</p> : placeholder)}
      {lead && (
        <>
          <div className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-2 text-muted">
            <LeadState status={lead.delivery.status} truth={lead.delivery.truth} />
            {lead.test && <Tag>{t('columns.test')}</Tag>}
            <Time value={lead.receivedAt} />
          </div>
          {mayChange && (
            <div className="mb-6 flex flex-wrap gap-2">
              <LeadActions lead={lead} />
            </div>
          )}
          <LeadTrouble lead={lead} mayChange={mayChange} className="mb-8" />
          <Section title={t('timeline.title')}>
            <LeadTimeline lead={lead} />
          </Section>
          <div className="mt-8">
            <LeadPerson lead={lead} />
          </div>
          <LeadReceipt lead={lead} />
        </>
      )}
    </>
  );
}
