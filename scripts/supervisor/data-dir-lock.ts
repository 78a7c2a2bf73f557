import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes this process the only supervisor of a data directory until it releases it or ends.
 * A lock left behind by a kill or a power cut does not count, also when its process id belongs to somebody else by now.
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'supervisor.lock');
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) }));
  try {
    while (!link(own, file)) {
      const holder = read(file);
      if (holder && holder.identity !== null && identityOf(holder.pid) === holder.identity) {
        throw new Error(
          `Leadport already runs with ${dataDir} (process ${holder.pid}). Stop it first, or start another one with its own DATA_DIR and PORT.`,
        );
      }
      discard(file);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(file, { force: true });
}

/** A hard link appears with its content, or fails when the name is taken. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Renamed before it is removed: of two processes that find the same stale lock, only one moves it away. */
function discard(file: string): void {
  const away = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, away);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  rmSync(away, { force: true });
}

function read(file: string): { pid: number; identity: string | null } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { pid: number; identity: string | null };
  } catch {
    return null;
  }
}

/** What tells a process from a later one with the same id: when it began. Null when there is none. */
function identityOf(pid: number): string | null {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    }
    // Field 22 counts from the boot; the name in field 2 may itself hold spaces and brackets. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
  } catch {
    return null;
  }
}
