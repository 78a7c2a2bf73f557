import { join } from 'node:path';
import { type AzuriteServer, startAzurite } from '../azurite.ts';
import type { SandboxSettings } from '../settings.ts';

/** Azurite's table service, with the one account of the settings, on loopback. */
export function startTable(dataDir: string, settings: SandboxSettings): Promise<AzuriteServer> {
  const [keepAliveSeconds, debugLog, accessLog, isLoose, skipsVersionCheck] = [65, false, false, false, true];
  return startAzurite('Table', dataDir, settings, (directory) => [
    '127.0.0.1',
    settings.ports.table,
    keepAliveSeconds,
    join(directory, 'table.json'),
    debugLog,
    accessLog,
    undefined,
    undefined,
    isLoose,
    skipsVersionCheck,
  ]);
}
