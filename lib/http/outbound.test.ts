import { lookup } from 'node:dns/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { Lookup } from './connect.ts';
import { createOutbound, type Outbound, type OutboundOptions } from './outbound.ts';
import type { OutboundRequest } from './session.ts';
import { answering, serveHttp, serveTcp, type LocalServer } from './testing.ts';

const outbounds: Outbound[] = [];
afterAll(() => Promise.all(outbounds.map((outbound) => outbound.close())));

function client(options: OutboundOptions): Outbound {
  const outbound = createOutbound(options);
  outbounds.push(outbound);
  return outbound;
}

function allowing(...servers: LocalServer[]): Outbound {
  return client({ allow: servers.map(({ port }) => ({ host: '127.0.0.1', port })) });
}

const to = (url: string, request: Partial<OutboundRequest> = {}): OutboundRequest => ({
  purpose: 'deliver',
  method: 'POST',
  url,
  body: '{}',
  ...request,
});

describe('a request', () => {
  it('arrives as it was given, with our own few headers', async () => {
    const seen: unknown[] = [];
    await using server = await serveHttp((request, response) => {
      let body = '';
      request
        .on('data', (chunk) => (body += String(chunk)))
        .on('end', () => {
          seen.push({ method: request.method, url: request.url, headers: request.headers, body });
          response.end();
        });
    });
    const url = `${server.origin}/workflows/a/invoke?api-version=1&sp=%2Ftriggers%2Fmanual&sig=a%2Fb%2bC%3d`;
    await allowing(server)
      .session({ timeoutMs: 2_000, secrets: [] })
      .request(
        to(url, {
          headers: {
            'Content-Type': 'application/json',
            'webhook-id': '7',
            Host: 'evil.example',
            'accept-encoding': 'gzip',
            'Content-Length': '99',
          },
          body: '{"città":"è"}',
        }),
      );
    expect(seen).toEqual([
      {
        method: 'POST',
        url: '/workflows/a/invoke?api-version=1&sp=%2Ftriggers%2Fmanual&sig=a%2Fb%2bC%3d',
        headers: {
          host: `127.0.0.1:${server.port}`,
          'user-agent': 'Leadport',
          'accept-encoding': 'identity',
          'content-type': 'application/json',
          'webhook-id': '7',
          'content-length': '15',
          connection: 'keep-alive',
        },
        body: '{"città":"è"}',
      },
    ]);
  });

  it('to a mapped host keeps its Host header', async () => {
    const hosts: unknown[] = [];
    await using server = await serveHttp((request, response) => {
      hosts.push(request.headers.host);
      response.end();
    });
    const outbound = client({
      hostMap: [{ host: '*.dynamics.com', origin: server.origin }],
      allow: [{ host: '127.0.0.1', port: server.port }],
      lookup: () => Promise.reject(new Error('DNS must not be asked')),
    });
    const session = outbound.session({ timeoutMs: 2_000, secrets: [] });
    await session.request(to('https://a.crm4.dynamics.com/api'));
    await session.request(to('https://b.crm4.dynamics.com:8443/api'));
    expect(hosts).toEqual(['a.crm4.dynamics.com', 'b.crm4.dynamics.com:8443']);
    expect(session.exchanges.map(({ address, request }) => [address, request.url])).toEqual([
      ['127.0.0.1', 'https://a.crm4.dynamics.com/api'],
      ['127.0.0.1', 'https://b.crm4.dynamics.com:8443/api'],
    ]);
  });

  it('reports its progress, also on a connection that already stood', async () => {
    await using server = await serveHttp((_request, response) => response.end());
    const events: string[] = [];
    const session = allowing(server).session({
      timeoutMs: 2_000,
      secrets: [],
      onProgress: ({ purpose, event }) => events.push(`${purpose} ${event}`),
    });
    await session.request(to(server.origin, { purpose: 'sign-in' }));
    await session.request(to(server.origin));
    expect(events).toEqual([
      'sign-in started',
      'sign-in connected',
      'sign-in answered',
      'deliver started',
      'deliver connected',
      'deliver answered',
    ]);
    expect(server.connections()).toBe(1);
  });
});

describe('the address guard', () => {
  const resolving =
    (...addresses: string[]): Lookup =>
    async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

  it.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['169.254.169.254'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['64:ff9b::7f00:1'],
    ['fd00::1'],
    ['0.0.0.0'],
    ['not an address'],
  ])('refuses a public name that resolves to %s', async (address) => {
    const session = client({ lookup: resolving(address) }).session({ timeoutMs: 2_000, secrets: [] });
    await expect(session.request(to('https://innocent.example/'))).rejects.toMatchObject({
      code: 'LEADPORT_ADDRESS_FORBIDDEN',
      phase: 'address',
      sent: false,
    });
  });

  it('refuses by the address that the socket really has when the name is rebound between check and connect', async () => {
    await using server = await serveHttp((_request, response) => response.end('inner'));
    // Passes every check by value, and is 127.0.0.1 by the time the socket is opened.
    const rebound = {
      family: 4,
      reads: 0,
      get address() {
        return this.reads++ === 0 ? '93.184.215.14' : '127.0.0.1';
      },
    };
    const session = client({ lookup: async () => [rebound] }).session({ timeoutMs: 2_000, secrets: [] });
    await expect(session.request(to(`https://innocent.example:${server.port}/`))).rejects.toMatchObject({
      code: 'LEADPORT_ADDRESS_FORBIDDEN',
      sent: false,
    });
    expect(rebound.reads).toBeGreaterThan(1);
  });

  it('asks DNS again for a new connection, so a name that turns private is refused', async () => {
    let answers = 0;
    const session = client({
      lookup: async () => [{ address: answers++ === 0 ? '10.0.0.1' : '127.0.0.1', family: 4 }],
    }).session({ timeoutMs: 2_000, secrets: [] });
    await expect(session.request(to('https://innocent.example/'))).rejects.toMatchObject({ code: 'LEADPORT_ADDRESS_FORBIDDEN' });
    await expect(session.request(to('https://innocent.example/'))).rejects.toMatchObject({ code: 'LEADPORT_ADDRESS_FORBIDDEN' });
    expect(answers).toBe(2);
  });

  it('does not lend a connection of an allowed name to another name at the same place', async () => {
    await using server = await serveHttp((_request, response) => response.end());
    const outbound = client({ allow: [{ host: 'inner.example', port: server.port }], lookup: resolving('127.0.0.1') });
    const session = outbound.session({ timeoutMs: 2_000, secrets: [] });
    await session.request(to(`http://inner.example:${server.port}/`));
    await expect(session.request(to(`https://innocent.example:${server.port}/`))).rejects.toMatchObject({
      code: 'LEADPORT_ADDRESS_FORBIDDEN',
    });
    expect(server.connections()).toBe(1);
  });

  it('tries the next address when one refuses', async () => {
    await using server = await serveHttp((_request, response) => response.end());
    const outbound = client({ allow: [{ host: 'inner.example', port: server.port }], lookup: resolving('::1', '127.0.0.1') });
    await expect(
      outbound.session({ timeoutMs: 3_000, secrets: [] }).request(to(`http://inner.example:${server.port}/`)),
    ).resolves.toMatchObject({ status: 200 });
  });
});

describe('DNS', () => {
  it.each(['ENOTFOUND', 'EAI_AGAIN'])('saying %s is passed on', async (code) => {
    const session = client({
      lookup: () => Promise.reject(Object.assign(new Error(`getaddrinfo ${code} gone.example`), { code })),
    }).session({ timeoutMs: 2_000, secrets: [] });
    await expect(session.request(to('https://gone.example/'))).rejects.toMatchObject({ code, phase: 'dns', sent: false });
  });

  it('that knows no address is a host not found', async () => {
    await expect(
      client({ lookup: async () => [] })
        .session({ timeoutMs: 2_000, secrets: [] })
        .request(to('https://gone.example/')),
    ).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });

  it('that does not answer is left at the connect timeout', async () => {
    const session = client({ lookup: () => new Promise(() => {}), connectTimeoutMs: 80 }).session({ timeoutMs: 2_000, secrets: [] });
    await expect(session.request(to('https://slow.example/'))).rejects.toMatchObject({
      code: 'LEADPORT_DNS_TIMEOUT',
      phase: 'dns',
      sent: false,
    });
  });

  it('is asked once for many connections at the same moment', async () => {
    let asked = 0;
    const outbound = client({ lookup: (host) => ((asked += 1), lookup(host, { all: true })), allow: [{ host: 'localhost', port: 1 }] });
    await Promise.allSettled(
      Array.from({ length: 20 }, () => outbound.session({ timeoutMs: 2_000, secrets: [] }).request(to('http://localhost:1/'))),
    );
    expect(asked).toBe(1);
  });
});

describe('the deadline', () => {
  it('is one over all requests of a session', async () => {
    await using server = await serveHttp((_request, response) => setTimeout(() => response.end(), 400));
    const session = allowing(server).session({ timeoutMs: 1_000, secrets: [] });
    await session.request(to(server.origin));
    await session.request(to(server.origin));
    await expect(session.request(to(server.origin))).rejects.toMatchObject({ code: 'LEADPORT_DEADLINE', sent: true });
    await expect(session.request(to(server.origin))).rejects.toMatchObject({ code: 'LEADPORT_DEADLINE', sent: false });
    expect(session.exchanges).toHaveLength(4);
  });

  it('while connecting means that nothing was sent, then or later', async () => {
    await using server = await serveHttp((_request, response) => response.end());
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const outbound = client({
      allow: [{ host: 'inner.example', port: server.port }],
      lookup: () => held.then(() => [{ address: '127.0.0.1', family: 4 }]),
    });
    const request = outbound.session({ timeoutMs: 50, secrets: [] }).request(to(`http://inner.example:${server.port}/`));
    await expect(request).rejects.toMatchObject({ code: 'LEADPORT_DEADLINE', phase: 'connect', sent: false });
    release();
    await expect(
      outbound.session({ timeoutMs: 2_000, secrets: [] }).request(to(`http://inner.example:${server.port}/2`)),
    ).resolves.toMatchObject({ status: 200 });
  });
});

describe('stopping', () => {
  it('by signal ends a request in flight and refuses the next', async () => {
    await using server = await serveTcp((socket) => socket.resume());
    const stop = new AbortController();
    const session = allowing(server).session({
      timeoutMs: 5_000,
      secrets: [],
      signal: stop.signal,
      onProgress: ({ event }) => event === 'connected' && stop.abort(),
    });
    await expect(session.request(to(server.origin))).rejects.toMatchObject({ code: 'LEADPORT_ABORTED', sent: true });
    await expect(session.request(to(server.origin))).rejects.toMatchObject({ code: 'LEADPORT_ABORTED', sent: false });
  });

  it('the client ends its requests in flight', async () => {
    await using server = await serveTcp((socket) => socket.resume());
    const outbound = allowing(server);
    const request = outbound
      .session({ timeoutMs: 5_000, secrets: [], onProgress: ({ event }) => event === 'connected' && void outbound.close() })
      .request(to(server.origin));
    await expect(request).rejects.toMatchObject({ code: 'LEADPORT_ABORTED' });
  });
});

describe('a kept connection that the server closes', () => {
  /** Answers the first request of each connection and closes at the second. */
  const fickle = () =>
    serveTcp((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
        socket.once('data', () => socket.end());
      });
    });

  it('is replaced without a word for a GET', async () => {
    await using server = await fickle();
    const session = allowing(server).session({ timeoutMs: 2_000, secrets: [] });
    await session.request(to(server.origin, { method: 'GET', body: undefined }));
    await expect(session.request(to(server.origin, { method: 'GET', body: undefined }))).resolves.toMatchObject({ status: 200 });
    expect(session.exchanges.map(({ error }) => error?.code)).toEqual([undefined, 'UND_ERR_SOCKET', undefined]);
  });

  it('leaves the outcome of a POST unknown', async () => {
    await using server = await fickle();
    const session = allowing(server).session({ timeoutMs: 2_000, secrets: [] });
    await session.request(to(server.origin));
    await expect(session.request(to(server.origin))).rejects.toMatchObject({ code: 'UND_ERR_SOCKET', sent: true });
    expect(server.connections()).toBe(1);
  });

  it('is not used for a server that says it closes', async () => {
    await using server = await serveTcp(answering('HTTP/1.1 200 OK\r\ncontent-length: 0\r\nkeep-alive: timeout=1\r\n\r\n'));
    const session = allowing(server).session({ timeoutMs: 2_000, secrets: [] });
    await session.request(to(server.origin));
    await session.request(to(server.origin));
    expect(server.connections()).toBe(2);
  });
});

describe('origins', () => {
  it('are bounded: the least recently used loses its connections', async () => {
    await using one = await serveHttp((_request, response) => response.end());
    await using two = await serveHttp((_request, response) => response.end());
    const outbound = client({ allow: [one, two].map(({ port }) => ({ host: '127.0.0.1', port })), maxOrigins: 1 });
    const session = outbound.session({ timeoutMs: 2_000, secrets: [] });
    for (const server of [one, two, one]) await session.request(to(server.origin));
    expect([one.connections(), two.connections()]).toEqual([2, 1]);
  });
});

describe('the transcript', () => {
  it('holds no secret, however the destination sends it back', async () => {
    const secret = 'S3cr3t/Väl+ue==&more';
    await using server = await serveHttp((request, response) => {
      response.statusMessage = 'no';
      response.writeHead(401, {
        'x-echo': encodeURIComponent(secret),
        'set-cookie': ['a=1', 'b=2'],
        location: `https://e.com/?token=${encodeURIComponent(secret)}`,
      });
      response.end(
        JSON.stringify({
          youSent: secret,
          authorization: request.headers.authorization,
          again: Buffer.from(`u:${secret}`).toString('base64'),
        }),
      );
    });
    const session = allowing(server).session({ timeoutMs: 2_000, secrets: [secret] });
    const url = `${server.origin}/${encodeURIComponent(secret)}?sig=abc&x=${encodeURIComponent(secret)}`;
    await session.request(
      to(url, { headers: { authorization: `Bearer ${encodeURIComponent(secret)}` }, body: JSON.stringify({ secret }) }),
    );
    const [exchange] = session.exchanges;
    expect(exchange?.request).toMatchObject({
      url: `${server.origin}/…?sig=…&x=…`,
      headers: { authorization: 'Bearer …' },
      body: '{"secret":"…"}',
    });
    expect(exchange?.response?.headers).toMatchObject({ 'x-echo': '…', 'set-cookie': '…', location: 'https://e.com/?token=…' });
    for (const form of [secret, 'S3cr3t', encodeURIComponent(secret), Buffer.from(secret).toString('base64').slice(4, 20)]) {
      expect(JSON.stringify(session.exchanges)).not.toContain(form);
    }
  });

  it('holds no secret in an error', async () => {
    const session = client({
      lookup: (host) => Promise.reject(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' })),
    }).session({
      timeoutMs: 2_000,
      secrets: ['hidden-tenant'],
    });
    await expect(session.request(to('https://hidden-tenant.example/'))).rejects.toThrow('getaddrinfo ENOTFOUND ….example');
    expect(JSON.stringify(session.exchanges)).not.toContain('hidden');
  });
});
