import type { OfferAnswer } from '../fixtures/answers.ts';
import { eventually } from '../fixtures/portal.ts';
import { expect, test } from '../fixtures/story.ts';

test('a 401 holds leads; a new publish repairs, and they arrive in order', async ({ intake, publisher, inbox }) => {
  const { offerId } = await publisher.createOffer();
  const config = { url: inbox.url, authentication: 'bearer', bearerToken: 'first-token-of-the-endpoint' };
  let token = config.bearerToken;
  inbox.script = ({ headers }) => ({ status: headers.authorization === `Bearer ${token}` ? 200 : 401 });
  await publisher.takeLive(offerId, { type: 'https-endpoint', config });

  token = 'second-token-of-the-endpoint';
  const ids: string[] = [];
  for (let count = 0; count < 12; count += 1) ids.push(await intake.post(offerId, { customer: { firstName: `Number ${count}` } }));
  for (const id of ids) await publisher.leadWhen(id, 'held');
  expect((await publisher.lead(ids[0]!)).diagnosis).toMatchObject({ owner: 'publisher' });
  expect((await publisher.api.get<OfferAnswer>(`/offers/${offerId}`)).body.health).toMatchObject({ held: 12 });

  const stillWrong = await publisher.publish(offerId);
  expect(stillWrong.status).toBe('failed');
  expect((await publisher.lead(ids[0]!)).delivery.status, 'a failed run releases nothing').toBe('held');

  const before = inbox.received.length;
  await publisher.save(offerId, { type: 'https-endpoint', config: { ...config, bearerToken: token } });
  expect((await publisher.publish(offerId)).status).toBe('succeeded');
  expect((await publisher.lead(ids[0]!)).delivery.status, 'a changed draft takes over at go-live').toBe('held');
  expect((await publisher.api.post(`/offers/${offerId}/go-live`)).status).toBe(200);
  const arrived = () =>
    inbox.bodies
      .slice(before)
      .filter(({ Test }) => Test === false)
      .map(({ LeadId }) => LeadId);
  await eventually(arrived, 'held leads arrive in order').toEqual(ids);
  expect((await publisher.leadWhen(ids[11]!, 'delivered')).attempts.map(({ trigger }) => trigger)).toEqual(['automatic', 'release']);
  expect((await publisher.api.get<OfferAnswer>(`/offers/${offerId}`)).body.health).toMatchObject({ held: 0 });
});

test('publishing an unchanged live connection re-tests it and releases at once, in order', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  inbox.script = () => ({ status: 403 });
  const ids: string[] = [];
  for (let count = 0; count < 6; count += 1) ids.push(await intake.post(offerId));
  for (const id of ids) await publisher.leadWhen(id, 'held');
  const before = inbox.received.length;
  inbox.script = () => ({ status: 200 });
  expect((await publisher.publish(offerId)).status).toBe('succeeded');
  const arrived = () =>
    inbox.bodies
      .slice(before)
      .filter(({ Test }) => Test === false)
      .map(({ LeadId }) => LeadId);
  await eventually(arrived, 'released without go-live').toEqual(ids);
});

test('leads that come in while others wait are kept behind them', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  inbox.script = () => ({ status: 403 });
  const ids = [await intake.post(offerId), await intake.post(offerId)];
  for (const id of ids) await publisher.leadWhen(id, 'held');
  inbox.script = () => new Promise((resolve) => setTimeout(() => resolve({ status: 200 }), 150));
  const before = inbox.received.length;
  const run = publisher.publish(offerId);
  await run;
  ids.push(await intake.post(offerId));
  const arrived = () =>
    inbox.bodies
      .slice(before)
      .filter(({ Test }) => Test === false)
      .map(({ LeadId }) => LeadId);
  await eventually(arrived, 'the newest comes last').toEqual(ids);
});
