import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { postDiagnose } from '#lib/api/diagnose.ts';
import { serve } from '#lib/api/serve.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
});

afterAll(() => db.drop());

function ask(body: unknown, address = '192.0.2.1'): Promise<Response> {
  const request = new Request('http://portal/api/v1/diagnose', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify(body),
  });
  return serve(postDiagnose)(request, { params: Promise.resolve({}) });
}

const codes = async (answer: Response) => ((await answer.json()) as { matches: Array<{ code: string }> }).matches.map(({ code }) => code);

test('a pasted message finds its page, with owner and retry class', async () => {
  const answer = await ask({ text: 'Error: getaddrinfo ENOTFOUND hooks.contoso.example' });
  const { matches } = (await answer.json()) as { matches: unknown[] };
  expect(matches[0]).toMatchObject({
    code: 'network-dns',
    destination: 'network',
    helpUrl: 'http://127.0.0.1:3000/errors/network-dns',
    retry: expect.any(String),
    owner: expect.any(String),
  });
  expect(matches.length).toBeLessThanOrEqual(5);
});

test('what fits nothing is answered with nothing', async () => {
  expect(await codes(await ask({ text: 'the quick brown fox' }))).toEqual([]);
});

test('a status alone is enough, neither is not', async () => {
  expect((await codes(await ask({ text: '', httpStatus: 503 }))).length).toBe(1);
  expect((await ask({ text: ' ' })).status).toBe(422);
});

test('a destination Leadport cannot deliver to yet is a hint like any other; an invented one is refused', async () => {
  expect((await ask({ text: 'x', destination: 'marketo' })).status).toBe(200);
  expect((await ask({ text: 'x', destination: 'acme' })).status).toBe(422);
});

test('the sixty-first call of an address within a minute is 429 with Retry-After; others go on', async () => {
  const statuses: number[] = [];
  for (let call = 0; call < 61; call++) statuses.push((await ask({ text: 'x' }, 'forged, 198.51.100.7')).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  const refused = await ask({ text: 'x' }, 'other, 198.51.100.7');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await ask({ text: 'x' }, '198.51.100.8')).status).toBe(200);
});

test('a match says what in the text it stands on, why it happens and what to do', async () => {
  const text = 'at 12:00 Error: getaddrinfo ENOTFOUND hooks.contoso.example';
  const { matches } = (await (await ask({ text }, '192.0.2.9')).json()) as {
    matches: Array<{ because: { found: string; at: { start: number; end: number } }; cause: string; fix: string[] }>;
  };
  const { because, cause, fix } = matches[0]!;
  expect(text.slice(because.at.start, because.at.end)).toContain('ENOTFOUND');
  expect(cause).not.toBe('');
  expect(fix.length).toBeGreaterThan(1);
});

test('what fits nothing is counted without whom it was about; words of a search and what is known are not', async () => {
  for (const text of ['salesforce leads', 'Error: getaddrinfo ENOTFOUND hooks.contoso.example while sending leads'])
    await ask({ text }, '192.0.2.10');
  await ask({ text: 'the widget of anna.rossi@example.com was bent by 4711 gnomes', destination: 'marketo' }, '192.0.2.10');
  await vi.waitFor(async () => {
    const { rows } = await db.worker.query(
      "SELECT publisher_id, destination, text, count FROM unrecognised_answers WHERE text LIKE 'the widget%'",
    );
    expect(rows).toEqual([{ publisher_id: '*', destination: 'marketo', text: 'the widget of <email> was bent by <n> gnomes', count: 1 }]);
  });
  const { rows } = await db.worker.query("SELECT text FROM unrecognised_answers WHERE text ~ 'salesforce|ENOTFOUND|anna'");
  expect(rows).toEqual([]);
});
