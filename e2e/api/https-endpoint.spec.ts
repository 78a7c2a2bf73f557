import { Webhook } from 'standardwebhooks';
import { expect, test } from '../fixtures/story.ts';

test('the payload is Microsoft’s, with four members of ours, and leaves out what is missing', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  const customer = {
    firstName: 'Zoë',
    lastName: 'Åström',
    email: 'zoe@example.com',
    phone: '+46 8 123',
    country: 'SE',
    company: 'Öl & Co "AB"',
    title: 'CEO',
  };
  const whole = await intake.post(offerId, {
    source: 'SPZA',
    action: 'PLT',
    customer,
    description: 'Line one\nline two',
    offerTitle: 'Bought as this',
  });
  const found = await publisher.leadWhen(whole, 'delivered');
  const sent = inbox.received.at(-1)!;
  expect(sent).toMatchObject({
    method: 'POST',
    path: '/leads',
    headers: { host: inbox.host, 'content-type': 'application/json', 'webhook-id': whole },
  });
  expect(sent.headers).not.toHaveProperty('webhook-signature');
  expect(sent.headers).not.toHaveProperty('authorization');
  expect(JSON.parse(sent.body)).toEqual({
    UserDetails: {
      FirstName: 'Zoë',
      LastName: 'Åström',
      Email: 'zoe@example.com',
      Phone: '+46 8 123',
      Country: 'SE',
      Company: 'Öl & Co "AB"',
      Title: 'CEO',
    },
    LeadSource: 'SPZA',
    ActionCode: 'PLT',
    OfferTitle: expect.any(String),
    Description: 'Line one\nline two',
    LeadId: whole,
    OfferId: offerId,
    CreatedTime: found.receivedAt,
    Test: false,
  });

  const bare = await intake.post(offerId, { customer: { firstName: 'Only', lastName: '', email: null, phone: '   ' } });
  await publisher.leadWhen(bare, 'delivered');
  const body = inbox.bodies.at(-1)!;
  expect(body.UserDetails).toEqual({ FirstName: 'Only' });
  expect(body).not.toHaveProperty('Description');
  expect(inbox.received.at(-1)!.body).not.toContain('null');
});

test('the offer title is the one that was sent with the lead, else the offer’s', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  const { title } = (await publisher.api.get<{ title: string }>(`/offers/${offerId}`)).body;
  await publisher.leadWhen(await intake.post(offerId), 'delivered');
  expect(inbox.bodies.at(-1)!.OfferTitle).toBe(title);
  await publisher.leadWhen(await intake.post(offerId, { offerTitle: 'Gold plan' }), 'delivered');
  expect(inbox.bodies.at(-1)!.OfferTitle).toBe('Gold plan');
});

for (const prefix of ['whsec_', '']) {
  test(`the signature verifies with the Standard Webhooks library, secret ${prefix ? 'with' : 'without'} its prefix`, async ({
    intake,
    publisher,
    inbox,
  }) => {
    const secret = Buffer.from('a secret of thirty-two bytes, ok').toString('base64');
    const offerId = await publisher.liveOffer(inbox, { signingSecret: `${prefix}${secret}` });
    await publisher.leadWhen(await intake.post(offerId), 'delivered');
    const webhook = new Webhook(secret);
    for (const { headers, body } of inbox.received) {
      expect(webhook.verify(body, headers)).toEqual(JSON.parse(body));
      expect(() => webhook.verify(body.replace('Ada', 'Eve').replace('MSFT', 'MSFS'), headers)).toThrow();
    }
    expect(inbox.received).toHaveLength(2);
  });
}

test('a retry is signed anew under the same id', async ({ intake, publisher, inbox }) => {
  const secret = Buffer.from('a secret of thirty-two bytes, ok').toString('base64');
  const offerId = await publisher.liveOffer(inbox, { signingSecret: secret });
  inbox.script = (_, index) => ({ status: index === 1 ? 503 : 200 });
  const id = await intake.post(offerId);
  await publisher.leadWhen(id, 'delivered');
  const tries = inbox.received.slice(1);
  expect(tries.map(({ headers }) => headers['webhook-id'])).toEqual([id, id]);
  for (const { headers, body } of tries) new Webhook(secret).verify(body, headers);
});

test('an attempt shows its request and answer, without the secrets in them', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox, {
    url: `${inbox.url}?sig=SignatureOfTheFlow`,
    authentication: 'bearer',
    bearerToken: 'TokenOfTheEndpoint',
  });
  inbox.script = ({ headers, path }) => ({
    status: 400,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ error: { code: 'BadThing', message: `${headers.authorization} ${path} is not good` } }),
  });
  const held = await publisher.leadWhen(await intake.post(offerId), 'held');
  const text = (await publisher.api.get(`/leads/${held.id}`)).text;
  expect(text).not.toContain('TokenOfTheEndpoint');
  expect(text).not.toContain('SignatureOfTheFlow');
  expect(held.attempts[0]).toMatchObject({
    httpStatus: 400,
    trigger: 'automatic',
    request: { body: expect.stringContaining(held.id) },
    response: { status: 400, body: expect.stringContaining('is not good') },
  });
});
