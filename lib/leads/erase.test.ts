import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/db/id.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { eraseLead, erasePerson } from '#lib/leads/erase.ts';
import { getLead } from '#lib/leads/get.ts';
import { addAttempt, contoso, fabrikam, seedLeads, seedOffers, setState, support } from '#lib/leads/test-leads.ts';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
});

afterAll(() => db.drop());

// Nobody is called like this, so a search of whole rows finds every trace.
const person = {
  firstName: 'Zephyrine',
  lastName: 'O"Quux',
  email: 'Zephyrine.Quux@example.com',
  phone: '+39 02 7777',
  company: 'Quuxwerke',
  country: 'IT',
};
const marked = {
  customer: person,
  description: 'Zephyrine asks for a call',
  note: { again: 'Zephyrine' },
  externalId: 'zephyrine.quux@example.com',
};
const trace = /zephyrine|quux|7777/i;

const exchange = {
  purpose: 'deliver',
  request: {
    method: 'POST',
    url: 'https://hook.example.com/a?email=Zephyrine.Quux%40example.com',
    headers: { 'x-person': 'zephyrine.quux@example.com' },
    body: JSON.stringify({ UserDetails: { LastName: 'O"Quux' } }),
  },
  response: { status: 400, headers: {}, body: 'ZEPHYRINE exists', truncated: false },
};

async function markedLead(): Promise<string> {
  const [id] = await seedLeads(db, [marked]);
  await setState(db, id!, 'held', { code: 'unrecognised-response' });
  await addAttempt(db, 'contoso', id!, { id: newId(), exchanges: [exchange], vendorMessage: 'Zephyrine.Quux@example.com is there twice' });
  await db.worker.query(`UPDATE deliveries SET receipt = '{"reference":"lead-Zephyrine"}' WHERE lead_id = $1`, [id]);
  return id!;
}

async function everything(id: string): Promise<string> {
  const { rows } = await db.worker.query(
    `SELECT (SELECT l::text FROM leads l WHERE id = $1) || (SELECT d::text FROM deliveries d WHERE lead_id = $1) || coalesce((SELECT string_agg(a::text, '') FROM attempts a WHERE lead_id = $1), '')
       || (SELECT string_agg(e::text, '') FROM audit_events e) AS text`,
    [id],
  );
  return rows[0].text;
}

test('an erased lead leaves its row and nothing of the person', async () => {
  const id = await markedLead();
  await eraseLead(contoso, id);
  const left = await everything(id);
  expect(left).toContain(id);
  expect(left).not.toMatch(trace);
  expect(await getLead(contoso, id, 'en')).toMatchObject({
    customer: null,
    erasedAt: expect.any(String),
    delivery: { status: 'withheld', reason: 'erased' },
  });
});

test('all leads of one address are erased, in any spelling of it, and nobody else’s', async () => {
  const ids = [await markedLead(), (await seedLeads(db, [{ customer: { email: 'ZEPHYRINE.QUUX@EXAMPLE.COM' } }]))[0]!];
  const [other] = await seedLeads(db, [{ customer: { email: 'not.zephyrine.quux@example.com' } }]);
  expect(await erasePerson(fabrikam, 'zephyrine.quux@example.com')).toBe(0);
  expect(await erasePerson(contoso, 'Zephyrine.quux@example.com')).toBe(ids.length);
  for (const id of ids) expect(await everything(id)).not.toMatch(trace);
  expect((await getLead(contoso, other!, 'en'))?.customer?.email).toBe('not.zephyrine.quux@example.com');
});

test('erasing waits for a delivery under way, so that what it logs is erased too', async () => {
  const [id] = await seedLeads(db, [{ customer: person }]);
  await setState(db, id!, 'delivering');
  const erased = eraseLead(contoso, id!);
  await addAttempt(db, 'contoso', id!, { id: newId(), exchanges: [exchange] });
  await setState(db, id!, 'delivered');
  await erased;
  expect(await everything(id!)).not.toMatch(trace);
  expect(await getLead(contoso, id!, 'en')).toMatchObject({ delivery: { status: 'delivered' } });
});

test('a stranger’s lead cannot be erased', async () => {
  const [id] = await seedLeads(db, [{ customer: person }]);
  await expect(eraseLead(fabrikam, id!)).rejects.toMatchObject({ problem: { status: 404 } });
  expect((await getLead(contoso, id!, 'en'))?.customer).toEqual(person);
});

test('support reads what happened to a lead, and nothing of the person', async () => {
  const [id] = await seedLeads(db, [{ customer: person, description: 'Zephyrine asks', note: 'Zephyrine' }]);
  await setState(db, id!, 'held', { code: 'https-endpoint-not-found' });
  await addAttempt(db, 'contoso', id!, { id: newId(), exchanges: [exchange], vendorMessage: 'no Zephyrine here' });
  const lead = await getLead(support, id!, 'it');
  expect(JSON.stringify(lead)).not.toMatch(trace);
  expect(lead).toMatchObject({
    masked: true,
    customer: null,
    diagnosis: {
      code: 'https-endpoint-not-found',
      title: 'A questo indirizzo nessuno riceve lead',
      helpUrl: 'http://127.0.0.1:3000/it/errors/https-endpoint-not-found',
    },
  });
  expect(lead!.attempts[0]!.response!.status).toBe(400);
});

test('a look at a lead is audited once, however long the page stays open', async () => {
  const [id] = await seedLeads(db, [{ customer: person }]);
  await getLead(contoso, id!, 'en');
  await getLead(contoso, id!, 'en');
  expect(await getLead(fabrikam, id!, 'en')).toBeNull();
  const { rows } = await db.worker.query(`SELECT actor FROM audit_events WHERE action = 'lead.viewed' AND subject = $1`, [id]);
  expect(rows).toHaveLength(1);
});
