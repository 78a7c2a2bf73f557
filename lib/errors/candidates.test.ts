import { expect, test } from 'vitest';
import { otherCandidates } from './candidates.ts';
import type { Signature } from './signature.ts';

const signatures: readonly Signature[] = [
  { code: 'by-text', tier: 'text', matches: ({ body }) => body?.includes('denied') ?? false },
  { code: 'by-code', tier: 'vendor-code', matches: ({ vendorCode }) => vendorCode === 'X1' },
  { code: 'by-status', tier: 'status', matches: ({ httpStatus }) => httpStatus === 403 },
  { code: 'by-code', tier: 'body', matches: () => true },
];

test('the other rules that match, best kind of evidence first, each once and without the one that was chosen', () => {
  const evidence = { vendorCode: 'X1', httpStatus: 403, body: 'access denied' };
  expect(otherCandidates(evidence, signatures, 'by-code')).toEqual(['by-status', 'by-text']);
  expect(otherCandidates(evidence, signatures, 'by-text')).toEqual(['by-code', 'by-status']);
});

test('nothing else where only one rule matches', () => {
  expect(otherCandidates({}, signatures, 'by-code')).toEqual([]);
});
