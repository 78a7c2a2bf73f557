import { readFileSync, mkdtempSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, type Server as TcpServer, type Socket, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PgBoss } from 'pg-boss';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { newId } from '#lib/db/id.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { type Outbound, createOutbound } from '#lib/http/outbound.ts';
import type { UserCaller } from '#lib/identity/caller.ts';
import { prepareJobs, startBoss } from '#lib/jobs/boss.ts';
import { seedLeads, seedOffers, setState } from '#lib/leads/test-leads.ts';
import { createMailer } from '#lib/mail/mailer.ts';
import { setCanary } from './canaries.ts';
import { countUnread, listAlerts, markRead } from './list-alerts.ts';
import { createRule, deleteRule, listRules } from './rules.ts';
import { type Alerts, startAlerts } from './start-alerts.ts';
import { findSubscription, switchSubscription } from './unsubscribe.ts';

const anna: UserCaller = {
  kind: 'user',
  id: '01900000-0000-7000-8000-0000000000a1',
  email: 'anna@contoso.example.com',
  name: 'Anna',
  role: 'publisher',
  publishers: [{ id: 'contoso', name: 'Contoso', role: 'owner' }],
  publisherId: 'contoso',
};
const reach = { publisherId: 'contoso' };
const reader = { locale: 'en', zone: 'UTC' } as const;
const personal = 'Zebediah Quux';

let db: TestDatabase;
let boss: PgBoss;
let outbound: Outbound;
let alerts: Alerts;
let hook: Server;
let smtp: TcpServer;
let now: Date;
/** What came in by mail and by webhook. */
let mails: string[];
let hooks: Array<{ headers: IncomingMessage['headers']; body: string }>;
let hookStatus: number;
let refusal: string | null;
/** Waits between tries, as an admin has them at the moment. */
let waits: readonly number[];

beforeAll(async () => {
  db = await testDatabase();
  await prepareJobs(db.url);
  hook = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      hooks.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(hookStatus).end();
    });
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  smtp = createTcpServer((socket) => speakSmtp(socket));
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  outbound = createOutbound({ allow: [{ host: '127.0.0.1', port: portOf(hook) }] });
  await seedOffers(db);
  await db.worker.query(`INSERT INTO users (id, email, name, role) VALUES ($1, $2, 'Anna', 'publisher')`, [anna.id, anna.email]);
  await db.worker.query(
    `INSERT INTO memberships (publisher_id, user_id, role, created_at) VALUES ('contoso', $1, 'owner', now() - interval '1 year')`,
    [anna.id],
  );
  boss = await startBoss(db.worker, true);
});

beforeEach(async () => {
  now = new Date();
  mails = [];
  hooks = [];
  hookStatus = 200;
  refusal = null;
  waits = [10, 10];
  await db.worker
    .query(`DELETE FROM alerts; DELETE FROM alert_scans; DELETE FROM notifications; DELETE FROM notification_rules; DELETE FROM canaries;
    DELETE FROM connection_health; DELETE FROM leads; DELETE FROM alert_reads; DELETE FROM pgboss.job; UPDATE memberships SET rules_made_at = NULL`);
  alerts = await start(`smtp://127.0.0.1:${portOf(smtp)}`);
});

afterEach(async () => {
  await alerts.stop();
  await boss.offWork('send-notification');
});

afterAll(async () => {
  await boss.stop({ graceful: false });
  await outbound.close();
  hook.close();
  smtp.close();
  await db.drop();
});

function start(smtpUrl: string | undefined, folder = mkdtempSync(join(tmpdir(), 'mail-'))): Promise<Alerts> {
  const mailer = createMailer({ smtpUrl, folder, appUrl: 'http://127.0.0.1:3000', from: 'Leadport <leads@example.com>' });
  const tools = { db, outbound, mailer, clock: { now: () => now }, random: () => 0.5, retrySchedule: () => waits };
  return startAlerts(boss, tools, 3_600_000);
}

/** As much of RFC 5321 as a client needs. */
function speakSmtp(socket: Socket): void {
  let data: string | null = null;
  let rest = '';
  socket.on('error', () => {});
  socket.write('220 mail.example.com ready\r\n');
  socket.on('data', (chunk) => {
    rest += chunk.toString('utf8');
    for (let at = rest.indexOf('\r\n'); at >= 0; at = rest.indexOf('\r\n')) {
      const line = rest.slice(0, at);
      rest = rest.slice(at + 2);
      if (data !== null) {
        if (line !== '.') data += `${line}\r\n`;
        else {
          mails.push(data);
          data = null;
          socket.write('250 kept\r\n');
        }
      } else if (/^EHLO/i.test(line)) socket.write('250 mail.example.com\r\n');
      else if (/^RCPT/i.test(line) && refusal) socket.write(`${refusal}\r\n`);
      else if (/^DATA/i.test(line)) {
        data = '';
        socket.write('354 go on\r\n');
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else socket.write('250 ok\r\n');
    }
  });
}

const portOf = (server: { address: () => unknown }): number => (server.address() as AddressInfo).port;
const later = (ms: number): Date => (now = new Date(now.getTime() + ms));
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000, interval: 50 });

async function health(code: string | null, failures: number, sinceMs: number): Promise<void> {
  await db.worker.query(
    `INSERT INTO connection_health AS h (publisher_id, offer_id, consecutive_failures, failing_since, last_code) VALUES ('contoso', 'live', $1, $2, $3)
     ON CONFLICT (publisher_id, offer_id) DO UPDATE SET consecutive_failures = $1, failing_since = $2, last_code = $3`,
    [failures, failures > 0 ? new Date(now.getTime() - sinceMs) : null, code],
  );
}

async function events(): Promise<string[]> {
  const { items } = await listAlerts(reach, anna, { limit: 50 }, reader);
  return items.map(({ event, isOpen }) => (isOpen ? `${event} (open)` : event)).sort();
}

const subjects = () => mails.map((mail) => decodeHeader(/^Subject: (.*(?:\r\n[ \t].*)*)/im.exec(mail)![1]!)).sort();

function decodeHeader(value: string): string {
  return value
    .replace(/\r\n\s/g, ' ')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?Q\?(.*?)\?=/gi, (_, text: string) =>
      Buffer.from(
        text.replaceAll('_', ' ').replace(/=([\dA-F]{2})/g, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString('utf8'),
    );
}

test('an owner is told by mail, once per incident, that a connection fails and that it works again', async () => {
  const [lead] = await seedLeads(db, [{ customer: { firstName: personal, email: 'zebediah@quux.example' } }]);
  await setState(db, lead!, 'held', { code: 'dynamics-365-client-secret-expired', reason: 'misconfiguration' });
  await health('dynamics-365-client-secret-expired', 1, 1_000);
  await alerts.look();
  await alerts.look();
  await until(() => expect(mails).toHaveLength(1));
  expect(await events()).toEqual(['connection-failing (open)']);
  expect(subjects()).toEqual(['live of contoso: 1 lead waits for you']);
  expect(mails[0]).toMatch(/^To: anna@contoso\.example\.com/im);
  expect(mails[0]).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/im);
  expect(mails[0]).toMatch(/text\/plain[^]*text\/html/);
  expect(mails[0]).not.toContain('Zebediah');

  later(20 * 60_000);
  await health(null, 0, 0);
  await setState(db, lead!, 'delivered');
  await alerts.look();
  await until(() => expect(mails).toHaveLength(2));
  expect(subjects()).toContain('live of contoso delivers again');
  expect(await events()).toEqual(['connection-failing', 'connection-recovered']);
});

test('a hiccup that heals by itself wakes nobody, lasting trouble does', async () => {
  await health('network-connect-timeout', 2, 30_000);
  await alerts.look();
  expect(await events()).toEqual([]);
  await health('network-connect-timeout', 3, 3 * 60_000);
  later(15_000);
  await alerts.look();
  expect(await events()).toEqual(['connection-failing (open)']);
});

test('trouble that several publishers have at once is told as the vendor’s', async () => {
  await db.worker.query(
    `INSERT INTO publishers (id, name) VALUES ('third', 'T');
     INSERT INTO offers (publisher_id, id, title, type, intake_token_sealed, status, live_version)
       SELECT p, 'table', 'Table', 'container', 'x', 'live', 1 FROM unnest(ARRAY['contoso', 'fabrikam', 'third']) p;
     INSERT INTO connection_versions (publisher_id, offer_id, version, destination, config, created_by)
       SELECT p, 'table', 1, 'azure-table', '{}', 'portal' FROM unnest(ARRAY['contoso', 'fabrikam', 'third']) p;
     INSERT INTO connection_health (publisher_id, offer_id, consecutive_failures, failing_since, last_code, last_success_at, last_failure_at)
       SELECT p, 'table', 4, now() - interval '5 minutes', 'azure-table-busy', now() - interval '6 minutes', now() FROM unnest(ARRAY['contoso', 'fabrikam', 'third']) p`,
  );
  await alerts.look();
  const { items } = await listAlerts(reach, anna, { limit: 1 }, reader);
  expect(items[0]!.sentences.join(' ')).toContain('The trouble is at Azure Table, not in your settings');
});

test('a webhook is signed, tried again by the schedule, and tells no personal data', async () => {
  const made = await createRule(anna, 'contoso', {
    event: 'new-lead',
    channel: 'webhook',
    offer: null,
    url: `http://127.0.0.1:${portOf(hook)}/hook`,
    locale: 'it',
    timeZone: 'UTC',
  });
  if (made.kind !== 'created') throw new Error(made.kind);
  hookStatus = 500;
  await alerts.look();
  await seedLeads(db, [
    {
      action: 'PLT',
      source: personal,
      customer: { firstName: personal, company: personal, email: 'zebediah@quux.example' },
      description: personal,
    },
  ]);
  later(70_000);
  await alerts.look();
  await until(() => expect(hooks).toHaveLength(1));
  hookStatus = 200;
  await until(() => expect(hooks).toHaveLength(2));
  const [first, second] = hooks;
  expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id']);
  const verified = new Webhook(made.secret!).verify(second!.body, second!.headers as Record<string, string>) as {
    type: string;
    data: { text: string };
  };
  expect(verified).toMatchObject({ type: 'new-lead', data: { publisher: 'contoso', offer: 'contoso.live' } });
  expect(verified.data.text).toContain('Contattami');
  expect(second!.body).not.toMatch(/Zebediah|quux/i);
  await until(async () => expect((await listRules(anna, reach, now)).find(({ id }) => id === made.rule.id)?.last?.status).toBe('sent'));
});

test('a webhook that nobody answers follows the schedule of the admin, also one changed meanwhile', async () => {
  const made = await createRule(anna, 'contoso', {
    event: 'connection-failing',
    channel: 'webhook',
    offer: null,
    url: `http://127.0.0.1:${portOf(hook)}/hook`,
    locale: 'en',
    timeZone: 'UTC',
  });
  const last = async () =>
    (await listRules(anna, reach, now)).find(({ id }) => made.kind === 'created' && id === made.rule.id)?.last?.status;
  hookStatus = 503;
  waits = [];
  await health('dynamics-365-client-secret-expired', 1, 0);
  await alerts.look();
  await until(async () => expect(await last()).toBe('failed'));
  expect(hooks).toHaveLength(1);
});

test('a webhook that answers 410 is switched off', async () => {
  const made = await createRule(anna, 'contoso', {
    event: 'connection-failing',
    channel: 'webhook',
    offer: null,
    url: `http://127.0.0.1:${portOf(hook)}/gone`,
    locale: 'en',
    timeZone: 'UTC',
  });
  hookStatus = 410;
  await health('dynamics-365-client-secret-expired', 1, 0);
  await alerts.look();
  await until(async () =>
    expect((await listRules(anna, reach, now)).find(({ id }) => made.kind === 'created' && id === made.rule.id)).toMatchObject({
      enabled: false,
      last: { status: 'failed', detail: 'HTTP 410' },
    }),
  );
});

test('a mail server that is away is tried again; one that knows no such person is not', async () => {
  refusal = '451 later';
  await health('dynamics-365-client-secret-expired', 1, 0);
  await alerts.look();
  await until(async () => expect(await details()).toEqual(['SMTP 451']));
  refusal = null;
  await until(() => expect(mails).toHaveLength(1));
  refusal = '550 no such user';
  later(20 * 60_000);
  await health(null, 0, 0);
  await alerts.look();
  await until(async () => expect(await details()).toContain('SMTP 550'));
});

async function details(): Promise<string[]> {
  const { rows } = await db.worker.query<{ detail: string }>(
    `SELECT detail FROM notifications WHERE detail IS NOT NULL AND status <> 'skipped'`,
  );
  return rows.map(({ detail }) => detail);
}

test('a rule sends once in ten minutes about an offer, and what it kept back goes along later', async () => {
  for (let round = 0; round < 3; round += 1) {
    await health('dynamics-365-client-secret-expired', 1, 0);
    await alerts.look();
    // What is over before it is sent counts for nothing.
    if (round === 0) await until(() => expect(mails).toHaveLength(1));
    later(60_000);
    await health(null, 0, 0);
    await alerts.look();
    later(60_000);
  }
  await health('dynamics-365-client-secret-expired', 1, 0);
  await alerts.look();
  const queued = () =>
    db.worker.query<{ detail: string }>(
      `SELECT n.detail FROM notifications n JOIN alerts a ON a.id = n.alert_id WHERE a.event = 'connection-failing' AND n.detail = 'rate-limit'`,
    );
  expect((await queued()).rows).toHaveLength(3);
  later(11 * 60_000);
  await alerts.look();
  expect((await queued()).rows).toHaveLength(0);
  await until(() => expect(mails.some((mail) => mail.replaceAll('=\r\n', '').includes('2 more alerts came meanwhile'))).toBe(true));
});

test('a scheduled test lead goes through the live connection and is replaced by the next', async () => {
  expect(await setCanary(anna, reach, 'contoso.draft', 24, now)).toEqual({ kind: 'not-live' });
  expect((await setCanary(anna, reach, 'contoso.live', 24, now)).kind).toBe('changed');
  await alerts.look();
  later(24 * 3_600_000);
  await alerts.look();
  await alerts.look();
  const { rows } = await db.worker.query(
    `SELECT d.status, d.version, d.reason, l.test_marker LIKE 'MSFT_TEST_%' AS test FROM deliveries d JOIN leads l ON l.id = d.lead_id ORDER BY d.lead_id`,
  );
  expect(rows).toEqual([
    { status: 'failed', version: 1, reason: 'test', test: true },
    { status: 'queued', version: 1, reason: null, test: true },
  ]);
});

test('the digest tells of yesterday at seven in the reader’s zone, once', async () => {
  await createRule(anna, 'contoso', {
    event: 'daily-digest',
    channel: 'email',
    offer: null,
    url: null,
    locale: 'en',
    timeZone: 'Europe/Rome',
  });
  const ids = await seedLeads(db, [{ customer: { firstName: personal } }, { customer: { firstName: personal } }]);
  // In January Rome is an hour ahead: 06:30 UTC is half past seven there.
  now = new Date('2026-01-15T05:30:00Z');
  const { v7 } = await import('uuid');
  for (const [index, id] of ids.entries()) {
    const at = new Date('2026-01-13T23:30:00Z').getTime() + index * 3_600_000;
    const moved = v7({ msecs: at });
    await db.worker.query(`UPDATE leads SET received_at = $2, id = $3 WHERE id = $1`, [id, new Date(at), moved]);
  }
  await alerts.look();
  expect(await events()).toEqual([]);
  later(60 * 60_000);
  await alerts.look();
  await alerts.look();
  await until(() => expect(mails).toHaveLength(1));
  expect(subjects()[0]).toMatch(/^14 January 2026: 2 leads received/);
  expect(mails[0]).not.toContain('Zebediah');
});

test('without SMTP the mails are files, and the link in them ends the rule', async () => {
  await alerts.stop();
  await boss.offWork('send-notification');
  const folder = mkdtempSync(join(tmpdir(), 'mail-'));
  alerts = await start(undefined, folder);
  await db.worker.query(`UPDATE users SET locale = 'it' WHERE id = $1`, [anna.id]);
  await health('dynamics-365-client-secret-expired', 1, 0);
  await alerts.look();
  await until(() => expect(readdirSync(folder)).toHaveLength(1));
  await db.worker.query(`UPDATE users SET locale = 'en' WHERE id = $1`, [anna.id]);
  const mail = readFileSync(join(folder, readdirSync(folder)[0]!), 'utf8');
  expect(mail).toContain('ha bisogno di te');
  const token = /List-Unsubscribe: <http:\/\/127\.0\.0\.1:3000\/api\/v1\/unsubscribe\/([^>]+)>/.exec(
    mail.replace(/\r\n\s+/g, ' ').replace(':  <', ': <'),
  )![1]!;
  expect(await findSubscription(token)).toMatchObject({ event: 'connection-failing', isOn: true });
  expect(await switchSubscription(token, false, now)).toBe(true);
  expect(await findSubscription(token)).toMatchObject({ isOn: false });
  const other = token.replace(/~[^~]+$/, `~${'x'.repeat(43)}`);
  expect(await findSubscription(other)).toBeNull();
  expect(await switchSubscription(other, true, now)).toBe(false);
});

test('the bell counts what came since it was last read', async () => {
  await health('dynamics-365-client-secret-expired', 1, 0);
  await alerts.look();
  expect(await countUnread(anna)).toBe(1);
  await markRead(anna, new Date(now.getTime() + 1));
  expect(await countUnread(anna)).toBe(0);
  expect((await listAlerts(reach, anna, { limit: 5 }, reader)).items[0]).toMatchObject({
    isUnread: false,
    isOpen: true,
    offer: 'contoso.live',
  });
  expect((await listAlerts({ publisherId: 'fabrikam' }, null, { limit: 5, offer: 'contoso.live' }, reader)).items).toEqual([]);
});

test('usual rules are made once, and stay away when they were removed', async () => {
  const rules = await listRules(anna, reach, now);
  expect(rules.map(({ event, channel }) => [event, channel])).toEqual([
    ['connection-failing', 'email'],
    ['connection-recovered', 'email'],
    ['offer-silent', 'email'],
    ['secret-expiring', 'email'],
    ['limit-near', 'email'],
  ]);
  for (const { id } of rules) expect(await deleteRule(anna, reach, id)).toBe(true);
  await alerts.look();
  expect(await listRules(anna, reach, now)).toEqual([]);
  expect(await deleteRule(anna, reach, newId())).toBe(false);
});
