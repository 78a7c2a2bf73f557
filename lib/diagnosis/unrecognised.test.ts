import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { admin } from '#lib/leads/test-leads.ts';
import { exportUnrecognised } from './export-unrecognised.ts';
import { listUnrecognised } from './list-unrecognised.ts';
import { type UnrecognisedAnswer, rememberUnrecognised } from './remember-unrecognised.ts';
import { settleUnrecognised } from './settle-unrecognised.ts';

let db: TestDatabase;
beforeAll(async () => void (db = await testDatabase()));
afterAll(() => db.drop());
beforeEach(() => db.worker.query('DELETE FROM unrecognised_answers'));

const answer = (more: Partial<UnrecognisedAnswer> = {}): UnrecognisedAnswer => ({
  destination: 'marketo',
  httpStatus: 200,
  vendorCode: null,
  text: 'the widget of 12 is bent',
  ...more,
});
const list = (more = {}) => listUnrecognised({ settled: false, limit: 50, ...more });

test('one kind over all publishers: deliveries, pastes and publishers are counted apart', async () => {
  await rememberUnrecognised(db.worker, [
    answer({ publisherId: 'contoso' }),
    answer({ publisherId: 'contoso', text: 'the widget of 345 is bent' }),
    answer({ publisherId: 'fabrikam' }),
  ]);
  await rememberUnrecognised(db.worker, [answer({ publisherId: 'contoso' })]);
  await rememberUnrecognised(db.worker, [answer()]);
  const { items } = await list();
  expect(items).toMatchObject([{ text: 'the widget of <n> is bent', deliveries: 4, pasted: 1, publishers: 2, settledAt: null }]);
});

test('another status, code or destination is another kind', async () => {
  await rememberUnrecognised(db.worker, [
    answer(),
    answer({ httpStatus: 418 }),
    answer({ vendorCode: 'X' }),
    answer({ destination: null }),
  ]);
  expect((await list()).items).toHaveLength(4);
});

test('nothing personal is kept', async () => {
  const personal = ['Zoe', 'Quux Ltd'];
  await rememberUnrecognised(db.worker, [
    answer({ publisherId: 'contoso', text: 'zoe of quux ltd, zoe@quux.example', vendorCode: 'Zoe', personal }),
  ]);
  const { rows } = await db.worker.query('SELECT * FROM unrecognised_answers');
  expect(JSON.stringify(rows)).not.toMatch(/zoe|quux/i);
});

test('the most frequent first, page by page, each once', async () => {
  const kinds = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];
  await rememberUnrecognised(
    db.worker,
    kinds.flatMap((kind, index) => Array.from({ length: index === 0 ? 9 : 2 }, () => answer({ text: `it is ${kind}` }))),
  );
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: 2, cursor });
    seen.push(...page.items.map(({ text }) => text));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen[0]).toBe('it is alpha');
  expect(seen.toSorted()).toEqual(kinds.map((kind) => `it is ${kind}`).toSorted());
});

test('a settled kind stays aside when it comes again, and can be taken up', async () => {
  await rememberUnrecognised(db.worker, [answer({ publisherId: 'contoso' })]);
  const [kind] = (await list()).items;
  expect(await settleUnrecognised(admin, [kind!.id], true, new Date())).toBe(1);
  await rememberUnrecognised(db.worker, [answer({ publisherId: 'fabrikam' })]);
  expect((await list()).items).toEqual([]);
  expect((await list({ settled: true })).items).toMatchObject([{ deliveries: 2 }]);
  await settleUnrecognised(admin, [kind!.id], false, new Date());
  expect((await list()).items).toHaveLength(1);
  const { rows } = await db.worker.query("SELECT action FROM audit_events WHERE action LIKE 'unrecognised%' ORDER BY id");
  expect(rows.map(({ action }) => action)).toEqual(['unrecognised-answers.settled', 'unrecognised-answers.reopened']);
});

test('settling what does not exist changes nothing', async () => {
  expect(await settleUnrecognised(admin, ['00'.repeat(32)], true, new Date())).toBe(0);
});

test('a destination that answers something new every time does not fill the table', async () => {
  const word = (index: number) => index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!);
  await rememberUnrecognised(
    db.worker,
    Array.from({ length: 500 }, (_, index) => answer({ text: `it is a${word(index)}` })),
  );
  await rememberUnrecognised(db.worker, [answer({ text: 'it is another' }), answer({ text: 'it is aq' })]);
  const { rows } = await db.worker.query('SELECT count(*)::int AS kinds, sum(count)::int AS answers FROM unrecognised_answers');
  expect(rows).toEqual([{ kinds: 500, answers: 501 }]);
});

test('the export has a line per kind in the shape of the samples, without a cause', async () => {
  await rememberUnrecognised(db.worker, [answer({ destination: 'dynamics-365', publisherId: 'contoso', vendorCode: '0x80040999' })]);
  const text = await new Response(await exportUnrecognised(admin)).text();
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toMatchObject([
    {
      destination: 'dynamics_365',
      http_status: 200,
      body: 'the widget of <n> is bent',
      root_cause: null,
      retryable: null,
      provenance: 'delivery',
    },
  ]);
  expect(lines[0]!['note']).toContain('0x80040999');
});
