import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { type Settlement, settle } from '#lib/delivery/settle.ts';
import { log } from '#lib/telemetry/log.ts';

/** Writes results of attempts in groups. `add` calls `onWritten` once its result is in the database; `written` resolves when all are. */
export type Settler = {
  add: (settlement: Settlement, onWritten?: () => void) => void;
  written: () => Promise<void>;
  readonly waiting: number;
};

type Entry = { settlement: Settlement; onWritten?: () => void };

const maxGroup = 200;

/**
 * Groups results without a timer: what arrives while one group is being written is the next. A database that is away is
 * asked again until `patienceMs` has passed; by then the leases have run out and others have taken over.
 */
export function createSettler(pool: pg.Pool, patienceMs: number, afterWrite: () => void): Settler {
  const queue: Entry[] = [];
  let writing: Promise<void> | null = null;

  async function drain(): Promise<void> {
    // Let the results of this turn of the event loop join the group.
    await new Promise((resolve) => setImmediate(resolve));
    while (queue.length > 0) {
      const group = queue.splice(0, maxGroup);
      await write(
        pool,
        group.map(({ settlement }) => settlement),
        Date.now() + patienceMs,
      );
      for (const { onWritten } of group) onWritten?.();
      afterWrite();
    }
    writing = null;
  }

  return {
    add: (settlement, onWritten) => {
      queue.push({ settlement, onWritten });
      writing ??= drain();
    },
    written: async () => {
      while (writing) await writing;
    },
    get waiting() {
      return queue.length;
    },
  };
}

async function write(pool: pg.Pool, group: Settlement[], deadline: number): Promise<void> {
  try {
    await settle(pool, group);
  } catch (error) {
    if (Date.now() > deadline) {
      log().error({ err: error, count: group.length }, 'results of attempts could not be written; their leases run out');
      return;
    }
    if (group.length > 1 && isRefusal(error)) {
      // One result that the database refuses must not cost the others theirs.
      for (const settlement of group) await write(pool, [settlement], deadline);
      return;
    }
    if (isRefusal(error)) {
      log().error({ err: error, lead: group[0]!.claimed.leadId }, 'the database refused the result of an attempt');
      return;
    }
    await pause(200);
    await write(pool, group, deadline);
  }
}

// Class 22 data, 23 integrity: the same statement fails again for ever.
const isRefusal = (error: unknown): boolean => /^2[23]/.test((error as { code?: string }).code ?? '');
