import { execFile } from 'node:child_process';
import { readFile, readlink, realpath } from 'node:fs/promises';
import { promisify } from 'node:util';
import { join } from 'node:path';

const run = promisify(execFile);

/** A running server as its own lock file describes it. */
export type Postmaster = { pid: number; port: number };

/**
 * The live server of this data directory, or null when there is none.
 * A lock file left behind by a power cut does not count, also when its process id belongs to somebody else by now.
 * https://www.postgresql.org/docs/18/storage-file-layout.html
 */
export async function findPostmaster(directory: string): Promise<Postmaster | null> {
  const text = await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = text.split('\n').map((line) => Number(line));
  if (!pid || !port || !isAlive(pid) || !(await isPostgresOf(pid, directory))) return null;
  return { pid, port };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A postmaster's working directory is its data directory; without /proc its command line names it. */
async function isPostgresOf(pid: number, directory: string): Promise<boolean> {
  const real = await realpath(directory);
  if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === real;
  const { stdout } = await run('ps', ['-p', String(pid), '-o', 'command=']).catch(() => ({ stdout: '' }));
  return stdout.includes('postgres') && (stdout.includes(directory) || stdout.includes(real));
}
