import type { OfferAnswer, Page } from '../fixtures/answers.ts';
import { expect, test } from '../fixtures/story.ts';

test('an offer is created, listed, read and changed', async ({ publisher, nextName }) => {
  const offerId = `contoso.${nextName()}`;
  const created = await publisher.api.post<OfferAnswer>('/offers', { offerId, title: 'First title', type: 'saas-free-trial' });
  expect(created.status).toBe(201);
  expect(created.body).toMatchObject({
    offerId,
    title: 'First title',
    type: 'saas-free-trial',
    status: 'draft',
    destination: null,
    advice: expect.any(Array),
  });
  expect(created.body.intakeUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v1\/intake\/[\w-]{20,}$/);
  expect(created.body.health).toBeTruthy();

  expect((await publisher.api.get<OfferAnswer>(`/offers/${offerId}`)).body).toEqual(created.body);
  const changed = await publisher.api.patch<OfferAnswer>(`/offers/${offerId}`, { title: 'Second title' });
  expect(changed).toMatchObject({ status: 200, body: { offerId, title: 'Second title', type: 'saas-free-trial' } });
  expect((await publisher.api.patch(`/offers/${offerId}`, { type: 'container' })).status).toBe(200);

  const all: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { body: Page<OfferAnswer> } = await publisher.api.get<Page<OfferAnswer>>(
      `/offers?limit=3${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    expect(page.body.items.length).toBeLessThanOrEqual(3);
    all.push(...page.body.items.map((offer) => offer.offerId));
    cursor = page.body.nextCursor;
  } while (cursor);
  expect(all).toContain(offerId);
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((id) => !id.startsWith('contoso.'))).toEqual([]);
});

test('what cannot be an offer is refused with the field that is wrong', async ({ publisher, nextName }) => {
  const { offerId } = await publisher.createOffer();
  expect(await publisher.api.post('/offers', { offerId, title: 'Again', type: 'container' })).toMatchObject({ status: 409 });
  const good = { offerId: `contoso.${nextName()}`, title: 'Title', type: 'container' };
  for (const [change, path] of [
    [{ offerId: 'no-dot' }, 'offerId'],
    [{ offerId: undefined }, 'offerId'],
    [{ title: '' }, 'title'],
    [{ type: 'spaceship' }, 'type'],
  ] as const) {
    const refused = await publisher.api.post('/offers', { ...good, ...change });
    expect(refused.status, refused.text).toBe(422);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.body.errors!.map((error) => error.path)).toContain(path);
  }
  expect((await publisher.api.post('/offers', '{"offerId"')).status).toBe(400);
  expect((await publisher.api.get('/offers?limit=201')).status).toBe(422);
  expect((await publisher.api.get('/offers?limit=0')).status).toBe(422);
});

test('nobody creates offers under another publisher’s prefix', async ({ publisher, admin, nextName }) => {
  const offer = { offerId: `fabrikam.${nextName()}`, title: 'Theirs', type: 'container' };
  expect((await publisher.api.post('/offers', offer)).status).toBe(404);
  expect((await admin.api.post('/offers', offer)).status).toBe(201);
});

test('every offer type of the contract can be created', async ({ publisher }) => {
  const types =
    'saas-contact-me consulting-service saas-free-trial saas-transactable virtual-machine azure-application container managed-service dynamics-365-app power-bi-app office-add-in';
  for (const type of types.split(' ')) expect((await publisher.createOffer({ type })).type).toBe(type);
});

test('a rotated intake URL stops at once, the new one works', async ({ publisher, nobody }) => {
  const { offerId, intakeUrl } = await publisher.createOffer();
  const post = (url: string, name: string) =>
    nobody.post(new URL(url).pathname.replace('/api/v1', ''), { UserDetails: { FirstName: name } });
  expect((await post(intakeUrl, 'Before')).status).toBe(202);
  const rotated = await publisher.api.post<OfferAnswer>(`/offers/${offerId}/rotate-intake-token`);
  expect(rotated.status).toBe(200);
  expect(rotated.body.intakeUrl).not.toBe(intakeUrl);
  expect((await post(intakeUrl, 'After')).status).toBe(404);
  expect((await post(rotated.body.intakeUrl, 'After')).status).toBe(202);
});
