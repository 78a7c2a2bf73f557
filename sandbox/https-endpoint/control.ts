import type { IncomingMessage, ServerResponse } from 'node:http';
import { modes, parseBehaviour } from './behaviour.ts';
import { nameIn } from '../path-name.ts';
import { parseObject } from '../vendor.ts';
import { sendJson } from '../web/send-json.ts';
import type { Inboxes } from './inbox.ts';

/**
 * The JSON side, for tests and scripts: `GET|PUT /control/<name>` `{"mode":"429","retryAfter":"5","times":2}`,
 * `GET|DELETE /received/<name>` (newest first, `?limit=`). True when the request was one of these.
 */
export function controlInboxes(inboxes: Inboxes, request: IncomingMessage, response: ServerResponse, url: URL, body: string): boolean {
  const controlled = nameIn('/control/', url.pathname);
  const read = nameIn('/received/', url.pathname);
  if (controlled !== null) {
    if (request.method === 'PUT') {
      const behaviour = parseBehaviour(parseObject(body));
      if (!behaviour) return sendJson(response, 422, { error: `"mode" is one of ${modes.join(', ')}` });
      inboxes.get(controlled).behaviour = behaviour;
    } else if (request.method === 'POST') {
      return fromForm(inboxes, controlled, response, new URLSearchParams(body));
    }
    return sendJson(response, 200, inboxes.get(controlled).behaviour);
  }
  if (read === null) return false;
  if (request.method === 'DELETE') inboxes.empty(read);
  const { total, received } = inboxes.get(read);
  return sendJson(response, 200, { total, items: received.slice(0, Number(url.searchParams.get('limit') ?? received.length)) });
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
