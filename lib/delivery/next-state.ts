import type { AttemptResult } from '#lib/delivery/attempt.ts';
import { nextWaitMs } from '#lib/errors/retry-schedule.ts';

/** The state a delivery takes after an attempt. `waitMs` is null where nobody takes it up by itself. */
export type NextState = {
  status: 'delivered' | 'retrying' | 'held' | 'failed';
  waitMs: number | null;
  code: string | null;
  /** Why it is held: `misconfiguration`, `retries-exhausted` or `portal`; `test` for a test lead that failed with its run. */
  reason: string | null;
  tries: number;
  inOrder: boolean;
};

/** A lead that our own code stumbles over is set aside after this many rounds. */
const portalRounds = 5;

/**
 * Decides what happens after an attempt. Nothing is ever dropped: after the last wait of the schedule a lead is held.
 * A released lead that fails twice leaves the ordered run, so that it does not hold up those behind it.
 */
export function nextState(
  result: AttemptResult,
  before: { tries: number; inOrder: boolean },
  schedule: readonly number[],
  random: () => number,
): NextState {
  if (result.outcome === 'delivered')
    return { status: 'delivered', waitMs: null, code: null, reason: null, tries: before.tries, inOrder: false };
  const held = (reason: string): NextState => ({
    status: 'held',
    waitMs: null,
    code: result.code,
    reason,
    tries: before.tries,
    inOrder: false,
  });
  if (result.decision === 'hold') return held('misconfiguration');
  if (result.code === 'portal-internal' && before.tries >= portalRounds) return held('portal');
  const waitMs = nextWaitMs(schedule, before.tries + 1, random, result.retryAfterSeconds ?? undefined);
  if (waitMs === null) return held('retries-exhausted');
  return {
    status: 'retrying',
    waitMs,
    code: result.code,
    reason: null,
    tries: before.tries + 1,
    inOrder: before.inOrder && before.tries === 0,
  };
}
