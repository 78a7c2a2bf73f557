import type { EvidenceRow } from '#lib/evidence/evidence.ts';
import { closedLoop } from '../load/closed-loop.ts';
import { batchRequests } from '../load/requests.ts';
import { copyRows } from '../peers/copy.ts';
import { type Effort, perSecond } from '../row.ts';
import { median } from '../statistics.ts';
import type { System } from '../system/system.ts';

const size = 500;
const connections = 4;

/** 500 leads per request against `COPY` of the same rows, over as many connections. */
export async function intakeBatches(system: System, { repetitions, leads }: Effort): Promise<EvidenceRow[]> {
  const batches = Math.ceil((leads * 2) / size);
  const requests = batchRequests(system.target, system.offers, 20, size);
  const post = async (): Promise<number> =>
    size * (await closedLoop({ port: system.target.port, connections, requests, until: (sent) => sent >= batches }));
  await post();
  const ours: number[] = [];
  const peers: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    await system.clear();
    peers.push(await copyRows(system.databaseUrl, system.offers, batches, size, connections));
    await system.clear();
    ours.push(await post());
  }
  const ratio = median(ours) / median(peers);
  return [
    {
      what: 'intake in batches of 500',
      ours: perSecond(median(ours), 'leads'),
      limit: `${perSecond(median(peers), 'rows')} by COPY`,
      ratio,
      goal: 'at least 0.5',
      isMet: ratio >= 0.5,
    },
  ];
}
