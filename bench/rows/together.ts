import type { EvidenceRow } from '#lib/evidence/evidence.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { openLoop } from '../load/open-loop.ts';
import { singleRequests } from '../load/requests.ts';
import { type Effort, ms } from '../row.ts';
import { quantile } from '../statistics.ts';
import type { System } from '../system/system.ts';

const rate = 1_000;

/** POST, commit, claim, deliver and log at a fixed rate. Every accepted lead must have arrived. */
export async function together(system: System, { minutes }: Effort): Promise<EvidenceRow[]> {
  await system.clear();
  const worker = await system.startWorker();
  const requests = singleRequests(system.target, system.offers, 5_000);
  const accepts: number[] = [];
  const accepted = new Map<string, number>();
  let refused = 0;
  await openLoop({
    port: system.target.port,
    connections: 64,
    perSecond: rate,
    forMs: minutes * 60_000,
    request: (index) => requests[index % requests.length]!,
    onSample: ({ plannedAt, answeredAt, answer }) => {
      accepts.push(answeredAt - plannedAt);
      if (answer.status === 202) accepted.set((JSON.parse(answer.body) as { accepted: [{ id: string }] }).accepted[0].id, answeredAt);
      else refused += 1;
    },
  });
  const arrivals = await allArrived(system, accepted.size);
  await worker.stop();
  const missing = [...accepted.keys()].filter((id) => !arrivals.has(id)).length;
  const ways = [...accepted].flatMap(([id, at]) => (arrivals.has(id) ? [Math.max(0, arrivals.get(id)![0]! - at)] : []));
  const what = `everything together, ${rate.toLocaleString('en')} leads/s for ${minutes} min`;
  const [accept, delivered] = [quantile(accepts, 0.99), quantile(ways, 0.99)];
  return [
    {
      what: `${what}: accept, p50 / p99`,
      ours: `${ms(quantile(accepts, 0.5))} / ${ms(accept)}`,
      limit: null,
      ratio: null,
      goal: 'p99 under 100 ms',
      isMet: accept < 100 && refused === 0,
    },
    {
      what: `${what}: accepted to delivered, p50 / p99`,
      ours: `${ms(quantile(ways, 0.5))} / ${ms(delivered)}; ${accepted.size.toLocaleString('en')} accepted, ${missing} missing, ${refused} refused`,
      limit: null,
      ratio: null,
      goal: 'p99 under 500 ms',
      isMet: delivered < 500 && missing === 0,
    },
  ];
}

async function allArrived(system: System, count: number): Promise<Map<string, number[]>> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const arrivals = await system.destination.arrivals();
    if (arrivals.size >= count || Date.now() > deadline) return arrivals;
    await pause(1_000);
  }
}
