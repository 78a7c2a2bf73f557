import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { newId } from '#lib/db/id.ts';
import { isDatabaseUnavailable } from '#lib/db/pools.ts';
import { type AttemptResult, attempt } from '#lib/delivery/attempt.ts';
import { type Claimed, type ClaimedLane, claimDue, firstLane } from '#lib/delivery/claim.ts';
import type { ConnectionOpener } from '#lib/delivery/connections.ts';
import { giveBack } from '#lib/delivery/give-back.ts';
import { type Run, createLanes } from '#lib/delivery/lanes.ts';
import { createLeases } from '#lib/delivery/leases.ts';
import { nextState } from '#lib/delivery/next-state.ts';
import { outgoingLead } from '#lib/delivery/outgoing-lead.ts';
import { pacedTypes } from '#lib/delivery/pace.ts';
import { showPresence } from '#lib/delivery/presence.ts';
import { createSettler } from '#lib/delivery/settler.ts';
import { hasBeenStopped } from '#lib/delivery/stopped.ts';
import type { Clock } from '#lib/destinations/contract.ts';
import { destinationTypes, isDelivering, specOf } from '#lib/destinations/specs.ts';
import { createTokenCache } from '#lib/destinations/token-cache.ts';
import type { Outbound } from '#lib/http/outbound.ts';
import { log } from '#lib/telemetry/log.ts';

export type WorkerOptions = {
  pool: pg.Pool;
  outbound: Outbound;
  openConnection: ConnectionOpener;
  clock: Clock;
  random: () => number;
  timeoutMs: number;
  /** Asked for every failed attempt: an admin may change it at any time. */
  retrySchedule: () => readonly number[];
  /** Deliveries in hand at once in this process. */
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
export function startDeliveryWorker({ pool, capacity = 1_000, pollMs = 250, ...options }: WorkerOptions): DeliveryWorker {
  const leaseMs = options.timeoutMs * 2 + 10_000;
  const concurrency = Object.fromEntries(destinationTypes.map((type) => [type, specOf(type).concurrency]));
  const leases = createLeases();
  const tokens = createTokenCache(options.clock);
  const lanes = createLanes(deliverRun);
  let isStopping = false;
  let alarm = new AbortController();
  const wake = (): void => alarm.abort();
  const settler = createSettler(pool, leaseMs, wake);
  const presence = showPresence(pool, leases, wake);
  let cursor = firstLane;

  async function run(): Promise<void> {
    while (!isStopping) {
      alarm = new AbortController();
      const room = capacity - lanes.inHand - settler.waiting;
      const claimed = presence.isHeld && room >= capacity / 4 ? await claim(room) : [];
      for (const lane of claimed) lanes.add(lane);
      // With work found there is likely more; without, wait for a wake-up or the next look.
      if (claimed.length === 0) await rest(pollMs);
    }
  }

  async function claim(limit: number): Promise<ClaimedLane[]> {
    try {
      const ahead = lanes.ahead();
      const options = { leases, leaseMs, limit, after: cursor, concurrency, ahead, paced: pacedTypes };
      const { lanes: claimed, next } = await claimDue(pool, options);
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

  /** Hands over one lead after the other, for as long as their leases are sure to hold. */
  async function deliverRun({ leads, claimedAt }: Run): Promise<number | null> {
    let durationMs: number | null = null;
    let lookedAt = claimedAt;
    for (const [index, claimed] of leads.entries()) {
      const now = performance.now();
      const isDueToLook = now - lookedAt > lookEveryMs;
      if (isDueToLook) lookedAt = now;
      if (isStopping || now - claimedAt > options.timeoutMs || (isDueToLook && (await isStopped(claimed)))) {
        await returnRest(leads.slice(index), 0);
        return null;
      }
      const result = await tryOnce(claimed);
      if (result === null) continue;
      durationMs = result.outcome === 'delivered' ? result.durationMs : null;
      const next = nextState(result, claimed, options.retrySchedule(), options.random);
      if (result.outcome !== 'delivered' && result.restSeconds !== null) {
        // Those at hand go back as well, but not before the rest is written down: they would be taken again at once.
        const atHand = [...leads.slice(index + 1), ...lanes.takeWaiting(`${claimed.publisherId}.${claimed.offerId}`)];
        await new Promise<void>((resolve) => settler.add({ claimed, result, next }, resolve));
        await returnRest(atHand, next.inOrder ? (next.waitMs ?? 0) : 0);
        return null;
      }
      if (next.status === 'retrying' && next.inOrder) {
        // The others come due after it only if they are given back after its next try is written down.
        await new Promise<void>((resolve) => settler.add({ claimed, result, next }, resolve));
        await returnRest(leads.slice(index + 1), next.waitMs ?? 0);
        return null;
      }
      settler.add({ claimed, result, next });
    }
    return durationMs;
  }

  async function isStopped(claimed: Claimed): Promise<boolean> {
    return hasBeenStopped(pool, claimed).catch(() => false);
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
      return await attempt(outgoingLead(claimed), connection, { ...options, tokens });
    } catch (error) {
      // Nothing was sent and nothing can be written now: the lease runs out and the lead is taken again.
      if (isDatabaseUnavailable(error)) return null;
      log().error({ err: error, offer: `${publisherId}.${offerId}`, version }, 'a connection could not be opened');
      const failed = {
        outcome: 'not-sent',
        code: 'secret-unreadable',
        stage: 'configuration',
        decision: 'automatic',
        httpStatus: null,
        vendorCode: null,
        vendorMessage: null,
        retryAfterSeconds: null,
        restSeconds: null,
      } as const;
      return { ...failed, id: newId(), startedAt: options.clock.now(), durationMs: 0, exchanges: [] };
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
      await returnRest(lanes.takeWaiting(), 0);
      await lanes.finished();
      await settler.written();
      await presence.stop();
    },
  };
}

/** In a run that takes long: how often to look whether somebody has paused it. */
const lookEveryMs = 1_000;
