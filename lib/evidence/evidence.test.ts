import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evidence, evidenceNames } from './evidence.ts';

test('what the page shows is what stands in bench/RESULTS.md, each measurement once, in the page’s order', () => {
  const readable = readFileSync(new URL('../../bench/RESULTS.md', import.meta.url), 'utf8');
  const names = evidence.map(({ name }) => name);
  expect(names).toEqual(evidenceNames.filter((name) => names.includes(name)));
  for (const { command, rows } of evidence) {
    expect(readable).toContain(`## ${command}\n`);
    for (const { what, ours } of rows) expect(readable.replace(/ +/g, ' ')).toContain(`| ${what} | ${ours} |`);
  }
});
