import { expect, test } from 'vitest';
import { createApiKey, hashApiKey, readApiKey } from '#lib/identity/api-key.ts';

test('a new key reads back from the header and matches its stored hash', () => {
  const { key, hash, hint } = createApiKey();
  expect(readApiKey(`Bearer ${key}`)).toBe(key);
  expect(hashApiKey(key).equals(hash)).toBe(true);
  expect(key.endsWith(hint)).toBe(true);
});

test('a mistyped key is refused without asking the database', () => {
  const { key } = createApiKey();
  const other = key.at(10) === 'a' ? 'b' : 'a';
  expect(readApiKey(`Bearer ${key.slice(0, 10)}${other}${key.slice(11)}`)).toBeNull();
});

test.each([undefined, null, '', 'Basic abc', 'Bearer', 'Bearer lp_short', `Bearer ${'x'.repeat(5000)}`])('%s is no key', (header) => {
  expect(readApiKey(header)).toBeNull();
});
