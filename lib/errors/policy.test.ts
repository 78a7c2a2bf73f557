import { describe, expect, test } from 'vitest';
import type { Retry } from './entry.ts';
import { decideOutcome, decideRetry } from './policy.ts';

const entry = (retry: Retry) => ({ retry });

describe('tried again by itself', () => {
  test.each([408, 425, 429, 500, 501, 502, 503, 504, 599])('%i, whatever the entry says', (httpStatus) => {
    for (const retry of ['automatic', 'after-fix', 'never'] as const)
      expect(decideRetry({ entry: entry(retry), httpStatus })).toBe('automatic');
  });

  test.each(['ENOTFOUND', 'ECONNREFUSED', 'CERT_HAS_EXPIRED', 'LEADPORT_DEADLINE', 'LEADPORT_DNS_TIMEOUT', 'LEADPORT_ABORTED'])(
    '%s, also when the cause needs a fix',
    (code) => {
      expect(decideRetry({ entry: entry('after-fix'), transport: { code, sent: false } })).toBe('automatic');
    },
  );

  test('a 409 or a 200 that says no, when the entry heals by itself', () => {
    expect(decideRetry({ entry: entry('automatic'), httpStatus: 409 })).toBe('automatic');
    expect(decideRetry({ entry: entry('automatic'), httpStatus: 200 })).toBe('automatic');
  });

  test('trouble of our own, which has no status', () => {
    expect(decideRetry({ entry: entry('automatic') })).toBe('automatic');
  });
});

describe('held', () => {
  test.each([301, 304, 307, 308, 400, 401, 403, 404, 409, 410, 413, 422, 200])('%i with an entry that needs a fix', (httpStatus) => {
    expect(decideRetry({ entry: entry('after-fix'), httpStatus })).toBe('hold');
    expect(decideRetry({ entry: entry('never'), httpStatus })).toBe('hold');
  });

  test.each(['LEADPORT_ADDRESS_FORBIDDEN', 'LEADPORT_URL_INVALID', 'LEADPORT_URL_SCHEME', 'LEADPORT_HEADER_INVALID'])(
    '%s, since nothing outside can heal it',
    (code) => {
      expect(decideRetry({ entry: entry('automatic'), transport: { code, sent: false } })).toBe('hold');
    },
  );
});

describe('the outcome is', () => {
  test.each([
    ['not-sent', { transport: { code: 'ECONNREFUSED', sent: false } }],
    ['not-sent', { httpStatus: 401, stage: 'token' }],
    ['not-sent', { httpStatus: 503, stage: 'token' }],
    ['unknown', { transport: { code: 'ECONNRESET', sent: true } }],
    ['unknown', { httpStatus: 504 }],
    ['unknown', { httpStatus: 500 }],
    ['unknown', { httpStatus: 404, stage: 'read-back' }],
    ['unknown', {}],
    ['refused', { httpStatus: 501 }],
    ['refused', { httpStatus: 429 }],
    ['refused', { httpStatus: 400, stage: 'write' }],
    ['refused', { httpStatus: 302 }],
  ] as const)('%s for %o', (outcome, attempt) => {
    expect(decideOutcome(attempt)).toBe(outcome);
  });
});
