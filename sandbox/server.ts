import { type IncomingMessage, type RequestListener, type Server, type ServerResponse, createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { generate } from 'selfsigned';
import { answerAs } from './gateway.ts';
import { controlInboxes } from './https-endpoint/control.ts';
import { Inboxes } from './https-endpoint/inbox.ts';
import { receive } from './https-endpoint/receive.ts';
import { nameIn } from './path-name.ts';
import { readBody } from './read-body.ts';
import type { SandboxSettings } from './settings.ts';
import { Switches } from './switches.ts';
import type { Vendor, VendorAnswer } from './vendor.ts';
import { controlVendors } from './vendor-control.ts';
import { createVendors, vendorOfHost } from './vendors.ts';
import { pages } from './web/pages.ts';

/** Everything that the sandbox plays and holds. */
export type Stage = {
  settings: SandboxSettings;
  /** The portal's address, for links to it. */
  portalUrl: string;
  inboxes: Inboxes;
  vendors: readonly Vendor[];
  switches: Switches;
  now: () => Date;
};

/** Listens on both ports, plain and self-signed; an error to listen rejects. */
export async function startSandbox(
  settings: SandboxSettings,
  { portalUrl, now = () => new Date() }: { portalUrl: string; now?: () => Date },
): Promise<{ close: () => void }> {
  const stage = { settings, portalUrl, inboxes: new Inboxes(), vendors: createVendors(settings.accounts), switches: new Switches(), now };
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'self-signed.example.com' }], { keySize: 2048 });
  const [plain, selfSigned] = [createServer(listenerOf(stage)), createTlsServer({ key, cert }, listenerOf(stage))];
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

/** The Host header says whether a vendor is meant; `/inbox/<name>` takes what connections send; the rest is for people and tests. */
function listenerOf(stage: Stage): RequestListener {
  return (request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://sandbox');
      const body = await readBody(request);
      const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
      const vendor = vendorOfHost(stage.vendors, host);
      if (vendor) return send(response, answerAs(vendor, stage.switches, { ...partsOf(request, url), host, body, at: stage.now() }));
      const inbox = nameIn('/inbox/', url.pathname);
      if (inbox !== null) return receive(stage, inbox, request, response, body);
      if (controlInboxes(stage.inboxes, request, response, url, body) || controlVendors(stage, request, response, url, body)) return;
      await pages(stage, request, response, url);
    })().catch(() => response.destroy());
  };
}

function partsOf({ method = '', headers }: IncomingMessage, url: URL) {
  return { method, headers, path: url.pathname, query: url.searchParams };
}

function send(response: ServerResponse, answer: VendorAnswer): void {
  if (answer !== 'hang') response.writeHead(answer.status, answer.headers).end(answer.body);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
