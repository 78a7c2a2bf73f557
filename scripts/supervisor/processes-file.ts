import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `$DATA_DIR/processes.json`: who runs, for people and scripts that look from outside. `postgres` is null when it is not ours. */
export type Processes = { supervisor: number; web: number | null; workers: number[]; postgres: number | null };

export function writeProcesses(dataDir: string, processes: Processes): void {
  writeAtomically(join(dataDir, 'processes.json'), JSON.stringify(processes), 0o644);
}

/** What an earlier start left, or null. */
export function readProcesses(dataDir: string): Processes | null {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'processes.json'), 'utf8')) as Processes;
  } catch {
    return null;
  }
}

/** A reader sees the old content or the new one, never half of it. */
export function writeAtomically(file: string, text: string, mode: number): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text, { mode });
  renameSync(unfinished, file);
}
