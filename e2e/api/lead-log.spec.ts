import type { Page, RowAnswer } from '../fixtures/answers.ts';
import { lead } from '../fixtures/portal.ts';
import { expect, test } from '../fixtures/story.ts';

test('the log is newest first and pages by cursor without gaps or repeats', async ({ intake, publisher }) => {
  const { offerId } = await publisher.createOffer();
  const ids: string[] = [];
  for (let count = 0; count < 7; count += 1) ids.push(await intake.post(offerId));
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { body: Page<RowAnswer> } = await publisher.api.get<Page<RowAnswer>>(
      `/leads?offer=${offerId}&limit=3${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    expect(page.body.items.length).toBeLessThanOrEqual(3);
    seen.push(...page.body.items.map(({ id }) => id));
    cursor = page.body.nextCursor;
  } while (cursor);
  expect(seen).toEqual(ids.toReversed());
  for (const query of ['limit=0', 'limit=201', 'limit=x', 'cursor=x'])
    expect((await publisher.api.get(`/leads?${query}`)).status, query).toBe(422);
});

test('a row says what the contract names', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  const id = await intake.post(offerId);
  const found = await publisher.leadWhen(id, 'delivered');
  const page = await publisher.api.get<Page<RowAnswer>>(`/leads?offer=${offerId}&test=false`);
  expect(page.body.items).toEqual([
    {
      id,
      offer: offerId,
      source: 'AzureMarketplace',
      action: 'INS',
      receivedAt: found.receivedAt,
      test: false,
      status: 'delivered',
      truth: 'accepted',
      code: null,
      destination: 'https-endpoint',
      lastAttemptAt: expect.stringMatching(/\.\d{3}Z$/),
      nextAttemptAt: null,
      customer: expect.objectContaining({ firstName: 'Ada' }),
    },
  ]);
});

test('every filter narrows the list, and the export takes the same names', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  const before = new Date().toISOString();
  const delivered = await intake.post(offerId, {
    customer: { firstName: 'Grace', lastName: 'Hopperova', company: 'Navy Yard', email: 'grace@yard.example' },
  });
  await publisher.leadWhen(delivered, 'delivered');
  const between = new Date().toISOString();
  inbox.script = () => ({ status: 403 });
  const held = await intake.post(offerId, { source: 'SPZA', action: 'PLT' });
  const { code } = (await publisher.leadWhen(held, 'held')).delivery;
  const after = new Date(Date.now() + 1).toISOString();

  const list = async (query: string) =>
    (await publisher.api.get<Page<RowAnswer>>(`/leads?offer=${offerId}&${query}`)).body.items.map(({ id }) => id);
  const exported = async (query: string) => {
    const { text } = await publisher.api.get(`/leads/export?offer=${offerId}&format=ndjson&${query}`);
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { id: string }).id);
  };
  for (const [query, expected] of [
    ['test=false', [held, delivered]],
    ['test=false&status=delivered', [delivered]],
    ['test=false&status=held', [held]],
    ['test=false&status=held&status=delivered', [held, delivered]],
    [`code=${code}`, [held]],
    [`code=${code}&code=some-other-code`, [held]],
    ['source=SPZA', [held]],
    ['action=PLT', [held]],
    ['test=false&action=INS', [delivered]],
    [`test=false&from=${between}`, [held]],
    [`test=false&from=${before}&to=${between}`, [delivered]],
    [`from=${after}`, []],
    ['q=hopperova', [delivered]],
    ['q=Navy%20Y', [delivered]],
    ['q=grace%40yard', [delivered]],
    ['q=nobody-of-this-name', []],
  ] as const) {
    expect(await list(query), query).toEqual(expected);
    expect(await exported(query), `export ${query}`).toEqual(expected);
  }
  expect(await list('test=true')).toHaveLength(1);
  expect((await publisher.api.get('/leads?status=flying')).status).toBe(422);
  expect((await publisher.api.get('/leads?from=yesterday')).status).toBe(422);
});

test('the export is a CSV that spreadsheets read safely, or one JSON object per line', async ({ intake, publisher }) => {
  const { offerId } = await publisher.createOffer();
  const id = await intake.post(offerId, {
    customer: { firstName: '=HYPERLINK("x")', company: 'Öl, "Fass" & Söhne' },
    description: 'a\nb',
    extra: { k: 1 },
  });
  const csv = await publisher.api.get(`/leads/export?offer=${offerId}&format=csv`);
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect(csv.headers.get('content-disposition')).toContain('attachment');
  const [head, row] = csv.text.split('\r\n');
  expect(head).toContain('id,offer,source,action');
  expect(row).toContain(id);
  expect(csv.text).toContain('"Öl, ""Fass"" & Söhne"');
  expect(csv.text).not.toMatch(/[,\n]=HYPERLINK/);
  const ndjson = await publisher.api.get(`/leads/export?offer=${offerId}&format=ndjson`);
  expect(ndjson.headers.get('content-type')).toContain('ndjson');
  expect(JSON.parse(ndjson.text)).toMatchObject({ id, offer: offerId, customer: { company: 'Öl, "Fass" & Söhne' }, extra: { k: 1 } });
  expect((await publisher.api.get('/leads/export?format=xlsx')).status).toBe(422);
});

test('one lead is delivered again on request', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  const id = await intake.post(offerId);
  await publisher.leadWhen(id, 'delivered');
  expect((await publisher.api.post(`/leads/${id}/redeliver`)).status).toBe(202);
  await expect.poll(async () => (await publisher.lead(id)).attempts.map(({ trigger }) => trigger)).toEqual(['automatic', 'manual']);
  expect(inbox.received.slice(-2).map(({ headers }) => headers['webhook-id'])).toEqual([id, id]);
});

test('a filter is delivered again in order, and its progress is told', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  inbox.script = () => ({ status: 403 });
  const posted = await intake.api.post<{ accepted: Array<{ id: string }> }>('/leads', {
    leads: Array.from({ length: 8 }, () => lead(offerId)),
  });
  const ids = posted.body.accepted.map(({ id }) => id);
  for (const id of ids) await publisher.leadWhen(id, 'held');
  inbox.script = () => ({ status: 200 });
  const before = inbox.received.length;
  const started = await publisher.api.post<{ id: string }>('/redeliveries', { filter: { offer: offerId, status: ['held'] } });
  expect(started.status, started.text).toBe(202);
  const progress = async () =>
    (await publisher.api.get<{ total: number; done: number; failed: number; status: string }>(`/redeliveries/${started.body.id}`)).body;
  await expect.poll(progress).toMatchObject({ total: 8, done: 8, failed: 0, status: 'succeeded' });
  expect(inbox.bodies.slice(before).map(({ LeadId }) => LeadId)).toEqual(ids);
  expect(
    (await publisher.api.post('/redeliveries', { filter: { offr: offerId } })).status,
    'a misspelt filter must not mean everything',
  ).toBe(422);
});
