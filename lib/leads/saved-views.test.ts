import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/db/id.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import type { UserCaller } from '#lib/identity/caller.ts';
import { deleteView, listSavedViews, saveView, viewQuery } from '#lib/leads/saved-views.ts';

let db: TestDatabase;

function user(role: UserCaller['role'], publisherId: string | null): UserCaller {
  return { kind: 'user', id: newId(), email: 'a@b.example', name: 'A', role, publishers: [], publisherId };
}

beforeAll(async () => {
  db = await testDatabase();
});

afterAll(() => db.drop());

test('a view belongs to the person who saved it', async () => {
  const [anna, ben, support] = [user('publisher', 'contoso'), user('publisher', 'contoso'), user('support', null)];
  const view = await saveView(anna, { name: 'Held', query: 'status=held' });
  expect(view).toMatchObject({ name: 'Held', query: 'status=held' });
  const { id } = view as { id: string };
  expect(await listSavedViews(anna)).toEqual([view]);
  expect(await listSavedViews(ben)).toEqual([]);
  expect(await listSavedViews(support)).toEqual([]);
  expect(await deleteView(ben, id)).toBe(false);
  expect(await deleteView(support, id)).toBe(false);
  expect(await deleteView(anna, id)).toBe(true);
  expect(await listSavedViews(anna)).toEqual([]);
});

test('people above publishers keep views too', async () => {
  const admin = user('admin', null);
  const view = await saveView(admin, { name: 'Contoso', query: 'publisher=contoso&status=failed' });
  expect(await listSavedViews(admin)).toEqual([view]);
});

test('only what narrows the log is kept', async () => {
  expect(viewQuery('?status=held&cursor=x&lead=1&evil=%3Cscript%3E&limit=3')).toBe('status=held');
  expect(await saveView(user('publisher', 'contoso'), { name: 'Everything', query: 'cursor=abc' })).toBe(null);
});

test('twenty are enough', async () => {
  const anna = user('publisher', 'contoso');
  for (let count = 0; count < 20; count += 1) await saveView(anna, { name: `View ${count}`, query: 'status=held' });
  expect(await saveView(anna, { name: 'One more', query: 'status=held' })).toBe('full');
});
