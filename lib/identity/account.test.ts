import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/db/id.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { changePassword, getAccount, updateAccount } from '#lib/identity/account.ts';
import type { UserCaller } from '#lib/identity/caller.ts';
import { hashPassword, verifyPassword } from '#lib/identity/password.ts';

let db: TestDatabase;
const user: UserCaller = {
  kind: 'user',
  id: newId(),
  email: 'anna@contoso.example',
  name: 'Anna',
  role: 'publisher',
  publishers: [],
  publisherId: null,
};

beforeAll(async () => {
  db = await testDatabase();
  await db.worker.query('INSERT INTO users (id, email, name, password_hash) VALUES ($1, $2, $3, $4)', [
    user.id,
    user.email,
    user.name,
    await hashPassword('the first password'),
  ]);
});

afterAll(() => db.drop());

test('name and language change', async () => {
  expect(await updateAccount(user, { locale: 'it' })).toEqual({ name: 'Anna', email: user.email, locale: 'it', hasPassword: true });
  expect(await updateAccount(user, { name: 'Anna Rossi' })).toMatchObject({ name: 'Anna Rossi', locale: 'it' });
  expect(await getAccount(user)).toMatchObject({ name: 'Anna Rossi' });
});

test('a new password needs the current one and ends every session', async () => {
  expect(await changePassword(user, 'not the password', 'the second password')).toBe(false);
  const read = async () =>
    (await db.worker.query<{ hash: string; version: number }>('SELECT password_hash AS hash, session_version AS version FROM users'))
      .rows[0]!;
  expect((await read()).version).toBe(1);
  expect(await changePassword(user, 'the first password', 'the second password')).toBe(true);
  const { hash, version } = await read();
  expect(version).toBe(2);
  expect(await verifyPassword(hash, 'the second password')).toBe(true);
});
