import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { newId } from '#lib/db/id.ts';
import { isDatabaseUnavailable } from '#lib/db/pools.ts';
import { type AttemptResult, attempt } from '#lib/delivery/attempt.ts';
import { type Claimed, claimDue, firstLane } from '#lib/delivery/claim.ts';
import type { ConnectionOpener } from '#lib/delivery/connections.ts';
import { giveBack } from '#lib/delivery/give-back.ts';
import { nextState } from '#lib/delivery/next-state.ts';
import { outgoingLead } from '#lib/delivery/outgoing-lead.ts';
import { createSettler } from '#lib/delivery/settler.ts';
import type { Clock } from '#lib/destinations/contract.ts';
import { destinationTypes, isDelivering, specOf } from '#lib/destinations/specs.ts';
import type { Outbound } from '#lib/http/outbound.ts';
import { log } from '#lib/telemetry/log.ts';

export type WorkerOptions = {
  pool: pg.Pool;
  outbound: Outbound;
  openConnection: ConnectionOpener;
  clock: Clock;
  random: () => number;
  timeoutMs: number;
  retrySchedule: readonly number[];
  /** Attempts under way at once in this process. */
  capacity?: number;
  /** How long to wait for work that nobody announced. */
  pollMs?: number;
};

export type DeliveryWorker = {
  /** Looks for work now: something announced it. */
  wake: () => void;
  /** Takes no more, finishes what is under way and writes it down. */
  stop: () => Promise<void>;
};

/** Claims due deliveries, hands them over, records what came of it, until stopped. Any number may run on one database. */
export function startDeliveryWorker({ pool, capacity = 400, pollMs = 250, ...options }: WorkerOptions): DeliveryWorker {
  const leaseMs = options.timeoutMs * 2 + 10_000;
  const concurrency = Object.fromEntries(destinationTypes.map((type) => [type, specOf(type).concurrency]));
  const underWay = new Set<Promise<void>>();
  let isStopping = false;
  let alarm = new AbortController();
  const wake = (): void => alarm.abort();
  const settler = createSettler(pool, leaseMs, wake);
  let cursor = firstLane;
  let inHand = 0;

  async function run(): Promise<void> {
    while (!isStopping) {
      const room = capacity - inHand;
      const claimed = room >= capacity / 4 ? await claim(room) : [];
      for (const group of groups(claimed)) start(group);
      // With work found there is likely more; without, wait for a wake-up or the next look.
      if (claimed.length === 0) await rest(pollMs);
    }
  }

  async function claim(limit: number): Promise<Claimed[]> {
    alarm = new AbortController();
    try {
      const { claimed, next } = await claimDue(pool, { lease: newId(), leaseMs, limit, after: cursor, concurrency });
      cursor = next;
      return claimed;
    } catch (error) {
      log().warn({ err: error }, 'claiming failed; trying again');
      await pause(500);
      return [];
    }
  }

  function rest(ms: number): Promise<void> {
    return pause(ms, undefined, { signal: alarm.signal }).catch(() => {});
  }

  function start(group: Claimed[]): void {
    inHand += group.length;
    const work = deliverGroup(group).finally(() => {
      inHand -= group.length;
      underWay.delete(work);
    });
    underWay.add(work);
  }

  /** A single lead, or a run of released leads one after the other, for as long as their leases are sure to hold. */
  async function deliverGroup(group: Claimed[]): Promise<void> {
    const start = performance.now();
    for (const [index, claimed] of group.entries()) {
      if (index > 0 && (isStopping || performance.now() - start > options.timeoutMs)) return returnRest(group.slice(index), 0);
      const result = await tryOnce(claimed);
      if (result === null) continue;
      const next = nextState(result, claimed, options.retrySchedule, options.random);
      settler.add({ claimed, result, next });
      if (next.status === 'retrying' && next.inOrder) return returnRest(group.slice(index + 1), next.waitMs ?? 0);
    }
  }

  async function returnRest(untried: Claimed[], waitMs: number): Promise<void> {
    await giveBack(pool, untried, waitMs).catch((error: unknown) => log().warn({ err: error }, 'giving back failed; the leases run out'));
  }

  async function tryOnce(claimed: Claimed): Promise<AttemptResult | null> {
    const { publisherId, offerId, version } = claimed;
    if (version === null) return parkWithoutDestination(claimed, 'held');
    try {
      const connection = await options.openConnection({ publisherId, offerId, version });
      if (!isDelivering(connection.type)) return await parkWithoutDestination(claimed, 'stored');
      return await attempt(outgoingLead(claimed), connection, options);
    } catch (error) {
      // Nothing was sent and nothing can be written now: the lease runs out and the lead is taken again.
      if (isDatabaseUnavailable(error)) return null;
      log().error({ err: error, offer: `${publisherId}.${offerId}`, version }, 'a connection could not be opened');
      const failed = { outcome: 'not-sent', code: 'secret-unreadable', stage: 'configuration', decision: 'automatic', httpStatus: null, vendorCode: null, vendorMessage: null, retryAfterSeconds: null } as const;
      return { ...failed, startedAt: options.clock.now(), durationMs: 0, exchanges: [] };
    }
  }

  /** The offer changed between intake and claim: nothing is live any more, or its leads are to be stored. */
  async function parkWithoutDestination({ publisherId, leadId, lease }: Claimed, status: 'held' | 'stored'): Promise<null> {
    const [code, reason] = status === 'held' ? ['offer-not-live', 'not-live'] : [null, 'no-destination'];
    await pool.query(
      `UPDATE deliveries SET status = $4, due_at = NULL, lease = NULL, in_order = false, code = $5, reason = $6, updated_at = now()
       WHERE publisher_id = $1 AND lead_id = $2 AND lease = $3`,
      [publisherId, leadId, lease, status, code, reason],
    );
    return null;
  }

  const running = run();
  return {
    wake,
    stop: async () => {
      isStopping = true;
      wake();
      await running;
      await Promise.all(underWay);
      await settler.written();
    },
  };
}

/** Released leads of one lane form one run, in order of receipt; everything else stands alone. */
function groups(claimed: readonly Claimed[]): Claimed[][] {
  const runs = new Map<string, Claimed[]>();
  const singles: Claimed[][] = [];
  for (const entry of claimed) {
    if (!entry.inOrder) {
      singles.push([entry]);
      continue;
    }
    const lane = `${entry.publisherId}.${entry.offerId}`;
    runs.set(lane, [...(runs.get(lane) ?? []), entry]);
  }
  return [...[...runs.values()].map((run) => run.sort((a, b) => (a.leadId < b.leadId ? -1 : 1))), ...singles];
}
