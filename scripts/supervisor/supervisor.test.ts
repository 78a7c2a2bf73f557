import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { findPostmaster, isAlive } from '#lib/db/embedded-postgres-pid.ts';
import { type Processes, readProcesses } from './processes-file.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'leadport supervisor '));
const started: ChildProcess[] = [];
let port: number;

beforeAll(async () => {
  port = await anyPort();
});

afterEach(async () => {
  for (const child of started.splice(0)) if (child.exitCode === null && child.signalCode === null) await end(child, 'SIGTERM');
});

afterAll(async () => {
  const postmaster = await findPostmaster(join(dataDir, 'postgres'));
  if (postmaster) process.kill(postmaster.pid, 'SIGQUIT');
  await until(() => !postmaster || !isAlive(postmaster.pid));
  rmSync(dataDir, { recursive: true, force: true });
});

function start(environment: Record<string, string> = {}): ChildProcess & { output: string } {
  const file = join(import.meta.dirname, 'stand-ins', 'start.ts');
  const child = Object.assign(
    spawn(process.execPath, [file, dataDir, String(port)], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } }),
    { output: '' },
  );
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (child.output += chunk));
  started.push(child);
  return child;
}

async function startReady(): Promise<ChildProcess & { output: string }> {
  const child = start();
  await until(() => child.output.includes(`Leadport ready at http://127.0.0.1:${port}\n`), child);
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exited = once(child, 'exit');
  child.kill(signal);
  return ((await exited) as [number | null])[0];
}

function until(isSo: () => boolean, child?: { output: string }): Promise<void> {
  return vi.waitFor(
    () => {
      if (!isSo()) throw new Error(`It has not come about. ${child?.output ?? ''}`);
    },
    { timeout: 12_000, interval: 20 },
  );
}

function anyPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as { port: number };
      server.close(() => resolve(free));
    });
  });
}

const processes = (): Processes => readProcesses(dataDir)!;
const pids = (): number[] => [processes().web, ...processes().workers, processes().postgres].map(Number);

test('everything runs when the ready line appears, and SIGTERM ends all of it within ten seconds', async () => {
  const supervisor = await startReady();
  expect(processes()).toEqual({
    supervisor: supervisor.pid,
    web: expect.any(Number),
    workers: [expect.any(Number)],
    postgres: expect.any(Number),
  });
  expect(pids().every(isAlive)).toBe(true);
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toMatch(/^postgresql:\/\/leadport:/);
  const asked = Date.now();
  expect(await end(supervisor, 'SIGTERM')).toBe(0);
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect(pids().some(isAlive)).toBe(false);
});

test('a part that is killed comes back with a new process id, the database included', async () => {
  await startReady();
  const before = processes();
  for (const pid of pids()) process.kill(pid, 'SIGKILL');
  await until(() => {
    const { web, workers, postgres } = processes();
    return web !== before.web && workers[0] !== before.workers[0] && postgres !== before.postgres;
  });
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${port}`).then(
          (answer) => answer.status,
          () => 0,
        ),
      { timeout: 10_000 },
    )
    .toBe(200);
});

test('a killed supervisor takes its parts with it, and the next one adopts the database', async () => {
  const supervisor = await startReady();
  const { web, workers, postgres } = processes();
  await end(supervisor, 'SIGKILL');
  const next = await startReady();
  await until(() => ![web!, ...workers].some(isAlive));
  expect(processes()).toMatchObject({ supervisor: next.pid, postgres });
});

test('a second supervisor on the same data directory is told about the first', async () => {
  const first = await startReady();
  const second = start();
  expect(await once(second, 'exit')).toEqual([1, null]);
  expect(second.output).toContain(`(process ${first.pid})`);
});

test('a port in use is said at once, with the way out', async () => {
  const other = createServer().listen(port, '127.0.0.1');
  const child = start();
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(child.output).toContain(`PORT=${port + 1} npm start`);
  await new Promise((resolve) => other.close(resolve));
});

test('a part that never starts ends the supervisor with its name instead of trying for ever', async () => {
  const child = start({ STAND_IN_FAILS: '1' });
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(child.output).toMatch(/The (web|worker) process did not start \(exit code 1\)/);
});
