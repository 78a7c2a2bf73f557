import { ApiClient } from '../fixtures/api-client.ts';
import { signIn } from '../fixtures/session.ts';
import { expect, test } from '../fixtures/story.ts';

type User = { id: string; role: string; disabledAt: string | null };

const password = 'correct horse battery';

test('a pause holds a connection’s leads, says how many, and lets them go', async ({ person, publisher, intake, newInbox }) => {
  const admin = person('admin');
  const offer = await publisher.liveOffer(newInbox());
  const subject = { kind: 'connection', offer };
  expect((await admin.post('/admin/pauses', { subject, dryRun: true })).body).toEqual({ waiting: 0 });
  expect((await admin.get<{ items: unknown[] }>('/admin/pauses')).body.items).not.toContainEqual(expect.objectContaining(subject));
  expect((await admin.post('/admin/pauses', { subject, reason: 'Maintenance' })).status).toBe(200);
  const lead = await intake.post(offer);
  await expect.poll(async () => (await admin.post('/admin/pauses', { subject, dryRun: true })).body).toEqual({ waiting: 1 });
  const { items } = (await admin.get<{ items: Array<{ offer: string; pausedBy: string[] }> }>(`/admin/connections?state=paused&q=${offer}`))
    .body;
  expect(items.find((item) => item.offer === offer)).toMatchObject({ pausedBy: ['connection'], waiting: 1 });
  expect((await admin.delete(`/admin/pauses?kind=connection&offer=${offer}`)).body).toEqual({ released: 1 });
  await publisher.leadWhen(lead, 'delivered');
  expect((await admin.delete(`/admin/pauses?kind=connection&offer=${offer}`)).status).toBe(404);
  expect((await admin.post('/admin/pauses', { subject: { kind: 'connection', offer: 'contoso.there-is-none' } })).status).toBe(404);
  expect((await admin.post('/admin/pauses', { subject: { kind: 'destination', destination: 'store-only' } })).status).toBe(422);
});

test('somebody invited works for the portal until they are kept out, from their next request on', async ({
  admin: byKey,
  person,
  nobody,
  shared,
  nextName,
}) => {
  const admin = person('admin');
  const email = `${nextName()}@leadport.example`;
  const invited = await admin.post<{ url: string; mailed: boolean }>('/admin/invitations', { email, role: 'support' });
  expect(invited.status, invited.text).toBe(201);
  expect(invited.body.mailed).toBe(true);
  const token = invited.body.url.split('/invitations/')[1]!;
  expect((await nobody.post('/invitations/accept', { token, name: 'Sam', password })).status).toBe(200);
  const sam = new ApiClient(shared.url, { cookie: await signIn(shared.url, { email, password }), 'sec-fetch-site': 'same-origin' });
  expect((await sam.get('/offers')).status).toBe(200);
  expect((await sam.get('/admin/board')).status).toBe(403);
  const [user] = (await admin.get<{ items: User[] }>(`/admin/users?q=${email}`)).body.items;
  expect(user).toMatchObject({ role: 'support', disabledAt: null });

  expect((await byKey.api.patch(`/admin/users/${user!.id}`, { disabled: true })).status).toBe(403);
  expect((await admin.patch(`/admin/users/${user!.id}`, { disabled: true })).status).toBe(204);
  expect((await sam.get('/offers')).status).toBe(401);
  const refused = new ApiClient(shared.url, { cookie: await signIn(shared.url, { email, password }), 'sec-fetch-site': 'same-origin' });
  expect((await refused.get('/offers')).status).toBe(401);
  expect((await admin.patch(`/admin/users/${user!.id}`, { disabled: false })).status).toBe(204);
  const again = new ApiClient(shared.url, { cookie: await signIn(shared.url, { email, password }), 'sec-fetch-site': 'same-origin' });
  expect((await again.get('/offers')).status).toBe(200);
  expect((await admin.post(`/admin/users/${user!.id}/end-sessions`)).status).toBe(204);
  expect((await again.get('/offers')).status).toBe(401);
  expect((await admin.post('/admin/invitations', { email, role: 'admin' })).body.errors![0]!.code).toBe('has-account');
});

test('a new publisher comes with the link of its first owner', async ({ person, nobody, shared, nextName }) => {
  const admin = person('admin');
  const id = nextName();
  const made = await admin.post<{ url: string }>('/admin/publishers', { id, name: 'Story', ownerEmail: `owner@${id}.example` });
  expect(made.status, made.text).toBe(201);
  expect((await admin.post('/admin/publishers', { id, name: 'Again', ownerEmail: `owner@${id}.example` })).body.code).toBe('duplicate');
  const token = made.body.url.split('/invitations/')[1]!;
  expect((await nobody.post('/invitations/accept', { token, name: 'Olga', password })).status).toBe(200);
  const cookie = await signIn(shared.url, { email: `owner@${id}.example`, password });
  const owner = new ApiClient(shared.url, { cookie, 'sec-fetch-site': 'same-origin' });
  expect((await owner.post('/offers', { offerId: `${id}.crm`, title: 'CRM', type: 'container' })).status).toBe(201);
  const listed = await admin.get<{ items: object[] }>(`/admin/publishers?q=${id}`);
  expect(listed.body.items).toMatchObject([{ id, name: 'Story', members: 1, offers: 1 }]);
});

test('a privacy suffix holds for leads within ten seconds, and .edu cannot be taken away', async ({
  person,
  publisher,
  intake,
  shared,
}) => {
  const admin = person('admin');
  const { offerId } = await publisher.createOffer();
  const refused = await admin.put('/admin/policies/privacy-suffixes', { value: ['.ac.uk'] });
  expect(refused.status).toBe(422);
  expect(refused.body.errors![0]!.path).toBe('value');
  expect((await admin.put('/admin/policies/no-such-policy', { value: 1 })).status).toBe(404);
  expect((await admin.put('/admin/policies/retry-schedule', { value: '5 days' })).status).toBe(422);
  const domain = `${offerId.replace(/[^a-z0-9]/g, '-')}.example`;
  expect((await admin.put('/admin/policies/privacy-suffixes', { value: ['.edu', `.${domain}`] })).status).toBe(200);
  try {
    const lead = await intake.post(offerId, { customer: { firstName: 'Ada', email: `ada@${domain}` } });
    await expect.poll(async () => (await publisher.lead(lead)).delivery.status).toBe('withheld');
    expect((await publisher.lead(lead)).customer).toBeNull();
    // The answer to "I got an e-mail, but my CRM has no lead" names it.
    await expect.poll(async () => (await fetch(`${shared.url}/help/faq`)).text(), { timeout: 20_000 }).toContain(`.edu or .${domain}`);
  } finally {
    expect((await admin.put('/admin/policies/privacy-suffixes', { value: ['.edu'] })).status).toBe(200);
  }
});

test('what admins do is in the audit log, which is exported as a stream and knows of it', async ({ person, publisher }) => {
  const admin = person('admin');
  const { offerId } = await publisher.createOffer();
  await admin.post('/admin/pauses', { subject: { kind: 'connection', offer: offerId } });
  await admin.delete(`/admin/pauses?kind=connection&offer=${offerId}`);
  const found = await admin.get<{ items: Array<{ action: string; actorName: string; subject: string }> }>(
    `/admin/audit-events?subject=${offerId}`,
  );
  // Names of other stories' offers may begin alike.
  const own = found.body.items.filter(({ subject }) => subject === offerId);
  expect(own.map(({ action }) => action)).toEqual(['delivery.resume', 'delivery.pause', 'offer.create']);
  expect(own[0]!.actorName).toBeTruthy();
  const csv = await admin.get(`/admin/audit-events/export?subject=${offerId}`);
  expect(csv.headers.get('content-disposition')).toContain('.csv');
  expect(csv.text.split('\r\n').filter((line) => line.includes(`,${offerId},`))).toHaveLength(3);
  const newest = await admin.get<{ items: unknown[] }>('/admin/audit-events?action=audit-events.exported&limit=1');
  expect(newest.body.items).toHaveLength(1);
});
