import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '#lib/db/embedded-postgres-pid.ts';

/**
 * Makes sure that the portal can listen, before anything slow is started. A web process left by a killed supervisor
 * is about to end by itself and is waited for.
 */
export async function requirePort(host: string, port: number, previousWeb: number | null): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const code = await tryToListen(host, port);
    if (code === null) return;
    if (code === 'EACCES') throw new Error(`Listening on port ${port} is not allowed here. Choose another one: PORT=3001 npm start`);
    if (code !== 'EADDRINUSE') throw new Error(`Leadport cannot listen on ${host}:${port} (${code}). Check HOST and PORT.`);
    if (previousWeb === null || !isAlive(previousWeb) || Date.now() > deadline) {
      throw new Error(`Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`);
    }
    await pause(100);
  }
}

/** Null when it works, else the system's code. */
export function tryToListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}
