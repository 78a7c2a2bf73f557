import { eventually } from '../fixtures/portal.ts';
import { expect, test } from '../fixtures/story.ts';

test('plain http is allowed exactly to what OUTBOUND_ALLOW names', async ({ publisher, intake, receiver, shared }, { parallelIndex }) => {
  const allowed = `127.0.0.1:${shared.receiverPorts[parallelIndex]}`;
  const inbox = receiver.inbox(allowed);
  const { offerId } = await publisher.createOffer();
  await publisher.takeLive(offerId, { type: 'https-endpoint', config: { url: `http://${allowed}/plain` } });
  const id = await intake.post(offerId);
  await eventually(() => inbox.leadIds, 'it arrives').toEqual([id]);
  const neighbour = await publisher.api.put(`/offers/${offerId}/destination`, {
    type: 'https-endpoint',
    config: { url: `http://127.0.0.1:${shared.tablePort + 1}/` },
  });
  expect(neighbour).toMatchObject({ status: 422, body: { code: expect.stringMatching(/^network-/) } });
});

test('a mapped host whose origin is not allowed is refused: the map opens no door', async ({ publisher }) => {
  const { offerId } = await publisher.createOffer();
  const saved = await publisher.api.put(`/offers/${offerId}/destination`, {
    type: 'https-endpoint',
    config: { url: 'https://any.denied.example.com/' },
  });
  if (saved.status === 200) {
    const run = await publisher.publish(offerId);
    expect(run.steps.find(({ status }) => status === 'failed')).toMatchObject({
      name: 'reach',
      stage: 'address',
      code: expect.stringMatching(/forbidden/),
    });
  } else expect(saved).toMatchObject({ status: 422, body: { code: expect.stringMatching(/forbidden/) } });
});

test('a wildcard of the host map spans several labels', async ({ publisher, receiver, intake }, { parallelIndex }) => {
  const inbox = receiver.inbox(`a.b.c.hook${parallelIndex}.example.com`);
  const offerId = await publisher.liveOffer(inbox);
  const id = await intake.post(offerId);
  await eventually(() => inbox.leadIds, 'it arrives').toEqual([id]);
});

test('ids that are none are answered like things that are not there', async ({ publisher }) => {
  for (const path of [
    '/leads/not-an-id',
    '/leads/%00',
    '/publish-runs/1',
    '/redeliveries/x',
    '/offers/contoso',
    '/offers/contoso.',
    '/offers/%F0%9F%9A%A2.x',
  ]) {
    expect((await publisher.api.get(path)).status, path).toBe(404);
  }
});
