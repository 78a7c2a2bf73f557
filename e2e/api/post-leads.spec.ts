import type { PostedLeads } from '../fixtures/answers.ts';
import { eventually, lead } from '../fixtures/portal.ts';
import { expect, test } from '../fixtures/story.ts';

const ndjson = { 'content-type': 'application/x-ndjson' };
const uuidv7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('one lead is kept whole', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  const members = {
    description: 'Two lines\nof text',
    offerTitle: 'Analytics, gold plan',
    occurredAt: '2026-11-20T10:00:00.000Z',
    externalId: 'crm-17',
    extra: { campaign: 'autumn' },
    somethingElse: { nested: [1, 2] },
  };
  const posted = await intake.api.post<PostedLeads>('/leads', lead(offerId, members));
  expect(posted.status).toBe(202);
  expect(posted.body).toEqual({ accepted: [{ id: expect.stringMatching(uuidv7), status: 'queued' }], rejected: [] });
  const { somethingElse, ...facts } = members;
  expect(await publisher.leadWhen(posted.body.accepted[0]!.id, 'delivered')).toMatchObject({
    ...lead(offerId),
    ...facts,
    extra: { campaign: 'autumn', somethingElse },
    test: false,
    receivedAt: expect.stringMatching(/\.\d{3}Z$/),
  });
});

test('leadSource stands in for source, action and offer; unknown words pass as they are', async ({ intake, publisher }) => {
  const { offerId } = await publisher.createOffer();
  const posted = await intake.api.post<PostedLeads>('/leads', { leadSource: `SPZA-PLT|${offerId}`, customer: { firstName: 'Ada' } });
  expect(posted.status, posted.text).toBe(202);
  expect(await publisher.lead(posted.body.accepted[0]!.id)).toMatchObject({
    offer: offerId,
    source: 'SPZA',
    action: 'PLT',
    leadSource: `SPZA-PLT|${offerId}`,
  });
  const id = await intake.post(offerId, { source: 'Moon Market', action: 'XYZ' });
  expect(await publisher.lead(id)).toMatchObject({ source: 'Moon Market', action: 'XYZ' });
});

test('a batch and NDJSON answer in order and reject bad rows one by one', async ({ intake, publisher }) => {
  const { offerId } = await publisher.createOffer();
  const rows = [
    lead(offerId, { customer: { firstName: 'First' } }),
    lead(offerId, { customer: { email: 'not an address' } }),
    lead('contoso.nothing-of-this-name'),
    lead(offerId, { description: 'x'.repeat(70_000) }),
    lead(offerId, { customer: { firstName: 'Last' } }),
  ];
  for (const posted of [
    await intake.api.post<PostedLeads>('/leads', { leads: rows }),
    await intake.api.post<PostedLeads>('/leads', rows.map((row) => JSON.stringify(row)).join('\n'), ndjson),
  ]) {
    expect(posted.status, posted.text).toBe(202);
    expect(posted.body.accepted).toHaveLength(2);
    expect(posted.body.rejected.map(({ index }) => index)).toEqual([1, 2, 3]);
    expect(posted.body.rejected.map(({ errors }) => errors[0]!.path).slice(0, 2)).toEqual(['customer.email', 'offer']);
    const names = await Promise.all(posted.body.accepted.map(async ({ id }) => (await publisher.lead(id)).customer!.firstName));
    expect(names).toEqual(['First', 'Last']);
  }
  const none = await intake.api.post<PostedLeads>('/leads', { leads: [{}, 3, null] });
  expect(none.status, 'a batch is answered even when all its rows are bad').toBe(202);
  expect(none.body).toMatchObject({ accepted: [], rejected: [{ index: 0 }, { index: 1 }, { index: 2 }] });
  const broken = await intake.api.post<PostedLeads>('/leads', `${JSON.stringify(rows[0])}\n{"half":`, ndjson);
  expect(broken).toMatchObject({ status: 202, body: { rejected: [{ index: 1 }] } });
});

test('one bad lead alone is 422 with dotted paths', async ({ intake, publisher }) => {
  const { offerId } = await publisher.createOffer();
  const refusal = async (members: Record<string, unknown>) => {
    const refused = await intake.api.post('/leads', lead(offerId, members));
    expect(refused.status, refused.text).toBe(422);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    return refused.body.errors!.map(({ path }) => path);
  };
  expect(await refusal({ customer: { email: 'nobody' } })).toEqual(['customer.email']);
  expect(await refusal({ customer: { firstName: 7 } })).toEqual(['customer.firstName']);
  expect(await refusal({ customer: 'Ada' })).toEqual(['customer']);
  expect(await refusal({ offer: undefined })).toEqual(['offer']);
  expect(await refusal({ offer: 'contoso.nothing-of-this-name' })).toEqual(['offer']);
  expect(await refusal({ source: undefined })).toEqual(['source']);
  expect(await refusal({ action: undefined })).toEqual(['action']);
  expect(await refusal({ occurredAt: 'yesterday' })).toEqual(['occurredAt']);
  expect(await refusal({ leadSource: 'nonsense' })).toContain('leadSource');
  expect((await intake.api.post('/leads', '{"offer":')).status).toBe(400);
  expect((await intake.api.post('/leads', '')).status).toBe(400);
  expect((await intake.api.post('/leads', '[]')).status).toBe(422);
  expect((await intake.api.post('/leads', '7')).status).toBe(422);
});

test('a thousand leads in one batch are accepted and all delivered, each once', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  const leads = Array.from({ length: 1_000 }, (_, index) =>
    lead(offerId, { externalId: `row-${index}`, customer: { firstName: `Customer ${index}` } }),
  );
  const posted = await intake.api.post<PostedLeads>('/leads', { leads });
  expect(posted.status).toBe(202);
  expect(posted.body.rejected).toEqual([]);
  await eventually(() => inbox.leadIds.length, 'all arrive').toBeGreaterThanOrEqual(1_000);
  expect(inbox.leadIds.toSorted()).toEqual(posted.body.accepted.map(({ id }) => id).toSorted());
  const firstName = (await publisher.lead(posted.body.accepted[617]!.id)).customer!.firstName;
  expect(firstName, 'answers stand in the order of the request').toBe('Customer 617');
});

test('sizes: 1,001 leads, a lead over 64 KiB and a request over 8 MiB are 413', async ({ intake, publisher }) => {
  const { offerId } = await publisher.createOffer();
  const leads = Array.from({ length: 1_001 }, () => lead(offerId));
  expect((await intake.api.post('/leads', { leads })).status).toBe(413);
  expect((await intake.api.post('/leads', leads.map((row) => JSON.stringify(row)).join('\n'), ndjson)).status).toBe(413);
  expect((await intake.api.post('/leads', lead(offerId, { description: 'x'.repeat(64 * 1024) }))).status).toBe(413);
  const huge = await intake.api.post('/leads', { leads: [lead(offerId, { description: 'x'.repeat(8 * 1024 * 1024) })] });
  expect(huge).toMatchObject({ status: 413, body: { status: 413 } });
});

test('control characters are stripped from words and refused in identifiers', async ({ intake, publisher }) => {
  const { offerId } = await publisher.createOffer();
  const id = await intake.post(offerId, {
    customer: { firstName: 'A\u0000d\u001ba', lastName: '\ud800' },
    description: 'one\u0000\ntwo',
    extra: { 'k\u0000': 'v\u0000' },
  });
  const kept = JSON.stringify(await publisher.lead(id));
  expect(kept).not.toMatch(/\\u00[01]/);
  expect(kept).toContain('one\\ntwo');
  expect((await intake.api.post('/leads', lead(offerId, { externalId: 'a\u0000b' }))).body.errors![0]!.path).toBe('externalId');
});
