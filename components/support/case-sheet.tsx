import { useLocale, useTranslations } from 'next-intl';
import { DiagnosisCard } from '#components/errors/diagnosis-card.tsx';
import { AttemptExchanges } from '#components/leads/attempt-exchanges.tsx';
import { OfferSentence } from '#components/offers/offer-sentence.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Time } from '#components/ui/time.tsx';
import type { CaseProblem, CaseSheet as Sheet } from '#lib/support/case-sheet.ts';
import { AffectedList } from './affected-list.tsx';
import { CaseNotes } from './case-notes.tsx';
import { CaseStory } from './case-story.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { CustomerText } from './customer-text.tsx';
import { FailingLeads } from './failing-leads.tsx';
import { OpenCaseLinks } from './open-case-links.tsx';
import { ShareProblem } from './share-problem.tsx';

/** One offer's trouble on one sheet: left what is wrong and what happened, right what support does with it. */
export function CaseSheet({ sheet }: { sheet: Sheet }) {
  const { offer, lead, problem, events, failing } = sheet;
  const t = useTranslations('support');
  return (
    <>
      <Wrong sheet={sheet} />
      <CaseStory sheet={sheet} />
      <div className="mt-8 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)] lg:grid-rows-[auto_1fr]">
        {problem && (
          <div className="min-w-0">
            <Diagnosis offerId={offer.offerId} leadId={lead?.id} problem={problem} />
          </div>
        )}
        <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <ForSupport sheet={sheet} />
        </div>
        <div className="min-w-0 lg:col-start-1">
          <Section title={t('timeline.title')}>
            <CaseTimeline events={events} />
          </Section>
          <Section title={t('failing.title')}>
            <FailingLeads offerId={offer.offerId} rows={failing} />
          </Section>
          {problem?.failed && problem.failed.attempt.exchanges.length > 0 && <Exchanges failed={problem.failed} />}
        </div>
      </div>
    </>
  );
}

/** The offer in one sentence, or that nothing is wrong with what was asked about. */
function Wrong({ sheet: { offer, standing, lead, problem } }: { sheet: Sheet }) {
  const t = useTranslations('support.sheet');
  return (
    <div className="grid gap-3">
      <OfferSentence offer={offer} standing={standing} mayEdit={false} own={false} />
      {!problem && (
        <Banner state="delivered" title={t('noProblem')}>
          {t('noProblemHelp')}
        </Banner>
      )}
      {problem && lead && !lead.delivery.code && (
        <Banner state="delivered" title={t('leadFine')}>
          {t('leadFineHelp')}
        </Banner>
      )}
      {offer.advice.map(
        ({ code, text, since }) =>
          since && (
            <Banner key={code} state="needs-you" title={t('foreseen')}>
              {text} {t.rich('seenSince', { when: () => <Time value={since} /> })} <Link href={`/errors/${code}`}>{t('foreseenFix')}</Link>
            </Banner>
          ),
      )}
    </div>
  );
}

function Diagnosis({ offerId, leadId, problem }: { offerId: string; leadId: string | undefined; problem: CaseProblem }) {
  const failed = problem.failed?.attempt;
  return (
    <DiagnosisCard
      diagnosis={problem.diagnosis}
      audience="support"
      evidence={failed && { ...failed, at: failed.startedAt, trace: failed.id }}
      actions={<ShareProblem offerId={offerId} {...(leadId && { leadId })} />}
      link={null}
    />
  );
}

function ForSupport({ sheet: { offer, publisher, lead, problem, notes, links } }: { sheet: Sheet }) {
  const t = useTranslations('support');
  const locale = useLocale();
  return (
    <>
      {problem && (
        <Section title={t('send.title')}>
          <CustomerText offerId={offer.offerId} messages={problem.messages} language={publisher.owners[0]?.locale ?? locale} />
        </Section>
      )}
      <Section title={t('notes.title')} description={t('notes.help')} className="print:hidden">
        <CaseNotes offerId={offer.offerId} leadId={lead?.id ?? null} initial={notes} />
      </Section>
      {problem && (
        <Section title={t('affected.title')}>
          <AffectedList affected={problem.affected} without={offer.offerId} none={t('affected.none')} />
        </Section>
      )}
      <Section title={t('links.title')} description={t('links.help')} className="print:hidden">
        <OpenCaseLinks offerId={offer.offerId} initial={links} />
      </Section>
    </>
  );
}

function Exchanges({ failed: { leadId, attempt } }: { failed: NonNullable<CaseProblem['failed']> }) {
  const t = useTranslations('support.exchange');
  return (
    <Section
      title={t('title')}
      description={t.rich('lead', { id: `…${leadId.slice(-6)}`, when: () => <Time value={attempt.startedAt} format="precise" /> })}
    >
      <AttemptExchanges attempt={attempt} previous={null} open masked />
    </Section>
  );
}
