import type pg from 'pg';
import { isDatabaseUnavailable } from '#lib/db/pools.ts';
import type { NewLead } from '#lib/leads/new-lead.ts';
import { type Stored, storeLeads } from '#lib/leads/store.ts';

/** Stores leads for many requests at once. Resolves when they are durable, results in the order given. */
export type LeadWriter = { write: (leads: readonly NewLead[]) => Promise<Stored[]> };

type Waiting = { leads: readonly NewLead[]; resolve: (stored: Stored[]) => void; reject: (error: unknown) => void };

/**
 * Groups concurrent requests into few statements without a timer: while two flushes are on their way, whatever arrives
 * next is the next flush. Under load this writes several times as many leads as one statement per request, idle it adds nothing.
 */
export function createLeadWriter(pool: pg.Pool, afterFlush: () => void, maxRows = 500, maxFlushes = 2): LeadWriter {
  const waiting: Waiting[] = [];
  let flushes = 0;

  function flush(): void {
    while (flushes < maxFlushes && waiting.length > 0) {
      const group = take(waiting, maxRows);
      flushes += 1;
      void settle(pool, group).finally(() => {
        flushes -= 1;
        afterFlush();
        flush();
      });
    }
  }

  return {
    write: (leads) =>
      new Promise((resolve, reject) => {
        waiting.push({ leads, resolve, reject });
        // Let the requests of this turn of the event loop join the group.
        if (flushes < maxFlushes) setImmediate(flush);
      }),
  };
}

function take(waiting: Waiting[], maxRows: number): Waiting[] {
  let rows = 0;
  let count = 0;
  while (count < waiting.length && (count === 0 || rows + waiting[count]!.leads.length <= maxRows)) {
    rows += waiting[count]!.leads.length;
    count += 1;
  }
  return waiting.splice(0, count);
}

async function settle(pool: pg.Pool, group: Waiting[]): Promise<void> {
  try {
    const stored = await store(
      pool,
      group.flatMap((entry) => entry.leads),
    );
    let offset = 0;
    for (const entry of group) {
      entry.resolve(stored.slice(offset, offset + entry.leads.length));
      offset += entry.leads.length;
    }
  } catch (error) {
    if (group.length === 1 || isDatabaseUnavailable(error)) return group.forEach((entry) => entry.reject(error));
    // One request's lead that the database refuses must not cost the others theirs.
    for (const entry of group) await settle(pool, [entry]);
  }
}

// 40P01 deadlock, 40001 serialization: nothing was written, the same statement again is right.
const isCollision = (error: unknown): boolean => ['40P01', '40001'].includes((error as { code?: string }).code ?? '');

async function store(pool: pg.Pool, leads: NewLead[], triesLeft = 3): Promise<Stored[]> {
  // Two equal contents in one statement would collide with themselves; the second asks again after the first is in.
  const seen = new Set<string>();
  const isRepeat = leads.map((lead) => lead.fingerprint !== null && seen.size === seen.add(fingerprintKey(lead)).size);
  try {
    const firsts = await storeLeads(
      pool,
      leads.filter((_, index) => !isRepeat[index]),
    );
    const repeats = isRepeat.includes(true)
      ? await store(
          pool,
          leads.filter((_, index) => isRepeat[index]),
        )
      : [];
    return isRepeat.map((repeat) => (repeat ? repeats : firsts).shift()!);
  } catch (error) {
    if (triesLeft > 1 && isCollision(error)) return store(pool, leads, triesLeft - 1);
    throw error;
  }
}

function fingerprintKey(lead: NewLead): string {
  return `${lead.publisherId}\n${lead.offerId}\n${lead.fingerprint!.toString('base64')}`;
}
