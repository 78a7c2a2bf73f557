import { isDatabaseUnavailable } from '#lib/db/pools.ts';
import { database } from '#lib/db/database.ts';
import { env } from '#lib/env.ts';
import type { Caller } from '#lib/identity/caller.ts';
import { type KeyFinder, createKeyFinder } from '#lib/identity/key-caller.ts';
import { userFromCookies } from '#lib/identity/session.ts';
import { log } from '#lib/telemetry/log.ts';
import type { Endpoint } from '#lib/api/endpoint.ts';
import { fieldErrors } from '#lib/api/issues.ts';
import { ProblemError, forbidden, internal, invalid, problemResponse, tooLarge, unauthorized, unavailable } from '#lib/api/problem.ts';

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };

const maxBodyBytes = 1024 * 1024;

/** The one wrapper of every `/api/v1` route: identity, role, schemas, problem documents. Pages and machines come through here alike. */
export function serve(endpoint: Endpoint): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, context) => {
    try {
      return await answer(endpoint, request, await context.params);
    } catch (error) {
      if (error instanceof ProblemError) return problemResponse(error.problem);
      if (isDatabaseUnavailable(error)) return problemResponse(unavailable());
      log().error({ err: error, method: endpoint.method, path: endpoint.path }, 'endpoint failed');
      return problemResponse(internal());
    }
  };
}

async function answer(endpoint: Endpoint, request: Request, rawParams: unknown): Promise<Response> {
  const caller = await identify(request);
  if (endpoint.access !== 'anyone') {
    if (!caller) throw new ProblemError(unauthorized());
    if (!endpoint.access.includes(caller.role))
      throw new ProblemError(forbidden(`A caller with the role ${caller.role} may not ${endpoint.method} ${endpoint.path}.`));
  }
  if (caller?.kind === 'user' && endpoint.method !== 'GET') refuseCrossSite(request);
  const search = new URL(request.url).searchParams;
  return endpoint.run({
    caller,
    params: endpoint.params ? parse(endpoint.params, rawParams) : undefined,
    query: endpoint.query ? parse(endpoint.query, queryObject(search)) : undefined,
    body: endpoint.body ? parse(endpoint.body, await readJson(request)) : undefined,
    request,
  });
}

let findKey: KeyFinder | undefined;

/** A key wins over a cookie; a wrong key is not excused by one. */
async function identify(request: Request): Promise<Caller | null> {
  const authorization = request.headers.get('authorization');
  if (authorization === null) return userFromCookies(request.headers.get('cookie'));
  findKey ??= createKeyFinder(database().worker);
  return findKey(authorization);
}

/** Cookies travel with requests that other sites start; keys do not. Browsers that send neither header are older than the portal supports. */
function refuseCrossSite(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const sameOrigin = site === 'same-origin' || site === 'none' || (site === null && origin === new URL(env().APP_URL).origin);
  const hasBody = request.headers.get('content-length') !== null && request.headers.get('content-length') !== '0';
  const isJson = /^application\/json\b/i.test(request.headers.get('content-type') ?? '');
  if (!sameOrigin || (hasBody && !isJson)) throw new ProblemError(forbidden('The portal takes changes from its own pages, as JSON.'));
}

function parse(schema: NonNullable<Endpoint['body']>, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new ProblemError(invalid(fieldErrors(parsed.error)));
  return parsed.data;
}

/** Repeated names become arrays. */
function queryObject(search: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => [name, search.getAll(name).length > 1 ? search.getAll(name) : search.get(name)!]),
  );
}

async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request);
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError({ status: 400, slug: 'not-json', title: 'The body is not JSON.' });
  }
}

/** @throws {ProblemError} 413 as soon as more has come than a body here may hold. */
async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) throw new ProblemError(tooLarge('One request takes at most 1 MiB here.'));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
