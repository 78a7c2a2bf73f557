import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/db/id.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import type { UserCaller } from '#lib/identity/caller.ts';
import { addAttempt, seedLeads, seedOffers, setState, support as someSupport } from '#lib/leads/test-leads.ts';
import { addNote, listNotes } from './case-notes.ts';
import { getCaseSheet } from './case-sheet.ts';
import { findSubjects } from './find-subjects.ts';
import { recordLook } from './record-look.ts';
import { seedConnections } from './test-connections.ts';
import { whoNeedsUs } from './who-needs-us.ts';

let db: TestDatabase;
let leads: string[];
const code = 'destination-unauthorized';
const support = someSupport as UserCaller;
const adminUser: UserCaller = { ...support, id: '01900000-0000-7000-8000-0000000000ad', role: 'admin' };
const sheet = (offerId: string, leadId: string | null = null, user = support) =>
  getCaseSheet(user, offerId, { leadId, locale: 'en', now: new Date() });

beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
  await seedConnections(db);
  const olga = newId();
  await db.worker.query(
    `INSERT INTO users (id, email, name, locale, role) VALUES ($1, 'olga@contoso.example', 'Olga Owner', 'it', 'publisher'), ($2, 's@example.com', 'Sam', 'en', 'support')`,
    [olga, support.id],
  );
  await db.worker.query(`INSERT INTO memberships (publisher_id, user_id, role) VALUES ('contoso', $1, 'owner')`, [olga]);
  const customer = { firstName: 'Grace', lastName: 'Hopper', email: 'grace@navy.example' };
  leads = await seedLeads(db, [{ customer }, { customer }, { offer: 'fabrikam.live', customer }]);
  for (const [index, id] of leads.entries()) {
    await setState(db, id, 'held', { code });
    await addAttempt(db, index === 2 ? 'fabrikam' : 'contoso', id, {
      id: newId(),
      code,
      vendorMessage: 'grace@navy.example is unknown here',
      exchanges: [],
    });
  }
  await db.worker.query(
    `INSERT INTO connection_health (publisher_id, offer_id, consecutive_failures, failing_since, last_success_at, last_failure_at, last_code)
     VALUES ('contoso', 'live', 2, now() - interval '1 minute', now() - interval '1 hour', now(), $1)`,
    [code],
  );
});

afterAll(() => db.drop());

test('the sheet says what is wrong, since when, what was answered, who owns it, and who else is affected', async () => {
  const found = (await sheet('contoso.live'))!;
  expect(found.publisher).toEqual({ id: 'contoso', name: 'Contoso', owners: [{ name: 'Olga Owner', locale: 'it' }] });
  expect(found.problem!.diagnosis).toMatchObject({ code, heldLeads: 2 });
  expect(found.problem!.since).toBe(found.offer.health.failingSince);
  expect(found.problem!.lastWorkedAt).not.toBeNull();
  expect(found.problem!.failed!.attempt).toMatchObject({ code, httpStatus: 400 });
  expect(found.problem!.affected).toMatchObject({ publishers: 2, offers: 2, leads: 3 });
  expect(found.failing.map(({ id }) => id).sort()).toEqual(leads.slice(0, 2).sort());
  expect(found.events).toContainEqual(expect.objectContaining({ kind: 'failing', code, attempts: 2 }));
  expect(found.events).toContainEqual(expect.objectContaining({ kind: 'version', version: 1 }));
});

test('a version that went live shortly before is named as what changed', async () => {
  expect((await sheet('contoso.live'))!.problem!.change).toBeNull();
  await db.worker.query(`UPDATE connection_health SET failing_since = now() + interval '3 minutes' WHERE publisher_id = 'contoso'`);
  const { change } = (await sheet('contoso.live'))!.problem!;
  expect(change).toMatchObject({ version: 1 });
  expect(change!.afterMs).toBeGreaterThan(179_000);
});

test('nobody’s personal data is on it, not even for an admin', async () => {
  for (const user of [support, adminUser]) {
    const found = await sheet('contoso.live', leads[0]!, user);
    expect(found!.lead!.id).toBe(leads[0]);
    expect(JSON.stringify(found)).not.toMatch(/grace|hopper|navy/i);
  }
});

test('the text for the customer names offer, first step and page, in both languages', async () => {
  const { messages } = (await sheet('contoso.live'))!.problem!;
  expect(messages.en.url).toMatch(/\/errors\/destination-unauthorized$/);
  expect(messages.it.url).toMatch(/\/it\/errors\/destination-unauthorized$/);
  expect(messages.en.text).toContain('live of contoso (contoso.live)');
  expect(messages.en.text).toContain('2 leads wait');
  expect(messages.it.text).toContain('2 lead aspettano');
  for (const { url, text } of Object.values(messages)) expect(text.endsWith(url)).toBe(true);
});

test('an offer without trouble, a foreign lead and no offer at all', async () => {
  expect((await sheet('contoso.draft'))!.problem).toBeNull();
  expect(await sheet('contoso.live', leads[2]!)).toBeNull();
  expect(await sheet('contoso.nothing')).toBeNull();
  expect(await sheet('nonsense')).toBeNull();
});

test('each look is in the audit log once, and without anything about a person', async () => {
  await sheet('fabrikam.live');
  await sheet('fabrikam.live');
  await recordLook(support, 'fabrikam.live', 'link-copied');
  await recordLook({ ...support, role: 'publisher' }, 'fabrikam.live', 'offer');
  await recordLook(support, 'fabrikam.live', 'sheet', Date.now() + 16 * 60_000);
  const { rows } = await db.worker.query<{ publisher_id: string; actor: string; subject: string; what: string }>(
    `SELECT publisher_id, actor, subject, detail->>'what' AS what FROM audit_events WHERE action = 'support.look' AND publisher_id = 'fabrikam' ORDER BY id`,
  );
  expect(rows.map(({ what }) => what)).toEqual(['sheet', 'link-copied', 'sheet']);
  expect(rows[0]).toMatchObject({ publisher_id: 'fabrikam', actor: `user:${support.id}`, subject: 'fabrikam.live' });
  const { rows: looks } = await db.worker.query(
    `SELECT subject FROM audit_events WHERE action = 'lead.viewed' AND publisher_id = 'fabrikam'`,
  );
  expect(looks).toHaveLength(1);
});

test('notes keep author, time and line breaks; what they say stays out of the audit log', async () => {
  const note = await addNote(support, 'contoso.live', { text: 'Called Olga.\n<b>New key</b> tomorrow.', leadId: leads[0]! });
  expect(note).toMatchObject({ author: 'Sam', leadId: leads[0], text: 'Called Olga.\n<b>New key</b> tomorrow.' });
  expect(await listNotes('contoso.live')).toEqual([note]);
  expect(await listNotes('fabrikam.live')).toEqual([]);
  expect(await addNote(support, 'contoso.nothing', { text: 'x', leadId: null })).toBeNull();
  expect(await addNote(support, 'contoso.live', { text: 'x', leadId: leads[2]! })).toBeNull();
  const { rows } = await db.worker.query(`SELECT a::text AS line FROM audit_events a WHERE action = 'case-note.add'`);
  expect(rows).toHaveLength(1);
  expect(rows[0].line).not.toContain('Olga');
});

test('support finds a lead by id, an offer by id, title or address, a publisher, a code, and a message', async () => {
  const find = (query: string) => findSubjects(query, 'en');
  expect((await find(leads[0]!)).lead).toMatchObject({ id: leads[0], offerId: 'contoso.live', status: 'held', code });
  expect((await find('fabrikam.live')).offers).toMatchObject([{ offerId: 'fabrikam.live', state: 'needs-you', held: 1 }]);
  expect((await find('LIVE of con')).offers.map(({ offerId }) => offerId)).toEqual(['contoso.live']);
  expect((await find(`http://portal.example/it/leads/${leads[0]}`)).lead!.id).toBe(leads[0]);
  const contoso = (await find('contoso')).publishers[0]!;
  expect(contoso).toMatchObject({ id: 'contoso', more: 0 });
  expect(contoso.offers[0]).toMatchObject({ offerId: 'contoso.live', held: 2 });
  expect((await find('contoso')).offers).toEqual([]);
  expect(await find(code)).toMatchObject({ codes: [{ code }], affected: { offers: 2 } });
  expect((await find('getaddrinfo ENOTFOUND crm.example')).codes[0]!.code).toMatch(/^network-/);
  for (const query of ['', '%', 'grace@navy.example', newId()]) {
    const found = await find(query);
    expect([found.lead, found.offers, found.publishers], query).toEqual([null, [], []]);
  }
});

test('who needs support most comes first', async () => {
  const { cases, incidents } = await whoNeedsUs(support, 'en');
  expect(cases.map(({ offer, held, publisher }) => [offer, held, publisher])).toEqual([
    ['contoso.live', 2, 'Contoso'],
    ['fabrikam.live', 1, 'Fabrikam'],
  ]);
  expect(incidents).toEqual([]);
});

test('a publisher with many offers shows some, and all of them by the beginning of their ids', async () => {
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('northwind', 'Northwind')`);
  await db.worker.query(
    `INSERT INTO offers (publisher_id, id, title, type, intake_token_sealed, status, intake_mode)
     SELECT 'northwind', 'o' || n, 'Offer ' || n, 'virtual-machine', 'x', 'draft', 'store' FROM generate_series(1, 12) n`,
  );
  const [northwind] = (await findSubjects('northwind', 'en')).publishers;
  expect(northwind).toMatchObject({ more: 4 });
  expect((await findSubjects('northwind.', 'en')).offers).toHaveLength(12);
});
