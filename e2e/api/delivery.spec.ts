import { eventually } from '../fixtures/portal.ts';
import { expect, test } from '../fixtures/story.ts';
import type { Reply } from '../fixtures/receiver.ts';

test('a destination that answers 500 and recovers gets the lead by itself, under the same webhook-id', async ({
  intake,
  publisher,
  inbox,
}) => {
  const offerId = await publisher.liveOffer(inbox);
  const start = inbox.received.length;
  inbox.script = (_, index) => ({ status: index < start + 2 ? 500 : 200 });
  const id = await intake.post(offerId);
  const delivered = await publisher.leadWhen(id, 'delivered');
  expect(delivered.attempts.map(({ httpStatus }) => httpStatus)).toEqual([500, 500, 200]);
  expect(new Set(delivered.attempts.map(({ trigger }) => trigger))).toEqual(new Set(['automatic']));
  expect(delivered.attempts[0]!.code).toMatch(/^[a-z0-9-]+$/);
  const tries = inbox.received.slice(start);
  expect(tries.map(({ headers }) => headers['webhook-id'])).toEqual([id, id, id]);
  expect(new Set(tries.map(({ body }) => body)).size, 'the body is the same every time').toBe(1);
});

test('408, 425, 429, every 5xx and a cut connection are tried again', async ({ intake, publisher, newInbox }) => {
  const replies: Reply[] = [
    { status: 408 },
    { status: 425 },
    { status: 429 },
    { status: 500 },
    { status: 502 },
    { status: 503 },
    { status: 504 },
    { status: 599 },
    'reset',
  ];
  await Promise.all(
    replies.map(async (reply) => {
      const inbox = newInbox();
      const offerId = await publisher.liveOffer(inbox);
      const start = inbox.received.length;
      inbox.script = (_, index) => (index === start ? reply : { status: 200 });
      const delivered = await publisher.leadWhen(await intake.post(offerId), 'delivered');
      expect(delivered.attempts, JSON.stringify(reply)).toHaveLength(2);
    }),
  );
});

test('other 4xx and every 3xx are held with a diagnosis, without another try and without following', async ({
  intake,
  publisher,
  newInbox,
}) => {
  const elsewhere = newInbox();
  await Promise.all(
    [301, 302, 307, 308, 400, 401, 403, 404, 405, 410, 413, 415, 422].map(async (status) => {
      const inbox = newInbox();
      const offerId = await publisher.liveOffer(inbox);
      inbox.script = () => ({ status, headers: { location: elsewhere.url } });
      const held = await publisher.leadWhen(await intake.post(offerId), 'held');
      expect(held.attempts, String(status)).toHaveLength(1);
      expect(held.diagnosis).toMatchObject({
        code: held.delivery.code,
        title: expect.any(String),
        cause: expect.any(String),
        owner: expect.any(String),
        next: expect.any(String),
        helpUrl: expect.stringContaining('/errors/'),
      });
    }),
  );
  expect(elsewhere.received).toEqual([]);
});

test('any 2xx is delivered, whatever its body', async ({ intake, publisher, newInbox }) => {
  const replies = [
    { status: 200, body: 'no JSON' },
    { status: 201 },
    { status: 202 },
    { status: 204 },
    { status: 299, headers: { 'content-type': 'text/html' }, body: '<html>sign in' },
  ];
  await Promise.all(
    replies.map(async (reply) => {
      const inbox = newInbox();
      const offerId = await publisher.liveOffer(inbox);
      inbox.script = () => reply;
      expect((await publisher.leadWhen(await intake.post(offerId), 'delivered')).delivery).toMatchObject({ truth: 'accepted' });
    }),
  );
});

test('Retry-After is waited for when it is longer than the schedule', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  const start = inbox.received.length;
  inbox.script = (_, index) => (index === start ? { status: 429, headers: { 'retry-after': '2' } } : { status: 200 });
  const id = await intake.post(offerId);
  const waiting = await publisher.leadWhen(id, 'retrying');
  expect(Date.parse(waiting.delivery.nextAttemptAt!)).toBeGreaterThan(Date.now());
  await publisher.leadWhen(id, 'delivered');
  const [first, second] = inbox.received.slice(start);
  expect(second!.at - first!.at).toBeGreaterThanOrEqual(1_900);
});

test('after the last wait of the schedule a lead is held with the last code, never dropped', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  inbox.script = () => ({ status: 503 });
  const id = await intake.post(offerId);
  const held = await publisher.leadWhen(id, 'held');
  expect(held.attempts).toHaveLength(4);
  expect(held.delivery).toMatchObject({ code: held.attempts.at(-1)!.code, nextAttemptAt: null });
  inbox.script = () => ({ status: 200 });
  expect((await publisher.publish(offerId)).status).toBe('succeeded');
  await publisher.leadWhen(id, 'delivered');
});

test('a hanging destination does not delay another one', async ({ intake, publisher, inbox, newInbox }) => {
  const hanging = newInbox();
  const sick = await publisher.liveOffer(hanging);
  const healthy = await publisher.liveOffer(inbox);
  hanging.script = () => 'hang';
  const stuck = await Promise.all(Array.from({ length: 20 }, () => intake.post(sick)));
  await eventually(() => hanging.received.length, 'deliveries hang').toBeGreaterThan(2);
  const begin = Date.now();
  const ids = await Promise.all(Array.from({ length: 20 }, () => intake.post(healthy)));
  await eventually(() => inbox.leadIds.length, 'the other one’s leads arrive', 3_000).toBe(ids.length);
  expect(Date.now() - begin).toBeLessThan(2_500);
  const late = await publisher.leadWhen(stuck[0]!, 'retrying');
  expect(late.attempts[0], 'the attempt ended at the time limit').toMatchObject({
    code: expect.stringMatching(/^network-/),
    httpStatus: null,
  });
  expect(late.attempts[0]!.durationMs).toBeLessThan(4_000);
});
