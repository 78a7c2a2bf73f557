import { describe, expect, test } from 'vitest';
import { locales } from '#lib/i18n/locale.ts';
import { answerErrors } from './answer.ts';
import { listCauses } from './causes.ts';
import type { ErrorEntry } from './entry.ts';
import { networkErrors } from './network.ts';
import { networkSignatures } from './network-signatures.ts';
import { portalErrors } from './portal.ts';
import { sharedErrors } from './shared.ts';

const entries: readonly (readonly [string, ErrorEntry])[] = Object.entries(sharedErrors);

describe('the causes below HTTP', () => {
  test.each(listCauses().filter(({ destination }) => destination === 'network'))(
    '$cause has exactly one entry, with the right retry',
    ({ cause, retryable }) => {
      const covering = Object.values<ErrorEntry>(networkErrors).filter((entry) => entry.causes.includes(cause));
      expect(covering.map(({ retry }) => retry)).toEqual([retryable ? 'automatic' : 'after-fix']);
    },
  );

  test('no entry names a cause that nobody knows', () => {
    const known = new Set<string>(
      listCauses()
        .filter(({ destination }) => destination === 'network')
        .map(({ cause }) => cause),
    );
    expect(entries.flatMap(([, { causes }]) => causes).filter((cause) => !known.has(cause))).toEqual([]);
  });
});

test('the list of causes is complete: 201 rows, each once per destination', () => {
  const rows = listCauses().map(({ destination, cause }) => `${destination} ${cause}`);
  expect(new Set(rows).size).toBe(201);
});

test('the three areas share no code', () => {
  const sizes = [networkErrors, answerErrors, portalErrors].map((area) => Object.keys(area).length);
  expect(entries).toHaveLength(sizes.reduce((sum, size) => sum + size, 0));
});

test('every signature leads to an entry', () => {
  expect(networkSignatures.map(({ code }) => code).filter((code) => !Object.hasOwn(networkErrors, code))).toEqual([]);
});

test('every entry of the network can be reached by a signature', () => {
  const reached = new Set(networkSignatures.map(({ code }) => code));
  // These two come from a status or an unknown code, in answerCode.
  const fromAnswer = ['network-redirect', 'network-failed'];
  expect(Object.keys(networkErrors).filter((code) => !reached.has(code) && !fromAnswer.includes(code))).toEqual([]);
});

describe.each(entries)('%s', (code, entry) => {
  test('has a stable kind of code and only existing related ones', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(entry.related.filter((other) => other === code || !Object.hasOwn(sharedErrors, other))).toEqual([]);
  });

  test('says what happened, why, what to do and what happens next, in every language', () => {
    for (const locale of locales) {
      const { title, cause, fix, next } = entry.text[locale];
      expect(title.length).toBeGreaterThan(10);
      expect(title.length).toBeLessThan(70);
      expect(title).not.toMatch(/\.$/);
      expect(fix.length).toBeGreaterThan(0);
      for (const sentence of [cause, next, ...fix]) expect(sentence).toMatch(/^\S.{9,}[.]$/);
    }
    expect(entry.text.it.fix).toHaveLength(entry.text.en.fix.length);
  });

  test('keeps the voice', () => {
    for (const locale of locales) {
      const { title, cause, fix, next } = entry.text[locale];
      const all = [title, cause, next, ...fix].join('\n');
      expect(all).not.toMatch(/!|\bplease\b|\boops\b|per favore|per cortesia|si prega|\bops\b|\t| {2}/i);
      // Italian is set with the typographic apostrophe, except inside code.
      expect(all).not.toMatch(/\p{L}'\p{L}/u);
    }
  });
});
