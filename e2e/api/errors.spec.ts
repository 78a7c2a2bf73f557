import { expect, test } from '../fixtures/story.ts';

type Entry = {
  code: string;
  destination: string | null;
  title: string;
  cause: string;
  fix: string[];
  owner: string;
  retry: string;
  field: string | null;
  documented: string | null;
  causes: string[];
  helpUrl: string;
};

test('the catalogue is public, whole and in both languages', async ({ nobody }) => {
  const english = (await nobody.get<{ items: Entry[] }>('/errors')).body.items;
  const italian = (await nobody.get<{ items: Entry[] }>('/errors?lang=it')).body.items;
  expect(english.length).toBeGreaterThan(40);
  expect(italian.map(({ code }) => code)).toEqual(english.map(({ code }) => code));
  for (const [index, entry] of english.entries()) {
    expect(entry.code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(entry.fix.length, entry.code).toBeGreaterThan(0);
    expect(['publisher', 'vendor', 'network', 'portal']).toContain(entry.owner);
    expect(['automatic', 'after-fix', 'never']).toContain(entry.retry);
    expect(italian[index]!.title, entry.code).not.toBe(entry.title);
    expect(italian[index]!.helpUrl).toContain('/it/errors/');
  }
  const one = english[0]!;
  expect((await nobody.get<Entry>(`/errors/${one.code}`)).body).toEqual(one);
  expect((await nobody.get('/errors/no-such-code')).status).toBe(404);
  expect((await nobody.get('/errors?lang=de')).status).toBe(422);
});

test('a pasted message finds its page, best first; nonsense finds nothing', async ({ nobody }) => {
  const ask = async (body: unknown) =>
    (
      await nobody.post<{
        matches: Array<{ code: string; confidence: number; helpUrl: string; destination: string | null; owner: string; retry: string }>;
      }>('/diagnose', body)
    ).body.matches;
  const [dns] = await ask({ text: 'getaddrinfo ENOTFOUND flow.contoso.example' });
  expect(dns).toMatchObject({
    code: expect.stringMatching(/^network-/),
    confidence: expect.any(Number),
    helpUrl: expect.stringContaining('/errors/'),
    owner: expect.any(String),
    retry: expect.any(String),
  });
  const byStatus = await ask({ httpStatus: 401, destination: 'https-endpoint', text: '' });
  expect(byStatus.length).toBeGreaterThan(0);
  expect(byStatus.length).toBeLessThanOrEqual(5);
  expect(byStatus.map(({ confidence }) => confidence)).toEqual(byStatus.map(({ confidence }) => confidence).toSorted((a, b) => b - a));
  expect(await ask({ text: 'The weather is nice today and so is the harbour.' })).toEqual([]);
  expect((await nobody.post('/diagnose', {})).status).toBe(422);
});

test('health, readiness, metrics and the contract are served', async ({ shared }) => {
  for (const path of ['/api/health', '/api/ready']) expect((await fetch(shared.url + path)).status, path).toBe(200);
  expect(await (await fetch(`${shared.url}/api/metrics`)).text()).toContain('# TYPE');
  const document = (await (await fetch(`${shared.url}/api/openapi.json`)).json()) as { openapi: string; paths: Record<string, unknown> };
  expect(document.openapi).toMatch(/^3\.1/);
  const documented = Object.keys(document.paths);
  const promised = [
    '/leads',
    '/intake/{token}',
    '/offers',
    '/offers/{offerId}',
    '/offers/{offerId}/destination',
    '/offers/{offerId}/publish',
    '/publish-runs/{id}',
    '/offers/{offerId}/go-live',
    '/leads/{id}',
    '/leads/{id}/redeliver',
    '/redeliveries',
    '/redeliveries/{id}',
    '/leads/export',
    '/erasures',
    '/diagnose',
    '/errors',
    '/errors/{code}',
  ];
  expect(documented).toEqual(expect.arrayContaining(promised));
});

test('what is not there is a problem document', async ({ nobody }) => {
  const answer = await nobody.get('/nothing/here');
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body).toMatchObject({ status: 404, type: expect.stringMatching(/^http/), title: expect.any(String) });
});
