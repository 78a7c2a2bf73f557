import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import type { DeliveryStatus } from '#lib/leads/delivery-status.ts';
import type { LeadFilter } from '#lib/leads/filter.ts';
import { countLeads, listLeads } from '#lib/leads/list.ts';
import { admin, contoso, fabrikam, seedLeads, seedOffers, setState, support } from '#lib/leads/test-leads.ts';

let db: TestDatabase;
const statuses = ['held', 'retrying', 'queued', 'delivered', 'failed'] as const;

beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
  for (let index = 0; index < 60; index += 1) {
    const [id] = await seedLeads(db, [
      {
        offer: index % 3 === 0 ? 'contoso.draft' : index % 7 === 0 ? 'fabrikam.live' : 'contoso.live',
        source: index % 5 === 0 ? 'SPZA' : 'AzureMarketplace',
        action: index % 4 === 0 ? 'PLT' : 'INS',
        customer: {
          firstName: 'Ada',
          lastName: `Nr${index}`,
          email: index === 11 ? 'MSFT_TEST_1@test.com' : `ada${index}@example.com`,
          company: index % 2 === 0 ? 'Quay 100% Ltd' : 'Harbour_GmbH',
        },
      },
    ]);
    const status = statuses[index % 5]!;
    await setState(db, id!, status, status === 'held' ? { code: index % 2 === 0 ? 'network-dns' : 'https-endpoint-not-found' } : {});
  }
});

afterAll(() => db.drop());

const all = async (caller: typeof contoso, filter: LeadFilter) => (await listLeads(caller, { ...filter, limit: 200 })).items;

test('pages follow each other without gap or repeat, whatever the filter and the page size', async () => {
  const filters = fc.record(
    {
      status: fc.subarray<DeliveryStatus>([...statuses, 'stored'], { minLength: 1 }),
      code: fc.subarray(['network-dns', 'https-endpoint-not-found'], { minLength: 1 }),
      source: fc.constantFrom('SPZA', 'AzureMarketplace', 'none'),
      action: fc.constantFrom('PLT', 'INS'),
      offer: fc.constantFrom('contoso.live', 'contoso.draft', 'fabrikam.live'),
      q: fc.constantFrom('ada', 'QUAY', '100%', 'b', 'live'),
      test: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(filters, fc.integer({ min: 1, max: 25 }), fc.constantFrom(contoso, fabrikam, admin), async (filter, limit, caller) => {
      const whole = (await all(caller, filter)).map(({ id }) => id);
      const paged: string[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await listLeads(caller, { ...filter, limit, ...(cursor && { cursor }) });
        paged.push(...page.items.map(({ id }) => id));
        if (page.nextCursor === null) break;
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(whole);
      expect([...whole].sort().reverse()).toEqual(whole);
      expect(await countLeads(caller, filter)).toBe(whole.length);
      const [oldest] = paged.slice(-1);
      if (oldest && whole.length > limit) {
        const newer = await listLeads(caller, { ...filter, limit, after: oldest });
        expect(newer.items.map(({ id }) => id)).toEqual(whole.slice(-1 - limit, -1));
      }
    }),
    { numRuns: 60 },
  );
});

test('a filter finds what a look at every row finds', async () => {
  const everything = await all(contoso, {});
  expect(await all(contoso, { status: ['held', 'failed'] })).toEqual(
    everything.filter(({ status }) => status === 'held' || status === 'failed'),
  );
  expect(await all(contoso, { code: ['network-dns'] })).toEqual(everything.filter(({ code }) => code === 'network-dns'));
  expect(await all(contoso, { action: 'PLT', source: 'SPZA' })).toEqual(
    everything.filter(({ action, source }) => action === 'PLT' && source === 'SPZA'),
  );
  expect(await all(contoso, { offer: 'contoso.draft', status: ['delivered'] })).toEqual(
    everything.filter(({ offer, status }) => offer === 'contoso.draft' && status === 'delivered'),
  );
  expect(await all(contoso, { test: true })).toEqual(everything.filter(({ test: isTest }) => isTest));
  expect(await all(contoso, { q: 'nr1' })).toEqual(everything.filter(({ customer }) => customer?.lastName?.startsWith('Nr1')));
});

test('a search takes its signs literally', async () => {
  const companies = (rows: Awaited<ReturnType<typeof all>>) => new Set(rows.map(({ customer }) => customer?.company));
  expect(companies(await all(contoso, { q: '100% l' }))).toEqual(new Set(['Quay 100% Ltd']));
  expect(companies(await all(contoso, { q: 'r_g' }))).toEqual(new Set(['Harbour_GmbH']));
  expect(await all(contoso, { q: 'a%a' })).toEqual([]);
});

test('a search by offer finds its leads, by id and by title', async () => {
  const drafts = await all(contoso, { offer: 'contoso.draft' });
  expect(await all(contoso, { q: 'contoso.draft' })).toEqual(drafts);
  expect(await all(contoso, { q: 'Draft of' })).toEqual(drafts);
});

test('time bounds are exact', async () => {
  const everything = await all(contoso, {});
  const middle = new Date(everything[20]!.receivedAt);
  expect(await all(contoso, { from: middle })).toEqual(everything.filter(({ receivedAt }) => receivedAt >= middle.toISOString()));
  expect(await all(contoso, { to: middle })).toEqual(everything.filter(({ receivedAt }) => receivedAt < middle.toISOString()));
});

test('a publisher sees its own leads only, and a stranger’s offer is an empty list', async () => {
  expect(new Set((await all(fabrikam, {})).map(({ offer }) => offer))).toEqual(new Set(['fabrikam.live']));
  expect(await all(fabrikam, { offer: 'contoso.live' })).toEqual([]);
  expect(await all(fabrikam, { q: 'contoso' })).toEqual([]);
  expect((await all(admin, {})).length).toBe(60);
});

test('support sees the log without customers', async () => {
  const rows = await all(support as typeof contoso, {});
  expect(rows.length).toBe(60);
  expect(JSON.stringify(rows)).not.toMatch(/Ada|example\.com|Quay/);
  // A search that found people would tell who is there.
  expect(await all(support as typeof contoso, { q: 'ada' })).toEqual([]);
  expect((await all(support as typeof contoso, { q: 'contoso.draft' })).length).toBe(20);
});

test('a row names the destination and when it is tried next', async () => {
  const [row] = await all(contoso, { status: ['retrying'] });
  expect(row).toMatchObject({ destination: 'https-endpoint', lastAttemptAt: null });
  expect(Date.parse(row!.nextAttemptAt!)).toBeGreaterThan(Date.now());
});
