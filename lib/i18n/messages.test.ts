import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from './locale.ts';
import { messages } from './messages.ts';

const flat = Object.fromEntries(locales.map((locale) => [locale, new Map(leaves(messages[locale]))]));

test('every language has the same keys', () => {
  const english = [...flat.en!.keys()].sort();
  for (const locale of locales) expect([...flat[locale]!.keys()].sort(), locale).toEqual(english);
});

test('no text is empty', () => {
  for (const locale of locales) {
    const empty = [...flat[locale]!].filter(([, text]) => typeof text !== 'string' || text.trim() === '').map(([key]) => key);
    expect(empty, locale).toEqual([]);
  }
});

test('a text has the same arguments and tags in every language', () => {
  for (const [key, english] of flat.en!) {
    for (const locale of locales) expect([key, slots(flat[locale]!.get(key))]).toEqual([key, slots(english)]);
  }
});

test('every file of messages/ is registered', () => {
  for (const locale of locales) {
    const files = readdirSync(new URL(`../../messages/${locale}/`, import.meta.url)).map((file) => file.replace('.json', ''));
    expect(files.sort()).toEqual(Object.keys(messages[locale]).sort());
  }
});

function* leaves(node: object, path = ''): Generator<[string, unknown]> {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && value !== null) yield* leaves(value, `${path}${key}.`);
    else yield [path + key, value];
  }
}

/** `{count, plural, ...}` -> count, `<link>` -> <link>. */
function slots(text: unknown): string[] {
  const found = String(text).matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g);
  return [...new Set([...found].map((match) => match[1] ?? `<${match[2]}>`))].sort();
}
