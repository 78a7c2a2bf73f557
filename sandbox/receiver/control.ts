import type { IncomingMessage, ServerResponse } from 'node:http';
import { modes, parseBehaviour } from './behaviour.ts';
import type { Inboxes } from './inbox.ts';
import { nameIn } from './server.ts';

/**
 * The JSON side, for tests and scripts: `GET|PUT /control/<name>` `{"mode":"429","retryAfter":"5","times":2}`,
 * `GET|DELETE /received/<name>` (newest first, `?limit=`). True when the request was one of these.
 */
export async function control(
  inboxes: Inboxes,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  body: string,
): Promise<boolean> {
  const controlled = nameIn('/control/', url.pathname);
  const read = nameIn('/received/', url.pathname);
  if (controlled !== null) {
    if (request.method === 'PUT') {
      const behaviour = parseBehaviour(parseJson(body));
      if (!behaviour) return json(response, 422, { error: `"mode" is one of ${modes.join(', ')}` });
      inboxes.get(controlled).behaviour = behaviour;
    } else if (request.method === 'POST') {
      return fromForm(inboxes, controlled, response, new URLSearchParams(body));
    }
    return json(response, 200, inboxes.get(controlled).behaviour);
  }
  if (read === null) return false;
  if (request.method === 'DELETE') inboxes.empty(read);
  const { total, received } = inboxes.get(read);
  return json(response, 200, { total, items: received.slice(0, Number(url.searchParams.get('limit') ?? received.length)) });
}

/** The page's own forms, which then show the page again. */
function fromForm(inboxes: Inboxes, name: string, response: ServerResponse, form: URLSearchParams): boolean {
  const behaviour = parseBehaviour(Object.fromEntries(form));
  if (behaviour) inboxes.get(name).behaviour = behaviour;
  if (form.has('empty')) inboxes.empty(name);
  const prefix = form.get('locale') === 'it' ? '/it' : '';
  response.writeHead(303, { location: `${prefix}/view/${encodeURIComponent(name)}` }).end();
  return true;
}

function json(response: ServerResponse, status: number, body: unknown): boolean {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(body));
  return true;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
