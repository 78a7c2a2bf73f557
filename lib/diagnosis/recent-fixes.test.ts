import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { forgetFixes, recentFixes, usualMinutes } from './recent-fixes.ts';

const now = new Date('2026-11-20T12:00:00Z');
const code = 'destination-unauthorized';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'C'), ('fabrikam', 'F'), ('northwind', 'N')`);
});
afterAll(() => db.drop());
beforeEach(async () => {
  await db.worker.query('DELETE FROM error_episodes');
  forgetFixes();
});

/** Episodes of one publisher a month ago, each on an offer of its own, that took so many minutes; null was left. */
async function add(publisher: string, ...took: Array<number | null>): Promise<void> {
  await db.worker.query(
    `INSERT INTO error_episodes SELECT $1, 'o' || n, $2, $3::timestamptz, $3::timestamptz + minutes * interval '1 minute'
     FROM unnest($4::float8[]) WITH ORDINALITY AS t (minutes, n)`,
    [publisher, code, '2026-10-20T12:00:00Z', took],
  );
}

test('enough episodes at enough publishers: the minutes in which six of ten were over, rounded up', async () => {
  await add('contoso', 4.2, 9.2);
  await add('fabrikam', 11.3, 300);
  await add('northwind', 10);
  expect(await usualMinutes(code, now)).toBe(10);
  expect(await usualMinutes('network-dns', now)).toBeNull();
});

test.each([
  ['too few publishers', { contoso: [5, 5, 5, 5], fabrikam: [5, 5, 5] }],
  ['too few episodes', { contoso: [5, 5], fabrikam: [5], northwind: [5] }],
  ['most of them left', { contoso: [5, null, null], fabrikam: [5, null], northwind: [null] }],
])('nothing is said about %s', async (_name, episodes) => {
  for (const [publisher, took] of Object.entries(episodes)) await add(publisher, ...took);
  expect(await usualMinutes(code, now)).toBeNull();
});

test('figures are kept for a few minutes, then read anew without a wait', async () => {
  await add('contoso', 5);
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  expect((await recentFixes(now)).get(code)).toMatchObject({ episodes: 1 });
  await add('fabrikam', 5);
  expect((await recentFixes(later(4))).get(code)).toMatchObject({ episodes: 1 });
  expect((await recentFixes(later(6))).get(code)).toMatchObject({ episodes: 1 });
  await expect.poll(async () => (await recentFixes(later(7))).get(code)?.episodes).toBe(2);
});

test('without the database there is no such sentence, and no failure', async () => {
  const query = db.worker.query.bind(db.worker);
  (db.worker as { query: unknown }).query = () => Promise.reject(new Error('away'));
  try {
    expect(await usualMinutes(code, now)).toBeNull();
  } finally {
    (db.worker as { query: unknown }).query = query;
  }
});
