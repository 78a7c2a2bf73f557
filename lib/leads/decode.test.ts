import { expect, test } from 'vitest';
import { decodeAction, decodeSource, isDoNotContact } from '#lib/leads/decode.ts';

test('both names of AppSource read alike', () => {
  expect(decodeSource('AppSource (SPZA)', 'en')).toEqual(decodeSource('SPZA', 'en'));
});

test('unknown codes are shown as they are, whatever they are called', () => {
  expect(decodeSource('Referral', 'it')).toEqual({ label: 'Referral', meaning: null });
  expect(decodeAction('constructor', 'en')).toEqual({ label: 'constructor', meaning: null });
});

test('DNC is for information', () => {
  expect(isDoNotContact('DNC')).toBe(true);
  expect(isDoNotContact('INS')).toBe(false);
  expect(decodeAction('DNC', 'it').label).toBe('Non contattare');
});
