import type { Claimed, ClaimedLane } from '#lib/delivery/claim.ts';

/** A single lead, or released leads to be delivered one after the other. */
export type Run = { leads: Claimed[]; claimedAt: number };

/** What a worker has in hand, lane by lane: as much under way at once as each lane's connection bears, the rest in line. */
export type Lanes = {
  add: (lane: ClaimedLane) => void;
  /** By lane: how many times its concurrency to hold, so that a fast connection need not wait for the next claim. */
  ahead: () => Record<string, number>;
  /** Takes out what is still in line, of one lane or of all. */
  takeWaiting: (name?: string) => Claimed[];
  /** Resolves when nothing is under way. */
  finished: () => Promise<void>;
  readonly inHand: number;
};

type State = { concurrency: number; waiting: Run[]; underWay: number; meanMs: number };

/** How long what is in hand may last: longer than one claim and the writing of its results take, shorter than anybody would notice. */
const supplyMs = 250;
const mostAhead = 32;

/** `deliver` tells how long its attempts took, or null when one failed. It must not reject. */
export function createLanes(deliver: (run: Run) => Promise<number | null>): Lanes {
  const lanes = new Map<string, State>();
  const underWay = new Set<Promise<void>>();
  let inHand = 0;

  function pump(state: State): void {
    while (state.underWay < state.concurrency && state.waiting.length > 0) {
      const work = perform(state, state.waiting.shift()!).finally(() => underWay.delete(work));
      underWay.add(work);
    }
  }

  async function perform(state: State, run: Run): Promise<void> {
    state.underWay += 1;
    const durationMs = await deliver(run);
    // A failure may be the first of many: until the next success nothing is taken ahead.
    state.meanMs = durationMs === null ? Infinity : Number.isFinite(state.meanMs) ? state.meanMs * 0.9 + durationMs * 0.1 : durationMs;
    state.underWay -= 1;
    inHand -= run.leads.length;
    pump(state);
  }

  return {
    add: ({ name, concurrency, leads }) => {
      const state = lanes.get(name) ?? { concurrency, waiting: [], underWay: 0, meanMs: Infinity };
      lanes.set(name, state);
      state.concurrency = concurrency;
      const claimedAt = performance.now();
      state.waiting.push(...runs(leads).map((run) => ({ leads: run, claimedAt })));
      inHand += leads.length;
      pump(state);
    },
    ahead: () => {
      const fast: Record<string, number> = {};
      for (const [name, { meanMs, waiting, underWay: busy }] of lanes) {
        const times = Math.min(mostAhead, Math.floor(supplyMs / Math.max(1, meanMs)));
        if (times > 1) fast[name] = times;
        else if (waiting.length + busy === 0) lanes.delete(name);
      }
      return fast;
    },
    takeWaiting: (name) => {
      const chosen = name === undefined ? [...lanes.values()] : [lanes.get(name)].filter((state) => state !== undefined);
      const taken = chosen.flatMap((state) => state.waiting.splice(0)).flatMap((run) => run.leads);
      inHand -= taken.length;
      return taken;
    },
    finished: async () => {
      await Promise.all(underWay);
    },
    get inHand() {
      return inHand;
    },
  };
}

/** Released leads form one run, in order of receipt; everything else stands alone. */
function runs(leads: readonly Claimed[]): Claimed[][] {
  const released = leads.filter((lead) => lead.inOrder).sort((a, b) => (a.leadId < b.leadId ? -1 : 1));
  const singles = leads.filter((lead) => !lead.inOrder).map((lead) => [lead]);
  return released.length > 0 ? [released, ...singles] : singles;
}
