import { Connection } from './connection.ts';

export type ClosedLoop = {
  port: number;
  connections: number;
  requests: readonly Buffer[];
  until: (sent: number, elapsedMs: number) => boolean;
};

/** Every connection sends its next request as soon as the last one is answered. Returns accepted requests per second. */
export async function closedLoop({ port, connections, requests, until }: ClosedLoop): Promise<number> {
  const opened = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)));
  const start = performance.now();
  let sent = 0;
  let accepted = 0;
  await Promise.all(
    opened.map(async (connection) => {
      while (!until(sent, performance.now() - start)) {
        const { status, body } = await connection.send(requests[sent++ % requests.length]!);
        if (status !== 202) throw new Error(`The portal answered ${status}: ${body}`);
        accepted += 1;
      }
      connection.close();
    }),
  );
  return accepted / ((performance.now() - start) / 1000);
}
