import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** What intake is measured against: single-row inserts into the leads table, prepared, each its own transaction. */
export type SingleInserts = { name: string; perSecond: (clients: number, seconds: number) => Promise<number> };

/** The row that `POST /leads` of a sample lead makes; $1 is any number, so that rows differ. */
const insert = (number: string) => `
INSERT INTO leads (publisher_id, id, offer_id, source, action, customer, occurred_at, search)
VALUES ('bench', uuidv7(), 'o' || (1 + ${number}::int % 8), 'AzureMarketplace', 'INS',
  ('{"firstName":"Ada","lastName":"Rossi","company":"Esempio","country":"IT","title":"CTO","phone":"+1 555 0100","email":"ada.rossi.' || ${number}::int || '@example.com"}')::jsonb,
  now(), 'ada rossi esempio ada.rossi.' || ${number}::int || '@example.com')`;

/** pgbench where there is one, else the same statement from this process, which is slower and therefore named. */
export async function singleInserts(databaseUrl: string): Promise<SingleInserts> {
  const program = findPgbench();
  if (!program)
    return {
      name: 'own single-row inserts (no pgbench found; on Debian it comes with postgresql-15)',
      perSecond: (clients, seconds) => ownInserts(databaseUrl, clients, seconds),
    };
  const version = (await run(program, ['--version'])).stdout.trim();
  return { name: version, perSecond: (clients, seconds) => pgbench(program, databaseUrl, clients, seconds) };
}

export function findPgbench(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  return folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path)) ?? null;
}

async function pgbench(program: string, databaseUrl: string, clients: number, seconds: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'leadport-pgbench-'));
  try {
    const script = join(folder, 'insert.sql');
    writeFileSync(script, `\\set n random(1, 1000000000)\n${insert(':n').trim().replaceAll('\n', ' ')};\n`);
    const words = [
      '--no-vacuum',
      '--protocol=prepared',
      `--client=${clients}`,
      '--jobs=2',
      `--time=${seconds}`,
      `--file=${script}`,
      databaseUrl,
    ];
    const { stdout } = await run(program, words, { env: { ...process.env, PGOPTIONS: '-c role=leadport_worker' } });
    const tps = /tps = ([\d.]+)/.exec(stdout)?.[1];
    if (!tps) throw new Error(`pgbench said nothing of its rate:\n${stdout}`);
    return Number(tps);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ownInserts(databaseUrl: string, clients: number, seconds: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: clients, options: '-c role=leadport_worker' });
  const connections = await Promise.all(Array.from({ length: clients }, () => pool.connect()));
  const start = performance.now();
  let inserted = 0;
  await Promise.all(
    connections.map(async (client) => {
      while (performance.now() - start < seconds * 1000) {
        await client.query({ name: 'insert', text: insert('$1'), values: [inserted++] });
      }
      client.release();
    }),
  );
  const perSecond = inserted / ((performance.now() - start) / 1000);
  await pool.end();
  return perSecond;
}
