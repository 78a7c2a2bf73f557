import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';

/** A process of the portal. */
export type Part = { pid: number; stop: () => Promise<void>; kill: () => Promise<void> };

const root = join(import.meta.dirname, '..', '..');

/** Starts a part as the supervisor does, its output in a file. Resolves when it says that it is ready. */
export async function startPart(file: string, environment: NodeJS.ProcessEnv, logFile: string): Promise<Part> {
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, file)], {
    env: environment,
    stdio: ['ignore', log, log, 'ipc'],
  });
  const exited = once(child, 'exit');
  const [first] = await Promise.race([once(child, 'message'), exited]);
  if ((first as { type?: string } | null)?.type !== 'ready') throw new Error(`${file} did not start; see ${logFile}.`);
  return {
    pid: child.pid!,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
