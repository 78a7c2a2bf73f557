import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { allowCaseLink } from './case-link-limit.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

test('an address may look up thirty links a minute; what it writes about others does not count', async () => {
  const from = (address: string) => allowCaseLink(new Headers({ 'x-forwarded-for': address }));
  for (let index = 0; index < 30; index += 1) expect(await from(`10.0.0.${index}, 203.0.113.7`)).toBe(true);
  expect(await from('10.0.0.99, 203.0.113.7')).toBe(false);
  expect(await from('203.0.113.8')).toBe(true);
  const { rows } = await db.worker.query<{ key: string }>('SELECT key FROM rate_limits');
  expect(rows.every(({ key }) => !key.includes('203.0'))).toBe(true);
});
