import { type RequestListener, type Server, createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { generate } from 'selfsigned';
import type { SandboxSettings } from '../settings.ts';
import { answer, accepting, statusOf } from './behaviour.ts';
import { control } from './control.ts';
import { Inboxes } from './inbox.ts';
import { pages } from './pages.ts';
import { readBody } from './read-body.ts';
import { checkSignature } from './signature.ts';

/** Listens on both ports, plain and self-signed; an error to listen rejects. */
export async function startReceiver(settings: SandboxSettings): Promise<{ close: () => void }> {
  const listener = createReceiver(settings);
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'self-signed.example.com' }], { keySize: 2048 });
  const [plain, selfSigned] = [createServer(listener), createTlsServer({ key, cert }, listener)];
  await Promise.all([listen(plain, settings.ports.receiver), listen(selfSigned, settings.ports.selfSigned)]);
  return {
    close: () => {
      for (const server of [plain, selfSigned]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

/** `/inbox/<name>` takes what a connection sends; everything else lets people and tests look and switch. */
export function createReceiver(settings: SandboxSettings): RequestListener {
  const inboxes = new Inboxes();
  return (request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://sandbox');
      const body = await readBody(request);
      const name = nameIn('/inbox/', url.pathname);
      if (name === null) {
        return (await control(inboxes, request, response, url, body)) || (await pages(inboxes, settings, request, response, url));
      }
      const inbox = inboxes.get(name);
      const { behaviour } = inbox;
      inboxes.add(name, {
        at: new Date().toISOString(),
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body,
        signature: checkSignature(request.headers, body, settings.signingSecret),
        mode: behaviour.mode,
        status: statusOf(behaviour),
      });
      if (behaviour.times !== undefined) inbox.behaviour = behaviour.times > 1 ? { ...behaviour, times: behaviour.times - 1 } : accepting;
      answer(response, behaviour);
    })().catch(() => response.destroy());
  };
}

/** The decoded rest of a path after a prefix, or null when it is another path. */
export function nameIn(prefix: string, path: string): string | null {
  if (!path.startsWith(prefix) || path.length === prefix.length) return null;
  try {
    return decodeURIComponent(path.slice(prefix.length)).replace(/\/$/, '');
  } catch {
    return path.slice(prefix.length);
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
