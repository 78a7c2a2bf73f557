import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personMask } from '#lib/leads/mask-person.ts';

const mask = personMask({
  customer: { firstName: 'Al', lastName: 'Müller', email: 'al.mueller@example.com', country: 'IT' },
  description: 'call back',
  extra: { deep: ['Quay 7'] },
});

test('a person is masked in every spelling a transcript uses', () => {
  const text = 'Müller AL.MUELLER@EXAMPLE.COM al.mueller%40example.com M\\u00fcller quay 7 Call+back';
  expect(mask(text)).not.toMatch(/m.ller|mueller|fcller|example\.com|quay/i);
});

test('a short value is masked where it stands alone, not inside other words', () => {
  expect(mask('{"Country":"IT"} italic Al also')).toBe('{"Country":"…"} italic … also');
});

test('structure, numbers and keys stay', () => {
  expect(mask({ status: 400, list: ['Müller', null, true], Müller: 1 })).toEqual({ status: 400, list: ['…', null, true], Müller: 1 });
});

test('whatever the value, it does not survive in JSON or a form', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 4, unit: 'grapheme' }).filter((value) => /\p{L}{3}/u.test(value)),
      (value) => {
        const masked = personMask({ customer: { lastName: value }, description: null, extra: null });
        expect(masked(JSON.stringify({ a: value }))).toBe('{"a":"…"}');
        // Of a percent sign at the end its own code may be left, which says nothing about anybody.
        expect(masked(`a=${encodeURIComponent(value)}&b`)).toMatch(/^a=…(?:25)*&b$/);
      },
    ),
  );
});
