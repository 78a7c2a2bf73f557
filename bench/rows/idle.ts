import type { EvidenceRow } from '#lib/evidence/evidence.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { now } from '../load/clock.ts';
import { Connection } from '../load/connection.ts';
import { singleRequests } from '../load/requests.ts';
import { type Effort, ms } from '../row.ts';
import { median } from '../statistics.ts';
import type { System } from '../system/system.ts';

/** A lead's way from POST to the destination's 200 with nothing else going on, beside the two round trips it cannot do without. */
export async function idle(system: System, { repetitions }: Effort): Promise<EvidenceRow[]> {
  await system.clear();
  const worker = await system.startWorker();
  const requests = singleRequests(system.target, system.offers, repetitions * 20);
  const connection = await Connection.open(system.target.port);
  const endpoint = await Connection.open(system.destination.port);
  const sent = new Map<string, number>();
  const roundTrips: number[] = [];
  for (const request of requests) {
    // Longer than any poll, so that every lead meets a sleeping worker.
    await pause(100 + Math.random() * 200);
    const start = now();
    const { body } = await connection.send(request);
    sent.set((JSON.parse(body) as { accepted: [{ id: string }] }).accepted[0].id, start);
    await pause(60);
    const before = now();
    await system.pool.query('SELECT 1');
    await endpoint.send(Buffer.from('POST / HTTP/1.1\r\nhost: bench\r\ncontent-length: 0\r\n\r\n'));
    roundTrips.push(now() - before);
  }
  await pause(1_000);
  const arrivals = await system.destination.arrivals();
  connection.close();
  endpoint.close();
  await worker.stop();
  const ways = [...sent].map(([id, start]) => (arrivals.get(id)?.[0] ?? Number.POSITIVE_INFINITY) - start);
  return [
    {
      what: `a lead's way from POST to the destination's 200, idle, median of ${ways.length}`,
      ours: ms(median(ways)),
      limit: `${ms(median(roundTrips))} for the two round trips`,
      ratio: null,
      goal: 'under 50 ms',
      isMet: median(ways) < 50,
    },
  ];
}
