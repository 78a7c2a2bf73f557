import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { SandboxSettings } from '../settings.ts';

type TableServer = { start: () => Promise<void>; close: () => Promise<void> };

/** Azurite's table service, with the one account of the settings, on loopback. */
export async function startTable(dataDir: string, { ports, account }: SandboxSettings): Promise<TableServer> {
  // Azurite is CommonJS without types, and takes its accounts from the environment only.
  const load = createRequire(import.meta.url) as (name: string) => { default: new (...parameters: unknown[]) => TableServer };
  process.env.AZURITE_ACCOUNTS = `${account.name}:${account.key}`;
  const Configuration = load('azurite/dist/src/table/TableConfiguration.js').default;
  const Server = load('azurite/dist/src/table/TableServer.js').default;
  const directory = join(dataDir, 'azurite');
  mkdirSync(directory, { recursive: true });
  const [keepAliveSeconds, debugLog, accessLog, isLoose, skipsVersionCheck] = [65, false, false, false, true];
  const server = new Server(
    new Configuration(
      '127.0.0.1',
      ports.table,
      keepAliveSeconds,
      join(directory, 'table.json'),
      debugLog,
      accessLog,
      undefined,
      undefined,
      isLoose,
      skipsVersionCheck,
    ),
  );
  await server.start();
  return server;
}
