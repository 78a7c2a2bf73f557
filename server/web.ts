import { createServer } from 'node:http';
import next from 'next';
import { database } from '#lib/db/database.ts';
import { env } from '#lib/env.ts';
import { isPublicAddress } from '#lib/http/public-address.ts';
import { repeat } from '#lib/jobs/repeat.ts';
import { refreshPolicies } from '#lib/policy/current-policies.ts';
import { log } from '#lib/telemetry/log.ts';
import { createFront } from './front.ts';
import { runUntilAsked } from './lifecycle.ts';

const { HOST, PORT, NODE_ENV, APP_URL } = env();
const isDevelopment = NODE_ENV === 'development';
const db = database();
const front = createFront(db);
// Next writes every loopback address as `localhost` in its own rewrites; told another name it takes them for foreign and loops.
const app = next({ dev: isDevelopment, hostname: 'localhost', port: PORT, dir: `${import.meta.dirname}/..` });

const rules = repeat('reading the policies', 5_000, refreshPolicies);
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  // Names that only Next's own machinery may send; holes in it have used them before.
  delete request.headers['x-middleware-subrequest'];
  delete request.headers['next-action'];
  // A proxy of ours is a neighbour and names the caller it saw; a stranger's word for its own address counts nothing.
  const peer = request.socket.remoteAddress ?? '';
  if (isPublicAddress(peer.replace(/^::ffff:/, ''))) request.headers['x-forwarded-for'] = peer;
  // Pages get theirs from the proxy as well; these are for what it does not see.
  response.setHeader('x-content-type-options', 'nosniff');
  if (APP_URL.startsWith('https:')) response.setHeader('strict-transport-security', 'max-age=63072000; includeSubDomains');
  if (request.url?.startsWith('/api/')) response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  if (!front(request, response)) void handle(request, response);
});
server.keepAliveTimeout = 65_000;
// In development Next needs the upgrade for its reload socket; a production portal has no socket to upgrade to.
if (!isDevelopment) server.on('upgrade', (_request, socket) => socket.destroy());

await new Promise<void>((resolve, reject) => {
  server.once('error', reject);
  server.listen(PORT, HOST, resolve);
});
log().info({ host: HOST, port: PORT }, 'web is listening');

await runUntilAsked(async () => {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  // What is in flight may finish; a connection that is still open after five seconds is cut.
  setTimeout(() => server.closeAllConnections(), 5_000).unref();
  await Promise.all([closed, rules.stop()]);
  await db.close();
});
