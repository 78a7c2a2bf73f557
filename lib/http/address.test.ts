import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressPolicy, checkAddress, locate, type AddressCode } from './address.ts';
import { createOutbound } from './outbound.ts';
import { serveHttp } from './testing.ts';

const strict = addressPolicy({});

const refused: ReadonlyArray<[AddressCode, readonly string[]]> = [
  [
    'network-address-forbidden',
    [
      ...[
        'https://127.0.0.1/',
        'https://127.0.0.1:8443/hook',
        'https://localhost/',
        'https://LOCALHOST/',
        'https://localhost./',
        'https://a.localhost/',
      ],
      ...[
        'https://127.1/',
        'https://127.0.1/',
        'https://2130706433/',
        'https://0x7f000001/',
        'https://0x7f.0.0.1/',
        'https://0177.0.0.1/',
        'https://017700000001/',
      ],
      ...[
        'https://127.0.0.1./',
        'https://127.0.0.1%2e/',
        'https://①②⑦.⓪.⓪.①/',
        'https://127。0。0。1/',
        'https://１２７.0.0.1/',
        'https://%31%32%37.0.0.1/',
      ],
      ...[
        'https://0/',
        'https://0.0.0.0/',
        'https://10.0.0.1/',
        'https://172.16.5.4/',
        'https://192.168.0.1/',
        'https://169.254.169.254/latest/meta-data',
      ],
      ...[
        'https://100.64.0.1/',
        'https://100.100.100.200/',
        'https://192.0.0.192/',
        'https://198.18.0.1/',
        'https://224.0.0.1/',
        'https://255.255.255.255/',
      ],
      ...[
        'https://[::1]/',
        'https://[::]/',
        'https://[0:0:0:0:0:0:0:1]/',
        'https://[::ffff:127.0.0.1]/',
        'https://[::ffff:7f00:1]/',
        'https://[::127.0.0.1]/',
      ],
      ...[
        'https://[64:ff9b::7f00:1]/',
        'https://[2002:7f00:1::]/',
        'https://[fe80::1]/',
        'https://[fc00::1]/',
        'https://[fd00:ec2::254]/',
        'https://[ff02::1]/',
      ],
      ...[
        'https://[2001:db8::1]/',
        'https://[2001::1]/',
        'https://[5f00::1]/',
        'http://127.0.0.1/',
        'http://[::1]:80/',
        'http://169.254.169.254/',
      ],
      ...['https://metadata.google.internal/', 'https://printer.local/', 'https://box.home.arpa/', 'https://127.0.0.1:25/'],
    ],
  ],
  [
    'network-url-scheme',
    [
      'http://example.com/',
      'HTTP://example.com/',
      'ftp://example.com/',
      'file:///etc/passwd',
      'gopher://example.com/',
      'javascript:alert(1)',
      'data:text/plain,x',
      'mailto:a@example.com',
      'ws://example.com/',
    ],
  ],
  [
    'network-url-missing-scheme',
    ['example.com', 'example.com/hook?sig=1', 'example.com:8443/hook', '//example.com/hook', 'localhost:3000', 'intranet', '127.0.0.1/x'],
  ],
  [
    'network-url-credentials',
    [
      'https://user@example.com/',
      'https://user:pass@example.com/',
      'https://@example.com/',
      'https://example.com@127.0.0.1/',
      'https://:x@example.com/',
    ],
  ],
  ['network-url-space', ['https://example.com/a b', ' https://example.com/', 'https://exa mple.com/', 'https://example.com/ ']],
  [
    'network-url-invalid',
    [
      ...[
        '',
        'https://',
        'https:///example.com',
        'https:example.com',
        'https:/example.com',
        'https:\\\\example.com',
        'https://example.com\\@127.0.0.1/',
      ],
      ...[
        'https://[::1',
        'https://[::1%25eth0]/',
        'https://example.com:99999/',
        'https://exam\tple.com/',
        'https://example.com/\r\nx: y',
        'https://https://example.com/',
        'https://1.2.3.4.5/',
      ],
      ...['https://exa..mple.com/', '?x=1', 'user@example.com', 'https://exa<mple.com/'],
    ],
  ],
  [
    'network-url-port-blocked',
    ['https://example.com:25/', 'https://example.com:22/hook', 'https://example.com:6667/', 'https://example.com:0/'],
  ],
];

describe('an address that can never be used', () => {
  const forms = refused.flatMap(([code, urls]) => urls.map((url) => [JSON.stringify(url), url, code] as const));

  it('has more than 60 forms here', () => expect(forms.length).toBeGreaterThan(60));

  it.each(forms)('%s is refused at save', (_shown, url, code) => expect(checkAddress(url, strict)).toEqual({ ok: false, code }));

  it('is refused when a request is made too, with nothing sent and the refusal in the transcript', async () => {
    const outbound = createOutbound({ lookup: () => Promise.reject(new Error('DNS must not be asked')) });
    for (const [, url, code] of forms) {
      const session = outbound.session({ timeoutMs: 1_000, secrets: [] });
      await expect(session.request({ purpose: 'deliver', method: 'GET', url })).rejects.toMatchObject({ phase: 'address', sent: false });
      expect(session.exchanges[0]?.error?.code).toBe(`LEADPORT_${code.slice(8).toUpperCase().replaceAll('-', '_')}`);
    }
    await outbound.close();
  });
});

describe('an ordinary address', () => {
  it.each([
    'https://example.com',
    'HTTPS://Example.COM/hook',
    'https://example.com:8443/hook?x=1#top',
    'https://prod-01.westeurope.logic.azure.com:443/workflows/a/triggers/manual/paths/invoke?api-version=1&sp=%2Ft&sig=a%2Fb',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://münchen.example/',
    'https://example.com/?q=a\\b',
    'https://example.com/a//b',
  ])('%s is accepted', (url) => expect(checkAddress(url, strict)).toEqual({ ok: true }));
});

describe('the allow list', () => {
  const policy = addressPolicy({
    allow: [
      { host: '127.0.0.1', port: 4600 },
      { host: 'localhost', port: 80 },
      { host: '[::1]', port: 25 },
    ],
  });

  it.each([
    'http://127.0.0.1:4600/x',
    'https://127.0.0.1:4600/x',
    'http://127.1:4600/',
    'http://localhost/',
    'http://localhost:80/',
    'http://localhost./',
    'http://[::1]:25/',
  ])('lets %s through', (url) => expect(checkAddress(url, policy)).toEqual({ ok: true }));

  it.each(['http://127.0.0.1:4601/', 'http://127.0.0.1/', 'https://localhost/', 'http://127.0.0.2:4600/', 'http://localhost:4600/'])(
    'does not open %s',
    (url) => expect(checkAddress(url, policy)).toEqual({ ok: false, code: 'network-address-forbidden' }),
  );
});

describe('the host map', () => {
  const policy = addressPolicy({
    hostMap: [
      { host: 'login.microsoftonline.com', origin: 'http://127.0.0.1:4600' },
      { host: '*.dynamics.com', origin: 'http://127.0.0.1:4601' },
      { host: '*.crm4.dynamics.com', origin: 'http://127.0.0.1:4602' },
      { host: 'org.crm4.dynamics.com', origin: 'http://127.0.0.1:4603' },
      { host: 'closed.example', origin: 'http://127.0.0.1:4999' },
      { host: 'other.example', origin: 'https://[2606:4700::1111]:8443' },
    ],
    allow: [4600, 4601, 4602, 4603].map((port) => ({ host: '127.0.0.1', port })),
  });

  it.each([
    ['https://login.microsoftonline.com/x/oauth2', 'http://127.0.0.1:4600'],
    ['https://LOGIN.microsoftonline.com./x', 'http://127.0.0.1:4600'],
    ['https://a.b.dynamics.com/', 'http://127.0.0.1:4601'],
    ['https://a.crm4.dynamics.com/', 'http://127.0.0.1:4602'],
    ['https://org.crm4.dynamics.com/', 'http://127.0.0.1:4603'],
    ['https://dynamics.com/', 'https://dynamics.com'],
    ['https://xdynamics.com/', 'https://xdynamics.com'],
    ['https://other.example/', 'https://[2606:4700::1111]:8443'],
  ])('sends %s to %s', (url, origin) => expect(locate(url, policy)).toMatchObject({ origin }));

  it('keeps host and path as written', () => {
    expect(locate('https://a.dynamics.com:8443/api/../data?x=%2f&y=a+b#f', policy)).toMatchObject({
      hostHeader: 'a.dynamics.com:8443',
      path: '/api/../data?x=%2f&y=a+b',
    });
  });

  it('does not open a private origin that the allow list does not name', () => {
    expect(checkAddress('https://closed.example/', policy)).toEqual({ ok: false, code: 'network-address-forbidden' });
  });

  it('does not turn plain http into an accepted address', () => {
    expect(checkAddress('http://a.dynamics.com/', policy)).toEqual({ ok: false, code: 'network-url-scheme' });
  });
});

describe('path and query', () => {
  it.each([
    ['https://e.com', '/'],
    ['https://e.com?a=1', '/?a=1'],
    ['https://e.com/#f', '/'],
    ['https://e.com/a%2Fb%2fc/%7Euser', '/a%2Fb%2fc/%7Euser'],
    ['https://e.com/?f=it\'s|{x}"<>', '/?f=it\'s|{x}"<>'],
    ['https://e.com/città?q=è', '/citt%C3%A0?q=%C3%A8'],
  ])('of %s are sent as %s', (url, path) => expect(locate(url, strict)).toMatchObject({ path }));

  it('arrive byte for byte', async () => {
    const seen: string[] = [];
    await using server = await serveHttp((request, response) => {
      seen.push(request.url!);
      response.end();
    });
    const outbound = createOutbound({ allow: [{ host: '127.0.0.1', port: server.port }] });
    const visible = fc.array(
      fc.constantFrom(
        ...Array.from({ length: 0x7e - 0x21 + 1 }, (_, index) => String.fromCharCode(0x21 + index)).filter((c) => !'#\\'.includes(c)),
      ),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(visible, async (characters) => {
        const path = `/x?sig=aB%2F%2b%3D&${characters.join('')}`;
        await outbound
          .session({ timeoutMs: 5_000, secrets: [] })
          .request({ purpose: 'deliver', method: 'GET', url: `${server.origin}${path}` });
        expect(seen.at(-1)).toBe(path);
      }),
      { numRuns: 200 },
    );
    await outbound.close();
  });
});

describe('any text at all', () => {
  it('is either refused with a code or located, never an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.webUrl({ size: 'xsmall' }),
          fc.string().map((s) => `https://${s}`),
        ),
        (url) => {
          const target = locate(url, strict);
          if (typeof target !== 'string') expect(target.path).toMatch(/^\/[\x21-\x7e]*$/);
        },
      ),
      { numRuns: 500 },
    );
  });
});
