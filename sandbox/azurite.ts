import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { SandboxSettings } from './settings.ts';

export type AzuriteServer = { start: () => Promise<void>; close: () => Promise<void> };

/**
 * Starts one of Azurite's services, with the one account of the settings. `configure` gets the directory for its files and answers what
 * the service's configuration takes, in Azurite's order, which differs from service to service.
 */
export async function startAzurite(
  service: 'Blob' | 'Table',
  dataDir: string,
  { account }: SandboxSettings,
  configure: (directory: string) => readonly unknown[],
): Promise<AzuriteServer> {
  // Azurite is CommonJS without types, and takes its accounts from the environment only.
  const load = createRequire(import.meta.url) as (name: string) => { default: new (...parameters: unknown[]) => AzuriteServer };
  process.env.AZURITE_ACCOUNTS = `${account.name}:${account.key}`;
  const Configuration = load(`azurite/dist/src/${service.toLowerCase()}/${service}Configuration.js`).default;
  const Server = load(`azurite/dist/src/${service.toLowerCase()}/${service}Server.js`).default;
  const directory = join(dataDir, 'azurite');
  mkdirSync(directory, { recursive: true });
  const server = new Server(new Configuration(...configure(directory)));
  await server.start();
  return server;
}
