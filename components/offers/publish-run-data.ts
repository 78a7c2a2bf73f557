import { useQuery } from '@tanstack/react-query';
import { useLocale } from 'next-intl';
import type { StepStatus } from '#components/ui/steps.tsx';
import { request } from '#lib/api-client/request.ts';
import type { Diagnosis } from '#lib/errors/diagnosis.ts';

export type RunStep = {
  name: string;
  status: StepStatus;
  startedAt: string | null;
  finishedAt: string | null;
  code: string | null;
  stage: string | null;
  helpUrl: string | null;
  field: string | null;
};

/** A publish run as `GET /publish-runs/{id}` tells it. */
export type PublishRun = {
  id: string;
  version: number;
  status: 'running' | 'succeeded' | 'failed';
  steps: RunStep[];
  /** The last station of a check; null for a whole run. */
  lastStep: string | null;
  testLead: { marker: string; leadId: string } | null;
  diagnosis: Diagnosis | null;
};

const pollMs = 500;

/** Follows a run while it goes on; a connection that fails meanwhile is tried again at the same pace. */
export function usePublishRun(id: string | null) {
  const locale = useLocale();
  return useQuery({
    queryKey: ['publish-run', id, locale],
    queryFn: ({ signal }) => request<PublishRun>('GET', `/publish-runs/${id}?lang=${locale}`, undefined, signal),
    enabled: id !== null,
    retry: false,
    staleTime: 0,
    // A run that is over never changes, but going live adds its last station.
    refetchInterval: (query) => (query.state.data === undefined || query.state.data.status === 'running' ? pollMs : false),
  });
}

/** The station that a check is about: the last one of it that this configuration has. */
export function checkedStepOf(run: PublishRun): string | null {
  return (
    run.steps.findLast(({ status, name }) => status !== 'skipped' && (status !== 'pending' || name === run.lastStep))?.name ?? run.lastStep
  );
}

/** The station that failed, with the field to correct if the catalogue names one. */
export function failedStepOf(run: PublishRun | undefined): RunStep | null {
  return run?.steps.find((step) => step.status === 'failed') ?? null;
}

/** Null also for what took no time worth telling. */
export function durationOf({ startedAt, finishedAt }: RunStep): number | null {
  return startedAt && finishedAt ? Date.parse(finishedAt) - Date.parse(startedAt) || null : null;
}
