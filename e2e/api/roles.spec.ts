import { ApiClient } from '../fixtures/api-client.ts';
import { type Objects, type Operation, call, listOperations, namesObject } from '../fixtures/operations.ts';
import type { Portal } from '../fixtures/portal.ts';
import { expect, test } from '../fixtures/story.ts';

const absent = '01900000-0000-7000-8000-000000000000';
const nothing: Objects = {
  offer: 'contoso.there-is-no-such-offer',
  lead: absent,
  run: absent,
  redelivery: absent,
  key: absent,
  email: 'nobody@nowhere.example',
  publisher: 'there-is-no-such-publisher',
  member: absent,
  invitation: absent,
  rule: absent,
  caseLink: absent,
  user: absent,
  portalInvitation: absent,
};

/** One of each thing a publisher has. */
async function makeObjects(admin: Portal, adminPerson: ApiClient, nobody: ApiClient, publisher: string): Promise<Objects> {
  const { offerId } = await admin.createOffer({ publisher, type: 'container' });
  await admin.save(offerId, { type: 'store-only', config: {} });
  const run = await admin.publish(offerId);
  const email = `person@${offerId}.example`;
  const lead = await admin.post(offerId, { customer: { firstName: 'Personal', email } });
  const redelivery = await admin.api.post<{ id: string }>('/redeliveries', { filter: { offer: offerId } });
  const key = await adminPerson.post<{ id: string }>('/api-keys', { name: 'Story', scope: 'publisher', publisherId: publisher });
  expect(key.status, key.text).toBe(201);
  const { members } = (await adminPerson.get<{ members: Array<{ userId: string }> }>(`/publishers/${publisher}/members`)).body;
  const invitation = await adminPerson.post<{ id: string }>(`/publishers/${publisher}/invitations`, { email });
  const hook = { event: 'offer-silent', channel: 'webhook', url: 'https://hooks.example.com/leadport', publisherId: publisher };
  const rule = await adminPerson.post<{ id: string }>('/notification-rules', hook);
  expect(rule.status, rule.text).toBe(201);
  const colleague = { email: `colleague-of-${email}`, role: 'support' };
  const joining = await adminPerson.post<{ url: string }>('/admin/invitations', colleague);
  const token = joining.body.url.split('/invitations/')[1];
  const joined = await nobody.post('/invitations/accept', { token, name: 'Colleague', password: 'a long enough password' });
  expect(joined.status, joined.text).toBe(200);
  const users = await adminPerson.get<{ items: Array<{ id: string }> }>(`/admin/users?q=${encodeURIComponent(colleague.email)}`);
  const second = { email: `second-${colleague.email}`, role: 'admin' };
  const portalInvitation = await adminPerson.post<{ id: string }>('/admin/invitations', second);
  const link = await admin.api.post<{ id: string }>(`/offers/${offerId}/case-links`, { code: 'network-url-scheme' });
  expect(link.status, link.text).toBe(201);
  return {
    offer: offerId,
    lead,
    run: run.id,
    redelivery: redelivery.body.id,
    key: key.body.id,
    email,
    publisher,
    member: members[0]!.userId,
    invitation: invitation.body.id,
    rule: rule.body.id,
    caseLink: link.body.id,
    user: users.body.items[0]!.id,
    portalInvitation: portalInvitation.body.id,
  };
}

test.describe('every route as every role', () => {
  let operations: Operation[];
  let contoso: Objects;
  let fabrikam: Objects;
  let people: { anna: ApiClient; paul: ApiClient; support: ApiClient; admin: ApiClient };

  test.beforeEach(async ({ admin, shared, person, nobody }) => {
    // A person's own things are no publisher's.
    operations = (await listOperations(shared.url)).filter(({ path }) => !/^\/(account|saved-views)/.test(path));
    people = { anna: person('publisher'), paul: person('publisher', 1), support: person('support'), admin: person('admin') };
    contoso = await makeObjects(admin, people.admin, nobody, 'contoso');
    fabrikam = await makeObjects(admin, people.admin, nobody, 'fabrikam');
  });

  /** The lean front knows machines only: people use the preview's buttons. */
  const keysOnly = ({ name }: Operation) => name === 'POST /leads';
  const admitted = (operation: Operation, role: string) => operation.roles === null || operation.roles.includes(role as 'admin');

  test('nobody gets in without a key, or with a wrong one', async ({ nobody, shared }) => {
    const wrong = new ApiClient(shared.url, { authorization: `Bearer lp_${'x'.repeat(40)}` });
    const forged = new ApiClient(shared.url, { cookie: 'leadport.session=eyJhbGciOiJkaXIifQ..x.y.z', 'sec-fetch-site': 'same-origin' });
    for (const operation of operations) {
      for (const api of [nobody, wrong, forged]) {
        const { status } = await call(api, operation, contoso);
        if (operation.roles) expect.soft(status, operation.name).toBe(401);
        else expect.soft([200, 202, 404], `${operation.name}: ${status}`).toContain(status);
      }
    }
  });

  test('an intake key posts leads, to any offer, and may nothing else', async ({ intake }) => {
    for (const operation of operations.filter(({ roles }) => roles)) {
      const { status } = await call(intake.api, operation, fabrikam);
      expect.soft(status, operation.name).toBe(operation.name === 'POST /leads' ? 202 : 403);
    }
  });

  test('support looks, keeps notes and links, changes nothing else, and sees nobody’s personal data', async () => {
    const itsOwn = /^(POST|DELETE) \/offers\/\{offerId\}\/(notes|looks|case-links)/;
    for (const operation of operations.filter(({ roles }) => roles)) {
      const { status, text } = await call(people.support, operation, contoso);
      if (itsOwn.test(operation.name)) expect.soft([201, 204], `${operation.name}: ${status}`).toContain(status);
      else if (operation.method !== 'GET') expect.soft([401, 403], `${operation.name}: ${status}`).toContain(status);
      else expect.soft(status, operation.name).toBe(admitted(operation, 'support') ? 200 : 403);
      expect.soft(text, operation.name).not.toContain('Personal');
      expect.soft(text, operation.name).not.toContain(contoso.email);
    }
  });

  test('a publisher reaches its own and nothing of another: foreign answers like missing', async ({ publisher }) => {
    for (const [name, api, own, foreign] of [
      ['Contoso’s key', publisher.api, contoso, fabrikam],
      ['Contoso’s Anna', people.anna, contoso, fabrikam],
      ['Fabrikam’s Paul', people.paul, fabrikam, contoso],
    ] as const) {
      for (const operation of operations.filter(({ roles }) => roles)) {
        if (api.headers.cookie && keysOnly(operation)) continue;
        const what = `${name}: ${operation.name}`;
        const theirs = await call(api, operation, foreign);
        const strip = ({ text }: { text: string }, { offer, ...ids }: Objects) =>
          Object.values(ids).reduce((rest, id) => rest.replaceAll(id, 'id'), text.replaceAll(offer, 'offer'));
        if (!admitted(operation, 'publisher') || theirs.status === 403) expect.soft(theirs.status, what).toBe(403);
        else if (namesObject(operation)) {
          const missing = await call(api, operation, nothing);
          expect.soft(theirs.status, what).toBe(404);
          expect.soft(strip(theirs, foreign), what).toBe(strip(missing, nothing));
        }
        expect.soft(theirs.text, what).not.toContain(foreign.email);
        const mine = await call(api, operation, own);
        if (theirs.status !== 403)
          expect.soft([200, 201, 202, 204, 409], `${what} on its own: ${mine.status} ${mine.text}`).toContain(mine.status);
      }
    }
  });

  test('what names a foreign offer in body or query finds nothing', async ({ publisher, admin }) => {
    const posted = await publisher.api.post<{ rejected: Array<{ errors: unknown }> }>('/leads', {
      leads: [fabrikam.offer, nothing.offer].map((offer) => ({ offer, source: 'S', action: 'A' })),
    });
    expect(posted.status).toBe(202);
    expect(posted.body.rejected).toHaveLength(2);
    expect(posted.body.rejected[0]!.errors).toEqual(posted.body.rejected[1]!.errors);
    expect((await publisher.api.get(`/leads?offer=${fabrikam.offer}`)).body).toEqual({ items: [], nextCursor: null });
    expect((await publisher.api.get(`/leads/export?offer=${fabrikam.offer}&format=ndjson`)).text).toBe('');
    const redelivery = await publisher.api.post<{ id: string }>('/redeliveries', { filter: { offer: fabrikam.offer } });
    expect(redelivery.status).toBe(202);
    expect((await publisher.api.get(`/redeliveries/${redelivery.body.id}`)).body).toMatchObject({ total: 0 });
    await publisher.api.post('/erasures', { email: fabrikam.email });
    expect((await admin.lead(fabrikam.lead)).customer).toMatchObject({ email: fabrikam.email });
    const listed = await publisher.api.get('/offers?limit=200');
    expect(listed.text).not.toContain('fabrikam');
  });

  test('an admin reaches everything through the same routes', async () => {
    for (const objects of [contoso, fabrikam]) {
      for (const operation of operations.filter((one) => one.roles && admitted(one, 'admin') && !keysOnly(one))) {
        const { status, text } = await call(people.admin, operation, objects);
        expect.soft([200, 201, 202, 204, 409], `${operation.name}: ${status} ${text}`).toContain(status);
      }
    }
  });

  test('another site cannot write with a person’s cookie', async ({ shared }) => {
    const cookie = people.anna.headers.cookie!;
    const origins: Array<Record<string, string>> = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      {},
    ];
    for (const headers of origins) {
      const refused = await new ApiClient(shared.url, { cookie, ...headers }).patch(`/offers/${contoso.offer}`, { title: 'Stolen' });
      expect(refused.status, JSON.stringify(headers)).toBe(403);
    }
    const form = await people.anna.send('PATCH', `/offers/${contoso.offer}`, '{"title":"Stolen"}', { 'content-type': 'text/plain' });
    expect(form.status).toBe(403);
    expect((await people.anna.patch(`/offers/${contoso.offer}`, { title: 'Hers' })).status).toBe(200);
  });
});
