'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { Tag } from '#components/ui/badge.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { Time } from '#components/ui/time.tsx';
import { request } from '#lib/api-client/request.ts';
import type { LeadView } from '#lib/leads/lead-view.ts';
import { isMoving } from './is-moving.ts';
import { LeadActions } from './lead-actions.tsx';
import { nameOf, useLeadTitle } from './lead-name.tsx';
import { LeadPerson } from './lead-person.tsx';
import { LeadReceipt } from './lead-receipt.tsx';
import { LeadState } from './lead-state.tsx';
import { LeadTimeline } from './lead-timeline.tsx';
import { LeadTrouble } from './lead-trouble.tsx';

/** One lead, kept current while somebody looks: the person left, its way and the diagnosis right. */
export function LeadDetail({ initial, mayChange, backHref }: { initial: LeadView; mayChange: boolean; backHref: string }) {
  const t = useTranslations('leads');
  const locale = useLocale();
  const titleOf = useLeadTitle();
  const { data: lead } = useQuery({
    queryKey: ['lead', initial.id, locale],
    queryFn: ({ signal }) => request<LeadView>('GET', `/leads/${initial.id}?lang=${locale}`, undefined, signal),
    initialData: initial,
    refetchInterval: ({ state }) => (isMoving(state.data) ? 1_500 : 6_000),
  });
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: t('title'), href: backHref }]}
        title={titleOf(lead)}
        meta={
          <>
            {lead.customer?.company && nameOf(lead.customer) !== lead.customer.company && <span>{lead.customer.company}</span>}
            <LeadState status={lead.delivery.status} truth={lead.delivery.truth} />
            {lead.test && <Tag>{t('columns.test')}</Tag>}
            <Time value={lead.receivedAt} />
          </>
        }
        actions={mayChange && <LeadActions lead={lead} />}
      />
      {/* On a phone what needs the reader comes before the person, on a wide screen beside. */}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <LeadTrouble lead={lead} mayChange={mayChange} className="min-w-0 lg:col-start-2 lg:row-start-1" />
        <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <LeadPerson lead={lead} />
        </div>
        <div className="min-w-0 lg:col-start-2">
          <Section title={t('timeline.title')}>
            <LeadTimeline lead={lead} />
          </Section>
          <LeadReceipt lead={lead} />
        </div>
      </div>
    </>
  );
}
