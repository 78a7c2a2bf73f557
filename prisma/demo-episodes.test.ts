import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { forgetFixes, recentFixes, usualMinutes } from '#lib/diagnosis/recent-fixes.ts';
import { addEpisodes, demoStories } from './demo-episodes.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'C'), ('fabrikam', 'F'), ('northwind', 'N')`);
});
afterAll(() => db.drop());

test('the demo has error pages that help, one that does not, and no code that is unknown', async () => {
  for (const { code } of demoStories) expect(catalogueEntry(code), code).toBeDefined();
  await addEpisodes(new Date());
  await addEpisodes(new Date());
  forgetFixes();
  const figures = await recentFixes();
  for (const { code, minutes, left = [] } of demoStories)
    expect(figures.get(code), code).toMatchObject({ solved: minutes.length, left: left.length, open: 0 });
  expect(await usualMinutes('dynamics-365-client-secret-expired')).toBe(12);
  expect(await usualMinutes('azure-table-busy')).toBeLessThan(5);
  expect(await usualMinutes('marketo-access-denied')).toBeNull();
});
