import { now } from './clock.ts';
import { type Answer, Connection } from './connection.ts';

/** A request as the load saw it. `plannedAt` is when it should have left, so that a stalled portal cannot slow its own measurement. */
export type Sample = { plannedAt: number; answeredAt: number; answer: Answer };

export type OpenLoop = {
  port: number;
  connections: number;
  perSecond: number;
  forMs: number;
  request: (index: number) => Buffer;
  onSample: (sample: Sample) => void;
};

const tickMs = 4;

/** Sends at a fixed rate whatever the answers do; what finds no free connection waits, and its wait counts. */
export async function openLoop({ port, connections, perSecond, forMs, request, onSample }: OpenLoop): Promise<void> {
  const free = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)));
  const all = [...free];
  const total = Math.round((perSecond * forMs) / 1000);
  const start = now();
  let planned = 0;
  let answered = 0;
  const waiting: number[] = [];
  const done = Promise.withResolvers<void>();

  function pump(): void {
    while (free.length > 0 && waiting.length > 0) void exchange(free.pop()!, waiting.shift()!).catch(done.reject);
  }

  async function exchange(connection: Connection, index: number): Promise<void> {
    const answer = await connection.send(request(index));
    onSample({ plannedAt: start + (index * 1000) / perSecond, answeredAt: now(), answer });
    free.push(connection);
    answered += 1;
    if (answered === total) done.resolve();
    pump();
  }

  const timer = setInterval(() => {
    const due = Math.min(total, Math.floor(((now() - start) / 1000) * perSecond) + 1);
    while (planned < due) waiting.push(planned++);
    pump();
  }, tickMs);
  try {
    await done.promise;
  } finally {
    clearInterval(timer);
    for (const connection of all) connection.close();
  }
}
