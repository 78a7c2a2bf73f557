import type { IncomingHttpHeaders } from 'node:http';
import { createOutbound } from '#lib/http/outbound.ts';
import type { HttpSession } from '#lib/http/session.ts';
import { serveHttp } from '#lib/http/testing.ts';
import type { Config } from './config.ts';
import type { OutgoingLead } from './contract.ts';

/** What a destination's folder provides for the tests that run over every destination: `<type>/stand-in.ts` exports it as `standIn`. */
export type StandIn = {
  /** Hosts of the vendor whose requests go to the stand-in. */
  hosts: readonly string[];
  /** A valid configuration with every secret filled in, for a stand-in at this origin. */
  config: (origin: string) => Config;
  /** The vendor on a good day. */
  accepts: Answering;
  /** The vendor refusing the credential. */
  refusesCredential: Answering;
};

export type Answering = (request: ReceivedRequest) => Answer;

export type ReceivedRequest = { method: string; path: string; headers: IncomingHttpHeaders; body: string };

export type Answer = { status: number; headers?: Record<string, string>; body?: string };

/** A stand-in on loopback over real HTTP. Set `answering` to change how the next requests are answered. */
export async function startStandIn(answering: Answering) {
  const received: ReceivedRequest[] = [];
  const running = {
    answering,
    received,
    origin: '',
    close: () => server[Symbol.asyncDispose](),
  };
  const server = await serveHttp((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const seen = { method: request.method!, path: request.url!, headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
      received.push(seen);
      const answer = running.answering(seen);
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  running.origin = server.origin;
  return running;
}

/** The real client with everything on but one open door: the stand-in. */
export function openSession(
  origin: string,
  options: { hosts?: readonly string[]; secrets?: readonly string[]; timeoutMs?: number } = {},
): HttpSession {
  const { hostname, port } = new URL(origin);
  const outbound = createOutbound({
    allow: [{ host: hostname, port: Number(port) }],
    hostMap: (options.hosts ?? []).map((host) => ({ host, origin })),
  });
  return outbound.session({ timeoutMs: options.timeoutMs ?? 5_000, secrets: options.secrets ?? [] });
}

/** The same lead in every test, whole unless changed. */
export function sampleLead(changes: Partial<OutgoingLead> = {}): OutgoingLead {
  return {
    id: '0198c0de-0000-7000-8000-000000000001',
    publisherId: 'contoso',
    publisherName: 'Contoso',
    offerId: 'contoso.analytics',
    offerTitle: 'Contoso Analytics',
    source: 'SPZA',
    action: 'PLT',
    customer: {
      firstName: 'Ada',
      lastName: 'Rossi',
      email: 'ada@example.com',
      phone: '+39 06 1234567',
      country: 'IT',
      company: 'Esempio S.r.l.',
      title: 'CTO',
    },
    description: 'Wants a demo',
    receivedAt: new Date('2025-11-20T23:30:00.000Z'),
    ...changes,
  };
}
