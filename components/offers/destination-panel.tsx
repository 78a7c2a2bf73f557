'use client';

import { useTranslations } from 'next-intl';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { DestinationForm } from '#components/destinations/destination-form.tsx';
import { FormAdvice } from '#components/destinations/form-advice.tsx';
import { DestinationPicker } from '#components/destinations/destination-picker.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Section } from '#components/ui/section.tsx';
import type { DestinationChoice } from '#lib/destinations/choices.ts';
import { useRouter } from '#lib/i18n/navigation.ts';
import type { Offer } from '#lib/offers/offer.ts';
import type { Standing } from '#lib/offers/read-standing.ts';
import { needsDestination } from '#lib/offers/offer-type.ts';
import { FormActions } from './form-actions.tsx';
import { failedStepOf, usePublishRun } from './publish-run-data.ts';
import { StationLine } from './station-line.tsx';
import { usePublish } from './use-publish.ts';

// What only some offers show comes when it is shown.
const DestinationMove = lazy(() => import('./destination-move.tsx').then((module) => ({ default: module.DestinationMove })));
const PublishRunView = lazy(() => import('./publish-run.tsx').then((module) => ({ default: module.PublishRunView })));
const TestLeadSearch = lazy(() => import('./destination-test-lead.tsx').then((module) => ({ default: module.TestLeadSearch })));

type Props = { offer: Offer; standing: Standing; choices: readonly DestinationChoice[]; mayEdit: boolean };

/** The destination of an offer: what happened to the last test, the picker, the form. */
export function DestinationPanel({ offer, standing, choices, mayEdit }: Props) {
  const t = useTranslations('offers');
  const router = useRouter();
  const runSection = useRef<HTMLDivElement>(null);
  const { submit, pending, notice, runId: startedRun } = usePublish(offer.offerId);
  const savedType = offer.destination?.type ?? null;
  // Null follows what is saved.
  const [chosenType, setChosenType] = useState<string | null>(null);
  const chosen = choices.find(({ type }) => type === (chosenType ?? savedType)) ?? null;
  const savedChoice = choices.find(({ type }) => type === savedType) ?? null;
  const { advice, health } = offer;
  const { confirmedByHand } = health;
  const toMove = advice.find(({ action }) => action?.kind === 'move');
  const { saved, tested, live } = offer.versions;
  // What is shown stays shown: going live must not take the run away from under the reader.
  const { run: latestRun, live: liveTrouble } = standing;
  const [shownFirst] = useState(latestRun && isOfInterest(standing, offer) ? latestRun.id : null);
  const running = latestRun?.status === 'running' ? latestRun.id : null;
  const runId = startedRun ?? running ?? shownFirst;
  const [wentLive, setWentLive] = useState(false);
  const [movedFrom, setMovedFrom] = useState<string | null>(null);
  const isUnconfirmed = latestRun?.status === 'succeeded' && latestRun.version === saved && savedChoice?.search;
  const { data: run, isError, refetch } = usePublishRun(runId ?? (isUnconfirmed ? latestRun.id : null));
  const failed = failedStepOf(run);

  const runStatus = run?.status;
  useEffect(() => {
    // The head of the page tells what the run changed.
    if (startedRun && runStatus && runStatus !== 'running') router.refresh();
  }, [startedRun, runStatus, router]);

  useEffect(() => {
    if (startedRun) runSection.current?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  }, [startedRun]);

  function announceLive() {
    setWentLive(true);
    router.refresh();
    void refetch();
  }

  const canGoLive = mayEdit && saved !== null && saved === tested && saved !== live;
  const failure =
    failed?.field && run
      ? { field: failed.field, text: t('destination.failedHere', { title: run.diagnosis?.title ?? '' }), seenLive: startedRun }
      : liveTrouble?.field && health.state === 'needs-you' && run?.status !== 'succeeded'
        ? { field: liveTrouble.field, text: t('destination.heldHere', { title: liveTrouble.title }), seenLive: null }
        : null;

  return (
    <>
      <div ref={runSection} className="scroll-mt-4">
        {!runId && (
          <StationLine
            stations={standing.stations}
            mayCheck={mayEdit && liveTrouble !== null && saved === live}
            pending={pending === 'publish'}
          />
        )}
        {runId && (
          <Section
            title={run ? t(run.lastStep ? 'run.titleCheck' : 'run.titleVersion', { version: String(run.version) }) : t('run.title')}
            className="mb-8"
          >
            <Suspense>
              <PublishRunView
                run={run}
                offerId={offer.offerId}
                isInterrupted={isError}
                mayEdit={mayEdit}
                isPublishing={pending === 'publish'}
                isLive={run?.version === live}
                goLive={canGoLive && run?.version === saved ? { offer, onLive: announceLive } : null}
                wentLive={wentLive && run?.version === live && t('goLive.done', { target: offer.target ?? '' })}
                awaitsFirst={health.state === 'idle'}
              />
            </Suspense>
          </Section>
        )}
      </div>
      {run?.status === 'succeeded' && run.testLead && run.version === saved && savedChoice?.search && (
        <Suspense>
          <TestLeadSearch
            key={run.id}
            runId={run.id}
            marker={run.testLead.marker}
            destination={savedChoice.label}
            search={savedChoice.search}
            confirmed={confirmedByHand?.runId === run.id ? confirmedByHand : null}
            mayEdit={mayEdit}
            onMarked={() => router.refresh()}
          />
        </Suspense>
      )}
      {toMove && savedChoice?.successor && (
        <Suspense>
          <DestinationMove
            offerId={offer.offerId}
            advice={toMove}
            from={savedChoice.label}
            to={savedChoice.successor}
            mayEdit={mayEdit}
            onMoved={() => {
              setMovedFrom(savedChoice.label);
              setChosenType(null);
              router.refresh();
            }}
          />
        </Suspense>
      )}
      {movedFrom && saved !== live && !runId && (
        <Banner
          state="delivered"
          live="polite"
          className="mb-8"
          title={t('destination.moved', { from: movedFrom, to: savedChoice?.label ?? '' })}
        />
      )}
      <DestinationPicker
        choices={choices}
        value={chosen}
        saved={savedType}
        mandatory={needsDestination(offer.type)}
        disabled={!mayEdit}
        onChange={({ type }) => setChosenType(type)}
      />
      {chosen && (
        <Section title={t('destination.settings')} className="mt-8! scroll-mt-4">
          <span id="settings" className="block scroll-mt-16" />
          <DestinationForm
            // Saving starts the form anew: what was typed is masked from then on.
            key={`${chosen.type} ${saved}`}
            destination={chosen}
            saved={chosen.type === savedType ? (offer.destination?.config ?? null) : null}
            disabled={!mayEdit}
            failure={chosen.type === savedType ? failure : null}
            head={
              chosen.type === savedType && (
                <FormAdvice advice={advice.filter((one) => one !== toMove)} destination={chosen} disabled={!mayEdit} />
              )
            }
            onSubmit={(config, intent, changed) => submit(chosen.type, config, intent, changed || chosen.type !== savedType)}
          >
            <FormActions mayEdit={mayEdit} pending={pending} notice={notice} isRunning={run?.status === 'running'} />
          </DestinationForm>
        </Section>
      )}
    </>
  );
}

/** A run is shown again after a reload while it goes on, while it says what is wrong, or while what it tested still waits to go live. */
function isOfInterest({ run, test }: Standing, { versions }: Offer): boolean {
  return run?.status === 'running' || test !== null || (run?.version === versions.saved && versions.saved !== versions.live);
}
