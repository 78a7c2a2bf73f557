import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, unseal } from '#lib/secrets/seal.ts';

const context = { publisherId: 'contoso', offerId: 'analytics', field: 'applicationKey' };
const older = { id: 'k1', key: randomBytes(32) };
const newer = { id: 'k2', key: randomBytes(32) };

test('whatever is sealed opens to the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => unseal(seal(text, context, [newer]), context, [newer]) === text.toWellFormed()),
  );
});

test('after a rotation the first key seals and the older one still opens', () => {
  const sealed = seal('secret', context, [older]);
  expect(unseal(sealed, context, [newer, older])).toBe('secret');
  expect(seal('secret', context, [newer, older])).toMatch(/^v1\.k2\./);
});

test('a value moved to another offer, field or publisher does not open', () => {
  const sealed = seal('secret', context, [older]);
  for (const changed of [{ publisherId: 'fabrikam' }, { offerId: 'other' }, { field: 'password' }]) {
    expect(() => unseal(sealed, { ...context, ...changed }, [older])).toThrow();
  }
});

test('a changed character does not open', () => {
  const sealed = seal('secret', context, [older]);
  const flipped = sealed.slice(0, -2) + (sealed.at(-2) === 'A' ? 'B' : 'A') + sealed.at(-1);
  expect(() => unseal(flipped, context, [older])).toThrow();
});

test('a key that is gone is named', () => {
  expect(() => unseal(seal('secret', context, [older]), context, [newer])).toThrow(/k1/);
});

test('the same text never seals to the same value', () => {
  expect(seal('secret', context, [older])).not.toBe(seal('secret', context, [older]));
});
