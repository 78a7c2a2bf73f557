import type { EvidenceRow } from '#lib/evidence/evidence.ts';
import { type Effort, perSecond } from '../row.ts';
import { median } from '../statistics.ts';
import type { System } from '../system/system.ts';
import { drain } from './drain.ts';

const hangingLeads = 1_000;

/** One sick connection never slows the others: delivery beside a destination that never answers, against the same without it. */
export async function hanging(system: System, { repetitions, leads }: Effort): Promise<EvidenceRow[]> {
  const worker = await system.startWorker();
  await drain(system, system.offers, Math.ceil(leads / 2));
  const beside: number[] = [];
  const without: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    without.push(await drain(system, system.offers, leads));
    beside.push(await drain(system, system.offers, leads, hangingLeads));
  }
  await worker.stop();
  const ratio = median(beside) / median(without);
  return [
    {
      what: 'delivery next to a hanging destination',
      ours: perSecond(median(beside), 'leads'),
      limit: `${perSecond(median(without), 'leads')} without it`,
      ratio,
      goal: 'at least 0.9',
      isMet: ratio >= 0.9,
    },
  ];
}
