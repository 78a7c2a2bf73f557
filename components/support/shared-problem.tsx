import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { NumberedSteps } from '#components/errors/numbered-steps.tsx';
import { OwnerMark } from '#components/errors/owner-mark.tsx';
import { StateBadge } from '#components/ui/badge.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { ButtonLink, Link } from '#components/ui/link.tsx';
import { Time } from '#components/ui/time.tsx';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import type { SharedAnswer, SharedProblem as Problem } from '#lib/support/shared-problem.ts';

/** One problem for somebody without an account: what to do comes first, what the destination said stands beside it. */
export function SharedProblem({ problem }: { problem: Problem }) {
  const t = useTranslations('support.shared');
  const { diagnosis, isOpen, since, heldLeads, publisherName, sharedAt, expiresAt } = problem;
  return (
    <article>
      <header className="max-w-reading">
        <p className="text-base text-muted">{problem.offerTitle}</p>
        <h1 className="mt-1 text-xl tracking-[-0.02em] sm:text-2xl">{diagnosis.title}</h1>
        <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-base text-muted">
          <StateBadge state={isOpen ? 'needs-you' : 'delivered'}>
            {isOpen ? <span>{since ? t.rich('openSince', { when: () => <Time value={since} /> }) : t('open')}</span> : t('solved')}
          </StateBadge>
          {heldLeads > 0 && <span>{t('held', { count: heldLeads })}</span>}
        </p>
      </header>
      <div className="mt-8 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,68ch)_minmax(16rem,1fr)]">
        <div className="grid min-w-0 content-start gap-9">
          <Part title={t('cause')}>
            <p>{diagnosis.cause}</p>
          </Part>
          <Part title={t('fix')}>
            <NumberedSteps steps={diagnosis.fix} />
          </Part>
          <Part title={t('who')}>
            <OwnerMark owner={diagnosis.owner}>{t(`owner.${diagnosis.owner}`, { publisher: publisherName })}</OwnerMark>
          </Part>
          <Part title={t('next')}>
            <p>{diagnosis.next}</p>
          </Part>
          <p className="print:hidden">
            <Link href={`/errors/${diagnosis.code}`}>{t('readMore')}</Link>
          </p>
        </div>
        <aside className="grid min-w-0 content-start gap-9 text-base">
          <Part title={t('where')}>
            <Where problem={problem} />
          </Part>
          {problem.answer && (
            <Part title={t('answer')}>
              <Answer answer={problem.answer} />
            </Part>
          )}
        </aside>
      </div>
      <p className="mt-12 max-w-reading border-t pt-4 text-sm text-muted">
        {t.rich('footer', { publisher: publisherName, shared: () => <Time value={sharedAt} />, expires: () => <Time value={expiresAt} /> })}
      </p>
    </article>
  );
}

/** A link that is over, or an address that has tried too many. */
export function SharedProblemAway({ kind }: { kind: 'gone' | 'limited' }) {
  const t = useTranslations('support.shared');
  return (
    <div className="mx-auto max-w-reading py-10">
      <h1 className="text-xl">{t(`${kind}Title`)}</h1>
      <p className="mt-2 text-muted">{t(kind)}</p>
      <ButtonLink href="/errors" variant="primary" className="mt-6">
        {t('lookUp')}
      </ButtonLink>
    </div>
  );
}

function Where({ problem: { offerTitle, destination, target, diagnosis } }: { problem: Problem }) {
  const t = useTranslations('support.shared');
  const locale = useLocale();
  const label = destination !== null && isDestinationType(destination) ? specOf(destination).label[locale] : destination;
  return (
    <Facts
      facts={[
        { label: t('offer'), value: offerTitle },
        { label: t('destination'), value: [label, destination === 'store-only' ? null : target].filter(Boolean).join(', ') },
        { label: t('code'), value: diagnosis.code, code: true },
      ]}
    />
  );
}

function Answer({ answer }: { answer: SharedAnswer }) {
  const t = useTranslations('support.shared');
  return (
    <>
      <Facts
        facts={[
          { label: t('at'), value: <Time value={answer.at} format="precise" /> },
          { label: t('stage'), value: answer.stage, code: true },
          { label: t('status'), value: answer.httpStatus, code: true },
          { label: t('vendorCode'), value: answer.vendorCode, code: true },
          { label: t('message'), value: answer.message },
          { label: t('body'), value: answer.body, code: true },
        ]}
      />
      <p className="mt-3 text-sm text-muted">{t('answerHelp')}</p>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 text-sm font-semibold text-muted">{title}</h2>
      {children}
    </section>
  );
}
