import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOutbound, type Outbound, type OutboundOptions } from './outbound.ts';
import type { HttpProgress } from './session.ts';
import { answering, serveHttp, serveTcp, serveTls, type LocalServer } from './testing.ts';

type Pem = { key: string; cert: string };

const day = 86_400_000;
let authority: Pem;
let trusted: Pem;
const outbounds: Outbound[] = [];

beforeAll(async () => {
  authority = await certificate('Test Authority', { authority: true });
  trusted = await certificate('localhost', { issuer: authority });
});
afterAll(() => Promise.all(outbounds.map((outbound) => outbound.close())));

async function certificate(name: string, options: { authority?: boolean; issuer?: Pem; from?: Date; until?: Date } = {}): Promise<Pem> {
  const made = await generate([{ name: 'commonName', value: name }], {
    algorithm: 'sha256',
    keyType: 'ec',
    notBeforeDate: options.from ?? new Date(Date.now() - day),
    notAfterDate: options.until ?? new Date(Date.now() + day),
    ca: options.issuer,
    extensions: [
      { name: 'basicConstraints', cA: options.authority ?? false, critical: true },
      ...(options.authority ? [] : [{ name: 'subjectAltName' as const, altNames: [{ type: 2 as const, value: name }] }]),
    ],
  });
  return { key: made.private, cert: made.cert };
}

/** A GET to `https://localhost:port`, where the server is allowed and our authority is trusted. */
function get(
  server: LocalServer,
  options: {
    connectTimeoutMs?: number;
    host?: string;
    onProgress?: (progress: HttpProgress) => void;
    onCertificate?: OutboundOptions['onCertificate'];
  } = {},
) {
  const host = options.host ?? 'localhost';
  const outbound = createOutbound({
    allow: [{ host, port: server.port }],
    ca: authority.cert,
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    connectTimeoutMs: options.connectTimeoutMs ?? 2_000,
    onCertificate: options.onCertificate,
  });
  outbounds.push(outbound);
  const session = outbound.session({ timeoutMs: 4_000, secrets: [], onProgress: options.onProgress });
  return session.request({ purpose: 'deliver', method: 'GET', url: `https://${host}:${server.port}/` });
}

describe('TLS', () => {
  it('with a certificate that is right is spoken', async () => {
    await using server = await serveTls(trusted);
    const events: string[] = [];
    await expect(get(server, { onProgress: ({ event }) => events.push(event) })).resolves.toMatchObject({ status: 200, body: 'ok' });
    expect(events).toEqual(['started', 'connected', 'answered']);
  });

  it('tells until when the certificate holds, the one of its signer where that ends first', async () => {
    const signer = await certificate('Intermediate', { authority: true, issuer: authority, until: new Date(Date.now() + 5 * day) });
    const leaf = await certificate('localhost', { issuer: signer, until: new Date(Date.now() + 9 * day) });
    await using server = await serveTls({ key: leaf.key, cert: `${leaf.cert}\n${signer.cert}` });
    await using direct = await serveTls(trusted);
    const seen: string[] = [];
    const onCertificate = (host: string, { notAfter }: { notAfter: Date }) =>
      seen.push(`${host} ${Math.round((notAfter.getTime() - Date.now()) / day)}`);
    await get(server, { onCertificate });
    await get(direct, { onCertificate });
    expect(seen).toEqual([`localhost:${server.port} 5`, `localhost:${direct.port} 1`]);
  });

  it('has no HTTP/2, which the client does not speak', async () => {
    await using server = await serveTls({ ...trusted, ALPNProtocols: ['h2', 'http/1.1'] });
    await expect(get(server)).resolves.toMatchObject({ status: 200 });
  });

  it.each([
    [
      'expired',
      'CERT_HAS_EXPIRED',
      () => certificate('localhost', { issuer: authority, from: new Date(Date.now() - 2 * day), until: new Date(Date.now() - day) }),
    ],
    [
      'not valid yet',
      'CERT_NOT_YET_VALID',
      () => certificate('localhost', { issuer: authority, from: new Date(Date.now() + day), until: new Date(Date.now() + 2 * day) }),
    ],
    ['made out to another host', 'ERR_TLS_CERT_ALTNAME_INVALID', () => certificate('other.example', { issuer: authority })],
    ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT', () => certificate('localhost')],
    [
      'of an unknown authority',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      async () => certificate('localhost', { issuer: await certificate('Unknown Authority', { authority: true }) }),
    ],
  ])('with a certificate that is %s ends before the request', async (_what, code, make) => {
    await using server = await serveTls(await make());
    await expect(get(server)).rejects.toMatchObject({ code, phase: 'tls', sent: false });
  });

  it('with an unknown authority in the chain says so', async () => {
    const unknown = await certificate('Unknown Authority', { authority: true });
    const leaf = await certificate('localhost', { issuer: unknown });
    await using server = await serveTls({ key: leaf.key, cert: `${leaf.cert}\n${unknown.cert}` });
    await expect(get(server)).rejects.toMatchObject({ code: 'SELF_SIGNED_CERT_IN_CHAIN', phase: 'tls', sent: false });
  });

  it('of an old version is refused', async () => {
    await using server = await serveTls({ ...trusted, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' });
    await expect(get(server)).rejects.toMatchObject({ code: expect.stringMatching(/^ERR_SSL_.*PROTOCOL/), phase: 'tls', sent: false });
  });

  it('that wants a certificate of ours is refused', async () => {
    await using server = await serveTls({ ...trusted, requestCert: true, rejectUnauthorized: true, ca: authority.cert });
    await expect(get(server)).rejects.toMatchObject({ code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', phase: 'tls', sent: true });
  });

  it('to a port that speaks plain HTTP is named so', async () => {
    await using server = await serveHttp((_request, response) => response.end());
    await expect(get(server)).rejects.toMatchObject({ code: 'ERR_SSL_WRONG_VERSION_NUMBER', phase: 'tls', sent: false });
  });

  it('cut in the handshake is a reset with nothing sent', async () => {
    await using server = await serveTcp((socket) => socket.once('data', () => socket.end()));
    await expect(get(server)).rejects.toMatchObject({ code: 'ECONNRESET', phase: 'tls', sent: false });
  });

  it('that never finishes its handshake ends at the connect timeout', async () => {
    await using server = await serveTcp((socket) => socket.resume());
    await expect(get(server, { connectTimeoutMs: 100 })).rejects.toMatchObject({
      code: 'UND_ERR_CONNECT_TIMEOUT',
      phase: 'tls',
      sent: false,
    });
  });

  it('plain HTTP to a TLS port is no HTTP answer', async () => {
    await using server = await serveTls(trusted);
    const outbound = createOutbound({ allow: [{ host: '127.0.0.1', port: server.port }] });
    outbounds.push(outbound);
    const request = outbound
      .session({ timeoutMs: 2_000, secrets: [] })
      .request({ purpose: 'deliver', method: 'GET', url: `http://127.0.0.1:${server.port}/` });
    await expect(request).rejects.toMatchObject({
      code: expect.stringMatching(/^(HPE_INVALID_CONSTANT|UND_ERR_SOCKET|ECONNRESET)$/),
      sent: true,
    });
  });

  it('through the host map still checks the certificate for the host as written, and does not share its connections', async () => {
    const vendor = await certificate('vendor.example', { issuer: authority });
    await using server = await serveTls(vendor, answering('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'));
    const origin = `https://127.0.0.1:${server.port}`;
    const outbound = createOutbound({
      hostMap: ['vendor.example', 'impostor.example'].map((host) => ({ host, origin })),
      allow: [{ host: '127.0.0.1', port: server.port }],
      ca: authority.cert,
    });
    outbounds.push(outbound);
    const session = outbound.session({ timeoutMs: 4_000, secrets: [] });
    await expect(session.request({ purpose: 'deliver', method: 'GET', url: 'https://vendor.example/' })).resolves.toMatchObject({
      status: 200,
    });
    await expect(session.request({ purpose: 'deliver', method: 'GET', url: 'https://impostor.example/' })).rejects.toMatchObject({
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
  });
});
