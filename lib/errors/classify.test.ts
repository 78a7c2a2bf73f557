import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify } from './classify.ts';
import { networkSignatures } from './network-signatures.ts';
import { sharedErrors } from './shared.ts';
import { type EvidenceTier, type Signature, evidenceTiers } from './signature.ts';

const always = (code: string, tier: EvidenceTier): Signature => ({ code, tier, matches: () => true });

test('the surest kind of evidence wins, whatever the order of the signatures', () => {
  const signatures = [...evidenceTiers].reverse().map((tier) => always(tier, tier));
  expect(classify({}, signatures)).toBe('vendor-code');
});

test('within one kind the first signature wins', () => {
  expect(classify({}, [always('first', 'body'), always('second', 'body')])).toBe('first');
});

describe('without a signature the status alone speaks', () => {
  test.each([
    [301, 'network-redirect'],
    [400, 'destination-refused-lead'],
    [401, 'destination-unauthorized'],
    [403, 'destination-unauthorized'],
    [404, 'destination-not-found'],
    [405, 'destination-not-found'],
    [408, 'destination-timeout'],
    [410, 'destination-not-found'],
    [422, 'destination-refused-lead'],
    [425, 'destination-timeout'],
    [429, 'destination-throttled'],
    [500, 'destination-failing'],
    [503, 'destination-failing'],
    [504, 'destination-timeout'],
    [200, 'unrecognised-response'],
    [101, 'unrecognised-response'],
    [999, 'unrecognised-response'],
  ])('%i is %s', (httpStatus, code) => {
    expect(classify({ httpStatus, body: '' }, networkSignatures)).toBe(code);
  });
});

test('no evidence at all stays unrecognised', () => {
  expect(classify({}, networkSignatures)).toBe('unrecognised-response');
});

const evidence = fc.record(
  {
    stage: fc.string(),
    httpStatus: fc.integer({ min: -1, max: 1200 }),
    vendorCode: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString')),
    vendorMessage: fc.string({ unit: 'binary' }),
    body: fc.string({ unit: 'binary', maxLength: 5000 }),
    transportCode: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', 'ERR_SSL_')),
    transportMessage: fc.string({ unit: 'binary' }),
  },
  { requiredKeys: [] },
);

test('anything a stranger sends gets a code of the catalogue', () => {
  fc.assert(
    fc.property(evidence, (anything) => {
      expect(Object.hasOwn(sharedErrors, classify(anything, networkSignatures))).toBe(true);
    }),
  );
});

test('a huge hostile text is answered at once', () => {
  const pieces = [
    ' ',
    'a',
    '"',
    '\\"',
    'connect ',
    'TypeError ',
    'lookup a',
    'input":"https://a',
    'ECONNRESET ',
    'failed to parse URL from https://a',
    '\n',
  ];
  for (const piece of pieces) {
    const body = piece.repeat(2_000_000 / piece.length);
    const startedAt = performance.now();
    classify({ body }, networkSignatures);
    // Generous for a busy machine; catastrophic backtracking would take minutes.
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  }
});
