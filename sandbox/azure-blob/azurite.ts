import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { SandboxSettings } from '../settings.ts';

type BlobServer = { start: () => Promise<void>; close: () => Promise<void> };

/** Azurite's blob service for the same account as the table, on loopback: old offers write their CSV files there. */
export async function startBlob(dataDir: string, { ports, account }: SandboxSettings): Promise<BlobServer> {
  // Azurite is CommonJS without types, and takes its accounts from the environment only.
  const load = createRequire(import.meta.url) as (name: string) => { default: new (...parameters: unknown[]) => BlobServer };
  process.env.AZURITE_ACCOUNTS = `${account.name}:${account.key}`;
  const Configuration = load('azurite/dist/src/blob/BlobConfiguration.js').default;
  const Server = load('azurite/dist/src/blob/BlobServer.js').default;
  const directory = join(dataDir, 'azurite');
  mkdirSync(directory, { recursive: true });
  const persistence = [{ locationId: 'Default', locationPath: join(directory, 'blobs'), maxConcurrency: 10 }];
  const [keepAliveSeconds, accessLog, debugLog, isLoose, skipsVersionCheck] = [65, false, false, false, true];
  const server = new Server(
    new Configuration(
      '127.0.0.1',
      ports.blob,
      keepAliveSeconds,
      join(directory, 'blob.json'),
      join(directory, 'blob-extents.json'),
      persistence,
      accessLog,
      undefined,
      debugLog,
      undefined,
      isLoose,
      skipsVersionCheck,
    ),
  );
  await server.start();
  return server;
}
