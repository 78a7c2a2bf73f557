import type { Page, PostedLeads, RowAnswer } from '../fixtures/answers.ts';
import { lead } from '../fixtures/portal.ts';
import { expect, test } from '../fixtures/story.ts';

test('an Idempotency-Key replays the first answer word for word and refuses another body', async ({ intake, publisher }) => {
  const { offerId } = await publisher.createOffer();
  const key = { 'idempotency-key': `first-${offerId}` };
  const body = { leads: [lead(offerId), lead(offerId, { customer: { email: '?' } })] };
  const first = await intake.api.post<PostedLeads>('/leads', body, key);
  const second = await intake.api.post<PostedLeads>('/leads', body, key);
  expect([first.status, second.status]).toEqual([202, 202]);
  expect(second.text).toBe(first.text);
  const other = await intake.api.post('/leads', { leads: [lead(offerId)] }, key);
  expect(other.status).toBe(422);
  const fromAnotherKey = await publisher.api.post<PostedLeads>('/leads', body, key);
  expect(fromAnotherKey.status, 'a key belongs to the API key it came with').toBe(202);
  expect(fromAnotherKey.body.accepted[0]!.id).not.toBe(first.body.accepted[0]!.id);
  expect((await publisher.api.get<Page<RowAnswer>>(`/leads?offer=${offerId}`)).body.items).toHaveLength(2);
});

test('the same Idempotency-Key at the same moment stores once', async ({ intake, publisher }) => {
  const { offerId } = await publisher.createOffer();
  const key = { 'idempotency-key': `race-${offerId}` };
  const answers = await Promise.all(Array.from({ length: 8 }, () => intake.api.post<PostedLeads>('/leads', lead(offerId), key)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect((await publisher.api.get<Page<RowAnswer>>(`/leads?offer=${offerId}`)).body.items).toHaveLength(1);
});

test('a refused request leaves its Idempotency-Key free to be used rightly', async ({ intake, publisher }) => {
  const { offerId } = await publisher.createOffer();
  const key = { 'idempotency-key': `retry-${offerId}` };
  expect((await intake.api.post('/leads', lead(offerId, { source: undefined }), key)).status).toBe(422);
  expect((await intake.api.post('/leads', lead(offerId), key)).status).toBe(202);
});

test('the same externalId for the same offer is one lead, also within a batch and at the same moment', async ({ intake, publisher }) => {
  const { offerId } = await publisher.createOffer();
  const other = await publisher.createOffer();
  const first = await intake.post(offerId, { externalId: 'crm-1' });
  expect(await intake.post(offerId, { externalId: 'crm-1', customer: { firstName: 'Somebody else' } })).toBe(first);
  expect(await intake.post(other.offerId, { externalId: 'crm-1' })).not.toBe(first);

  const batch = await intake.api.post<PostedLeads>('/leads', {
    leads: [lead(offerId, { externalId: 'crm-2' }), lead(offerId, { externalId: 'crm-2' }), lead(offerId, { externalId: 'crm-1' })],
  });
  const ids = batch.body.accepted.map(({ id }) => id);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).toBe(first);

  const posts = await Promise.all(Array.from({ length: 8 }, () => intake.post(offerId, { externalId: 'crm-3' })));
  expect(new Set(posts).size).toBe(1);
  expect((await publisher.api.get<Page<RowAnswer>>(`/leads?offer=${offerId}`)).body.items).toHaveLength(3);
  expect((await publisher.lead(first)).customer).toMatchObject({ firstName: 'Ada' });
});
