import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../fixtures/portal.ts';
import { expect, test } from '../fixtures/story.ts';

type Alert = { id: string; event: string; offer: string; title: string; text: string; isOpen: boolean; data: Record<string, unknown> };
const personal = 'Zebediah';

test('a connection that fails is told of once, in the portal, by mail and by webhook, and so is its end', async ({
  publisher,
  intake,
  person,
  inbox,
  newInbox,
  shared,
}) => {
  test.slow();
  const anna = person('publisher');
  const hook = newInbox();
  const offerId = await publisher.liveOffer(inbox);
  const rules: Array<{ id: string; secret: string }> = [];
  for (const event of ['connection-failing', 'connection-recovered']) {
    const made = await anna.post<{ id: string; secret: string }>('/notification-rules', {
      event,
      channel: 'webhook',
      offer: offerId,
      url: hook.url,
    });
    expect(made.status, made.text).toBe(201);
    expect(made.body.secret).toMatch(/^whsec_/);
    rules.push(made.body);
  }
  inbox.script = () => ({ status: 403 });
  const lead = await intake.post(offerId, { customer: { firstName: personal, email: 'zebediah@example.org' } });
  await publisher.leadWhen(lead, 'held');

  const alerts = async () => (await publisher.api.get<{ items: Alert[] }>(`/alerts?offer=${offerId}`)).body.items;
  await expect
    .poll(async () => (await alerts()).map(({ event, isOpen }) => [event, isOpen]), { timeout: 60_000 })
    .toEqual([['connection-failing', true]]);
  await eventually(() => hook.received.length, 'the webhook is called').toBe(1);
  expect(hook.received[0]!.headers['webhook-signature']).toMatch(/^v1,/);

  inbox.script = () => ({ status: 200 });
  expect((await publisher.publish(offerId)).status).toBe('succeeded');
  await publisher.leadWhen(lead, 'delivered');
  await expect
    .poll(async () => (await alerts()).map(({ event, isOpen }) => [event, isOpen]), { timeout: 60_000 })
    .toEqual([
      ['connection-recovered', false],
      ['connection-failing', false],
    ]);
  await eventually(() => hook.received.length, 'the webhook hears of the end').toBe(2);

  expect(JSON.stringify(await alerts())).not.toMatch(/zebediah/i);
  expect(JSON.stringify(hook.bodies)).not.toMatch(/zebediah/i);
  const folder = join(shared.dataDir, 'mail');
  for (const file of readdirSync(folder)) expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(/zebediah/i);
  for (const { id } of rules) expect((await anna.send('DELETE', `/notification-rules/${id}`)).status).toBe(204);
});

test('an address nobody may call is refused when the rule is made', async ({ person }) => {
  for (const url of ['http://169.254.169.254/latest', 'https://localhost/hook', 'file:///etc/passwd', 'https://user:secret@example.com/']) {
    const refused = await person('publisher').post('/notification-rules', { event: 'new-lead', channel: 'webhook', url });
    expect(refused.status, url).toBe(422);
  }
});

test('a scheduled test lead goes through the live connection at once', async ({ publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  const before = inbox.received.length;
  expect((await publisher.api.put(`/offers/${offerId}/canary`, { everyHours: 5 })).status).toBe(422);
  expect((await publisher.api.put(`/offers/${offerId}/canary`, { everyHours: 24 })).status).toBe(200);
  await expect.poll(() => inbox.received.length, { timeout: 60_000 }).toBe(before + 1);
  expect(inbox.bodies.at(-1)).toMatchObject({ Test: true });
  await expect
    .poll(async () => (await publisher.api.get<{ last: { status: string } }>(`/offers/${offerId}/canary`)).body.last?.status)
    .toBe('delivered');
  expect((await publisher.api.put(`/offers/${offerId}/canary`, { everyHours: null })).body).toEqual({
    everyHours: null,
    nextAt: null,
    last: null,
  });
});
