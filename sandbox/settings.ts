import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Accounts, sandboxAccounts } from './accounts.ts';
import { flowUrl, protectedFlowUrl } from './power-automate/flow-url.ts';
import { vendorHosts } from './vendor-hosts.ts';

/** Where the sandbox listens and what a demo connection to it looks like. */
export type SandboxSettings = {
  ports: { receiver: number; table: number; selfSigned: number; blob: number };
  /** For OUTBOUND_HOST_MAP: demo connections name real-looking hosts, their requests come here. */
  hostMap: string;
  /** For OUTBOUND_ALLOW. */
  allow: string;
  /** The page that shows what arrived. */
  pageUrl: string;
  /** A URL for a connection; each name is an inbox of its own with its own behaviour. */
  inboxUrl: (name: string) => string;
  /** The same receiver behind a certificate that nobody has signed. */
  selfSignedUrl: (name: string) => string;
  /** With this secret in the connection, the page tells whether a signature is right. */
  signingSecret: string;
  /** Of the storage account whose table and files the sandbox keeps. */
  connectionString: string;
  account: { name: string; key: string };
  /** What exists at the vendors: directories, applications, their keys. */
  accounts: Accounts;
  /** A trigger of Power Automate with its signature, and one that wants a token; each name is a flow of its own. */
  flowUrl: (name: string) => string;
  protectedFlowUrl: (name: string) => string;
};

type Stored = { ports: SandboxSettings['ports']; accountKey: string; signingSecret: string };

const accountName = 'leadportsandbox';

/** Chooses ports and secrets at the first start and keeps them, so that saved connections and links go on working. */
export async function prepareSandbox(dataDir: string, portalPort: number): Promise<SandboxSettings> {
  const known = readStored(dataDir);
  const wanted = { receiver: portalPort + 1, table: portalPort + 2, selfSigned: portalPort + 3, blob: portalPort + 4, ...known?.ports };
  const taken = new Set([portalPort]);
  const ports = {
    receiver: await freePort(wanted.receiver, taken),
    table: await freePort(wanted.table, taken),
    selfSigned: await freePort(wanted.selfSigned, taken),
    blob: await freePort(wanted.blob, taken),
  };
  const stored: Stored = {
    ports,
    accountKey: known?.accountKey ?? randomBytes(64).toString('base64'),
    signingSecret: known?.signingSecret ?? `whsec_${randomBytes(32).toString('base64')}`,
  };
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(`${fileIn(dataDir)}.${process.pid}`, JSON.stringify(stored), { mode: 0o600 });
  renameSync(`${fileIn(dataDir)}.${process.pid}`, fileIn(dataDir));
  return settingsOf(stored);
}

/** @throws {Error} when no sandbox has ever been started with this data directory. */
export function sandboxSettings(dataDir: string): SandboxSettings {
  const stored = readStored(dataDir);
  if (!stored) throw new Error(`There is no sandbox in ${dataDir} yet. Start Leadport in demo mode first.`);
  return settingsOf(stored);
}

function settingsOf({ ports, accountKey, signingSecret }: Stored): SandboxSettings {
  const local = (port: number) => `http://127.0.0.1:${port}`;
  const accounts = sandboxAccounts(signingSecret);
  return {
    ports,
    hostMap: [
      ...Object.values(vendorHosts).flatMap((hosts) => hosts.map((host) => `${host}=${local(ports.receiver)}`)),
      `hooks.example.com=${local(ports.receiver)}`,
      `self-signed.example.com=https://127.0.0.1:${ports.selfSigned}`,
      // The one made-up storage account only: a real one that somebody tries in the demo is reached where it is.
      `${accountName}.table.core.windows.net=${local(ports.table)}`,
      `${accountName}.blob.core.windows.net=${local(ports.blob)}`,
    ].join(','),
    allow: Object.values(ports)
      .map((port) => `127.0.0.1:${port}`)
      .join(','),
    pageUrl: `${local(ports.receiver)}/`,
    inboxUrl: (name) => `https://hooks.example.com/inbox/${encodeURIComponent(name)}`,
    selfSignedUrl: (name) => `https://self-signed.example.com/inbox/${encodeURIComponent(name)}`,
    signingSecret,
    connectionString: `DefaultEndpointsProtocol=https;AccountName=${accountName};AccountKey=${accountKey};EndpointSuffix=core.windows.net`,
    account: { name: accountName, key: accountKey },
    accounts,
    flowUrl: (name) => flowUrl(accounts, name),
    protectedFlowUrl,
  };
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'sandbox.json');
}

function readStored(dataDir: string): Stored | null {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Stored;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function freePort(wanted: number, taken: Set<number>): Promise<number> {
  for (let port = wanted; ; port = port < 65_000 ? port + 1 : 20_000) {
    if (taken.has(port) || !(await isFree(port))) continue;
    taken.add(port);
    return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
