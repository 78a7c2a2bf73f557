import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const link = /<(?:Link|ButtonLink)\b[^>]*?href=\{`\/offers\/\$\{[^>]*?>/gs;

test('no link that admins or support follow to an offer is fetched before it is followed, for every look is audited', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const files = globSync(
    ['components/{admin,support,health,leads}/**/*.tsx', 'components/offers/offer-list.tsx', 'app/*/(portal)/{admin,support}/**/*.tsx'],
    { cwd: root },
  );
  const tags = files.flatMap((file) => [...readFileSync(root + file, 'utf8').matchAll(link)].map(([tag]) => ({ file, tag })));
  expect(tags.length).toBeGreaterThan(4);
  expect(tags.filter(({ tag }) => !tag.includes('prefetch={false}'))).toEqual([]);
});
