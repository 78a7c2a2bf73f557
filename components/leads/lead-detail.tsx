'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { DiagnosisCard } from '#components/errors/diagnosis-card.tsx';
import { ShareProblem } from '#components/support/share-problem.tsx';
import { Tag } from '#components/ui/badge.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { Time } from '#components/ui/time.tsx';
import { request } from '#lib/api-client/request.ts';
import type { LeadView } from '#lib/leads/lead-view.ts';
import { CheckAndRelease } from './check-and-release.tsx';
import { LeadActions } from './lead-actions.tsx';
import { nameOf } from './lead-name.tsx';
import { LeadPerson } from './lead-person.tsx';
import { LeadState } from './lead-state.tsx';
import { LeadTimeline } from './lead-timeline.tsx';

/** One lead, kept current while somebody looks: the person left, its way and the diagnosis right. */
export function LeadDetail({ initial, mayChange, backHref }: { initial: LeadView; mayChange: boolean; backHref: string }) {
  const t = useTranslations('leads');
  const locale = useLocale();
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
        title={titleOf(lead, t('name.none'), t('name.masked'))}
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
        <Trouble lead={lead} mayChange={mayChange} />
        <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <LeadPerson lead={lead} />
        </div>
        <div className="min-w-0 lg:col-start-2">
          <Section title={t('timeline.title')}>
            <LeadTimeline lead={lead} />
          </Section>
          <Receipt lead={lead} />
        </div>
      </div>
    </>
  );
}

function Trouble({ lead, mayChange }: { lead: LeadView; mayChange: boolean }) {
  const t = useTranslations('leads.detail');
  if (!lead.diagnosis) return null;
  const failed = lead.attempts.findLast(({ outcome }) => outcome !== 'delivered');
  const waits = lead.delivery.status === 'held' || lead.delivery.status === 'retrying';
  const isOurs = lead.delivery.reason !== 'not-live' && lead.attempts.length > 0;
  return (
    <div className="min-w-0 lg:col-start-2 lg:row-start-1">
      <DiagnosisCard
        diagnosis={lead.diagnosis}
        audience={mayChange ? 'publisher' : 'support'}
        evidence={failed && { ...failed, at: failed.startedAt, trace: failed.id }}
        actions={
          <>
            {mayChange && waits && (
              <>
                {isOurs && <CheckAndRelease offerId={lead.offer} />}
                <ButtonLink href={`/offers/${lead.offer}`} variant={isOurs ? 'secondary' : 'primary'}>
                  {t('toOffer')}
                </ButtonLink>
              </>
            )}
            <ShareProblem offerId={lead.offer} leadId={lead.id} />
          </>
        }
      />
    </div>
  );
}

const receiptKeys = [
  'status',
  'isProcessed',
  'lookIn',
  'leadSource',
  'container',
  'file',
  'fileMade',
  'alreadyThere',
  'tableMade',
  'partitionKey',
  'rowKey',
  'readBack',
  'leadid',
  'leadId',
  'munchkinId',
  'formId',
] as const;

/** What a destination added since, or said long ago, is shown under its own name. */
function isReceiptKey(key: string): key is (typeof receiptKeys)[number] {
  return (receiptKeys as readonly string[]).includes(key);
}

/** What the destination returned as proof, word for word. */
function Receipt({ lead: { delivery } }: { lead: LeadView }) {
  const t = useTranslations('leads.detail');
  if (!delivery.receipt?.reference && !delivery.receipt?.detail) return null;
  return (
    <Section title={t('receipt')}>
      <Facts
        facts={[
          { label: t('reference'), value: delivery.receipt.reference, code: true },
          ...Object.entries(delivery.receipt.detail ?? {}).map(([key, value]) => ({
            label: isReceiptKey(key) ? t(`receiptKeys.${key}`) : key,
            value,
            code: true,
          })),
        ]}
      />
    </Section>
  );
}

function titleOf(lead: LeadView, none: string, masked: string): string {
  if (lead.masked) return masked;
  return (lead.customer && nameOf(lead.customer)) ?? none;
}

function isMoving(lead: LeadView | undefined): boolean {
  return lead !== undefined && ['queued', 'delivering', 'retrying'].includes(lead.delivery.status);
}
