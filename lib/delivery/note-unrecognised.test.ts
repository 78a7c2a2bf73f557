import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import type { Settlement } from '#lib/delivery/settle.ts';
import { seedOffers } from '#lib/leads/test-leads.ts';
import { noteUnrecognised } from './note-unrecognised.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
});
afterAll(() => db.drop());

function settlement(code: string, body: string): Settlement {
  return {
    claimed: {
      publisherId: 'contoso',
      offerId: 'live',
      version: 1,
      customer: { firstName: 'Zoe', email: 'zoe@quux.example' },
      description: 'call me back',
    },
    result: { outcome: 'refused', code, httpStatus: 418, vendorCode: null, vendorMessage: null, exchanges: [{ response: { body } }] },
  } as unknown as Settlement;
}

test('only answers that no rule explained are counted, with their destination and without the customer', async () => {
  await noteUnrecognised(db.worker, [
    settlement('unrecognised-response', 'zoe cannot be brewed: call me back'),
    settlement('destination-unauthorized', 'no'),
  ]);
  const { rows } = await db.worker.query('SELECT publisher_id, destination, http_status, text, count FROM unrecognised_answers');
  expect(rows).toEqual([
    { publisher_id: 'contoso', destination: 'https-endpoint', http_status: 418, text: '<customer> cannot be brewed: <customer>', count: 1 },
  ]);
});

test('a database that is away costs the attempt nothing', async () => {
  const away = { query: () => Promise.reject(new Error('away')) } as unknown as Parameters<typeof noteUnrecognised>[0];
  await expect(noteUnrecognised(away, [settlement('unrecognised-response', 'x')])).resolves.toBeUndefined();
});
