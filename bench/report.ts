import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { format } from 'prettier';
import { type EvidenceRow, type EvidenceSection, evidenceNames, evidenceSchema } from '#lib/evidence/evidence.ts';

const readable = join(import.meta.dirname, 'RESULTS.md');
const kept = join(import.meta.dirname, '../lib/evidence/measured.json');

/** Replaces the section of one command, in the file that the evidence page shows and in RESULTS.md; the other sections stay. */
export async function record(section: EvidenceSection): Promise<void> {
  const others = evidenceSchema.parse(JSON.parse(readFileSync(kept, 'utf8'))).filter(({ name }) => name !== section.name);
  const sections = [...others, section].sort((one, other) => evidenceNames.indexOf(one.name) - evidenceNames.indexOf(other.name));
  writeFileSync(kept, await format(JSON.stringify(evidenceSchema.parse(sections)), { parser: 'json', printWidth: 140 }));
  const head = '# Measured\n\nEach section is written by the command in its heading; nothing here is typed by hand.';
  const texts = sections.map((one) => `## ${one.command}\n\n${asMarkdown(one)}`);
  writeFileSync(readable, await format(`${[head, ...texts].join('\n\n')}\n`, { parser: 'markdown' }));
}

/** How busy the machine was in the last minute. */
export function busyness(): number {
  return loadavg()[0]!;
}

/** What a figure is worth nothing without. `pool` is that of the database that was measured. */
export async function circumstances(busyBefore: number, pool: pg.Pool | null, peers: readonly string[] = []): Promise<string[]> {
  const [processor] = cpus();
  const database = pool && (await pool.query<{ version: string }>('SELECT version()')).rows[0]!.version.split(' on ')[0];
  return [
    `Machine: ${cpus().length} cores ${processor?.model ?? 'unknown'}, ${Math.round(totalmem() / 1024 ** 3)} GiB, ${process.platform} ${process.arch}`,
    `Load of the machine before the start, by others: ${busyBefore.toFixed(1)} (a figure is only as good as this is low)`,
    `Versions: ${[`Node ${process.versions.node}`, database, ...peers].filter(Boolean).join(', ')}`,
  ];
}

export function asMarkdown({ command, measuredAt, facts, rows }: EvidenceSection): string {
  const list = [`Command: \`${command}\``, `Date: ${measuredAt.slice(0, 16).replace('T', ' ')} UTC`, ...facts];
  return `${list.map((fact) => `- ${fact}`).join('\n')}\n\n${table(rows)}`;
}

function table(rows: readonly EvidenceRow[]): string {
  const lines = rows.map(
    ({ what, ours, limit, ratio, goal, isMet }) =>
      `| ${what} | ${ours} | ${limit ?? ''} | ${ratio === null ? '' : ratio.toFixed(2)} | ${goal} | ${isMet ? 'yes' : '**no**'} |`,
  );
  return ['| what | Leadport | measured against | ratio | goal | met |', '| --- | --- | --- | --- | --- | --- |', ...lines].join('\n');
}
