import { afterAll, beforeEach, expect, test } from 'vitest';
import { changeUser, endSessions, listUsers } from '#lib/admin/users.ts';
import { newId } from '#lib/db/id.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import type { UserCaller } from '#lib/identity/caller.ts';
import { acceptInvitation, inviteToPortal, listPortalInvitations, readInvitation } from '#lib/identity/invitations.ts';

let db: TestDatabase | undefined;
let ada: UserCaller;
const now = new Date('2026-11-23T08:00:00Z');

beforeEach(async () => {
  await db?.drop();
  db = await testDatabase();
  ada = await person('ada@leadport.example', 'admin');
});

afterAll(() => db?.drop());

async function person(email: string, role: UserCaller['role']): Promise<UserCaller> {
  const id = newId();
  await db!.worker.query('INSERT INTO users (id, email, name, role) VALUES ($1, $2, $3, $4)', [id, email, email.split('@')[0], role]);
  return { kind: 'user', id, email, name: email, role, publishers: [], publisherId: null };
}

async function stored(id: string) {
  const { rows } = await db!.worker.query(
    'SELECT role, disabled_at IS NOT NULL AS disabled, session_version AS sessions FROM users WHERE id = $1',
    [id],
  );
  return rows[0];
}

test('the last admin is neither demoted nor disabled, even when two take each other out at once', async () => {
  expect(await changeUser(ada, ada.id, { role: 'support' }, now)).toBe('last-admin');
  expect(await changeUser(ada, ada.id, { disabled: true }, now)).toBe('last-admin');
  const bob = await person('bob@leadport.example', 'admin');
  const outcomes = await Promise.all([changeUser(ada, bob.id, { role: 'support' }, now), changeUser(bob, ada.id, { disabled: true }, now)]);
  expect(outcomes.sort()).toEqual(['done', 'last-admin']);
});

test('an admin who is kept out does not count as one', async () => {
  const bob = await person('bob@leadport.example', 'admin');
  expect(await changeUser(ada, bob.id, { disabled: true }, now)).toBe('done');
  expect(await changeUser(ada, ada.id, { role: 'publisher' }, now)).toBe('last-admin');
});

test('a change ends the person’s sessions, what changes nothing does not', async () => {
  const paul = await person('paul@contoso.example', 'publisher');
  expect(await changeUser(ada, paul.id, { role: 'publisher', disabled: false }, now)).toBe('done');
  expect(await stored(paul.id)).toEqual({ role: 'publisher', disabled: false, sessions: 1 });
  await changeUser(ada, paul.id, { role: 'support' }, now);
  await changeUser(ada, paul.id, { disabled: true }, now);
  expect(await stored(paul.id)).toEqual({ role: 'support', disabled: true, sessions: 3 });
  expect(await endSessions(ada, paul.id)).toBe(true);
  expect(await changeUser(ada, paul.id, { disabled: false }, now)).toBe('done');
  expect(await stored(paul.id)).toEqual({ role: 'support', disabled: false, sessions: 5 });
  const { rows } = await db!.worker.query<{ action: string }>(`SELECT action FROM audit_events WHERE subject = $1 ORDER BY id`, [paul.id]);
  expect(rows.map(({ action }) => action)).toEqual(['user.role', 'user.disable', 'user.end-sessions', 'user.enable']);
});

test('nobody of that id is missing', async () => {
  expect(await changeUser(ada, newId(), { disabled: true }, now)).toBe('missing');
  expect(await changeUser(ada, 'x', { disabled: true }, now)).toBe('missing');
  expect(await endSessions(ada, newId())).toBe(false);
});

test('people are found by part of name or address, page by page', async () => {
  for (const name of ['anna', 'annette', 'bob']) await person(`${name}@contoso.example`, 'publisher');
  const found = await listUsers(ada, { q: 'ANN', limit: 1 });
  expect(found.items.map(({ name }) => name)).toEqual(['annette']);
  const rest = await listUsers(ada, { q: 'ANN', limit: 1, cursor: found.nextCursor! });
  expect(rest).toMatchObject({ items: [{ name: 'anna' }], nextCursor: null });
  expect((await listUsers(ada, { role: 'admin', limit: 10 })).items).toMatchObject([{ email: ada.email, isYou: true }]);
});

test('an invitation to the portal makes a new account with its role, once, and never touches one that exists', async () => {
  const { token } = (await inviteToPortal(ada, { email: 'sam@leadport.example', role: 'support' }, now))!;
  expect(await readInvitation(token, now)).toMatchObject({ publisherName: null, role: 'support', hasAccount: false });
  expect(await listPortalInvitations(now)).toMatchObject([{ email: 'sam@leadport.example', role: 'support' }]);
  expect(await acceptInvitation(token, { user: ada }, now)).toEqual({ kind: 'other-address' });
  const person = { name: 'Sam', password: 'a long enough password' };
  expect(await acceptInvitation(token, person, now)).toMatchObject({ kind: 'joined' });
  expect(await acceptInvitation(token, person, now)).toEqual({ kind: 'missing' });
  const sam = (await listUsers(ada, { q: 'sam', limit: 10 })).items[0]!;
  expect(sam).toMatchObject({ role: 'support', publishers: [] });
  expect(await inviteToPortal(ada, { email: 'sam@leadport.example', role: 'admin' }, now)).toBeNull();
});

test('an account made meanwhile is not raised by the link', async () => {
  const { token } = (await inviteToPortal(ada, { email: 'eve@contoso.example', role: 'admin' }, now))!;
  const eve = await person('eve@contoso.example', 'publisher');
  expect(await readInvitation(token, now)).toBeNull();
  expect(await acceptInvitation(token, { user: eve }, now)).toEqual({ kind: 'missing' });
  expect(await stored(eve.id)).toMatchObject({ role: 'publisher' });
});
