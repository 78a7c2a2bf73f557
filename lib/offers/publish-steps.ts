import type { DestinationSpec } from '#lib/destinations/contract.ts';
import type { Config } from '#lib/destinations/config.ts';
import type { AttemptResult } from '#lib/delivery/attempt.ts';
import type { Exchange, HttpProgress, Purpose } from '#lib/http/session.ts';

/** Stations of a publish run, in order. */
export const stepNames = ['configuration', 'reach', 'sign-in', 'deliver', 'read-back', 'preview', 'live'] as const;

export type StepName = (typeof stepNames)[number];

export type StepStatus = 'pending' | 'running' | 'succeeded' | 'failed' | 'skipped';

/** Stations that this configuration has; the others are skipped. */
export function applicableSteps(spec: DestinationSpec, config: Config): ReadonlySet<StepName> {
  return new Set<StepName>(['configuration', 'preview', 'live', ...spec.steps(config)]);
}

const stepOfPurpose: Record<Purpose, StepName> = { 'sign-in': 'sign-in', prepare: 'deliver', deliver: 'deliver', 'read-back': 'read-back' };

/** The station at which HTTP traffic is, as it happens. */
export function stepOfProgress({ purpose, event }: HttpProgress, isReached: boolean): StepName {
  return event === 'started' && !isReached ? 'reach' : stepOfPurpose[purpose];
}

/** Stages before a request could be written. */
const reachStages = new Set(['address', 'dns', 'connect', 'tls']);

/** The station at which an attempt failed: on the way there, or at what its last request was for. */
export function failedStep(result: Pick<AttemptResult, 'stage' | 'exchanges'>, applicable: ReadonlySet<StepName>): StepName {
  const hasAnswered = result.exchanges.some((exchange) => exchange.response !== null);
  if (result.stage === 'configuration') return 'configuration';
  if (result.stage !== null && reachStages.has(result.stage) && !hasAnswered && applicable.has('reach')) return 'reach';
  const last = result.exchanges.at(-1);
  const step = last ? stepOfPurpose[(last satisfies Exchange).purpose] : 'deliver';
  return applicable.has(step) ? step : 'deliver';
}
