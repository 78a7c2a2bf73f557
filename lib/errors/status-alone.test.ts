import { describe, expect, test } from 'vitest';
import { saysNoMore, statusIs } from './status-alone.ts';

test.each([
  '',
  '404 (Not found)',
  'HTTP/1.1 503 Service Unavailable\nServer: nginx\nRetry-After: 30\n',
  '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1><hr>nginx/1.24.0</body></html>',
  '{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.5","title":"Not Found","status":404,"traceId":"00-4bf9"}',
  'The requested URL /leads was not found on this server. Apache/2.4.41 Server at hooks.contoso.example Port 443',
])('says no more than its status: %s', (text) => {
  expect(saysNoMore(text)).toBe(true);
});

test.each([
  '<h1>403 Forbidden</h1><p>Blocked by WAF rule 942100</p>',
  '<Error><Code>SignatureDoesNotMatch</Code></Error>',
  '{"message":"Not Found","documentation_url":"https://docs.github.com/rest"}',
  'Error: your invoice could not be found',
  'https://portal.contoso.example/help?topic=invoices',
])('says something of its own: %s', (text) => {
  expect(saysNoMore(text)).toBe(false);
});

describe('a status speaks', () => {
  const pasted = { isNamed: true, isBare: false, text: '' };

  test('for every answer of a delivery', () => {
    expect(statusIs(403)({ httpStatus: 403, body: 'Blocked by WAF' })).toBe(true);
  });

  test('for a pasted text only when that has no words of its own, or the trouble passes anyway', () => {
    expect(statusIs(403)({ httpStatus: 403, pasted })).toBe(false);
    expect(statusIs(403)({ httpStatus: 403, pasted: { ...pasted, isBare: true } })).toBe(true);
    expect(statusIs(429)({ httpStatus: 429, pasted })).toBe(true);
  });
});
