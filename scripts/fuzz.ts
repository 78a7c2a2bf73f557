import fc from 'fast-check';
import type { EvidenceRow } from '#lib/evidence/evidence.ts';
import { busyness, circumstances, record } from '../bench/report.ts';
import { type Target, targets } from './fuzz/targets.ts';

// npm run fuzz [-- --cases 100000] [--seed 1] [--only diagnosis]   every parser of foreign input: no crash, none computes longer than 100 ms; a whole
//                                                                   run goes into bench/RESULTS.md
const words = process.argv.slice(2);
const option = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const cases = Number(option('--cases') ?? 100_000);
const seed = Number(option('--seed') ?? Date.now() % 2_147_483_647);
const only = option('--only');
const maxMs = 100;

const busyBefore = busyness();
const rows = targets.filter(({ name }) => only === undefined || name.includes(only)).map(run);
if (only === undefined && cases >= 100_000) {
  const facts = [...(await circumstances(busyBefore, null)), `Seed ${seed}`];
  await record({ name: 'fuzz', command: 'npm run fuzz', measuredAt: new Date().toISOString(), facts, rows });
}
process.exit(rows.every(({ isMet }) => isMet) ? 0 : 1);

function run({ name, input, parse }: Target): EvidenceRow {
  const started = performance.now();
  let slowest = 0;
  const result = fc.check(
    fc.property(input, (value) => {
      // What is slow is slow again; a collection of garbage is not.
      const first = timed(() => parse(value));
      const spent =
        first <= maxMs
          ? first
          : Math.min(
              timed(() => parse(value)),
              timed(() => parse(value)),
            );
      slowest = Math.max(slowest, spent);
      if (spent > maxMs) throw new Error(`${spent.toFixed(0)} ms`);
    }),
    { numRuns: cases, seed, endOnFailure: true },
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${name}: ${result.numRuns} cases in ${seconds} s, slowest ${slowest.toFixed(1)} ms, ${result.failed ? 'FAILED' : 'good'}`);
  if (result.failed)
    console.error(`${String(result.errorInstance)}\nseed ${result.seed}, input ${JSON.stringify(result.counterexample)?.slice(0, 2_000)}`);
  return {
    what: `${name}, generated inputs`,
    ours: `${result.numRuns.toLocaleString('en')} cases, slowest ${slowest.toFixed(1)} ms`,
    limit: null,
    ratio: null,
    goal: `no crash, none computes over ${maxMs} ms`,
    isMet: !result.failed,
  };
}

/** Milliseconds of computing: what else the machine does is no fault of the parser. */
function timed(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
