import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskHeader, maskUrl, redactor } from './redact.ts';

describe('redactor', () => {
  const encodings: Record<string, (secret: string) => string> = {
    raw: (secret) => secret,
    'percent-encoded': (secret) => encodeURIComponent(secret),
    'percent-encoded in lower case': (secret) => encodeURIComponent(secret).replace(/%../g, (hex) => hex.toLowerCase()),
    'form-encoded': (secret) => new URLSearchParams({ a: secret }).toString().slice(2),
    JSON: (secret) => JSON.stringify(secret).slice(1, -1),
    'JSON with escaped slashes': (secret) => JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
    'JSON as .NET writes it': (secret) =>
      JSON.stringify(secret)
        .slice(1, -1)
        .replace(/[+&<>']|[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`),
    HTML: (secret) =>
      secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('+', '&#x2B;'),
    base64: (secret) => Buffer.from(secret).toString('base64'),
    base64url: (secret) => Buffer.from(secret).toString('base64url'),
  };

  it.each(Object.keys(encodings))('finds any secret written as %s, anywhere in a text', (name) => {
    const secretText = fc.string({
      unit: fc.oneof(fc.constantFrom(...'abcXYZ0189+/=&%_-.~ "\\\'<>{}$^*()[]|?!#:;,@'), fc.constantFrom('è', '漢', '🔑')),
      minLength: 4,
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        secretText.filter((s) => s.trim().length >= 4 && !/^https?:/i.test(s)),
        fc.string(),
        fc.string(),
        (secret, before, after) => {
          const written = encodings[name]!(secret);
          const redacted = redactor([secret])(`${before} ${written} ${after}`);
          expect(redacted.includes(written) && !`${before} … ${after}`.includes(written)).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('finds a secret inside longer base64, such as Basic credentials', () => {
    const redact = redactor(['correct-horse-battery']);
    for (const user of ['a', 'ab', 'abc']) {
      const encoded = Buffer.from(`${user}:correct-horse-battery:x`).toString('base64');
      expect(Buffer.from(redact(`{"Authorization":"Basic ${encoded}"}`), 'base64').toString()).not.toContain('horse');
    }
  });

  it('leaves a text without secrets exactly as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'lmno {}":,123') }), (text) => {
        expect(redactor(['SecretValue77'])(text)).toBe(text);
      }),
    );
  });

  it('hides a longer secret whole although a shorter one is part of it', () => {
    expect(redactor(['abcd', 'abcd-efgh-ijkl'])('x abcd-efgh-ijkl y abcd')).toBe('x … y …');
  });

  it('hides the secret parts of a secret URL, not its host', () => {
    const redact = redactor([
      'https://prod-01.logic.azure.com/workflows/0f1e2d3c4b5a69788796a5b4c3d2e1f0/invoke?api-version=1&sig=Ab%2FCdEf12345',
    ]);
    expect(
      redact('POST https://prod-01.logic.azure.com/workflows/0f1e2d3c4b5a69788796a5b4c3d2e1f0/invoke?api-version=1&sig=Ab%2FCdEf12345'),
    ).toBe('POST https://prod-01.logic.azure.com/workflows/…/invoke?api-version=1&sig=…');
    expect(redact('signature Ab/CdEf12345 is wrong')).toBe('signature … is wrong');
  });

  it('hides the key inside a connection string', () => {
    const redact = redactor([
      'DefaultEndpointsProtocol=https;AccountName=contoso;AccountKey=c2VjcmV0a2V5+c2VjcmV0/w==;EndpointSuffix=core.windows.net',
    ]);
    expect(redact('key c2VjcmV0a2V5+c2VjcmV0/w== of contoso')).toBe('key … of contoso');
    expect(redact('https://contoso.table.core.windows.net')).toBe('https://contoso.table.core.windows.net');
  });

  it.each([
    ['https://e.com/x?sig=abc&a=1', 'https://e.com/x?sig=…&a=1'],
    ['https://e.com/x?a=1&access_token=abc', 'https://e.com/x?a=1&access_token=…'],
    ['client_secret=abc&grant_type=x', 'client_secret=…&grant_type=x'],
    ['{"access_token":"abc:int","expires_in":3599}', '{"access_token":"…","expires_in":3599}'],
    ['{"x":"{\\"client_secret\\": \\"abc\\"}"}', '{"x":"{\\"client_secret\\": \\"…"}'],
    ['token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl end', 'token … end'],
    ['{"error":{"code":"0x80040220","message":"no"}}', '{"error":{"code":"0x80040220","message":"no"}}'],
  ])('masks credentials by their name or form: %s', (text, expected) => expect(redactor([])(text)).toBe(expected));
});

describe('maskUrl', () => {
  it.each([
    [
      'https://prod-1.logic.azure.com:443/workflows/0f1e2d3c4b5a69788796a5b4c3d2e1f0/triggers/manual/paths/invoke?api-version=2016-06-01&sig=a%2Fb',
      'https://prod-1.logic.azure.com:443/workflows/…/triggers/manual/paths/invoke?api-version=…&sig=…',
    ],
    ['https://hooks.example.com/services/T024BE7LD/abcdefghijklmnop', 'https://hooks.example.com/services/T024BE7LD/abcdefghijklmnop'],
    ['https://hooks.example.com/s/a1b2c3d4e5f6g7h8/in', 'https://hooks.example.com/s/…/in'],
    ['https://e.com', 'https://e.com'],
    ['https://user:pass@e.com/#a=b', 'https://…@e.com/#a=…'],
    ['https://e.com/?flag&x=', 'https://e.com/?flag&x=…'],
  ])('%s', (url, masked) => expect(maskUrl(url)).toBe(masked));

  it('is stable: masking twice changes nothing', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(maskUrl(maskUrl(url))).toBe(maskUrl(url));
      }),
    );
  });
});

describe('maskHeader', () => {
  it.each([
    ['authorization', 'Bearer abc', 'Bearer …'],
    ['Authorization', 'SharedKeyLite acc:sig', 'SharedKeyLite …'],
    ['authorization', 'something', '…'],
    ['set-cookie', 'a=b; HttpOnly', '…'],
    ['x-functions-key', 'abc', '…'],
    ['content-type', 'text/plain', 'text/plain'],
    ['idempotency-key', '42', '42'],
    ['location', 'https://e.com/?code=abc', 'https://e.com/?code=…'],
  ])('%s: %s', (name, value, masked) => expect(maskHeader(name, value, redactor([]))).toBe(masked));
});
