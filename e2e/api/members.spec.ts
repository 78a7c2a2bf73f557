import { ApiClient } from '../fixtures/api-client.ts';
import { signIn } from '../fixtures/session.ts';
import { expect, test } from '../fixtures/story.ts';

const first = 'correct horse battery';
const second = 'staple of the harbour';

test('somebody invited makes an account, may look but not manage, and changes their own password', async ({
  person,
  shared,
  nextName,
  nobody,
}) => {
  const email = `${nextName()}@contoso.example`;
  const owner = person('publisher');
  const invited = await owner.post<{ url: string; mailed: boolean }>('/publishers/contoso/invitations', { email });
  expect(invited.status, invited.text).toBe(201);
  expect(invited.body.mailed).toBe(true);
  const token = invited.body.url.split('/invitations/')[1]!;
  expect((await nobody.post('/invitations/accept', { token, name: 'Nina', password: 'short' })).status).toBe(422);
  expect((await nobody.post('/invitations/accept', { token, name: 'Nina', password: first })).status).toBe(200);
  expect((await nobody.post('/invitations/accept', { token, name: 'Nina', password: first })).status).toBe(404);

  const signedIn = async (password: string) =>
    new ApiClient(shared.url, { cookie: await signIn(shared.url, { email, password }), 'sec-fetch-site': 'same-origin' });
  const nina = await signedIn(first);
  expect((await nina.get('/offers')).text).toContain('contoso.analytics');
  expect((await nina.post('/publishers/contoso/invitations', { email: 'x@example.com' })).status).toBe(403);
  expect((await nina.patch('/publishers/contoso', { retentionDays: 30 })).status).toBe(403);
  expect((await nina.get('/publishers/fabrikam/members')).status).toBe(404);

  const change = { currentPassword: first, newPassword: second };
  expect((await nina.put('/account/password', { ...change, currentPassword: 'wrong' })).body.errors![0]!.path).toBe('currentPassword');
  expect((await nina.put('/account/password', change)).status).toBe(204);
  expect((await nina.get('/offers')).status).toBe(401);
  const again = await signedIn(second);
  const { members } = (await again.get<{ members: Array<{ userId: string; isYou: boolean }> }>('/publishers/contoso/members')).body;
  const self = members.find(({ isYou }) => isYou)!;
  const others = members.find(({ isYou }) => !isYou)!;
  expect((await again.delete(`/publishers/contoso/members/${others.userId}`)).status).toBe(403);
  expect((await again.delete(`/publishers/contoso/members/${self.userId}`)).status).toBe(204);
  expect((await again.get('/publishers/contoso/members')).status).toBe(404);
});

test('the last owner can neither leave nor step down', async ({ person }) => {
  const paul = person('publisher', 1);
  const { members } = (await paul.get<{ members: Array<{ userId: string; isYou: boolean }> }>('/publishers/fabrikam/members')).body;
  const path = `/publishers/fabrikam/members/${members.find(({ isYou }) => isYou)!.userId}`;
  expect((await paul.patch(path, { role: 'member' })).body).toMatchObject({ status: 409, code: 'last-owner' });
  expect((await paul.delete(path)).status).toBe(409);
});

test('a key has no account and manages nobody', async ({ publisher }) => {
  expect((await publisher.api.get('/account')).status).toBe(403);
  expect((await publisher.api.get('/publishers/contoso/members')).status).toBe(403);
});
