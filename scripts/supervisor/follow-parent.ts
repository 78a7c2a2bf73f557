import { readFileSync } from 'node:fs';
import { isAlive } from '#lib/db/embedded-postgres-pid.ts';

/**
 * Started by `npm start`, the process that people and tools stop is npm, with a shell between it and this one. Killed in a way
 * that it cannot pass on, it would leave everything running: so this process ends with either of them.
 */
export function followParent(): void {
  const parent = process.ppid;
  const watched = [parent, parentOf(parent)].filter((pid) => pid !== null && pid > 1) as number[];
  const isOrphan = () => process.ppid !== parent || !watched.every(isAlive);
  setInterval(() => isOrphan() && process.kill(process.pid, 'SIGTERM'), 1_000).unref();
}

/** Known on Linux only; elsewhere the shell alone is watched. */
function parentOf(pid: number): number | null {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return null;
  }
}
