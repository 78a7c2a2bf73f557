'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { problemOf, request } from '#lib/api-client/request.ts';

type Run = { status: 'running' | 'succeeded' | 'failed'; steps: ReadonlyArray<{ name: string; status: string; code: string | null }> };
type State = { kind: 'idle' | 'checking' | 'released' } | { kind: 'failed'; code: string | null } | { kind: 'refused'; detail: string };

/** Tests the live connection again; success lets the leads it holds go, in order. Says what came of it beside the button. */
export function CheckAndRelease({ offerId, small = false }: { offerId: string; small?: boolean }) {
  const t = useTranslations('leads.check');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const queries = useQueryClient();

  async function check() {
    setState({ kind: 'checking' });
    try {
      const { id } = await request<{ id: string }>('POST', `/offers/${offerId}/publish`);
      const run = await finished(id);
      const failed = run.steps.find(({ status }) => status === 'failed');
      setState(run.status === 'succeeded' ? { kind: 'released' } : { kind: 'failed', code: failed?.code ?? null });
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
        pendingLabel={t('checking')}
        onClick={() => void check()}
      >
        {t('action')}
      </Button>
      <span role="status" className="text-sm empty:hidden">
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
