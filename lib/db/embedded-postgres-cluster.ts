import { execFile } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- listens for a moment to see whether a port is free; sends nothing.
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PostgresProgram } from './embedded-postgres-program.ts';

const run = promisify(execFile);

/** What `<dataDir>/postgres.json` (owner only) remembers between starts. */
export type Cluster = { password: string; port: number };

/** Null when there is no complete database yet; what an interrupted creation left is removed then. */
export async function readCluster(dataDir: string): Promise<Cluster | null> {
  const text = await readFile(join(dataDir, 'postgres.json'), 'utf8').catch(() => null);
  const hasCluster = await exists(join(dataDir, 'postgres', 'global', 'pg_control'));
  if (text !== null && hasCluster) return JSON.parse(text) as Cluster;
  if (hasCluster)
    throw new Error(
      `${join(dataDir, 'postgres.json')} is missing: it holds the password of the database beside it. Restore it, or set another DATA_DIR.`,
    );
  return null;
}

export async function initialiseCluster(dataDir: string, { initdb, prefix, owner }: PostgresProgram): Promise<Cluster> {
  const [directory, unfinished, passwordFile] = ['postgres', 'postgres.new', 'postgres.password'].map((name) => join(dataDir, name)) as [
    string,
    string,
    string,
  ];
  const cluster = { password: randomBytes(24).toString('base64url'), port: await freePort() };
  for (const path of [directory, unfinished]) await rm(path, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, `${cluster.password}\n`, { mode: 0o600 });
  if (owner) for (const path of [unfinished, passwordFile]) await chown(path, owner.uid, owner.gid);
  const [command, ...words] = [
    ...prefix,
    initdb,
    `--pgdata=${unfinished}`,
    '--username=leadport',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    // PostgreSQL's own locale sorts and folds the same on every operating system.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  ];
  try {
    await run(command!, words);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await save(dataDir, cluster);
  // Renamed last: a kill in between leaves nothing that looks like a database.
  await rename(unfinished, directory);
  return cluster;
}

/** Saves the port that the server really uses. */
export async function rememberPort(dataDir: string, cluster: Cluster): Promise<Cluster> {
  const saved = await readCluster(dataDir);
  if (saved?.port === cluster.port && saved.password === cluster.password) return cluster;
  await save(dataDir, cluster);
  return cluster;
}

/** The same port as last time, or another one when somebody else has it now. */
export async function withFreePort(dataDir: string, cluster: Cluster): Promise<Cluster> {
  if (await isFree(cluster.port)) return cluster;
  return rememberPort(dataDir, { ...cluster, port: await freePort() });
}

async function save(dataDir: string, cluster: Cluster): Promise<void> {
  const file = join(dataDir, 'postgres.json');
  await writeFile(`${file}.${process.pid}`, JSON.stringify(cluster), { mode: 0o600 });
  await rename(`${file}.${process.pid}`, file);
}

/** Below the range that systems hand out by themselves, so that it is still free at the next start. */
async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(15_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new Error('No free port was found for PostgreSQL.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
