'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { problemOf, request, type RequestFieldError } from '#lib/api-client/request.ts';
import type { Config } from '#lib/destinations/config.ts';
import type { DestinationType } from '#lib/destinations/specs.ts';
import { useRouter } from '#lib/i18n/navigation.ts';
import type { Offer } from '#lib/offers/offer.ts';
import { useProblemWords } from './use-problem-words.ts';

/** What the page says about the last save or publish. */
export type Notice = { tone: 'good' | 'plain' | 'bad'; text: string; code?: string };

/** Saving a draft and starting a test run of it, with everything either can answer. */
export function usePublish(offerId: string) {
  const t = useTranslations('offers');
  const locale = useLocale();
  const router = useRouter();
  const problemWords = useProblemWords();
  const [pending, setPending] = useState<'save' | 'publish' | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [runId, setRunId] = useState<string | null>(null);

  async function submit(
    type: DestinationType,
    config: Config,
    intent: string,
    changed: boolean,
  ): Promise<readonly RequestFieldError[] | null> {
    // `check:dns` tries just that stage again.
    const [verb, stage] = intent.split(':', 2);
    const publishes = verb !== 'save';
    if (!publishes && !changed) {
      setNotice({ tone: 'plain', text: t('destination.unchanged') });
      return null;
    }
    setPending(publishes ? 'publish' : 'save');
    setNotice(null);
    try {
      if (changed) await request<Offer>('PUT', `/offers/${offerId}/destination?lang=${locale}`, { type, config });
      if (publishes) await start(verb === 'check' ? { stage } : null);
      else setNotice({ tone: 'good', text: t('destination.savedNow') });
      router.refresh();
      return null;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.errors && problem.errors.length > 0) return problem.errors;
      setNotice({ tone: 'bad', text: problemWords(problem) });
      return null;
    } finally {
      setPending(null);
    }
  }

  async function start(check: { stage?: string | undefined } | null): Promise<void> {
    try {
      const path = `/offers/${offerId}/${check ? 'check' : 'publish'}`;
      const { id } = await request<{ id: string }>('POST', path, check ?? undefined);
      setRunId(id);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'publish-running') setNotice({ tone: 'plain', text: t('run.alreadyRunning') });
      else if (problem.code) setNotice({ tone: 'bad', text: t('run.startFailed', { reason: '' }), code: problem.code });
      else setNotice({ tone: 'bad', text: t('run.startFailed', { reason: problemWords(problem) }) });
    }
  }

  return { submit, pending, notice, runId };
}
