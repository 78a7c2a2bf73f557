'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { DiagnosisCard } from '#components/errors/diagnosis-card.tsx';
import { destinationFormId } from '#components/destinations/destination-form.tsx';
import { focusField } from '#components/destinations/focus-field.ts';
import { StateBadge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { Steps, type Step } from '#components/ui/steps.tsx';
import { useTitlePrefix } from '#components/ui/use-title-prefix.ts';
import { GoLiveButton } from './go-live-button.tsx';
import { checkedStepOf, durationOf, failedStepOf, type PublishRun, type RunStep } from './publish-run-data.ts';

const known = ['configuration', 'reach', 'sign-in', 'deliver', 'read-back', 'preview', 'live'] as const;

/** Stations that a failed run never came to may not even apply; only what Publish is for stays in view. Of a check it is the one station. */
function isShown({ status, name }: RunStep, run: PublishRun): boolean {
  if (run.lastStep !== null) return status === 'failed' || (run.status !== 'failed' && name === checkedStepOf(run));
  if (status === 'skipped') return false;
  return run.status !== 'failed' || status !== 'pending' || name === 'preview' || name === 'live';
}

type Props = {
  run: PublishRun | undefined;
  offerId: string;
  isInterrupted: boolean;
  mayEdit: boolean;
  isPublishing: boolean;
  /** The run's version is the live one. */
  isLive: boolean;
  /** Go live, when the run has earned it. */
  goLive: ComponentProps<typeof GoLiveButton> | null;
  /** Said once the reader did. */
  wentLive: ReactNode;
  /** No lead has come yet: after going live its address is what comes next. */
  awaitsFirst: boolean;
};

/** The journey of one test lead, station by station; where it ends early, the diagnosis stands in place. */
export function PublishRunView({ run, offerId, isInterrupted, mayEdit, isPublishing, isLive, goLive, wentLive, awaitsFirst }: Props) {
  const t = useTranslations('offers.run');
  const words = useStepWords();
  // Who publishes and goes on to another tab sees there how it ended.
  useTitlePrefix(run?.lastStep === null ? `${t(`tab.${run.status}`)} · ` : null);
  if (!run) return <RunLoading label={t('loading')} />;
  const failed = failedStepOf(run);
  const steps = run.steps
    .filter((step) => isShown(step, run))
    .map((step): Step => {
      const { label, running } = words(step.name);
      const waitsForYou = run.status === 'succeeded' && step.status === 'pending';
      return {
        name: step.name,
        label,
        status: step.status,
        detail: step.status === 'running' ? running : waitsForYou ? t('waitingForYou') : null,
        durationMs: durationOf(step),
        children: step === failed && run.diagnosis && <Failure run={run} step={step} mayEdit={mayEdit} isPublishing={isPublishing} />,
      };
    });
  return (
    <div className="grid max-w-3xl gap-5">
      <p role="status">
        <StateBadge state={({ running: 'waiting', succeeded: 'delivered', failed: 'failed' } as const)[run.status]} className="text-base!">
          {t(run.lastStep === null ? run.status : `checking.${run.status}`)}
        </StateBadge>
      </p>
      {isInterrupted && <p className="text-sm text-needs-you">{t('lost')}</p>}
      <Steps label={t('stepsLabel')} steps={steps} />
      {run.status === 'succeeded' && !run.testLead && <Checked isLive={isLive} mayEdit={mayEdit} isPublishing={isPublishing} />}
      {run.status === 'succeeded' && run.testLead && (
        <Arrived testLead={run.testLead} offerId={offerId} goLive={goLive} wentLive={wentLive} awaitsFirst={awaitsFirst} />
      )}
    </div>
  );
}

/** Part of the way works again; what comes after it only a test lead can tell. */
function Checked({ isLive, mayEdit, isPublishing }: Pick<Props, 'isLive' | 'mayEdit' | 'isPublishing'>) {
  const t = useTranslations('offers.run');
  return (
    <div className="flex animate-arrive flex-wrap items-center gap-3">
      <p role="status">{t(isLive ? 'checkedLive' : 'checked')}</p>
      {mayEdit && (
        <Button type="submit" form={destinationFormId} value="publish" variant={isLive ? 'secondary' : 'primary'} pending={isPublishing}>
          {t('publishAgain')}
        </Button>
      )}
    </div>
  );
}

function Failure({ run, step, mayEdit, isPublishing }: { run: PublishRun; step: RunStep; mayEdit: boolean; isPublishing: boolean }) {
  const t = useTranslations('offers.run');
  const { field } = step;
  if (!run.diagnosis) return null;
  return (
    <DiagnosisCard
      diagnosis={run.diagnosis}
      audience={mayEdit ? 'publisher' : 'support'}
      evidence={{ stage: step.stage, at: step.finishedAt, trace: run.id }}
      actions={
        mayEdit && (
          <>
            <Button
              type="submit"
              form={destinationFormId}
              value={`check:${step.stage ?? step.name}`}
              variant="primary"
              pending={isPublishing}
            >
              {t('check')}
            </Button>
            {field && <Button onClick={() => focusField(document, field)}>{t('goToField')}</Button>}
            {run.testLead && (
              <ButtonLink href={`/leads/${run.testLead.leadId}`} prefetch={false} variant="quiet">
                {t('seeTestLead')}
              </ButtonLink>
            )}
          </>
        )
      }
    />
  );
}

function Arrived({
  testLead,
  offerId,
  goLive,
  wentLive,
  awaitsFirst,
}: Pick<Props, 'offerId' | 'goLive' | 'wentLive' | 'awaitsFirst'> & { testLead: NonNullable<PublishRun['testLead']> }) {
  const t = useTranslations('offers.run');
  return (
    <div className="grid animate-arrive gap-4 rounded border bg-raised p-4">
      <div>
        <p className="text-sm text-muted">{t('marker')}</p>
        <p className="flex flex-wrap items-center gap-x-2">
          <code className="text-md wrap-anywhere">{testLead.marker}</code>
          <CopyButton text={testLead.marker} />
        </p>
        <p className="text-sm text-muted">{t('markerHelp')}</p>
      </div>
      <p role="status" className={wentLive ? '' : 'sr-only'}>
        {wentLive && <StateBadge state="delivered">{wentLive}</StateBadge>}
      </p>
      <div className="flex flex-wrap gap-2">
        {goLive && <GoLiveButton {...goLive} />}
        {wentLive && awaitsFirst && (
          <ButtonLink href={`/offers/${offerId}/intake`} variant="primary">
            {t('receive')}
          </ButtonLink>
        )}
        <ButtonLink href={`/offers/${offerId}/preview`}>{t('preview')}</ButtonLink>
        <ButtonLink href={`/leads/${testLead.leadId}`} prefetch={false} variant="quiet">
          {t('seeTestLead')}
        </ButtonLink>
      </div>
    </div>
  );
}

function useStepWords(): (name: string) => { label: string; running: string } {
  const t = useTranslations('offers.run.steps');
  return (name) => {
    const key = known.find((step) => step === name) ?? 'other';
    return { label: t(`${key}.label`), running: t(`${key}.running`) };
  };
}

function RunLoading({ label }: { label: string }) {
  return (
    <Loading label={label} className="grid gap-5">
      {['w-24', 'w-32', 'w-28', 'w-20'].map((width) => (
        <span key={width} className="flex items-center gap-3">
          <Skeleton className="size-5! rounded-full!" />
          <Skeleton className={width} />
        </span>
      ))}
    </Loading>
  );
}
