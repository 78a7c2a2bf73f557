import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { newId } from '#lib/db/id.ts';
import { firstPathOf } from './first-path.ts';

let db: TestDatabase;
const own = { publisherId: 'contoso' };
const offer = (offerId: string, [saved, tested, live]: Array<number | null>) => ({
  offerId,
  versions: { saved: saved ?? null, tested: tested ?? null, live: live ?? null },
});

beforeAll(async () => {
  db = await testDatabase();
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso')`);
});

afterAll(() => db.drop());

async function addLead(testMarker: string | null): Promise<void> {
  await db.worker.query(
    `INSERT INTO leads (publisher_id, id, offer_id, source, action, test_marker) VALUES ('contoso', $1, 'o', 'S', 'A', $2)`,
    [newId(), testMarker],
  );
}

test('the path follows the offer that came furthest, and ends with the first real lead', async () => {
  expect(await firstPathOf(own, [])).toEqual({ offerId: null, created: false, connected: false, live: false });
  const offers = [offer('contoso.a', []), offer('contoso.b', [2, 1]), offer('contoso.c', [1])];
  expect(await firstPathOf(own, offers)).toEqual({ offerId: 'contoso.b', created: true, connected: true, live: false });
  await addLead('MSFT_TEST_1');
  expect(await firstPathOf(own, [offer('contoso.b', [1, 1, 1])])).toMatchObject({ live: true });
  await addLead(null);
  expect(await firstPathOf(own, offers)).toBeNull();
});

test('who looks at all publishers has no path of their own', async () => {
  expect(await firstPathOf({ publisherId: null }, [])).toBeNull();
});
