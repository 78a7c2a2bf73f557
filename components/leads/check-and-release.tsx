'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { problemOf, request } from '#lib/api-client/request.ts';

type Run = {
  status: 'running' | 'succeeded' | 'failed';
  lastStep: string | null;
  steps: ReadonlyArray<{ name: string; status: string; code: string | null }>;
};
type State =
  { kind: 'idle' | 'checking' | 'released' | 'checked' } | { kind: 'failed'; code: string | null } | { kind: 'refused'; detail: string };

/**
 * Tries just the stage of the live connection again that failed, then, if that is not all, the whole way with a test lead. Success lets
 * the leads it holds go, in order. Says what came of it beside the button.
 */
export function CheckAndRelease({ offerId, small = false }: { offerId: string; small?: boolean }) {
  const t = useTranslations('leads.check');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const queries = useQueryClient();

  async function check(path: 'check' | 'publish') {
    setState({ kind: 'checking' });
    try {
      const { id } = await request<{ id: string }>('POST', `/offers/${offerId}/${path}`);
      const run = await finished(id);
      const failed = run.steps.find(({ status }) => status === 'failed');
      const passed = run.lastStep === null ? 'released' : 'checked';
      setState(run.status === 'succeeded' ? { kind: passed } : { kind: 'failed', code: failed?.code ?? null });
      await queries.invalidateQueries();
    } catch (error) {
      const problem = problemOf(error);
      setState({ kind: 'refused', detail: problem.status === 409 ? t('running') : t('unreachable') });
    }
  }

  return (
    <>
      <Button
        variant="primary"
        size={small ? 'small' : 'medium'}
        pending={state.kind === 'checking'}
        pendingLabel={t('looking')}
        onClick={() => void check(state.kind === 'checked' ? 'publish' : 'check')}
      >
        {t(state.kind === 'checked' ? 'action' : 'just')}
      </Button>
      <span role="status" className="text-sm empty:hidden">
        {state.kind === 'checked' && <span className="text-delivered">{t('checked')}</span>}
        {state.kind === 'released' && <span className="text-delivered">{t('released')}</span>}
        {state.kind === 'failed' && (
          <span className="text-failed">
            {t('failed')} {state.code && <Link href={`/errors/${state.code}`}>{t('why')}</Link>}
          </span>
        )}
        {state.kind === 'refused' && <span className="text-failed">{state.detail}</span>}
      </span>
    </>
  );
}

async function finished(runId: string): Promise<Run> {
  for (;;) {
    const run = await request<Run>('GET', `/publish-runs/${runId}`);
    if (run.status !== 'running') return run;
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
}
