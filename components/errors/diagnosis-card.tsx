import { ChevronRight } from 'lucide-react';
import { useLocale } from 'next-intl';
import { useId, type ReactNode } from 'react';
import { stateIcons, stateText, type State } from '#components/ui/badge.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Link } from '#components/ui/link.tsx';
import { Countdown, Time } from '#components/ui/time.tsx';
import { stageName } from '#lib/destinations/stages.ts';
import type { Diagnosis } from '#lib/errors/diagnosis.ts';
import type { Owner } from '#lib/errors/entry.ts';
import { DiagnosisSince } from './diagnosis-since.tsx';
import { diagnosisWords } from './diagnosis-words.ts';
import { UsualTime } from './usual-time.tsx';

/** What the destination really answered. Everything in it is already redacted. */
export type DiagnosisEvidence = {
  stage?: string | null;
  httpStatus?: number | null;
  vendorCode?: string | null;
  vendorMessage?: string | null;
  /** ISO time of the failure. */
  at?: string | null;
  /** Id of the attempt or run, to quote to support. */
  trace?: string | null;
};

const states: Record<Owner, State> = { publisher: 'needs-you', vendor: 'waiting', network: 'waiting', portal: 'waiting' };

/** What happened in one sentence, what to do as the largest part, who acts, and the exact answer folded below. */
export function DiagnosisCard({
  diagnosis,
  evidence,
  audience = 'publisher',
  actions,
  link,
}: {
  diagnosis: Diagnosis;
  evidence?: DiagnosisEvidence | null;
  /** Support reads about somebody else and sends the link on. */
  audience?: 'publisher' | 'support';
  /** Buttons such as "Check just this"; Copy link is always there. */
  actions?: ReactNode;
  /** Stands in for Copy link where the page has a better one. */
  link?: ReactNode;
}) {
  const words = diagnosisWords[useLocale()];
  const headingId = useId();
  const state = states[diagnosis.owner];
  const isForSupport = audience === 'support';
  const Icon = stateIcons[state];
  return (
    <section aria-labelledby={headingId} className="overflow-hidden rounded border bg-raised">
      <div
        className={
          state === 'needs-you'
            ? 'border-b bg-needs-you-soft px-5 py-4 shadow-[inset_4px_0_0_var(--needs-you-solid)]'
            : 'border-b bg-waiting-soft px-5 py-4'
        }
      >
        <div className="flex items-start gap-3">
          <Icon className={`mt-[5px] ${stateText[state]}`} aria-hidden />
          <div className="min-w-0">
            <h2 id={headingId} className="text-md font-semibold">
              <span className="sr-only">{words.heading}: </span>
              {diagnosis.title}
            </h2>
            <DiagnosisSince diagnosis={diagnosis} />
            <p className="mt-0.5 max-w-reading">{diagnosis.cause}</p>
          </div>
        </div>
      </div>
      <div className="grid gap-5 px-5 py-4">
        <div>
          <h3 className="mb-2 text-sm font-semibold text-muted">{words.fix}</h3>
          <ol className="grid max-w-reading gap-2.5 text-md">
            {diagnosis.fix.map((step, index) => (
              <li key={index} className="grid grid-cols-[1.75rem_1fr]">
                <span aria-hidden className="font-semibold text-accent">
                  {index + 1}
                </span>
                <span>{step}</span>
              </li>
            ))}
          </ol>
          {diagnosis.usualMinutes && <UsualTime minutes={diagnosis.usualMinutes} owner={diagnosis.owner} className="mt-3" />}
        </div>
        <Facts
          facts={[
            {
              label: words.who,
              value: isForSupport && diagnosis.owner === 'publisher' ? words.forCustomer.owner : words.owner[diagnosis.owner],
            },
            { label: words.meanwhile, value: <Meanwhile diagnosis={diagnosis} /> },
          ]}
          className="max-w-reading"
        />
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          {actions}
          {link === undefined ? (
            <CopyButton
              text={diagnosis.helpUrl}
              label={isForSupport ? words.forCustomer.copyLink : words.copyLink}
              variant="secondary"
              size="medium"
            />
          ) : (
            link
          )}
          <Link href={`/errors/${diagnosis.code}`} className="px-2">
            {words.read}
          </Link>
        </div>
        <OtherCauses others={diagnosis.others ?? []} />
        {evidence && <Evidence code={diagnosis.code} evidence={evidence} />}
      </div>
    </section>
  );
}

/** What Leadport does, when it tries next, and how many leads wait with this one. */
function Meanwhile({ diagnosis: { next, nextAttemptAt, heldLeads } }: { diagnosis: Diagnosis }) {
  const words = diagnosisWords[useLocale()];
  return (
    <>
      {next}
      {(nextAttemptAt || Boolean(heldLeads)) && (
        <span className="mt-1 flex flex-wrap gap-x-4 font-medium">
          {nextAttemptAt && (
            <span>
              {words.nextTry}: <Countdown until={nextAttemptAt} />
            </span>
          )}
          {Boolean(heldLeads) && <span>{words.waiting(heldLeads!)}</span>}
        </span>
      )}
    </>
  );
}

/** Never as certain as the diagnosis itself: folded, ranked, each with its page. */
function OtherCauses({ others }: { others: NonNullable<Diagnosis['others']> }) {
  const words = diagnosisWords[useLocale()];
  if (others.length === 0) return null;
  return (
    <details className="group border-t pt-3">
      <summary className={summaryStyle}>
        <ChevronRight className="transition-transform group-open:rotate-90" aria-hidden />
        {words.others} ({others.length})
      </summary>
      <p className="mt-2 text-sm text-muted">{words.othersNote}</p>
      <ol className="mt-1.5 grid list-decimal gap-1 pl-6">
        {others.map(({ code, title }) => (
          <li key={code}>
            <Link href={`/errors/${code}`} prefetch={false}>
              {title}
            </Link>
          </li>
        ))}
      </ol>
    </details>
  );
}

const summaryStyle = 'flex list-none items-center gap-1.5 text-sm font-medium text-muted hover:text-ink [&::-webkit-details-marker]:hidden';

function Evidence({ code, evidence }: { code: string; evidence: DiagnosisEvidence }) {
  const locale = useLocale();
  const words = diagnosisWords[locale];
  const answered = evidence.httpStatus || evidence.vendorCode || evidence.vendorMessage;
  return (
    <details className="group border-t pt-3">
      <summary className={summaryStyle}>
        <ChevronRight className="transition-transform group-open:rotate-90" aria-hidden />
        {answered ? words.evidence : words.circumstances}
      </summary>
      <Facts
        className="mt-3"
        facts={[
          { label: words.code, value: code, code: true },
          { label: words.stage, value: evidence.stage && `${stageName(evidence.stage, locale)} · ${evidence.stage}` },
          { label: words.status, value: evidence.httpStatus, code: true },
          { label: words.vendorCode, value: evidence.vendorCode, code: true },
          { label: words.vendorMessage, value: evidence.vendorMessage },
          { label: words.at, value: evidence.at && <Time value={evidence.at} format="precise" /> },
          { label: words.trace, value: evidence.trace, code: true },
        ]}
      />
    </details>
  );
}
