import type { EvidenceRow } from '#lib/evidence/evidence.ts';
import { request } from 'undici';
import { type Effort, ms, perSecond } from '../row.ts';
import { quantile } from '../statistics.ts';
import { countHistory, fillHistory, historyDays } from '../system/history.ts';
import { createKey, publisherId } from '../system/offers.ts';
import type { System } from '../system/system.ts';

const fewLeads = 10_000;

/** Every way the log can be narrowed, alone and in the combinations people use. */
const filters: Readonly<Record<string, string>> = {
  'no filter': '',
  offer: `offer=${publisherId}.h1`,
  held: 'status=held',
  delivered: 'status=delivered',
  'held or failed': 'status=held&status=failed',
  code: 'code=network-timeout',
  source: 'source=AppSource',
  action: 'action=PLT',
  'source and action': 'source=SPZA&action=DNC',
  'truth accepted': 'truth=accepted',
  reason: 'reason=misconfiguration',
  destination: 'destination=marketo',
  'test leads': 'test=true',
  'one day': `from=${daysAgo(40)}&to=${daysAgo(39)}`,
  'offer, held': `offer=${publisherId}.h2&status=held`,
  'offer, one day': `offer=${publisherId}.h3&from=${daysAgo(10)}&to=${daysAgo(9)}`,
};

/** A name that thousands share, a company by its beginning, a part of an address, one address, an offer, nobody. */
const searches = ['mona kane', 'company 4711', 'company777.example', 'luca.galli9402', 'offer 2', 'zebra crossing'];

const reports: ReadonlyArray<{ what: string; path: string; scope: 'publisher' | 'admin'; goalMs: number }> = [
  { what: 'health report, 7 days of one publisher', path: '/health-report?range=7d', scope: 'publisher', goalMs: 500 },
  {
    what: `health report, ${historyDays} days of one publisher`,
    path: `/health-report?range=${historyDays}d`,
    scope: 'publisher',
    goalMs: 500,
  },
  { what: 'ledger, 30 days of one publisher', path: '/health-report/ledger?range=30d', scope: 'publisher', goalMs: 500 },
  { what: 'health report, 7 days across publishers', path: '/health-report?range=7d', scope: 'admin', goalMs: 1_000 },
  {
    what: `health report, ${historyDays} days across publishers`,
    path: `/health-report?range=${historyDays}d`,
    scope: 'admin',
    goalMs: 1_000,
  },
];

/** Pages of the log, searches and health over a long history, asked over HTTP one after the other, beside the same over 10,000 leads. */
export async function history(system: System, { repetitions, history: leads }: Effort): Promise<EvidenceRow[]> {
  const keys = { publisher: await createKey(system.pool, 'publisher'), admin: await createKey(system.pool, 'admin') };
  const times = async (path: string, scope: 'publisher' | 'admin' = 'publisher'): Promise<number[]> => {
    const taken: number[] = [];
    for (let round = 0; round <= repetitions * 4; round++) {
      const start = performance.now();
      const { statusCode, body } = await request(`http://127.0.0.1:${system.target.port}/api/v1${path}`, {
        headers: { authorization: `Bearer ${keys[scope]}` },
      });
      const text = await body.text();
      if (statusCode !== 200) throw new Error(`${path} was answered with ${statusCode}: ${text.slice(0, 200)}`);
      // The first answer finds neither pages nor plans in memory.
      if (round > 0) taken.push(performance.now() - start);
    }
    return taken;
  };
  const slowest = async (paths: Readonly<Record<string, string>>): Promise<{ name: string; p95: number }> => {
    const all: Array<{ name: string; p95: number }> = [];
    for (const [name, path] of Object.entries(paths)) all.push({ name, p95: quantile(await times(path), 0.95) });
    return all.sort((one, other) => other.p95 - one.p95)[0]!;
  };
  const measureLog = async () => {
    const first = Object.fromEntries(Object.entries(filters).map(([name, query]) => [name, `/leads?${query}`]));
    const cursor = await deepCursor(system);
    const deep = Object.fromEntries(Object.entries(filters).map(([name, query]) => [name, `/leads?${query}&cursor=${cursor}`]));
    const search = Object.fromEntries(searches.map((q) => [`“${q}”`, `/leads?q=${encodeURIComponent(q)}`]));
    return { first: await slowest(first), deep: await slowest(deep), search: await slowest(search) };
  };

  await fillHistory(system.pool, fewLeads);
  await countHistory(system.pool);
  const few = await measureLog();
  await fillHistory(system.pool, leads);
  const countedMs = await countHistory(system.pool);
  const many = await measureLog();

  const size = `${leads.toLocaleString('en')} leads`;
  const besideFew = (what: string, part: 'first' | 'deep'): EvidenceRow => {
    const ratio = many[part].p95 / few[part].p95;
    return {
      what: `${what} at ${size}, slowest of ${Object.keys(filters).length} filters (${many[part].name}), p95`,
      ours: ms(many[part].p95),
      limit: `${ms(few[part].p95)} at ${fewLeads.toLocaleString('en')} leads`,
      ratio,
      goal: 'at most 2.0, under 100 ms',
      isMet: ratio <= 2 && many[part].p95 < 100,
    };
  };
  const results: EvidenceRow[] = [
    besideFew('log, first page', 'first'),
    besideFew('log, 1,000th page', 'deep'),
    {
      what: `search at ${size}, slowest of ${searches.length} (${many.search.name}), p95`,
      ours: ms(many.search.p95),
      limit: null,
      ratio: null,
      goal: 'under 300 ms',
      isMet: many.search.p95 < 300,
    },
  ];
  for (const { what, path, scope, goalMs } of reports) {
    const p95 = quantile(await times(path, scope), 0.95);
    results.push({
      what: `${what} at ${size}, p95`,
      ours: ms(p95),
      limit: null,
      ratio: null,
      goal: `under ${ms(goalMs)}`,
      isMet: p95 < goalMs,
    });
  }
  results.push({
    what: `counting ${size} by the hour`,
    ours: perSecond((leads / countedMs) * 1000, 'leads'),
    limit: null,
    ratio: null,
    goal: 'at least 2,000 leads/s',
    isMet: (leads / countedMs) * 1000 >= 2_000,
  });
  return results;
}

/** The last lead of the 999th page of 50, or of the last page but one where there are fewer. */
async function deepCursor({ pool }: System): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM leads WHERE publisher_id = $1 ORDER BY id DESC OFFSET least(49950, (SELECT count(*) - 60 FROM leads WHERE publisher_id = $1)) LIMIT 1`,
    [publisherId],
  );
  return rows[0]!.id;
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}
