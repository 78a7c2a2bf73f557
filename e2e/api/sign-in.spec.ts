import { ApiClient } from '../fixtures/api-client.ts';
import { signIn } from '../fixtures/session.ts';
import { expect, test } from '../fixtures/story.ts';

test('a person signs in as often as they like; a wrong password opens nothing', async ({ shared }) => {
  const support = shared.demo.accounts.find(({ role }) => role === 'support')!;
  const may = async (password: string) => {
    const cookie = await signIn(shared.url, { ...support, password });
    return (await new ApiClient(shared.url, { cookie }).get('/offers')).status;
  };
  for (let count = 0; count < 12; count += 1) expect(await may(support.password), `time ${count + 1}`).toBe(200);
  expect(await may('wrong')).toBe(401);
  expect(await may('')).toBe(401);
});

test('guessing is stopped, whoever the account belongs to', async ({ shared }) => {
  const guess = (email: string) => signIn(shared.url, { email, password: 'wrong' });
  for (let count = 0; count < 10; count += 1) await guess('guessed@example.com');
  const csrf = await fetch(`${shared.url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${shared.url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: csrf.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    },
    body: new URLSearchParams({ csrfToken, email: 'guessed@example.com', password: 'wrong', json: 'true' }),
    redirect: 'manual',
  });
  expect(await answer.text()).toContain('rate-limited');
});
