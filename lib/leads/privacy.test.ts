import { expect, test } from 'vitest';
import { isWithheldForPrivacy } from '#lib/leads/privacy.ts';

test.each(['ada@mit.edu', 'ada@cs.mit.edu', 'ADA@MIT.EDU', 'ada@mit.edu.', '"a@b"@mit.edu', 'ada@mit.edu '])('%s is withheld', (email) => {
  expect(isWithheldForPrivacy(email)).toBe(true);
});

test.each([undefined, '', 'ada@mit.edu.au', 'ada@education.com', 'ada@edu', 'mit.edu', 'edu@example.com', 'ada@example.edu.example.com'])(
  '%s is passed on',
  (email) => {
    expect(isWithheldForPrivacy(email)).toBe(false);
  },
);
