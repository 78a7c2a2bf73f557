import { setTimeout as pause } from 'node:timers/promises';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#lib/db/embedded-postgres.ts';
import { lockDataDir } from './data-dir-lock.ts';
import { requirePort } from './free-port.ts';
import { type Part, startPart } from './part.ts';
import { type Processes, readProcesses, writeProcesses } from './processes-file.ts';

export type Plan = {
  dataDir: string;
  host: string;
  port: number;
  /** A PostgreSQL of one's own; without it the embedded one is started, watched and stopped. */
  databaseUrl: string | undefined;
  /** Runs once this process is the only one with the data directory, before anything is started. */
  arrange?: () => Promise<void>;
  /** The environment of the parts, given the database. */
  environment: (databaseUrl: string) => NodeJS.ProcessEnv;
  /** Brings the database up to date; runs before the parts that use it. */
  prepare: (environment: NodeJS.ProcessEnv) => Promise<void>;
  files: { web: string; worker: string; sandbox?: string };
};

/** What the ten seconds of api.md are spent on: first the parts finish, then the database. */
const graceMs = { parts: 5_500, database: 3_000 };

/** Runs Leadport until a signal asks it to stop. Resolves when everything has ended; rejects when it could not start. */
export async function supervise(plan: Plan): Promise<void> {
  const unlock = lockDataDir(plan.dataDir);
  const stopAsked = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopAsked.resolve());
  const running = new RunningSystem(plan);
  try {
    await Promise.race([running.start().then(() => stopAsked.promise), stopAsked.promise]);
  } finally {
    await running.stop();
    unlock();
  }
}

class RunningSystem {
  readonly plan: Plan;
  readonly parts: Part[] = [];
  readonly processes: Processes = { supervisor: process.pid, web: null, workers: [], postgres: null };
  isStopping = false;
  databaseUrl = '';
  /** Settles when the embedded server that is being started, or runs, is known. */
  server: Promise<EmbeddedPostgres> | undefined;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  async start(): Promise<void> {
    const { dataDir, host, port, files } = this.plan;
    await requirePort(host, port, readProcesses(dataDir)?.web ?? null);
    await this.plan.arrange?.();
    this.databaseUrl = this.plan.databaseUrl ?? (await this.startDatabase());
    if (this.isStopping) return;
    // The sandbox needs no database and is slow to load, so it comes up meanwhile.
    const sandbox = files.sandbox ? this.startPart('sandbox', files.sandbox, () => {}) : undefined;
    const [prepared] = await Promise.allSettled([this.plan.prepare(this.environment()), sandbox?.ready]);
    if (prepared.status === 'rejected') throw prepared.reason;
    if (this.isStopping) return;
    const web = this.startPart('web', files.web, (pid) => (this.processes.web = pid));
    const worker = this.startPart('worker', files.worker, (pid) => (this.processes.workers = [pid]));
    await Promise.all([web.ready, worker.ready, sandbox?.ready]);
    if (!this.isStopping) console.log(`Leadport ready at http://${host.includes(':') ? `[${host}]` : host}:${port}`);
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.parts.map((part) => part.stop(graceMs.parts)));
    const server = await this.server?.catch(() => undefined);
    await server?.stop(graceMs.database);
  }

  environment(): NodeJS.ProcessEnv {
    return this.plan.environment(this.databaseUrl);
  }

  startPart(name: string, file: string, remember: (pid: number) => void): Part {
    const part = startPart({
      name,
      file,
      environment: () => this.environment(),
      onTrouble: (message) => console.error(message),
      onStart: (pid) => {
        remember(pid);
        writeProcesses(this.plan.dataDir, this.processes);
      },
    });
    // A part that fails while another one is still awaited must not count as unhandled.
    part.ready.catch(() => {});
    this.parts.push(part);
    return part;
  }

  async startDatabase(): Promise<string> {
    this.server = startEmbeddedPostgres({ dataDir: this.plan.dataDir, onProgress: console.log });
    const server = await this.server;
    this.processes.postgres = server.pid;
    writeProcesses(this.plan.dataDir, this.processes);
    void server.exited.then(() => this.restartDatabase());
    return server.url;
  }

  async restartDatabase(): Promise<void> {
    while (!this.isStopping) {
      console.error('PostgreSQL ended; starting it again.');
      try {
        const url = await this.startDatabase();
        if (url !== this.databaseUrl) {
          // Somebody took its port meanwhile: the parts need the new address.
          this.databaseUrl = url;
          for (const part of this.parts) part.restart();
        }
        return;
      } catch (error) {
        console.error((error as Error).message);
        await pause(1_000);
      }
    }
  }
}
