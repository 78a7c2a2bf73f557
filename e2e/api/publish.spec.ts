import type { OfferAnswer } from '../fixtures/answers.ts';
import { expect, test } from '../fixtures/story.ts';
import { eventually } from '../fixtures/portal.ts';

const statuses = (steps: Array<{ name: string; status: string }>) => Object.fromEntries(steps.map(({ name, status }) => [name, status]));

test('a publish run delivers a test lead, is previewed and goes live', async ({ publisher, inbox }) => {
  const { offerId } = await publisher.createOffer();
  await publisher.save(offerId, { type: 'https-endpoint', config: { url: inbox.url } });
  const run = await publisher.publish(offerId);

  expect(run.status).toBe('succeeded');
  expect(run.steps.map(({ name }) => name)).toEqual(['configuration', 'reach', 'sign-in', 'deliver', 'read-back', 'preview', 'live']);
  expect(statuses(run.steps)).toMatchObject({
    configuration: 'succeeded',
    reach: 'succeeded',
    'sign-in': 'skipped',
    deliver: 'succeeded',
    'read-back': 'skipped',
    preview: 'succeeded',
  });
  expect(run.testLead.marker).toMatch(/^MSFT_TEST_\d{18}$/);
  const { marker, leadId } = run.testLead;
  expect(inbox.bodies).toEqual([
    {
      UserDetails: {
        FirstName: marker,
        LastName: marker,
        Email: `${marker}@test.com`,
        Phone: '1234567890',
        Country: 'US',
        Company: marker,
        Title: marker,
      },
      LeadSource: 'AzureMarketplace',
      ActionCode: 'INS',
      OfferTitle: expect.any(String),
      Description: marker,
      LeadId: leadId,
      OfferId: offerId,
      CreatedTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      Test: true,
    },
  ]);
  expect(await publisher.lead(leadId)).toMatchObject({
    test: true,
    delivery: { status: 'delivered', truth: 'accepted' },
    attempts: [{ trigger: 'publish', httpStatus: 200 }],
  });
  expect((await publisher.api.get<OfferAnswer>(`/offers/${offerId}`)).body.status).toBe('preview');

  const live = await publisher.api.post<OfferAnswer>(`/offers/${offerId}/go-live`);
  expect(live.status).toBe(200);
  expect(live.body.status).toBe('live');
});

test('a failed run names code, stage, field and page, and leaves the live version alone', async ({
  publisher,
  intake,
  inbox,
  newInbox,
}) => {
  const offerId = await publisher.liveOffer(inbox);
  const broken = newInbox();
  broken.script = () => ({ status: 401, headers: { 'content-type': 'application/json' }, body: '{"error":"who are you?"}' });
  await publisher.save(offerId, { type: 'https-endpoint', config: { url: broken.url } });
  const run = await publisher.publish(offerId);

  expect(run.status).toBe('failed');
  const failed = run.steps.find(({ status }) => status === 'failed')!;
  expect(failed).toMatchObject({
    name: 'deliver',
    code: expect.stringMatching(/^[a-z0-9-]+$/),
    stage: 'write',
    helpUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/errors\//),
  });
  expect(failed.field, 'a key of the configuration').toMatch(/^(url|authentication|bearerToken)$/);
  const refused = await publisher.api.post(`/offers/${offerId}/go-live`);
  expect(refused).toMatchObject({ status: 409, body: { code: 'publish-required' } });

  const id = await intake.post(offerId);
  await publisher.leadWhen(id, 'delivered');
  expect(inbox.leadIds).toEqual([id]);
  expect((await publisher.api.get<OfferAnswer>(`/offers/${offerId}`)).body.status).toBe('live');
});

test('429, 500 and a timeout end a run as failed after one attempt', async ({ publisher, newInbox }) => {
  for (const reply of [{ status: 429, headers: { 'retry-after': '1' } }, { status: 500 }, 'hang'] as const) {
    const inbox = newInbox();
    inbox.script = () => reply;
    const { offerId } = await publisher.createOffer();
    await publisher.save(offerId, { type: 'https-endpoint', config: { url: inbox.url } });
    const run = await publisher.publish(offerId);
    expect(run.status).toBe('failed');
    expect(run.steps.find(({ status }) => status === 'failed')!.code).toBeTruthy();
    expect(inbox.received).toHaveLength(1);
    expect(await publisher.lead(run.testLead.leadId)).toMatchObject({ delivery: { status: 'failed' } });
  }
});

test('an unreachable host fails at the station "reach"', async ({ publisher }) => {
  const { offerId } = await publisher.createOffer();
  await publisher.save(offerId, { type: 'https-endpoint', config: { url: 'https://no-such-host.invalid/leads' } });
  const run = await publisher.publish(offerId);
  expect(run.steps.find(({ status }) => status === 'failed')).toMatchObject({
    name: 'reach',
    stage: 'dns',
    code: expect.stringMatching(/^network-/),
    field: 'url',
  });
});

test('one run at a time per offer; go-live needs a run of what is saved', async ({ publisher, inbox }) => {
  const { offerId } = await publisher.createOffer();
  await publisher.save(offerId, { type: 'https-endpoint', config: { url: inbox.url } });
  expect(await publisher.api.post(`/offers/${offerId}/go-live`)).toMatchObject({ status: 409, body: { code: 'publish-required' } });

  let letGo = () => {};
  const waiting = new Promise<void>((resolve) => (letGo = resolve));
  inbox.script = () => waiting.then(() => ({ status: 200 }));
  const first = await publisher.api.post<{ id: string }>(`/offers/${offerId}/publish`);
  expect(first.status).toBe(202);
  expect(await publisher.api.post(`/offers/${offerId}/publish`)).toMatchObject({ status: 409, body: { code: 'publish-running' } });
  letGo();
  expect((await publisher.runEnd(first.body.id)).status).toBe('succeeded');

  await publisher.save(offerId, { type: 'https-endpoint', config: { url: `${inbox.url}/other` } });
  expect(await publisher.api.post(`/offers/${offerId}/go-live`), 'the draft changed after the run').toMatchObject({
    status: 409,
    body: { code: 'publish-required' },
  });
});

test('contact-me and consulting offers need a destination; others may only store', async ({ publisher, intake }) => {
  for (const type of ['saas-contact-me', 'consulting-service']) {
    const { offerId } = await publisher.createOffer({ type });
    expect(await publisher.api.post(`/offers/${offerId}/publish`)).toMatchObject({ status: 409, body: { code: 'destination-required' } });
    await publisher.save(offerId, { type: 'store-only', config: {} });
    expect(await publisher.api.post(`/offers/${offerId}/publish`)).toMatchObject({ status: 409, body: { code: 'destination-required' } });
  }
  const { offerId } = await publisher.createOffer({ type: 'virtual-machine' });
  await publisher.takeLive(offerId, { type: 'store-only', config: {} });
  const id = await intake.post(offerId);
  expect(await publisher.lead(id)).toMatchObject({ delivery: { status: 'stored' }, attempts: [] });
});

test('a preview button sends a test lead through the new connection before go-live', async ({ publisher, inbox }) => {
  const { offerId } = await publisher.createOffer();
  await publisher.save(offerId, { type: 'https-endpoint', config: { url: inbox.url } });
  const press = () => publisher.api.post<{ id: string }>(`/offers/${offerId}/preview-leads`, { button: 'contact-me' });
  expect((await press()).status).toBe(409);
  await publisher.publish(offerId);
  const pressed = await press();
  expect(pressed.status).toBe(202);
  const sent = await publisher.leadWhen(pressed.body.id, 'delivered');
  expect(sent).toMatchObject({ test: true, attempts: [{ trigger: 'preview' }] });
  await eventually(() => inbox.bodies.at(-1)?.LeadId, 'the lead arrives').toBe(pressed.body.id);
});

test('leads that came before go-live are held and released in order by it', async ({ publisher, intake, inbox }) => {
  const { offerId } = await publisher.createOffer();
  await publisher.save(offerId, { type: 'https-endpoint', config: { url: inbox.url } });
  const ids = [];
  for (let count = 0; count < 5; count += 1) ids.push(await intake.post(offerId));
  expect(await publisher.lead(ids[0]!)).toMatchObject({ delivery: { status: 'held' } });
  await publisher.takeLive(offerId, { type: 'https-endpoint', config: { url: inbox.url } });
  await eventually(() => inbox.leadIds, 'all arrive in order').toEqual(ids);
});
