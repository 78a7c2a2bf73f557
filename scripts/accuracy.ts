import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { measure } from './accuracy/measure.ts';
import { percent, report, score } from './accuracy/report.ts';
import { readSamples } from './accuracy/sample.ts';

// npm run accuracy -- [FILE...]   any JSON Lines file of collected answers; without one the repository's own
const own = join(import.meta.dirname, '..', 'lib', 'errors', 'samples');
const given = process.argv.slice(2);
const files =
  given.length > 0
    ? given
    : readdirSync(own)
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => join(own, name));

const read = files.map((file) => readSamples(relative('.', file), readFileSync(file, 'utf8')));
const samples = read.flatMap(({ samples }) => samples);
const badLines = read.flatMap(({ badLines }) => badLines);

console.log(report(samples.map((sample) => measure(sample))));
const blind = score(samples.map((sample) => measure(sample, { asHinted: false })));
console.log(
  `\nWithout naming the destination: ${percent(blind.first, blind.total)} found first, ${percent(blind.inTop5, blind.total)} in the top 5, ${blind.invented} of ${blind.negatives} invented.`,
);
if (badLines.length > 0) {
  console.error(`\n${badLines.length} lines could not be read:`);
  for (const { place, problem } of badLines) console.error(`  ${place}: ${problem}`);
  process.exitCode = 1;
}
