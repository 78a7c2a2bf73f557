import type { OfferAnswer } from '../fixtures/answers.ts';
import { expect, test } from '../fixtures/story.ts';
import { connectionString, newAccount } from '../fixtures/storage-account.ts';

test('secrets come back as a mark and their last four characters, and are kept when left out', async ({ publisher, inbox }) => {
  const { offerId } = await publisher.createOffer();
  const signingSecret = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
  const config = { url: inbox.url, authentication: 'bearer', bearerToken: 'token-of-some-length-9876', signingSecret };
  const saved = await publisher.save(offerId, { type: 'https-endpoint', config });
  expect(saved.destination).toEqual({
    type: 'https-endpoint',
    config: {
      url: expect.any(String),
      authentication: 'bearer',
      bearerToken: { set: true, hint: expect.stringMatching(/9876$/) },
      signingSecret: { set: true, hint: expect.stringMatching(/BQU=$/) },
    },
  });
  expect(JSON.stringify(saved)).not.toContain('token-of-some-length');

  const again = await publisher.save(offerId, { type: 'https-endpoint', config: { url: inbox.url, authentication: 'bearer' } });
  expect(again.destination!.config).toEqual(saved.destination!.config);
  const run = await publisher.publish(offerId);
  expect(run.status).toBe('succeeded');
  expect(inbox.received[0]!.headers).toMatchObject({
    authorization: 'Bearer token-of-some-length-9876',
    'webhook-signature': expect.stringMatching(/^v1,/),
  });
});

test('a URL comes back readable without what is secret in it, and that form keeps the saved one', async ({ publisher, inbox }) => {
  const { offerId } = await publisher.createOffer();
  const url = `${inbox.url}/workflows/0123456789abcdef0123456789abcdef/invoke?api-version=1&sig=VerySecretSignature`;
  const saved = await publisher.save(offerId, { type: 'https-endpoint', config: { url } });
  const masked = saved.destination!.config.url as string;
  expect(masked).toContain(inbox.host);
  expect(masked).toContain('/invoke');
  expect(masked).toContain('…');
  expect(masked).not.toContain('VerySecretSignature');
  expect(masked).not.toContain('0123456789abcdef0123456789abcdef');

  await publisher.save(offerId, { type: 'https-endpoint', config: { url: masked } });
  expect((await publisher.publish(offerId)).status).toBe('succeeded');
  expect(inbox.received[0]!.path).toBe(new URL(url).pathname + new URL(url).search);
});

test('a connection string is never shown again', async ({ publisher }) => {
  const { offerId } = await publisher.createOffer();
  const account = newAccount('somebodys');
  const saved = await publisher.save(offerId, { type: 'azure-table', config: { connectionString: connectionString(account) } });
  expect(saved.destination!.config).toEqual({ connectionString: { set: true, hint: expect.stringMatching(/\.net$/) } });
  expect(JSON.stringify(saved)).not.toContain(account.key.slice(0, 20));
  const listed = await publisher.api.get('/offers?limit=200');
  expect(listed.text).not.toContain(account.key.slice(0, 20));
});

const addresses = [
  ['http://example.com/leads', /^network-/],
  ['https://127.0.0.1/leads', /^network-/],
  ['https://10.0.0.8/leads', /^network-/],
  ['https://192.168.1.1/leads', /^network-/],
  ['https://169.254.169.254/latest/meta-data', /^network-/],
  ['https://[::1]/leads', /^network-/],
  ['https://[::ffff:10.0.0.1]/leads', /^network-/],
  ['https://2130706433/leads', /^network-/],
  ['https://0x7f.1/leads', /^network-/],
  ['https://localhost/leads', /^network-/],
  ['file:///etc/passwd', /^network-/],
  ['ftp://example.com/leads', /^network-/],
  ['https://user@example.com/leads', /^network-/],
  ['https://user:word@example.com/leads', /^network-/],
  ['https://', /^network-/],
  ['https://exa mple.com/leads', /^network-/],
  ['example.com/leads', /^network-/],
] as const;

test('an address that can never be allowed is refused at save with the catalogue’s code', async ({ publisher, nobody }) => {
  const { offerId } = await publisher.createOffer();
  const codes = new Set<string>();
  for (const [url, code] of addresses) {
    const refused = await publisher.api.put(`/offers/${offerId}/destination`, { type: 'https-endpoint', config: { url } });
    expect(refused.status, `${url}: ${refused.text}`).toBe(422);
    expect(refused.body.errors!.map((error) => error.path)).toContain('url');
    expect(refused.body.code, url).toMatch(code);
    codes.add(refused.body.code!);
  }
  expect((await publisher.api.get<OfferAnswer>(`/offers/${offerId}`)).body.destination).toBeNull();
  for (const code of codes) expect((await nobody.get(`/errors/${code}`)).status, code).toBe(200);
});

test('a refused save names the config key', async ({ publisher }) => {
  const { offerId } = await publisher.createOffer();
  const save = (type: string, config: unknown) => publisher.api.put(`/offers/${offerId}/destination`, { type, config });
  const paths = async (type: string, config: unknown) => {
    const refused = await save(type, config);
    expect(refused.status, refused.text).toBe(422);
    return refused.body.errors!.map((error) => error.path);
  };
  expect(await paths('https-endpoint', {})).toContain('url');
  expect(await paths('https-endpoint', { url: 'https://example.com/', authentication: 'bearer' })).toContain('bearerToken');
  expect(await paths('https-endpoint', { url: 'https://example.com/', signingSecret: '§§§' })).toContain('signingSecret');
  expect(await paths('https-endpoint', { url: 'https://example.com/', colour: 'blue' })).toContain('colour');
  expect(await paths('https-endpoint', { url: 'https://example.com/', authentication: 'entra', directoryId: 'x' })).toContain(
    'directoryId',
  );
  expect(await paths('https-endpoint', { url: 'https://example.com/', authentication: 'entra' })).toEqual(
    expect.arrayContaining(['directoryId', 'applicationId', 'applicationKey']),
  );
  expect(await paths('azure-table', { connectionString: 'hello' })).toContain('connectionString');
  expect(await paths('azure-table', {})).toContain('connectionString');
  expect((await save('carrier-pigeon', {})).status).toBe(422);
});

test('advice is given at save, before any call', async ({ publisher, nobody }) => {
  const { offerId } = await publisher.createOffer();
  const saved = await publisher.save(offerId, {
    type: 'https-endpoint',
    config: { url: 'https://prod-01.westeurope.logic.azure.com/workflows/abc/triggers/manual/paths/invoke' },
  });
  expect(saved.advice).toContainEqual(
    expect.objectContaining({ code: 'https-endpoint-flow-signature-missing', severity: 'error', field: 'url' }),
  );
  expect((await nobody.get(`/errors/${saved.advice[0]!.code}`)).status).toBe(200);
});
