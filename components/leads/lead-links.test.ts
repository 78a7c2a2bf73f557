import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const link = /<(?:Link|ButtonLink)\b[^>]*?href=\{`\/(?:leads|support)\/\$\{[^>]*?>/gs;

test('no link to a lead or a case is fetched before it is followed, for every look is audited', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const links = globSync('{app,components}/**/*.tsx', { cwd: root }).flatMap((file) =>
    [...readFileSync(root + file, 'utf8').matchAll(link)].map(([tag]) => ({ file, tag })),
  );
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter(({ tag }) => !tag.includes('prefetch={false}'))).toEqual([]);
});
