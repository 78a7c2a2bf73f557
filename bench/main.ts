import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { EvidenceRow, EvidenceSection } from '#lib/evidence/evidence.ts';
import { singleInserts } from './peers/single-inserts.ts';
import { asMarkdown, busyness, circumstances, record } from './report.ts';
import type { Effort } from './row.ts';
import { delivery } from './rows/delivery.ts';
import { hanging } from './rows/hanging.ts';
import { history } from './rows/history.ts';
import { idle } from './rows/idle.ts';
import { intakeBatches } from './rows/intake-batches.ts';
import { intakeSingle } from './rows/intake-single.ts';
import { together } from './rows/together.ts';
import { startSystem } from './system/system.ts';

// npm run bench                          every row but the long history, medians of five, into bench/RESULTS.md
// npm run bench -- --minutes 10          as for a release: ten minutes of everything together
// npm run bench -- --only delivery       one row, printed only
// npm run bench -- --only history   log, search and health over ten million leads, in a section of its own (a quarter of an hour)
// npm run bench -- --quick               seconds instead of minutes, printed only; proves that the benchmark works, no figure
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '1' },
    offers: { type: 'string', default: '8' },
    history: { type: 'string', default: '10000000' },
  },
});
const effort: Effort = values.quick
  ? { repetitions: 1, seconds: 1, leads: 1_000, minutes: 0.05, history: 20_000 }
  : { repetitions: 5, seconds: 4, leads: 10_000, minutes: Number(values.minutes), history: Number(values.history) };

const busyBefore = busyness();
const system = await startSystem(Number(values.offers));
try {
  const inserts = await singleInserts(system.databaseUrl);
  const rows: Record<string, () => Promise<EvidenceRow[]>> = {
    'intake-single': () => intakeSingle(system, inserts, effort),
    'intake-batches': () => intakeBatches(system, effort),
    delivery: () => delivery(system, effort),
    together: () => together(system, effort),
    hanging: () => hanging(system, effort),
    idle: () => idle(system, effort),
    history: () => history(system, effort),
  };
  const chosen = values.only ? [values.only] : Object.keys(rows).filter((name) => name !== 'history');
  const results: EvidenceRow[] = [];
  for (const name of chosen) {
    const measure = rows[name];
    if (!measure) throw new Error(`There is no row ${name}; there are ${Object.keys(rows).join(', ')}.`);
    console.log(`Measuring ${name}…`);
    results.push(...(await measure()));
  }
  const section: EvidenceSection = {
    name: values.only === 'history' ? 'history' : 'speed',
    command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
    measuredAt: new Date().toISOString(),
    facts: [
      ...(await circumstances(busyBefore, system.pool, [inserts.name, `pg-boss ${bossVersion()}`])),
      `Medians of ${effort.repetitions}, ours and the limit in turn; p95 of ${effort.repetitions * 4}`,
    ],
    rows: results,
  };
  console.log(`\n${asMarkdown(section)}\n`);
  if (!values.quick && (!values.only || values.only === 'history')) await record(section);
} finally {
  await system.stop();
}

function bossVersion(): string {
  const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return dependencies['pg-boss']!;
}
