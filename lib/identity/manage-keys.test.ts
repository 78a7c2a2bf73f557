import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/db/id.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { type UserCaller, mayManage } from '#lib/identity/caller.ts';
import { createKeyFinder } from '#lib/identity/key-caller.ts';
import { addApiKey, listApiKeys, revokeApiKey } from '#lib/identity/manage-keys.ts';

let db: TestDatabase;
const person = { kind: 'user', email: 'x@example.com', name: 'X', role: 'publisher' } as const;
const owner: UserCaller = {
  ...person,
  id: newId(),
  publisherId: 'contoso',
  publishers: [{ id: 'contoso', name: 'Contoso', role: 'owner' }],
};
const member: UserCaller = { ...owner, publishers: [{ id: 'contoso', name: 'Contoso', role: 'member' }] };
const stranger: UserCaller = {
  ...person,
  id: newId(),
  publisherId: 'fabrikam',
  publishers: [{ id: 'fabrikam', name: 'Fabrikam', role: 'owner' }],
};
const admin: UserCaller = { ...person, id: newId(), role: 'admin', publisherId: null, publishers: [] };

beforeAll(async () => {
  db = await testDatabase();
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso'), ('fabrikam', 'Fabrikam')`);
});

afterAll(() => db.drop());

test('a new key works, is listed without its text, and stops when it is revoked', async () => {
  const made = await addApiKey(owner, { name: 'CI', scope: 'publisher', publisherId: 'contoso' });
  let now = 0;
  const find = createKeyFinder(db.worker, () => now);
  const header = `Bearer ${made!.key}`;
  expect(await find(header)).toEqual({ kind: 'key', id: made!.apiKey.id, role: 'publisher', publisherId: 'contoso' });
  expect(JSON.stringify(await listApiKeys(owner))).not.toContain(made!.key);
  expect(await revokeApiKey(stranger, made!.apiKey.id, new Date())).toBe(false);
  expect(await revokeApiKey(owner, made!.apiKey.id, new Date())).toBe(true);
  now = 2_001;
  expect(await find(header)).toBeNull();
  expect(await listApiKeys(owner)).toEqual([]);
});

test('owners make keys of their own publisher, admins any that is consistent', async () => {
  expect(await addApiKey(owner, { name: 'x', scope: 'publisher', publisherId: 'fabrikam' })).toBeNull();
  expect(await addApiKey(owner, { name: 'x', scope: 'admin', publisherId: null })).toBeNull();
  expect(await addApiKey(owner, { name: 'x', scope: 'intake', publisherId: null })).toBeNull();
  expect(await addApiKey(admin, { name: 'x', scope: 'intake', publisherId: 'contoso' })).toBeNull();
  expect(await addApiKey(admin, { name: 'x', scope: 'publisher', publisherId: 'nobody' })).toBeNull();
  expect(await addApiKey(admin, { name: 'x', scope: 'intake', publisherId: null })).not.toBeNull();
  expect([owner, member, stranger, admin].map((user) => mayManage(user, user.publisherId))).toEqual([true, false, true, true]);
});
