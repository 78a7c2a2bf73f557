import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient, type Answer } from '../fixtures/api-client.ts';
import type { PostedLeads } from '../fixtures/answers.ts';
import { freePorts } from '../fixtures/free-port.ts';
import { type RunningLeadport, startLeadport } from '../fixtures/leadport.ts';
import { Portal, eventually, lead } from '../fixtures/portal.ts';
import { expect, test } from '../fixtures/story.ts';

// A Leadport of its own, since these stories kill it; each goes on where the one before left it.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let leadport: RunningLeadport;
let portal: Portal;
let offerId: string;
let dataDir: string;
let port: number;
let variables: Record<string, string>;
const acknowledged: string[] = [];

test.beforeAll(async ({ shared }, { parallelIndex }) => {
  [port] = (await freePorts(1)) as [number];
  dataDir = mkdtempSync(join(tmpdir(), 'leadport processes ü-'));
  const receiver = `127.0.0.1:${shared.receiverPorts[parallelIndex]}`;
  variables = {
    OUTBOUND_HOST_MAP: `*.hook${parallelIndex}.example.com=http://${receiver}`,
    OUTBOUND_ALLOW: receiver,
    RETRY_SCHEDULE: '300ms,1s,1s,1s',
    // A lead in the hands of a killed worker is taken up again when its lease ends: twice this and ten seconds.
    DELIVERY_TIMEOUT_MS: '2000',
  };
});

test.afterAll(async () => {
  await leadport?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<void> {
  leadport = await startLeadport(port, dataDir, variables);
  portal = new Portal(new ApiClient(leadport.url, { authorization: `Bearer ${leadport.demo.apiKeys.publisher}` }), () => 'processes');
}

async function post(): Promise<Answer<PostedLeads>> {
  const answer = await portal.api.post<PostedLeads>('/leads', lead(offerId));
  if (answer.status === 202) acknowledged.push(answer.body.accepted[0]!.id);
  return answer;
}

/** Whether the process is there and not just waiting to be collected. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const everyone = () => {
  const { supervisor, web, workers, postgres } = leadport.processes();
  return [supervisor, web, ...workers, postgres];
};

test('a start under a path with blanks and letters tells who runs and whom the demo knows', async ({ inbox }) => {
  await start();
  expect(everyone().every(isAlive)).toBe(true);
  expect(statSync(join(dataDir, 'demo.json')).mode & 0o777).toBe(0o600);
  const { demo } = leadport;
  expect(demo.url).toBe(leadport.url);
  expect(new Set(demo.accounts.map(({ role }) => role))).toEqual(new Set(['publisher', 'support', 'admin']));
  expect(new Set(demo.offers.map((offer) => offer.offerId.split('.')[0])).size).toBeGreaterThanOrEqual(2);
  expect((await portal.api.get(`/offers/${demo.offers[0]!.offerId}`)).status, 'the publisher key belongs to the first offer').toBe(200);
  offerId = await portal.liveOffer(inbox);
  expect((await post()).status).toBe(202);
  await eventually(() => inbox.leadIds, 'the lead arrives').toEqual(acknowledged);
});

test('a dead database is told with 503 and Retry-After, comes back by itself, and nothing acknowledged is lost', async () => {
  const before = leadport.processes().postgres;
  process.kill(before, 'SIGKILL');
  const answers: Array<Answer<PostedLeads>> = [];
  await expect
    .poll(
      async () => {
        answers.push(await post());
        return answers.slice(-3).map(({ status }) => status);
      },
      { timeout: 30_000, intervals: [50] },
    )
    .toEqual([202, 202, 202]);
  const refused = answers.filter(({ status }) => status !== 202);
  expect(refused.length, 'the outage was seen').toBeGreaterThan(0);
  for (const { status, headers } of refused) {
    expect(status).toBe(503);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.get('content-type')).toContain('application/problem+json');
  }
  await expect.poll(() => leadport.processes().postgres).not.toBe(before);
  for (const id of acknowledged) await portal.leadWhen(id, 'delivered', 30_000);
});

test('a dead web process and a dead worker are replaced', async () => {
  const before = leadport.processes();
  process.kill(before.web, 'SIGKILL');
  process.kill(before.workers[0]!, 'SIGKILL');
  await expect.poll(() => leadport.processes().web, { timeout: 20_000 }).not.toBe(before.web);
  await expect.poll(() => leadport.processes().workers, { timeout: 20_000 }).not.toEqual(before.workers);
  await expect
    .poll(
      () =>
        post().then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 20_000 },
    )
    .toBe(202);
  await portal.leadWhen(acknowledged.at(-1)!, 'delivered', 30_000);
});

test('SIGTERM ends everything within ten seconds, the database included', async () => {
  const pids = everyone();
  process.kill(leadport.processes().supervisor, 'SIGTERM');
  await expect.poll(() => pids.filter(isAlive), { timeout: 10_000 }).toEqual([]);
});

test('a new start finds everything; kill -9 of everything is survived', async () => {
  await start();
  for (let count = 0; count < 20; count += 1) expect((await post()).status).toBe(202);
  for (const pid of everyone()) process.kill(pid, 'SIGKILL');
  await start();
  for (const id of acknowledged) await portal.leadWhen(id, 'delivered', 60_000);
  expect((await post()).status).toBe(202);
});

test('children never outlive a killed supervisor by more than ten seconds; the next start adopts the database', async () => {
  const { supervisor, web, workers } = leadport.processes();
  process.kill(supervisor, 'SIGKILL');
  await expect.poll(() => [web, ...workers].filter(isAlive), { timeout: 10_000 }).toEqual([]);
  await start();
  expect((await post()).status).toBe(202);
  await portal.leadWhen(acknowledged.at(-1)!, 'delivered', 30_000);
});

test('a database server that takes no new connections makes no request wait for ever', async () => {
  const { postgres } = leadport.processes();
  process.kill(postgres, 'SIGSTOP');
  try {
    const begin = Date.now();
    const answers = await Promise.all(Array.from({ length: 30 }, post));
    expect(Date.now() - begin).toBeLessThan(10_000);
    for (const { status } of answers) expect([202, 503]).toContain(status);
  } finally {
    process.kill(postgres, 'SIGCONT');
  }
  await expect.poll(async () => (await post()).status).toBe(202);
});
