import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { initialiseCluster, readCluster, rememberPort, withFreePort, type Cluster } from './embedded-postgres-cluster.ts';
import { findPostmaster, isAlive, type Postmaster } from './embedded-postgres-pid.ts';
import { findPostgresProgram } from './embedded-postgres-program.ts';
import { serverSettings } from './embedded-postgres-settings.ts';

export type EmbeddedPostgres = {
  /** Connection string of the database `leadport`, as its owner. */
  url: string;
  /** The postmaster. */
  pid: number;
  /** True when the server was already running, left by a supervisor that was killed. */
  isAdopted: boolean;
  /** Settles when the server is gone, whoever ended it. Never rejects. */
  exited: Promise<void>;
  /** Ends open connections, writes everything out and waits for the end; after the grace it ends at once and recovers at the next start. */
  stop: (graceMs?: number) => Promise<void>;
};

type Options = {
  dataDir: string;
  /** Called before steps that take longer than a blink. */
  onProgress?: (message: string) => void;
  /** How long a server may take to come up after a crash, its recovery included. */
  patienceMs?: number;
};

/**
 * Starts the PostgreSQL that npm installed, in `<dataDir>/postgres`, or adopts the one that already runs there.
 * It listens on loopback only, on a port that is kept between starts, with a generated password.
 * The server outlives a killed parent on purpose: the next call adopts it.
 */
export async function startEmbeddedPostgres({ dataDir, onProgress = () => {}, patienceMs = 30_000 }: Options): Promise<EmbeddedPostgres> {
  const directory = join(dataDir, 'postgres');
  const owner = await stat(directory).then(
    ({ uid }) => uid,
    () => undefined,
  );
  const program = await findPostgresProgram(owner);
  let cluster = await readCluster(dataDir);
  if (!cluster) {
    onProgress('Creating the database');
    cluster = await initialiseCluster(dataDir, program);
  }
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const running = await findPostmaster(directory);
    const postmaster = running ?? (await launch());
    const failure = await waitUntilReady(cluster, postmaster, deadline);
    if (!failure) {
      cluster = await rememberPort(dataDir, { ...cluster, port: postmaster.port });
      await createDatabase(cluster);
      return handleOf(cluster, postmaster.pid, running !== null);
    }
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL did not start within ${patienceMs / 1000} s. ${failure}\n${await lastLog(dataDir)}`);
    // Another start is in progress, or children of a killed server still hold its memory: both pass.
    await pause(250);
  }

  async function launch(): Promise<Postmaster> {
    await rm(join(directory, 'postmaster.pid'), { force: true });
    cluster = await withFreePort(dataDir, cluster!);
    const logFile = join(dataDir, 'postgres.log');
    const isLarge = await stat(logFile).then(
      ({ size }) => size > 10 * 1024 * 1024,
      () => false,
    );
    const log = openSync(logFile, isLarge ? 'w' : 'a', 0o600);
    const [command, ...words] = [...program.prefix, program.postgres, '-D', directory, ...serverSettings(cluster.port)];
    // Detached, so that Ctrl-C reaches the supervisor alone and the server is the last to go.
    const child = spawn(command!, words, { detached: true, stdio: ['ignore', log, log], env: environment });
    closeSync(log);
    await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.unref();
    return { pid: child.pid!, port: cluster.port };
  }
}

/** Nothing of ours: PostgreSQL would take PGPORT and the like from it. */
const environment = { LC_ALL: 'C', PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' } as unknown as NodeJS.ProcessEnv;

function urlOf({ password, port }: Cluster, database: string): string {
  return `postgresql://leadport:${password}@127.0.0.1:${port}/${database}`;
}

/** Null once the server answers, else why it does not; returns early when its process is gone. */
async function waitUntilReady(cluster: Cluster, { pid, port }: Postmaster, deadline: number): Promise<string | null> {
  let failure = 'The process ended at once.';
  while (isAlive(pid) && Date.now() < deadline) {
    const client = new pg.Client({ connectionString: urlOf({ ...cluster, port }, 'postgres'), connectionTimeoutMillis: 5_000 });
    try {
      await client.connect();
      await client.end();
      return null;
    } catch (error) {
      failure = (error as Error).message;
      await pause(25);
    }
  }
  return failure;
}

async function createDatabase(cluster: Cluster): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(cluster, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'leadport'");
    if (!rowCount) await client.query('CREATE DATABASE leadport');
  } catch (error) {
    // Somebody else created it between the two statements.
    if ((error as { code?: string }).code !== '42P04' && (error as { code?: string }).code !== '23505') throw error;
  } finally {
    await client.end();
  }
}

function handleOf(cluster: Cluster, pid: number, isAdopted: boolean): EmbeddedPostgres {
  let isWatching = true;
  const exited = (async () => {
    // Polled because an adopted server is nobody's child here. Unref: watching alone keeps no process alive.
    while (isWatching && isAlive(pid)) await pause(200, undefined, { ref: false });
  })();
  return { url: urlOf(cluster, 'leadport'), pid, isAdopted, exited, stop };

  async function stop(graceMs = 8_000): Promise<void> {
    // SIGINT is "fast shutdown", SIGQUIT "immediate": https://www.postgresql.org/docs/18/server-shutdown.html
    signal(pid, 'SIGINT');
    if (!(await isGone(pid, graceMs))) {
      signal(pid, 'SIGQUIT');
      await isGone(pid, 1_000);
    }
    isWatching = false;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function isGone(pid: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (isAlive(pid) && Date.now() < deadline) await pause(20);
  return !isAlive(pid);
}

async function lastLog(dataDir: string): Promise<string> {
  const text = await readFile(join(dataDir, 'postgres.log'), 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-5).join('\n');
}
