import type { EvidenceRow } from '#lib/evidence/evidence.ts';
import { moveEmptyJobs } from '../peers/pg-boss.ts';
import { type Effort, perSecond } from '../row.ts';
import { median } from '../statistics.ts';
import type { System } from '../system/system.ts';
import { drain } from './drain.ts';

/** Delivery with transcripts to a fast endpoint, over many connections and over one, against pg-boss moving empty jobs. */
export async function delivery(system: System, { repetitions, leads }: Effort): Promise<EvidenceRow[]> {
  const worker = await system.startWorker();
  await drain(system, system.offers, Math.ceil(leads / 2));
  const ours: number[] = [];
  const alone: number[] = [];
  const peers: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    peers.push(await moveEmptyJobs(system.databaseUrl, leads));
    ours.push(await drain(system, system.offers, leads));
    alone.push(await drain(system, system.offers.slice(0, 1), Math.ceil(leads / 4)));
  }
  await worker.stop();
  const limit = `${perSecond(median(peers), 'empty jobs')} by pg-boss`;
  const row = (what: string, rates: number[], goal: string): EvidenceRow => {
    const ratio = median(rates) / median(peers);
    return { what, ours: perSecond(median(rates), 'leads'), limit, ratio, goal, isMet: ratio >= 0.7 };
  };
  return [
    row(`delivery to a fast local endpoint, ${system.offers.length} offers`, ours, 'at least 0.7'),
    row('the same, all leads of one offer', alone, 'at least 0.7'),
  ];
}
