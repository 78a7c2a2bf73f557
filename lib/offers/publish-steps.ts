import type { DestinationSpec } from '#lib/destinations/contract.ts';
import type { Config } from '#lib/destinations/config.ts';
import { stepOfStage, stepsOf } from '#lib/destinations/stages.ts';
import type { AttemptResult } from '#lib/delivery/attempt.ts';
import type { Exchange, HttpProgress, Purpose } from '#lib/http/session.ts';

/** Stations of a publish run, in order. */
export const stepNames = ['configuration', 'reach', 'sign-in', 'deliver', 'read-back', 'preview', 'live'] as const;

export type StepName = (typeof stepNames)[number];

export type StepStatus = 'pending' | 'running' | 'succeeded' | 'failed' | 'skipped';

/** Stations that this configuration has; the others are skipped. */
export function applicableSteps(spec: DestinationSpec, config: Config): ReadonlySet<StepName> {
  return new Set<StepName>(['configuration', 'preview', 'live', ...stepsOf(spec, config)]);
}

const stepOfPurpose: Record<Purpose, StepName> = { 'sign-in': 'sign-in', prepare: 'deliver', deliver: 'deliver', 'read-back': 'read-back' };

/** The station at which HTTP traffic is, as it happens. */
export function stepOfProgress({ purpose, event }: HttpProgress, isReached: boolean): StepName {
  return event === 'started' && !isReached ? 'reach' : stepOfPurpose[purpose];
}

/**
 * The station at which an attempt failed: what its stage belongs to, else what its last request was for. A host is reached once: where
 * it answered earlier in the same attempt, a connection that fails later fails at what it was for.
 */
export function failedStep({ stage, exchanges }: Pick<AttemptResult, 'stage' | 'exchanges'>, applicable: ReadonlySet<StepName>): StepName {
  if (stage === 'configuration') return 'configuration';
  const last = exchanges.at(-1);
  const named = stage === null ? null : stepOfStage(stage);
  const isThere = named === 'reach' && last !== undefined && hasAnswered(hostOf(last), exchanges);
  const step = named !== null && !isThere ? named : last ? stepOfPurpose[last.purpose] : 'deliver';
  return applicable.has(step) ? step : 'deliver';
}

function hasAnswered(host: string | null, exchanges: readonly Exchange[]): boolean {
  return exchanges.some((exchange) => exchange.response !== null && hostOf(exchange) === host);
}

/** Null where the address itself could not be read. */
function hostOf({ request }: Exchange): string | null {
  return URL.canParse(request.url) ? new URL(request.url).host : null;
}
