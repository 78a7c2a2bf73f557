import type { ServerResponse } from 'node:http';

/** True, so that whoever tries several listeners knows that this one has answered. */
export function sendJson(response: ServerResponse, status: number, body: unknown): true {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(body));
  return true;
}
