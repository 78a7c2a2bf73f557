import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { format } from 'prettier';
import type { Result } from './row.ts';

const file = join(import.meta.dirname, 'RESULTS.md');
const title = '# Measured\n\nEach section is written by the command in its heading; nothing here is typed by hand.\n';

/** Replaces the section of one command in RESULTS.md; the other sections stay. */
export async function writeSection(heading: string, text: string): Promise<void> {
  const known = existsSync(file) ? readFileSync(file, 'utf8') : title;
  const [head = title, ...sections] = known.split(/^(?=## )/m);
  const others = sections.filter((section) => !section.startsWith(`## ${heading}\n`));
  const all = [...others.map((section) => section.trim()), `## ${heading}\n\n${text.trim()}`].sort();
  writeFileSync(file, await format(`${[head.trim(), ...all].join('\n\n')}\n`, { parser: 'markdown' }));
}

/** How busy the machine was in the last minute. */
export function busyness(): number {
  return loadavg()[0]!;
}

/** What a figure is worth nothing without. */
export async function circumstances(command: string, pool: pg.Pool, busyBefore: number, peers: string[]): Promise<string> {
  const { rows } = await pool.query<{ version: string }>('SELECT version()');
  const [processor] = cpus();
  return [
    `- Command: \`${command}\``,
    `- Date: ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `- Machine: ${cpus().length} cores ${processor?.model ?? 'unknown'}, ${Math.round(totalmem() / 1024 ** 3)} GiB, ${process.platform} ${process.arch}`,
    `- Load of the machine before the start, by others: ${busyBefore.toFixed(1)} (a figure is only as good as this is low)`,
    `- Versions: Node ${process.versions.node}, ${rows[0]!.version.split(' on ')[0]}${peers.map((peer) => `, ${peer}`).join('')}`,
  ].join('\n');
}

export function table(results: readonly Result[]): string {
  const lines = results.map(
    ({ what, ours, limit, ratio, goal, isMet }) =>
      `| ${what} | ${ours} | ${limit ?? ''} | ${ratio === null ? '' : ratio.toFixed(2)} | ${goal} | ${isMet ? 'yes' : '**no**'} |`,
  );
  return ['| what | Leadport | measured against | ratio | goal | met |', '| --- | --- | --- | --- | --- | --- |', ...lines].join('\n');
}
