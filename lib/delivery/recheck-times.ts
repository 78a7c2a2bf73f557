/** How a connection has been failing, as far as quiet checks depend on it. */
export type Failure = {
  failingSince: Date | null;
  /** Until when these very settings worked. */
  workedUntil: Date | null;
  stage: string | null;
  rechecks: number;
  recheckedAt: Date | null;
};

const minute = 60_000;
const waits = [1, 2, 5, 10, 15, 30, 30, 30].map((minutes) => minutes * minute);
const recently = 120 * minute;

/**
 * Whether trouble at the sign-in service may look like wrong settings: they worked a short while before it began to fail, and
 * nobody has changed them. Outages of Entra ID answer "tenant not found" and "no consent" to those who have both.
 */
export function mayBeOutage({ failingSince, workedUntil, stage }: Failure): boolean {
  return stage === 'token' && failingSince !== null && workedUntil !== null && failingSince.getTime() - workedUntil.getTime() <= recently;
}

/** When Leadport looks by itself whether the sign-in works again; null when it never will. */
export function nextRecheckAt(failure: Failure): Date | null {
  const wait = waits[failure.rechecks];
  const last = failure.recheckedAt ?? failure.failingSince;
  return mayBeOutage(failure) && wait !== undefined && last !== null ? new Date(last.getTime() + wait) : null;
}
