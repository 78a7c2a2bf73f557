import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { eraseLead } from '#lib/leads/erase.ts';
import { addAttempt, admin, contoso, fabrikam, seedLeads, seedOffers, setState, support } from '#lib/leads/test-leads.ts';
import { createCaseLink, listCaseLinks, revokeCaseLink } from './case-links.ts';
import { readSharedProblem } from './shared-problem.ts';
import { seedConnections } from './test-connections.ts';

let db: TestDatabase;
let lead: string;
const now = new Date('2026-11-23T08:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const code = 'destination-unauthorized';

beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
  await seedConnections(db);
});

beforeEach(async () => {
  await db.worker.query('DELETE FROM case_links; DELETE FROM leads');
  const customer = { firstName: 'Grace', lastName: 'Hopper', email: 'grace@navy.example', company: 'Univac' };
  [lead] = (await seedLeads(db, [{ customer }])) as [string];
  await setState(db, lead, 'held', { code });
  const exchange = {
    purpose: 'deliver',
    startedAt: now.toISOString(),
    durationMs: 3,
    address: '192.0.2.1',
    request: { method: 'POST', url: 'https://hooks.example.com/x', headers: {}, body: '{"email":"grace@navy.example"}' },
    response: { status: 401, headers: {}, body: '{"error":"unauthorized","for":"grace@navy.example, GRACE HOPPER"}', truncated: false },
    error: null,
  };
  await addAttempt(db, 'contoso', lead, {
    id: '01900000-0000-7000-8000-000000000001',
    exchanges: [exchange],
    vendorMessage: 'Grace Hopper is not allowed',
    code,
  });
});

afterAll(() => db.drop());

async function share(days: 1 | 7 | 30 = 7) {
  const made = await createCaseLink(contoso, 'contoso.live', { leadId: lead, days }, now);
  if (made.kind !== 'created') throw new Error(made.kind);
  return made;
}

test('whoever has the link reads the problem, its fix and what was answered, and nothing personal', async () => {
  const { token } = await share();
  const shown = await readSharedProblem(token, now, 'en');
  expect(shown).toMatchObject({ offerTitle: 'live of contoso', publisherName: 'Contoso', isOpen: true, heldLeads: 1 });
  expect(shown!.diagnosis).toMatchObject({ code });
  expect(shown!.diagnosis.fix.length).toBeGreaterThan(0);
  expect(shown!.answer).toMatchObject({ httpStatus: 400 });
  expect(shown!.answer!.body).toContain('unauthorized');
  expect(JSON.stringify(shown)).not.toMatch(/grace|hopper|navy|univac|192\.0/i);
  expect((await readSharedProblem(token, now, 'it'))!.diagnosis.title).not.toBe(shown!.diagnosis.title);
});

test('the token itself is stored nowhere', async () => {
  const { token } = await share();
  const secret = token.split('.')[1]!;
  const { rows } = await db.worker.query(
    `SELECT (SELECT string_agg(c::text, '') FROM case_links c) || (SELECT string_agg(a::text, '') FROM audit_events a) AS all`,
  );
  expect(rows[0].all).not.toContain(secret);
  expect(rows[0].all).toContain('case-link.create');
});

test('a link ends when its days are over, and at once when it is revoked', async () => {
  const { token } = await share(1);
  expect(await readSharedProblem(token, later(0.99), 'en')).not.toBeNull();
  expect(await readSharedProblem(token, later(1), 'en')).toBeNull();
  const second = await share(30);
  expect(await readSharedProblem(second.token, later(29), 'en')).not.toBeNull();
  expect(await revokeCaseLink(contoso, 'contoso.live', second.link.id, now)).toBe(true);
  expect(await readSharedProblem(second.token, now, 'en')).toBeNull();
  expect(await revokeCaseLink(contoso, 'contoso.live', second.link.id, later(1))).toBe(true);
  const { rows } = await db.worker.query(`SELECT FROM audit_events WHERE action = 'case-link.revoke'`);
  expect(rows).toHaveLength(1);
});

test('a token of another publisher, a cut one and none at all show nothing', async () => {
  const { token } = await share();
  for (const wrong of [token.replace('contoso', 'fabrikam'), token.slice(0, -1), 'contoso.', '', '.', 'x'.repeat(5_000)])
    expect(await readSharedProblem(wrong, now, 'en'), wrong).toBeNull();
});

test('a delivered lead’s problem is shown as solved', async () => {
  const { token } = await share();
  await setState(db, lead, 'delivered');
  expect(await readSharedProblem(token, now, 'en')).toMatchObject({ isOpen: false, heldLeads: 0 });
});

test('after the person is erased the answer’s body is gone from the page too', async () => {
  const { token } = await share();
  await eraseLead(admin, lead);
  const shown = await readSharedProblem(token, now, 'en');
  expect(shown!.answer!.body).toBeNull();
  expect(JSON.stringify(shown)).not.toMatch(/grace|hopper/i);
});

test('without a lead the offer’s own problem is shared, on its latest lead; where nothing is wrong there is nothing to share', async () => {
  const made = await createCaseLink(support, 'contoso.live', { days: 7 }, now);
  expect(made).toMatchObject({ kind: 'created', link: { code, leadId: lead, createdBy: null } });
  expect(await createCaseLink(contoso, 'contoso.draft', { days: 7 }, now)).toEqual({ kind: 'nothing-to-share' });
  expect(await createCaseLink(contoso, 'contoso.live', { code: 'no-such-code', days: 7 }, now)).toEqual({ kind: 'nothing-to-share' });
});

test('a publisher shares, lists and revokes its own only', async () => {
  const { link } = await share();
  expect(await createCaseLink(fabrikam, 'contoso.live', { leadId: lead, days: 7 }, now)).toEqual({ kind: 'not-found' });
  expect(await createCaseLink(fabrikam, 'fabrikam.live', { leadId: lead, days: 7 }, now)).toEqual({ kind: 'not-found' });
  expect(await listCaseLinks(fabrikam, 'contoso.live', now)).toBeNull();
  expect(await revokeCaseLink(fabrikam, 'contoso.live', link.id, now)).toBe(false);
  expect(await revokeCaseLink(contoso, 'contoso.draft', link.id, now)).toBe(false);
  expect((await listCaseLinks(contoso, 'contoso.live', now))!.map(({ id }) => id)).toEqual([link.id]);
  expect(await listCaseLinks(contoso, 'contoso.live', later(7))).toEqual([]);
});
