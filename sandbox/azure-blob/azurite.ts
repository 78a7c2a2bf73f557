import { join } from 'node:path';
import { type AzuriteServer, startAzurite } from '../azurite.ts';
import type { SandboxSettings } from '../settings.ts';

/** Azurite's blob service for the same account as the table, on loopback: old offers write their CSV files there. */
export function startBlob(dataDir: string, settings: SandboxSettings): Promise<AzuriteServer> {
  const [keepAliveSeconds, accessLog, debugLog, isLoose, skipsVersionCheck] = [65, false, false, false, true];
  return startAzurite('Blob', dataDir, settings, (directory) => [
    '127.0.0.1',
    settings.ports.blob,
    keepAliveSeconds,
    join(directory, 'blob.json'),
    join(directory, 'blob-extents.json'),
    [{ locationId: 'Default', locationPath: join(directory, 'blobs'), maxConcurrency: 10 }],
    accessLog,
    undefined,
    debugLog,
    undefined,
    isLoose,
    skipsVersionCheck,
  ]);
}
