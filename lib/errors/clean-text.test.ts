import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';

const sentence = `AADSTS7000222: The provided client secret keys for app 'x' are "expired".`;

test.each([
  ['JSON', JSON.stringify(sentence).slice(1, -1)],
  ['JSON in JSON in JSON', JSON.stringify(JSON.stringify(JSON.stringify(sentence))).replace(/^[\\"]+|[\\"]+$/g, '') + '"'],
  ['code points of JSON', sentence.replaceAll("'", '\\u0027').replaceAll('"', '\\u0022')],
  ['HTML', sentence.replaceAll("'", '&#39;').replaceAll('"', '&quot;')],
  ['HTML in HTML', sentence.replaceAll("'", '&amp;#x27;')],
  ['a URL', encodeURIComponent(sentence)],
  ['a form', encodeURIComponent(sentence).replaceAll('%20', '+')],
  ['typographic quotes', sentence.replace("'x'", '‘x’').replace('"expired"', '„expired“')],
  ['a quoted e-mail', `> ${sentence.replace(' keys ', '\n> keys ')}`],
  ['a narrow window', sentence.replace(' for ', '\r\n   for ')],
  ['a terminal that cuts words', `${sentence.slice(0, 40)}\n${sentence.slice(40)}`],
  ['colours', `\u001b[31m${sentence}\u001b[0m`],
  ['characters without width', sentence.replaceAll(' ', '\u200b \u200b')],
])('a sentence out of %s reads as it was said', (_from, text) => {
  expect(cleanText(text)).toContain(sentence.slice(0, -2));
});

test('a plus sign between blanks is a plus sign', () => {
  expect(cleanText('a + b is 3, not 1+2')).toBe('a + b is 3, not 1+2');
});

test('nothing makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => typeof cleanText(text) === 'string'));
});
