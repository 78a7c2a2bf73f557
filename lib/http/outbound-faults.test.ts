import { gzipSync } from 'node:zlib';
import { createServer } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { createOutbound, type Outbound } from './outbound.ts';
import type { OutboundResponse } from './session.ts';
import { answering, serveHttp, serveTcp, type LocalServer } from './testing.ts';
import type { TransportError } from './transport-error.ts';

const outbounds: Outbound[] = [];
afterAll(() => Promise.all(outbounds.map((outbound) => outbound.close())));

function client(options: Partial<Parameters<typeof createOutbound>[0]> = {}): Outbound {
  const outbound = createOutbound({ bodyIdleMs: 200, ...options });
  outbounds.push(outbound);
  return outbound;
}

/** Posts once; gives the answer or the error, and the exchange. */
async function post(server: Pick<LocalServer, 'port' | 'origin'>, options: { timeoutMs?: number; path?: string } = {}) {
  const session = client({ allow: [{ host: '127.0.0.1', port: server.port }] }).session({
    timeoutMs: options.timeoutMs ?? 2_000,
    secrets: [],
  });
  const [outcome] = await Promise.allSettled([
    session.request({ purpose: 'deliver', method: 'POST', url: `${server.origin}${options.path ?? '/hook'}`, body: '{}' }),
  ]);
  return {
    response: outcome.status === 'fulfilled' ? outcome.value : null,
    error: outcome.status === 'rejected' ? (outcome.reason as TransportError) : null,
    exchange: session.exchanges[0]!,
  };
}

describe('before an answer', () => {
  it('a refused connection sent nothing', async () => {
    const { port } = await closedPort();
    const { error } = await post({ port, origin: `http://127.0.0.1:${port}` });
    expect(error).toMatchObject({ name: 'TransportError', code: 'ECONNREFUSED', phase: 'connect', sent: false });
  });

  it('a server that never answers is left at the deadline, outcome unknown', async () => {
    await using server = await serveTcp((socket) => socket.resume());
    const { error, exchange } = await post(server, { timeoutMs: 150 });
    expect(error).toMatchObject({ code: 'LEADPORT_DEADLINE', phase: 'response', sent: true });
    expect(exchange).toMatchObject({ address: '127.0.0.1', response: null, error: { code: 'LEADPORT_DEADLINE' } });
  });

  it('a reset before the headers leaves the outcome unknown', async () => {
    await using server = await serveTcp((socket) => socket.once('data', () => socket.resetAndDestroy()));
    expect((await post(server)).error).toMatchObject({ code: 'ECONNRESET', phase: 'response', sent: true });
  });

  it('a connection closed without a word leaves the outcome unknown', async () => {
    await using server = await serveTcp((socket) => socket.once('data', () => socket.end()));
    expect((await post(server)).error).toMatchObject({ code: 'UND_ERR_SOCKET', phase: 'response', sent: true });
  });

  it('what is not HTTP is named so', async () => {
    await using server = await serveTcp(answering('SSH-2.0-OpenSSH_9.9\r\n'));
    expect((await post(server)).error).toMatchObject({ code: 'HPE_INVALID_CONSTANT', phase: 'response', sent: true });
  });

  it('headers of 10 MB are not read', async () => {
    await using server = await serveTcp(answering(`HTTP/1.1 200 OK\r\n${`x-filler: ${'y'.repeat(8_000)}\r\n`.repeat(1_250)}\r\n`));
    expect((await post(server)).error).toMatchObject({ code: 'UND_ERR_HEADERS_OVERFLOW', sent: true });
  });

  it('one header that never ends is not read', async () => {
    await using server = await serveTcp(answering(`HTTP/1.1 200 OK\r\nx-filler: ${'y'.repeat(1_000_000)}`));
    expect((await post(server)).error).toMatchObject({ code: 'UND_ERR_HEADERS_OVERFLOW', sent: true });
  });

  it('a flood of interim answers does not get past the deadline', async () => {
    await using server = await serveTcp(
      answering('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(50), (socket) => {
        const flood = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 5);
        socket.on('close', () => clearInterval(flood));
      }),
    );
    expect((await post(server, { timeoutMs: 150 })).error).toMatchObject({ code: 'LEADPORT_DEADLINE' });
  });

  it.each(['100 Continue', '101 Switching Protocols'])('an unasked %s is no answer', async (status) => {
    await using server = await serveTcp(answering(`HTTP/1.1 ${status}\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n`));
    expect((await post(server)).error).toMatchObject({ code: 'UND_ERR_SOCKET', sent: true });
  });

  it('an interim answer before the real one is passed over', async () => {
    await using server = await serveTcp(
      answering('HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\nHTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n'),
    );
    expect((await post(server)).response).toMatchObject({ status: 202, body: '' });
  });

  it('a header that may not be one is refused before anything is sent', async () => {
    await using server = await serveHttp((_request, response) => response.end());
    const session = client({ allow: [{ host: '127.0.0.1', port: server.port }] }).session({
      timeoutMs: 1_000,
      secrets: ['to\r\nken-value'],
    });
    const request = session.request({
      purpose: 'deliver',
      method: 'POST',
      url: server.origin,
      headers: { authorization: 'Bearer to\r\nken-value' },
    });
    await expect(request).rejects.toMatchObject({ code: 'LEADPORT_HEADER_INVALID', phase: 'send', sent: false });
    expect(JSON.stringify(session.exchanges)).not.toContain('ken-value');
    expect(server.connections()).toBe(0);
  });
});

describe('in the middle of an answer', () => {
  it('a body that drips is left at the total deadline', async () => {
    await using server = await serveTcp(
      answering('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n', (socket) => {
        const drip = setInterval(() => socket.write('x'), 20);
        socket.on('close', () => clearInterval(drip));
      }),
    );
    const started = performance.now();
    const { error, exchange } = await post(server, { timeoutMs: 300 });
    expect(error).toMatchObject({ code: 'LEADPORT_DEADLINE', phase: 'response', sent: true });
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(exchange.response).toMatchObject({ status: 200, truncated: true, body: expect.stringMatching(/^x+$/) });
  });

  it('a body that falls silent is left, its status kept', async () => {
    await using server = await serveTcp(answering('HTTP/1.1 500 Oops\r\ncontent-length: 1000\r\n\r\npart'));
    const { error, exchange } = await post(server);
    expect(error).toMatchObject({ code: 'UND_ERR_BODY_TIMEOUT', phase: 'response', sent: true });
    expect(exchange.response).toMatchObject({ status: 500, body: 'part', truncated: true });
  });

  it.each([
    ['closed', 'content-length: 1000', (server: LocalServer) => server],
    ['closed', 'transfer-encoding: chunked', (server: LocalServer) => server],
  ])('a body cut by a %s connection (%s) is named so, its status kept', async (_how, framing) => {
    await using server = await serveTcp(
      answering(`HTTP/1.1 200 OK\r\n${framing}\r\n\r\n${framing.endsWith('chunked') ? '10\r\npart' : 'part'}`, (socket) => socket.end()),
    );
    const { error, exchange } = await post(server);
    expect(error).toMatchObject({ code: 'LEADPORT_BODY_TRUNCATED', phase: 'response', sent: true });
    expect(exchange.response).toMatchObject({ status: 200, body: 'part' });
  });

  it('a body cut by a reset is named so, its status kept', async () => {
    await using server = await serveTcp(
      answering('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\npart', (socket) => setTimeout(() => socket.resetAndDestroy(), 30)),
    );
    const { error, exchange } = await post(server);
    expect(error).toMatchObject({ code: 'LEADPORT_BODY_TRUNCATED', sent: true });
    expect(exchange.response?.status).toBe(200);
  });

  it('broken chunks are named so', async () => {
    await using server = await serveTcp(answering('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'));
    expect((await post(server)).error).toMatchObject({ code: 'HPE_INVALID_CHUNK_SIZE', phase: 'response', sent: true });
  });
});

describe('a whole answer', () => {
  const whole = async (raw: string | Buffer): Promise<OutboundResponse | null> => {
    await using server = await serveTcp(answering(raw));
    return (await post(server)).response;
  };

  it('without a body is an answer', async () => {
    expect(await whole('HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n')).toEqual({
      status: 202,
      headers: { 'content-length': '0' },
      body: '',
      truncated: false,
    });
  });

  it.each([204, 205, 304])('%s has no body', async (status) => {
    expect(await whole(`HTTP/1.1 ${status} x\r\ncontent-length: 0\r\n\r\n`)).toMatchObject({ status, body: '', truncated: false });
  });

  it.each([301, 302, 303, 307, 308])('%s is not followed, not even to a private address', async (status) => {
    await using inner = await serveHttp((_request, response) => response.end('secret'));
    await using server = await serveTcp(answering(`HTTP/1.1 ${status} x\r\nlocation: ${inner.origin}/\r\ncontent-length: 0\r\n\r\n`));
    const { response } = await post(server);
    expect(response).toMatchObject({ status, headers: { location: `${inner.origin}/` } });
    expect(inner.connections()).toBe(0);
  });

  it('of 10 MB is read up to the cap, the rest is not', async () => {
    let written = 0;
    await using server = await serveHttp((_request, response) => {
      const more = () => {
        while (written < 10_000_000 && response.write('x'.repeat(50_000))) written += 50_000;
        if (written >= 10_000_000) response.end();
      };
      response.on('drain', more);
      more();
    });
    const { response, exchange } = await post(server);
    expect(response).toMatchObject({ status: 200, truncated: true });
    expect(response?.body).toHaveLength(65_536);
    expect(exchange.response?.body).toMatch(/^x{4096}… \(61440 more characters not kept\)$/);
    expect(exchange.response?.truncated).toBe(true);
  });

  it('in gzip stays as small as it came', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const head = `HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${bomb.length}\r\n\r\n`;
    const response = await whole(Buffer.concat([Buffer.from(head), bomb]));
    expect(response?.body.length).toBeLessThanOrEqual(bomb.length);
  });

  it('that is never closed counts as complete when it falls silent', async () => {
    expect(await whole('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nall of it')).toMatchObject({
      status: 200,
      body: 'all of it',
      truncated: true,
    });
  });

  it('that ends with its connection is complete', async () => {
    await using server = await serveTcp(answering('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nall of it', (socket) => socket.end()));
    expect((await post(server)).response).toMatchObject({ body: 'all of it', truncated: false });
  });

  it('with NUL, broken UTF-8 and a byte order mark can be stored', async () => {
    const body = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('{"a":"\0"}'), Buffer.from([0xc3, 0x28])]);
    await using server = await serveTcp(
      answering(Buffer.concat([Buffer.from(`HTTP/1.1 400 x\r\ncontent-length: ${body.length}\r\n\r\n`), body])),
    );
    const { response, exchange } = await post(server);
    expect(response?.body.startsWith('{"a"')).toBe(true);
    expect(exchange.response?.body).toBe('{"a":"\ufffd"}\ufffd(');
    expect(exchange.response?.body.isWellFormed()).toBe(true);
  });

  it('keeps repeated and hostile header names', async () => {
    const response = await whole('HTTP/1.1 200 OK\r\nX-A: 1\r\nx-a: 2\r\n__proto__: polluted\r\ncontent-length: 0\r\n\r\n');
    expect(response?.headers['x-a']).toBe('1, 2');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

async function closedPort(): Promise<{ port: number }> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return { port };
}
