import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DiagnosisSource, diagnose } from './diagnose.ts';
import { networkSignatures } from './network-signatures.ts';

const vendor: DiagnosisSource = {
  destination: 'vendor',
  readError: ({ body }) => ({ vendorCode: /^\{"error":\{"code":"(\w+)"/.exec(body)?.[1] }),
  signatures: [
    { code: 'vendor-key', tier: 'vendor-code', matches: ({ vendorCode }) => vendorCode === 'BadKey' },
    { code: 'vendor-busy', tier: 'status', matches: ({ httpStatus }) => httpStatus === 503 },
    { code: 'vendor-header', tier: 'body', matches: ({ headers }) => headers?.['x-vendor-code'] === 'Gone' },
  ],
};
const sources = [vendor, { destination: 'network', signatures: networkSignatures }];
const codes = (pasted: Parameters<typeof diagnose>[0]) => diagnose(pasted, sources).map(({ code }) => code);

describe('the ways in which people paste', () => {
  const answer = '{"error":{"code":"BadKey","message":"no"}}';

  test.each([
    ['as it is', answer],
    ['after a log prefix', `2026-11-23T05:00:00Z ERROR [worker] {attempt 3} refused: ${answer} (will not retry)`],
    ['JSON inside JSON', JSON.stringify({ level: 'error', response: { body: answer } })],
    ['JSON inside JSON inside JSON', JSON.stringify({ log: JSON.stringify({ body: answer }) })],
    ['escaped quotes of a string literal', `message: "${answer.replaceAll('"', '\\"')}"`],
    ['with a byte order mark', `\ufeff${answer}`],
    ['below its headers', `HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\n\r\n${answer}`],
  ])('%s', (_way, text) => {
    expect(codes({ text })[0]).toBe('vendor-key');
  });

  test('headers are read as `Name: value` lines', () => {
    expect(codes({ text: 'HTTP/1.1 410 Gone\r\nX-Vendor-Code: Gone\r\n\r\n' })[0]).toBe('vendor-header');
  });
});

test('a bare status speaks for a destination only when that destination is named', () => {
  expect(codes({ text: '', httpStatus: 503, destination: 'vendor' })).toEqual(['vendor-busy']);
  expect(codes({ text: '', httpStatus: 503 })).toEqual(['destination-failing']);
});

test('a text of another destination than the one named is believed less', () => {
  const text = '{"error":{"code":"BadKey"}}';
  const [unhinted] = diagnose({ text }, sources);
  const [hinted] = diagnose({ text, destination: 'other' }, sources);
  expect(hinted!.confidence).toBeLessThan(unhinted!.confidence);
});

test('several causes behind one answer are ranked, none is certain', () => {
  const matches = diagnose({ text: 'SocketError: other side closed\n  code: UND_ERR_SOCKET' }, sources);
  expect(matches.map(({ code }) => code)).toEqual([
    'network-connection-closed',
    'network-tls-client-certificate',
    'network-url-http-on-tls-port',
  ]);
  expect(matches.map(({ confidence }) => confidence)).toEqual([0.75, 0.52, 0.37]);
});

describe('each match says why', () => {
  const because = (pasted: Parameters<typeof diagnose>[0]) => diagnose(pasted, sources)[0]!.because;

  test('a vendor’s code, with its place in the text', () => {
    const text = 'log: {"error":{"code":"BadKey"}}';
    expect(because({ text })).toEqual({ kind: 'vendor-code', found: 'BadKey', at: { start: 23, end: 29 } });
  });

  test('words, as they stand in the text', () => {
    const { kind, found, at } = because({ text: 'curl: (6) Could not resolve host: hooks.contoso.example' });
    expect({ kind, found, at }).toEqual({ kind: 'text', found: 'Could not resolve host', at: { start: 10, end: 32 } });
  });

  test('a status that was given apart stands nowhere', () => {
    expect(because({ text: '', httpStatus: 503 })).toEqual({ kind: 'answer', found: '503', at: null });
  });
});

test('what fits nothing gives nothing', () => {
  for (const text of ['', 'where are my leads', '{}', '{"status":"ok"}', '<html></html>']) expect(codes({ text })).toEqual([]);
});

test('any text gives at most five matches with a confidence between 0 and 1', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.json().map((inner) => JSON.stringify({ __proto__: null, inner })),
    fc
      .array(fc.constantFrom('{', '}', '"', '\\', '\n', 'HTTP/1.1 500 ', '__proto__: x\n', 'ECONNRESET '), { maxLength: 300 })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, fc.option(fc.integer({ min: -5, max: 1000 })), (pasted, httpStatus) => {
      const matches = diagnose({ text: pasted, httpStatus }, sources);
      expect(matches.length).toBeLessThanOrEqual(5);
      expect(matches.every(({ confidence }) => confidence > 0 && confidence < 1)).toBe(true);
    }),
  );
});

test('a huge text of braces and quotes is answered at once', () => {
  for (const piece of ['{', '{"a":', '\\"{', '"{\\"a\\":']) {
    const startedAt = performance.now();
    diagnose({ text: piece.repeat(500_000) }, sources);
    // Generous for a busy machine.
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  }
});
