import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const link = /<(?:Link|ButtonLink)\b[^>]*?href=\{`\/offers\/\$\{[^>]*?>/gs;

test('no link of admins or support to an offer is fetched before it is followed, for every look is audited', () => {
  const root = new URL('../../', import.meta.url).pathname;
  const files = globSync(['components/{admin,support}/**/*.tsx', 'app/*/(portal)/{admin,support}/**/*.tsx'], { cwd: root });
  const tags = files.flatMap((file) => [...readFileSync(root + file, 'utf8').matchAll(link)].map(([tag]) => ({ file, tag })));
  expect(tags.length).toBeGreaterThan(4);
  expect(tags.filter(({ tag }) => !tag.includes('prefetch={false}'))).toEqual([]);
});
