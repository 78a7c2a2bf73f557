import { afterAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#lib/db/id.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import type { UserCaller } from '#lib/identity/caller.ts';
import { acceptInvitation, invite, listInvitations, readInvitation, revokeInvitation } from '#lib/identity/invitations.ts';
import { changeMemberRole, listMembers, removeMember } from '#lib/identity/members.ts';

let db: TestDatabase | undefined;
let owner: UserCaller;
const now = new Date('2026-11-23T08:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

beforeEach(async () => {
  await db?.drop();
  db = await testDatabase();
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso'), ('fabrikam', 'Fabrikam')`);
  owner = await person('olivia@contoso.example');
  await db.worker.query(`INSERT INTO memberships (publisher_id, user_id, role) VALUES ('contoso', $1, 'owner')`, [owner.id]);
});

afterAll(() => db?.drop());

async function person(email: string): Promise<UserCaller> {
  const id = newId();
  await db!.worker.query('INSERT INTO users (id, email, name) VALUES ($1, $2, $2)', [id, email]);
  return { kind: 'user', id, email, name: email, role: 'publisher', publishers: [], publisherId: null };
}

async function inviteTo(email: string, role: 'owner' | 'member' = 'member') {
  return (await invite(owner, 'contoso', { email, role }, now))!;
}

test('somebody new joins with a name and a password, once', async () => {
  const { token } = await inviteTo('new@contoso.example');
  expect(await readInvitation(token, now)).toEqual({
    publisherId: 'contoso',
    publisherName: 'Contoso',
    email: 'new@contoso.example',
    role: 'member',
    hasAccount: false,
  });
  const [first, second] = await Promise.all(
    [1, 2].map(() => acceptInvitation(token, { name: 'Nina', password: 'a long enough password' }, now).catch(() => ({ kind: 'missing' }))),
  );
  expect([first?.kind, second?.kind].sort()).toEqual(['joined', 'missing']);
  expect((await listMembers(owner, 'contoso')).map(({ name, role, isYou }) => [name, role, isYou])).toEqual([
    ['olivia@contoso.example', 'owner', true],
    ['Nina', 'member', false],
  ]);
  expect(await listInvitations('contoso', now)).toEqual([]);
});

test('somebody with an account signs in, and joins only with the invited address', async () => {
  const known = await person('known@contoso.example');
  const other = await person('other@contoso.example');
  const { token } = await inviteTo(known.email, 'owner');
  expect(await acceptInvitation(token, { name: 'K', password: 'a long enough password' }, now)).toEqual({ kind: 'sign-in' });
  expect(await acceptInvitation(token, { user: other }, now)).toEqual({ kind: 'other-address' });
  expect(await acceptInvitation(token, { user: known }, now)).toMatchObject({ kind: 'joined', publisherId: 'contoso' });
});

test('a link that is old, taken back, replaced, or changed opens nothing', async () => {
  const first = await inviteTo('new@contoso.example');
  const second = await inviteTo('new@contoso.example');
  expect(await readInvitation(first.token, now)).toBeNull();
  expect(await readInvitation(second.token, later(6.9))).not.toBeNull();
  expect(await readInvitation(second.token, later(7))).toBeNull();
  expect(await readInvitation(second.token.replace('contoso', 'fabrikam'), now)).toBeNull();
  expect(await readInvitation('.x', now)).toBeNull();
  expect(await revokeInvitation(owner, 'fabrikam', second.invitation.id, now)).toBe(false);
  expect(await revokeInvitation(owner, 'contoso', second.invitation.id, now)).toBe(true);
  expect(await acceptInvitation(second.token, { name: 'N', password: 'a long enough password' }, now)).toEqual({ kind: 'missing' });
});

test('who belongs already is not invited again, and the token is not stored', async () => {
  expect(await invite(owner, 'contoso', { email: owner.email, role: 'member' }, now)).toBeNull();
  const { token } = await inviteTo('new@contoso.example');
  const { rows } = await db!.worker.query<{ row: string }>(
    `SELECT i::text AS row FROM invitations i UNION ALL SELECT a::text FROM audit_events a`,
  );
  expect(rows.length).toBeGreaterThan(1);
  expect(JSON.stringify(rows)).not.toContain(token.split('.')[1]);
});

test('the last owner stays, even when two owners take each other out at once', async () => {
  expect(await removeMember(owner, 'contoso', owner.id)).toBe('last-owner');
  expect(await changeMemberRole(owner, 'contoso', owner.id, 'member')).toBe('last-owner');
  expect(await changeMemberRole(owner, 'contoso', owner.id, 'owner')).toBe('done');
  const second = await person('second@contoso.example');
  await db!.worker.query(`INSERT INTO memberships (publisher_id, user_id, role) VALUES ('contoso', $1, 'owner')`, [second.id]);
  const outcomes = await Promise.all([removeMember(owner, 'contoso', second.id), removeMember(second, 'contoso', owner.id)]);
  expect(outcomes.sort()).toEqual(['done', 'last-owner']);
});

test('a person of another publisher is missing here', async () => {
  const stranger = await person('stranger@fabrikam.example');
  expect(await removeMember(owner, 'contoso', stranger.id)).toBe('missing');
  expect(await changeMemberRole(owner, 'contoso', 'not-an-id', 'owner')).toBe('missing');
});
