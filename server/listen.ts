import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** Calls `wake` whenever leads became due. A lost connection is opened anew; meanwhile the worker's polling goes on. */
export function listenForLeads(connect: () => pg.Client, wake: () => void): { stop: () => Promise<void> } {
  let isStopping = false;
  let client: pg.Client | null = null;

  async function listen(): Promise<void> {
    while (!isStopping) {
      const current = connect();
      const lost = new Promise<void>((resolve) => {
        current.once('error', () => resolve());
        current.once('end', () => resolve());
      });
      current.on('notification', wake);
      try {
        await current.connect();
        client = current;
        await current.query('LISTEN leads_due');
        await lost;
      } catch {
        // The next round tries again.
      }
      await current.end().catch(() => {});
      if (!isStopping) await pause(1_000);
    }
  }

  const running = listen();
  return {
    stop: async () => {
      isStopping = true;
      await client?.end().catch(() => {});
      await running;
    },
  };
}
