import { expect, test } from 'vitest';
import { isWithheldForPrivacy } from '#lib/leads/privacy.ts';

test.each(['ada@mit.edu', 'ada@cs.mit.edu', 'ADA@MIT.EDU', 'ada@mit.edu.', '"a@b"@mit.edu', 'ada@mit.edu '])('%s is withheld', (email) => {
  expect(isWithheldForPrivacy(email)).toBe(true);
});

test('suffixes that an admin added count as well, with their subdomains, and nothing that only ends alike', () => {
  const suffixes = ['.edu', '.ac.uk', '.example.org'];
  expect(isWithheldForPrivacy('ada@ox.ac.uk', suffixes)).toBe(true);
  expect(isWithheldForPrivacy('ada@lab.example.org', suffixes)).toBe(true);
  expect(isWithheldForPrivacy('ada@example.org', suffixes)).toBe(true);
  expect(isWithheldForPrivacy('ada@myexample.org', suffixes)).toBe(false);
  expect(isWithheldForPrivacy('ada@bac.uk', suffixes)).toBe(false);
});

test.each([undefined, '', 'ada@mit.edu.au', 'ada@education.com', 'ada@edu', 'mit.edu', 'edu@example.com', 'ada@example.edu.example.com'])(
  '%s is passed on',
  (email) => {
    expect(isWithheldForPrivacy(email)).toBe(false);
  },
);
