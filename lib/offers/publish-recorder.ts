import type { Database } from '#lib/db/database.ts';
import type { Clock } from '#lib/destinations/contract.ts';
import { type StepName, stepNames } from './publish-steps.ts';

export type StepFailure = { code: string; stage: string | null; field: string | null };

/** Writes the stations of one run as the work passes them, in order, so that whoever watches sees where it is. */
export type StepRecorder = {
  /** The work is at this station: those before it succeeded, or were skipped where the configuration has none. Going back has no effect. */
  enter: (name: StepName) => void;
  /** Stations that this configuration does not have, known as soon as it is open. */
  skip: (names: readonly StepName[]) => void;
  succeed: (name: StepName) => void;
  fail: (name: StepName, failure: StepFailure) => void;
  /** Resolves when everything above is in the database. */
  written: () => Promise<void>;
};

export function createStepRecorder(db: Database, run: { publisherId: string; runId: string }, clock: Clock): StepRecorder {
  const skipped = new Set<StepName>();
  let current = -1;
  let writes = Promise.resolve();

  function write(name: StepName, change: { status: string; startedAt?: Date | null; finishedAt?: Date } & Partial<StepFailure>): void {
    const position = stepNames.indexOf(name);
    writes = writes.then(async () => {
      await db.within({ publisherId: null }, (tx) =>
        tx.publishStep.update({ where: { publisherId_runId_position: { ...run, position } }, data: change, select: { position: true } }),
      );
    });
    // `written` reports it; an unhandled rejection in between would end the worker.
    writes.catch(() => {});
  }

  function leaveUntil(target: number): void {
    const now = clock.now();
    for (let position = current; position < target; position += 1) {
      const name = stepNames[position];
      if (name === undefined || skipped.has(name)) continue;
      write(name, { status: 'succeeded', finishedAt: now, ...(position === current ? {} : { startedAt: now }) });
    }
    current = target;
  }

  function enter(name: StepName): void {
    const position = stepNames.indexOf(name);
    if (position <= current) return;
    leaveUntil(position);
    write(name, { status: 'running', startedAt: clock.now() });
  }

  return {
    enter,
    skip: (names) => {
      for (const name of names) {
        skipped.add(name);
        write(name, { status: 'skipped' });
      }
    },
    succeed: (name) => {
      enter(name);
      write(name, { status: 'succeeded', finishedAt: clock.now() });
    },
    fail: (name, failure) => {
      enter(name);
      // A second host that cannot be reached fails a station that the first has passed: what had begun after it has not.
      const begun = stepNames[current];
      if (begun !== undefined && begun !== name) write(begun, { status: 'pending', startedAt: null });
      write(name, { status: 'failed', finishedAt: clock.now(), ...failure });
    },
    written: () => writes,
  };
}
