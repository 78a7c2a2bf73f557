import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SealingKey } from '#lib/secrets/seal.ts';
import { isAlive } from '#lib/db/embedded-postgres-pid.ts';
import { type Processes, readProcesses } from '../../scripts/supervisor/processes-file.ts';

const root = join(import.meta.dirname, '..', '..');

/** Leadport as `npm start` runs it: the supervisor and whatever it keeps alive, outside demo mode. */
export type Supervised = {
  port: number;
  start: () => Promise<void>;
  processes: () => Processes;
  databaseUrl: () => string;
  sealingKeys: () => SealingKey[];
  stop: () => Promise<void>;
};

export function supervised(dataDir: string, port: number, destinationPort: number): Supervised {
  const environment: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    PATH: process.env.PATH,
    DATA_DIR: dataDir,
    PORT: String(port),
    DEMO: '0',
    OUTBOUND_ALLOW: `127.0.0.1:${destinationPort}`,
    // A lease outlives twice this; what a killed worker held is taken up again after it.
    DELIVERY_TIMEOUT_MS: '1000',
    LOG_LEVEL: 'warn',
  };
  let child: ChildProcess;
  return {
    port,
    start: async () => {
      const log = openSync(join(dataDir, 'supervisor.log'), 'a');
      child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'start.ts')], {
        env: environment,
        stdio: ['ignore', 'pipe', log],
      });
      await ready(child, join(dataDir, 'supervisor.log'));
    },
    processes: () => readProcesses(dataDir)!,
    databaseUrl: () => {
      const { password, port: databasePort } = readJson<{ password: string; port: number }>('postgres.json');
      return `postgresql://leadport:${password}@127.0.0.1:${databasePort}/leadport`;
    },
    sealingKeys: () => {
      const [id, key] = readJson<{ secretKeys: string }>('keys.json').secretKeys.split(':');
      return [{ id: id!, key: Buffer.from(key!, 'base64') }];
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };

  function readJson<T>(name: string): T {
    return JSON.parse(readFileSync(join(dataDir, name), 'utf8')) as T;
  }
}

/** Ends a process at once, as a power cut would. */
export function kill(pid: number | null): void {
  if (pid !== null && isAlive(pid)) process.kill(pid, 'SIGKILL');
}

async function ready(child: ChildProcess, log: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Leadport ready')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`Leadport ended with ${code}: ${output}\n${readFileSync(log, 'utf8')}`)));
  });
}
