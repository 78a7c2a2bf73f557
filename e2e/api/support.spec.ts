import { expect, test } from '../fixtures/story.ts';

type Link = { id: string; url: string; code: string; createdBy: string | null; expiresAt: string };

/** What no page of a case may hold: the person of every lead that the stories send. */
const personal = /ada@example|lovelace|7946|analytical engines|countess/i;

test('support keeps notes that no publisher can read or write', async ({ publisher, person, inbox }) => {
  const offer = await publisher.liveOffer(inbox);
  const [support, anna] = [person('support'), person('publisher')];
  const note = await support.post<{ text: string; author: string }>(`/offers/${offer}/notes`, {
    text: 'Called them.\n<i>New key</i> tomorrow.',
  });
  expect(note.status, note.text).toBe(201);
  expect(note.body).toMatchObject({ text: 'Called them.\n<i>New key</i> tomorrow.', author: 'Sam Porter' });
  expect((await person('admin').get<{ items: unknown[] }>(`/offers/${offer}/notes`)).body.items).toEqual([note.body]);
  expect((await support.post(`/offers/${offer}/notes`, { text: ' \n ' })).status).toBe(422);
  expect((await support.post(`/offers/${offer}/notes`, { text: 'x'.repeat(4_001) })).status).toBe(422);
  for (const api of [anna, publisher.api]) {
    expect((await api.get(`/offers/${offer}/notes`)).status).toBe(403);
    expect((await api.post(`/offers/${offer}/notes`, { text: 'x' })).status).toBe(403);
    expect((await api.post(`/offers/${offer}/looks`, { what: 'link-copied' })).status).toBe(403);
  }
  expect((await anna.get(`/offers/${offer}`)).text).not.toContain('New key');
});

test('a publisher shares a problem: the page tells a stranger what to do and nothing personal, until it is ended', async ({
  publisher,
  person,
  shared,
  inbox,
}) => {
  inbox.script = () => ({ status: 401, body: '{"error":"no entry for ada@example.com, Ada Lovelace"}' });
  const offer = await publisher.createOffer();
  await publisher.save(offer.offerId, { type: 'https-endpoint', config: { url: inbox.url } });
  const nothing = await publisher.api.post(`/offers/${offer.offerId}/case-links`, {});
  expect(nothing.body).toMatchObject({ status: 409, code: 'nothing-to-share' });
  inbox.script = () => ({ status: 200 });
  await publisher.takeLive(offer.offerId, { type: 'https-endpoint', config: { url: inbox.url } });
  inbox.script = () => ({ status: 401, body: '{"error":"no entry for ada@example.com, Ada Lovelace"}' });
  const lead = await publisher.post(offer.offerId);
  await publisher.leadWhen(lead, 'held');

  const anna = person('publisher');
  const made = await anna.post<Link>(`/offers/${offer.offerId}/case-links`, { leadId: lead, days: 1 });
  expect(made.status, made.text).toBe(201);
  expect(Date.parse(made.body.expiresAt) - Date.now()).toBeLessThanOrEqual(86_400_000);
  const read = async (prefix = '') => (await fetch(made.body.url.replace(shared.url, shared.url + prefix))).text();
  const page = await read();
  expect(page).toContain(offer.title);
  expect(page).toContain(made.body.code);
  expect(page).toContain('noindex');
  expect(page).toContain('no-referrer');
  expect(page).not.toMatch(personal);
  expect(await read('/it')).toContain('Che cosa fare');

  const listed = await person('support').get<{ items: Link[] }>(`/offers/${offer.offerId}/case-links`);
  expect(listed.body.items).toMatchObject([{ id: made.body.id, createdBy: 'Anna Rossi' }]);
  expect(listed.text).not.toContain(made.body.url.split('.').at(-1)!);
  expect((await person('publisher', 1).delete(`/offers/${offer.offerId}/case-links/${made.body.id}`)).status).toBe(404);
  expect((await person('support').delete(`/offers/${offer.offerId}/case-links/${made.body.id}`)).status).toBe(204);
  const gone = await read();
  expect(gone).toContain('This link shows nothing any more');
  expect(gone).not.toContain(offer.title);
});

test('the days of a link are one of three', async ({ publisher, inbox }) => {
  const offer = await publisher.liveOffer(inbox);
  const share = (days: unknown) => publisher.api.post(`/offers/${offer}/case-links`, { code: 'network-dns', days });
  for (const days of [0, 2, 365, '7', null]) expect((await share(days)).status, String(days)).toBe(422);
  for (const days of [1, 7, 30]) expect((await share(days)).status, String(days)).toBe(201);
  expect((await publisher.api.post(`/offers/${offer}/case-links`, { code: 'no-such-code' })).status).toBe(409);
});
