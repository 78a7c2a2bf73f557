import type { IncomingMessage, ServerResponse } from 'node:http';
import { ProblemError, internal, renderProblem, tooLarge, unavailable } from '#lib/api/problem.ts';
import type { Database } from '#lib/db/database.ts';
import { isDatabaseUnavailable } from '#lib/db/pools.ts';
import { createKeyFinder } from '#lib/identity/key-caller.ts';
import { onceOnly } from '#lib/leads/idempotency.ts';
import { findOfferByToken, postIntake } from '#lib/leads/post-intake.ts';
import { postLeads } from '#lib/leads/post-leads.ts';
import { storeLeads } from '#lib/leads/store.ts';
import { createLeadWriter } from '#lib/leads/writer.ts';
import { log } from '#lib/telemetry/log.ts';

type Rendered = { status: number; headers: Record<string, string>; body: string };

const maxRequestBytes = 8 * 1024 * 1024;
const maxDiscardedBytes = 64 * 1024 * 1024;
const intakePath = /^\/api\/v1\/intake\/([^/?]+)\/?(?:\?|$)/;
const leadsPath = /^\/api\/v1\/leads\/?(?:\?|$)/;

/**
 * The lean way in for leads, in front of Next: a Next route handler tops out near a thousand requests a second, this takes
 * several thousand. Returns false for requests that are not its own.
 */
export function createFront(db: Database): (request: IncomingMessage, response: ServerResponse) => boolean {
  const findKey = createKeyFinder(db.worker);
  const writer = createLeadWriter(db.hot, notifyWorkers(db));

  async function leads(request: IncomingMessage): Promise<Rendered> {
    const caller = await findKey(request.headers.authorization);
    const text = await readBody(request);
    const body = { text, isNdjson: /^application\/(x-)?ndjson\b/i.test(request.headers['content-type'] ?? '') };
    const key = request.headers['idempotency-key'];
    if (!caller || typeof key !== 'string' || key === '') return ok(JSON.stringify(await postLeads(caller, body, writer.write)));
    const answered = await onceOnly(db.worker, caller.id, key, text, async (tx) => ({
      status: 202,
      body: JSON.stringify(await postLeads(caller, body, (rows) => storeLeads(tx, rows))),
    }));
    return { ...ok(answered.body), status: answered.status };
  }

  async function intake(request: IncomingMessage, token: string): Promise<Rendered> {
    const offer = await findOfferByToken(db.worker, token);
    return ok(JSON.stringify(await postIntake(offer, await readBody(request), writer.write)));
  }

  return (request, response) => {
    if (request.method !== 'POST' || !request.url?.startsWith('/api/v1/')) return false;
    const token = intakePath.exec(request.url)?.[1];
    if (token === undefined && !leadsPath.test(request.url)) return false;
    const answer = token === undefined ? leads(request) : intake(request, token);
    void answer.catch(problemOf).then((rendered) => send(request, response, rendered));
    return true;
  };
}

const ok = (body: string): Rendered => ({
  status: 202,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body,
});

function problemOf(error: unknown): Rendered {
  if (error instanceof ProblemError) return renderProblem(error.problem);
  if (isDatabaseUnavailable(error)) return renderProblem(unavailable());
  log().error({ err: error }, 'intake failed');
  return renderProblem(internal());
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Rendered): void {
  // What was refused unread would be taken for the next request of the same connection.
  const close = request.complete ? {} : { connection: 'close' };
  response.writeHead(status, { ...headers, ...close, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/**
 * What is too large is read to its end and thrown away, since a client that is cut off while it writes never reads why.
 * Past `maxDiscardedBytes` it is cut off all the same.
 * @throws {ProblemError} 413 when more than 8 MiB came.
 */
function readBody(request: IncomingMessage): Promise<string> {
  // Events, because an async iterator over the request costs as much as parsing the lead.
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (): void => {
      if (size > maxRequestBytes) reject(new ProblemError(tooLarge('One request takes at most 8 MiB.')));
      else resolve(chunks.length === 1 ? chunks[0]!.toString('utf8') : Buffer.concat(chunks).toString('utf8'));
    };
    request.once('error', reject);
    request.once('end', end);
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxRequestBytes) chunks.push(chunk);
      else chunks.length = 0;
      if (size <= maxDiscardedBytes) return;
      request.pause();
      end();
    });
  });
}

/** Wakes waiting workers, one NOTIFY at a time: it shortens the wait, polling is what counts. */
function notifyWorkers(db: Database): () => void {
  let isNotifying = false;
  let again = false;
  const notify = (): void => {
    again = isNotifying;
    if (isNotifying) return;
    isNotifying = true;
    const done = (): void => {
      isNotifying = false;
      if (again) notify();
    };
    db.worker.query('NOTIFY leads_due').then(done, done);
  };
  return notify;
}
