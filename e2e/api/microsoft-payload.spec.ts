import type { LeadAnswer, Page, RowAnswer } from '../fixtures/answers.ts';
import { expect, test } from '../fixtures/story.ts';

// The sample of Microsoft's documentation for the HTTPS endpoint.
const sample = {
  UserDetails: {
    FirstName: 'Some',
    LastName: 'One',
    Email: 'someone@contoso.com',
    Phone: '16175555555',
    Country: 'USA',
    Company: 'Contoso',
    Title: 'Esquire',
  },
  LeadSource: 'AzureMarketplace',
  ActionCode: 'INS',
  OfferTitle: 'Test Microsoft',
  Description: 'Test run through Power Automate',
};
const customer = {
  firstName: 'Some',
  lastName: 'One',
  email: 'someone@contoso.com',
  phone: '16175555555',
  country: 'USA',
  company: 'Contoso',
  title: 'Esquire',
};

type Sent = { status: number; id: string; text: string };

test.describe('Microsoft’s payload', () => {
  let intakeUrl: string;
  let offerId: string;

  test.beforeEach(async ({ publisher }) => {
    ({ intakeUrl, offerId } = await publisher.createOffer());
  });

  async function send(body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }): Promise<Sent> {
    const response = await fetch(intakeUrl, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, id: response.status === 202 ? (JSON.parse(text) as { id: string }).id : '', text };
  }

  test('is taken as documented, in both spellings', async ({ publisher }) => {
    const upper = await send(sample);
    expect(upper.status, upper.text).toBe(202);
    const expected = {
      offer: offerId,
      source: 'AzureMarketplace',
      action: 'INS',
      customer,
      offerTitle: 'Test Microsoft',
      description: sample.Description,
      test: false,
    };
    expect(await publisher.lead(upper.id)).toMatchObject(expected);
    const { UserDetails, ...rest } = sample;
    const lower = await send({ userDetails: UserDetails, ...rest });
    expect(lower.status).toBe(202);
    expect(lower.id).not.toBe(upper.id);
    expect(await publisher.lead(lower.id)).toMatchObject(expected);
  });

  test('is taken under any content type and without one', async ({ publisher }) => {
    for (const [index, type] of [
      'text/plain',
      'application/octet-stream',
      'application/x-www-form-urlencoded',
      'application/json; charset=utf-8',
    ].entries()) {
      const sent = await send({ ...sample, Description: `Number ${index}` }, { 'content-type': type });
      expect(sent.status, type).toBe(202);
      expect((await publisher.lead(sent.id)).description).toBe(`Number ${index}`);
    }
    expect((await send(JSON.stringify(sample), {})).status).toBe(202);
  });

  test('may lack anything, but not everything', async ({ publisher }) => {
    for (const body of [
      { LeadSource: 'X' },
      { UserDetails: {} },
      { userDetails: { FirstName: 'A' } },
      { OfferTitle: null, Description: 'D' },
      { Unknown: 1 },
      { UserDetails: null },
    ]) {
      const sent = await send(body);
      expect(sent.status, `${JSON.stringify(body)}: ${sent.text}`).toBe(202);
      expect((await publisher.lead(sent.id)).id).toBe(sent.id);
    }
    expect((await send({})).status).toBe(422);
    expect((await send([])).status).toBe(422);
    expect((await send('7')).status).toBe(422);
    expect((await send('{"UserDetails":')).status).toBe(400);
    expect((await send('')).status).toBe(400);
  });

  test('keeps unknown members in extra', async ({ publisher }) => {
    const { id } = await send({ ...sample, Campaign: { Name: 'autumn' }, UserDetails: { ...sample.UserDetails, Fax: '1' } });
    const found: LeadAnswer = await publisher.lead(id);
    expect(found.extra).toMatchObject({ Campaign: { Name: 'autumn' } });
    expect(JSON.stringify(found.extra)).toContain('Fax');
  });

  test('over 64 KiB is 413', async () => {
    expect((await send({ ...sample, Description: 'x'.repeat(64 * 1024) })).status).toBe(413);
    expect((await send({ ...sample, Description: 'x'.repeat(60 * 1024) })).status).toBe(202);
  });

  test('with the same content within ten minutes is one lead, also at the same moment and with keys in another order', async ({
    publisher,
  }) => {
    const reversed = Object.fromEntries(Object.entries(sample).toReversed());
    const answers = await Promise.all([
      ...Array.from({ length: 10 }, () => send(sample)),
      send(reversed),
      send(JSON.stringify(sample, null, 2)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect((await send({ ...sample, Unknown: true })).id).not.toBe(answers[0]!.id);
    expect((await publisher.api.get<Page<RowAnswer>>(`/leads?offer=${offerId}`)).body.items).toHaveLength(2);
  });

  test('reads the old Source-Action|Offer', async ({ publisher }) => {
    const { id } = await send({ ...sample, LeadSource: `SPZA-PLT|${offerId}`, ActionCode: undefined });
    expect(await publisher.lead(id)).toMatchObject({ source: 'SPZA', action: 'PLT', leadSource: `SPZA-PLT|${offerId}` });
  });

  test('a token that nobody has is 404; other methods are not this route', async ({ shared }) => {
    const unknown = await fetch(`${shared.url}/api/v1/intake/${'x'.repeat(43)}`, { method: 'POST', body: JSON.stringify(sample) });
    expect(unknown.status).toBe(404);
    const got = await fetch(intakeUrl);
    expect(got.status).toBeGreaterThanOrEqual(404);
    expect(got.status).toBeLessThan(406);
  });
});
