import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { csvLine } from '#lib/leads/csv.ts';
import { exportLeads } from '#lib/leads/export.ts';
import { listLeads } from '#lib/leads/list.ts';
import { contoso, fabrikam, seedLeads, seedOffers } from '#lib/leads/test-leads.ts';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
  await seedLeads(
    db,
    Array.from({ length: 25 }, (_, index) => ({
      customer: { firstName: `Ada ${index}`, phone: '+39 02 1', company: 'Quay, "North"' },
      description: 'two\nlines',
    })),
  );
});

afterAll(() => db.drop());

const read = async (...[caller, criteria, format]: Parameters<typeof exportLeads>) =>
  new Response(await exportLeads(caller, criteria, format, 10)).text();

test.each([
  ['=1+1', `'=1+1`],
  ['+39 02', `'+39 02`],
  ['-5', `'-5`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1', `'\t=1`],
  ['=a,"b"', `"'=a,""b"""`],
  ['a,b', '"a,b"'],
  ['a "b"', '"a ""b"""'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['plain = text', 'plain = text'],
  [null, ''],
  [false, 'false'],
])('the cell %j is written %j', (value, written) => expect(csvLine([value])).toBe(`${written}\r\n`));

test('a CSV has one line per lead under its names, newest first', async () => {
  const text = await read(contoso, {}, 'csv');
  const lines = text.split('\r\n');
  expect(lines[0]).toBe(
    'id,offer,source,action,receivedAt,test,status,truth,code,destination,lastAttemptAt,nextAttemptAt,firstName,lastName,email,phone,country,company,title,leadSource,description,offerTitle,occurredAt,externalId',
  );
  expect(lines).toHaveLength(27);
  expect(lines[1]).toMatch(
    /^[0-9a-f-]{36},contoso\.live,AzureMarketplace,INS,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z,false,queued,,,https-endpoint,,.+,Ada 24,,,'\+39 02 1,,"Quay, ""North""",,,"two\nlines",,,$/,
  );
});

test('NDJSON holds the rows of the log', async () => {
  const rows = (await read(contoso, { q: 'ada 1' }, 'ndjson'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { items } = await listLeads(contoso, { q: 'ada 1', limit: 200 });
  expect(rows.map(({ leadSource: _a, description: _b, offerTitle: _c, occurredAt: _d, externalId: _e, extra: _f, ...row }) => row)).toEqual(
    items,
  );
});

test('an export holds no stranger’s lead and stands in the audit log without what was searched for', async () => {
  expect(await read(fabrikam, {}, 'ndjson')).toBe('');
  await read(contoso, { q: 'Secretname' }, 'csv');
  const { rows } = await db.worker.query(`SELECT publisher_id, action, detail::text FROM audit_events ORDER BY id DESC LIMIT 1`);
  expect(rows[0]).toMatchObject({ publisher_id: 'contoso', action: 'leads.exported', detail: expect.not.stringContaining('Secretname') });
});
