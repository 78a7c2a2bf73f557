import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AuditFilter, listActions, listAuditLines } from '#lib/admin/audit-log.ts';
import { exportAudit } from '#lib/admin/export-audit.ts';
import { newId } from '#lib/db/id.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import type { UserCaller } from '#lib/identity/caller.ts';

let db: TestDatabase;
let ada: UserCaller;
let bob: UserCaller;

beforeAll(async () => {
  db = await testDatabase();
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso'), ('fabrikam', 'Fabrikam')`);
  ada = await person('Ada Lovelace', 'ada@leadport.example');
  bob = await person('Bob', 'bob@contoso.example');
  await note(ada, 'contoso', 'delivery.pause', 'contoso.crm', { reason: '=1+1' });
  await note(bob, 'contoso', 'member.remove', ada.id);
  await note(ada, 'fabrikam', 'offer.create', 'fabrikam.crm');
  await note(ada, '*', 'policy.change', 'retention-days');
});

afterAll(() => db.drop());

async function person(name: string, email: string): Promise<UserCaller> {
  const id = newId();
  await db.worker.query(`INSERT INTO users (id, email, name) VALUES ($1, $2, $3)`, [id, email, name]);
  return { kind: 'user', id, email, name, role: 'admin', publishers: [], publisherId: null };
}

function note(caller: UserCaller, publisherId: string, action: string, subject: string, detail?: Record<string, string>): Promise<void> {
  return db.within({ publisherId: null }, (tx) => recordAudit(tx, caller, { publisherId, action, subject, ...(detail && { detail }) }));
}

async function actions(filter: AuditFilter): Promise<string[]> {
  return (await listAuditLines(null, filter, { limit: 50 })).items.map(({ action }) => action);
}

test('events of all publishers come newest first, with names for ids', async () => {
  const { items, nextCursor } = await listAuditLines(null, {}, { limit: 50 });
  expect(nextCursor).toBeNull();
  expect(items.map(({ action }) => action)).toEqual(['policy.change', 'offer.create', 'member.remove', 'delivery.pause']);
  expect(items[0]).toMatchObject({ actorName: 'Ada Lovelace', publisher: null, subject: 'retention-days', detail: null });
  expect(items[2]).toMatchObject({ actorName: 'Bob', subjectName: 'Ada Lovelace', publisher: 'contoso' });
});

test('pages continue where the last one ended', async () => {
  const seen: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await listAuditLines(null, {}, { limit: 1, cursor });
    seen.push(...page.items.map(({ action }) => action));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(await actions({}));
});

test('the log is narrowed by who, what, on what, whose and when', async () => {
  expect(await actions({ actor: 'lovel' })).toEqual(['policy.change', 'offer.create', 'delivery.pause']);
  expect(await actions({ actor: `user:${bob.id}` })).toEqual(['member.remove']);
  expect(await actions({ actor: 'nobody of that name' })).toEqual([]);
  expect(await actions({ action: 'offer.create' })).toEqual(['offer.create']);
  expect(await actions({ subject: 'CRM' })).toEqual(['offer.create', 'delivery.pause']);
  expect(await actions({ subject: '%' })).toEqual([]);
  expect(await actions({ publisher: '*' })).toEqual(['policy.change']);
  expect(await actions({ from: new Date(Date.now() + 60_000) })).toEqual([]);
  expect(await actions({ to: new Date(Date.now() - 60_000) })).toEqual([]);
});

test('what is left out makes room for what comes after it', async () => {
  const { items, nextCursor } = await listAuditLines('contoso', { without: 'member.' }, { limit: 1 });
  expect(items.map(({ action }) => action)).toEqual(['delivery.pause']);
  expect(nextCursor).toBeNull();
});

test('a publisher’s own view holds nothing of others, whatever the filter says', async () => {
  const { items } = await listAuditLines('contoso', { publisher: 'fabrikam' }, { limit: 50 });
  expect(new Set(items.map(({ publisher }) => publisher))).toEqual(new Set(['contoso']));
});

test('every action of the log is offered once', async () => {
  expect(await listActions()).toEqual(['delivery.pause', 'member.remove', 'offer.create', 'policy.change']);
});

test('an export is itself audited, runs over pages and disarms formulas', async () => {
  const csv = await new Response(await exportAudit(ada, { publisher: 'contoso' }, 'csv', 1)).text();
  const lines = csv.trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe('id,at,actor,actorName,action,subject,subjectName,publisher,detail');
  const [newest] = (await listAuditLines(null, {}, { limit: 1 })).items;
  expect(newest).toMatchObject({ action: 'audit-events.exported', detail: { format: 'csv', publisher: 'contoso', byActor: false } });
  const all = await new Response(await exportAudit(ada, { actor: 'Ada' }, 'ndjson', 2)).text();
  const events = all
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { action: string; detail: object });
  expect(events[0]).toMatchObject({ action: 'audit-events.exported', detail: { byActor: true } });
  expect(JSON.stringify(events[0]!.detail)).not.toContain('Ada');
});

test('every action that the code writes has its words in both languages', () => {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /(?<!test)\.ts$/.test(file) && !file.includes('generated'),
  );
  const areas =
    'account|alerts|api-key|audit-events|case-link|case-note|delivery|leads?|member|notification-rule|offer|policy|publisher|redelivery|support|unrecognised-answers|user';
  const form = new RegExp(`'((?:${areas})\\.[a-z-]+)'`, 'g');
  const written = new Set(files.flatMap((file) => [...readFileSync(`lib/${file}`, 'utf8').matchAll(form)].map(([, action]) => action!)));
  // Not an action but how an offer's id is written.
  written.delete('publisher.offer');
  expect(written.size).toBeGreaterThan(45);
  for (const locale of ['en', 'it']) {
    const { audit } = JSON.parse(readFileSync(`messages/${locale}/admin.json`, 'utf8')) as Words;
    const silent = [...written].filter((action) => {
      const [area, what] = action.split('.') as [string, string];
      return !audit.actions[area]?.[what];
    });
    expect(silent, locale).toEqual([]);
  }
});

type Words = { audit: { actions: Record<string, Record<string, string>> } };
