import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/db/id.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { env } from '#lib/env.ts';
import { hashPassword, verifyPassword } from '#lib/identity/password.ts';
import { userFromCookies } from '#lib/identity/session.ts';
import { allowSignIn } from '#lib/identity/sign-in-limit.ts';

let db: TestDatabase;
const id = newId();

beforeAll(async () => {
  db = await testDatabase();
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso'), ('fabrikam', 'Fabrikam')`);
  await db.worker.query(`INSERT INTO users (id, email, name) VALUES ($1, 'ann@example.com', 'Ann')`, [id]);
  await db.worker.query(
    `INSERT INTO memberships (publisher_id, user_id, role) VALUES ('contoso', $1, 'owner'), ('fabrikam', $1, 'member')`,
    [id],
  );
});

afterAll(() => db.drop());

const cookie = async (token: Record<string, unknown>, secret = env().APP_SECRET) =>
  `other=1; leadport.session=${await encode({ token, secret })}`;

test('a session names the person, the memberships and the first publisher', async () => {
  expect(await userFromCookies(await cookie({ sub: id, sessionVersion: 1 }))).toMatchObject({
    id,
    role: 'publisher',
    publisherId: 'contoso',
    publishers: [
      { id: 'contoso', role: 'owner' },
      { id: 'fabrikam', role: 'member' },
    ],
  });
});

test('the publisher cookie chooses among memberships and nothing else', async () => {
  const session = await cookie({ sub: id, sessionVersion: 1 });
  expect((await userFromCookies(`${session}; leadport.publisher=fabrikam`))?.publisherId).toBe('fabrikam');
  expect((await userFromCookies(`${session}; leadport.publisher=somebody-else`))?.publisherId).toBe('contoso');
});

test('no cookie, a forged one, an old version and an unknown person are nobody', async () => {
  const cookies = [
    null,
    '',
    'leadport.session=x',
    await cookie({ sub: id, sessionVersion: 1 }, 'another-secret-another-secret-another'),
    await cookie({ sub: id, sessionVersion: 2 }),
    await cookie({ sub: newId(), sessionVersion: 1 }),
    await cookie({ sub: 'x', sessionVersion: 1 }),
    await cookie({ sub: id }),
  ];
  expect(await Promise.all(cookies.map(userFromCookies))).toEqual(cookies.map(() => null));
});

test('a raised session version signs out at once', async () => {
  const session = await cookie({ sub: id, sessionVersion: 1 });
  await db.worker.query('UPDATE users SET session_version = 2');
  expect(await userFromCookies(session)).toBeNull();
  await db.worker.query('UPDATE users SET session_version = 1');
});

test('passwords are argon2id; a missing account is no quicker road than a wrong password', async () => {
  const stored = await hashPassword('correct horse');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect([
    await verifyPassword(stored, 'correct horse'),
    await verifyPassword(stored, 'wrong'),
    await verifyPassword(null, 'correct horse'),
  ]).toEqual([true, false, false]);
});

test('an account allows ten tries in fifteen minutes, and keeps no address', async () => {
  const tries = [];
  for (let attempt = 0; attempt < 12; attempt += 1) tries.push(await allowSignIn('bob@example.com', '192.0.2.7'));
  expect(tries).toEqual([...Array(10).fill(true), false, false]);
  expect(await allowSignIn('carla@example.com', '192.0.2.7')).toBe(true);
  const { rows } = await db.worker.query<{ key: string }>('SELECT key FROM rate_limits');
  expect(JSON.stringify(rows)).not.toMatch(/192\.0\.2|example/);
});
