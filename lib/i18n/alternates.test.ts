import { expect, test } from 'vitest';
import { languageAlternates, localizedPath } from './alternates.ts';

test('English has no prefix, Italian lives under /it', () => {
  expect(localizedPath('/errors/network-dns', 'en')).toBe('/errors/network-dns');
  expect(localizedPath('/errors/network-dns', 'it')).toBe('/it/errors/network-dns');
  expect(localizedPath('/', 'it')).toBe('/it');
});

test('a page names itself and its sisters', () => {
  expect(languageAlternates('/help', 'it')).toEqual({
    canonical: '/it/help',
    languages: { en: '/help', it: '/it/help', 'x-default': '/help' },
  });
});
