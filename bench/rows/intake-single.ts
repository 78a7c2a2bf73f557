import type { EvidenceRow } from '#lib/evidence/evidence.ts';
import { closedLoop } from '../load/closed-loop.ts';
import { openLoop } from '../load/open-loop.ts';
import { singleRequests } from '../load/requests.ts';
import type { SingleInserts } from '../peers/single-inserts.ts';
import { type Effort, ms, perSecond } from '../row.ts';
import { median, quantile } from '../statistics.ts';
import type { System } from '../system/system.ts';

const connections = 64;

/** One lead per request, durable before the 202, against single-row inserts; then the tail at half that rate. */
export async function intakeSingle(system: System, inserts: SingleInserts, { repetitions, seconds }: Effort): Promise<EvidenceRow[]> {
  const requests = singleRequests(system.target, system.offers, 5_000);
  const { port } = system.target;
  const post = (forMs: number): Promise<number> => closedLoop({ port, connections, requests, until: (_, elapsedMs) => elapsedMs > forMs });
  // The compiler of a fresh process is still at work; pgbench comes compiled.
  await post(seconds * 2_000);
  const ours: number[] = [];
  const peers: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    await system.clear();
    peers.push(await inserts.perSecond(connections, seconds));
    await system.clear();
    ours.push(await post(seconds * 1_000));
  }
  const ratio = median(ours) / median(peers);
  const half = median(peers) / 2;
  await system.clear();
  const waits: number[] = [];
  await openLoop({
    port,
    connections,
    perSecond: half,
    forMs: seconds * 1000,
    request: (index) => requests[index % requests.length]!,
    onSample: ({ plannedAt, answeredAt }) => waits.push(answeredAt - plannedAt),
  });
  const p99 = quantile(waits, 0.99);
  return [
    {
      what: 'intake, one lead per request, 64 connections',
      ours: perSecond(median(ours), 'leads'),
      limit: `${perSecond(median(peers), 'rows')} single-row inserts`,
      ratio,
      goal: 'at least 1.0',
      isMet: ratio >= 1,
    },
    {
      what: `the same at half that rate (${perSecond(half, 'leads')}), p99`,
      ours: ms(p99),
      limit: null,
      ratio: null,
      goal: 'under 50 ms',
      isMet: p99 < 50,
    },
  ];
}
