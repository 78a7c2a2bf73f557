import { describe, expect, test } from 'vitest';
import { listCauses } from '#lib/errors/causes.ts';
import { documentedMessages } from '#lib/errors/documented.ts';
import { locales } from '#lib/i18n/locale.ts';
import { catalogue, catalogueEntry, diagnosisSources } from './catalogue.ts';
import { diagnose } from '#lib/errors/diagnose.ts';

describe.each(catalogue)('$code', ({ text }) => {
  test('has a step and the one after it, the same ones in every language', () => {
    expect(text.en.fix.length).toBeGreaterThanOrEqual(2);
    expect(text.it.fix).toHaveLength(text.en.fix.length);
  });

  test('is written, in each language, and keeps the voice', () => {
    for (const locale of locales) {
      const { title, cause, fix, next } = text[locale];
      const all = [title, cause, ...fix, next].join('\n');
      expect(all).not.toMatch(/!|\bplease\b|\boops\b|per favore|per cortesia|si prega|\bops\b|\t| {2}/i);
      expect(title).not.toMatch(/[.:]$/);
      for (const sentence of [cause, ...fix, next]) expect(sentence).toMatch(/[.]$/);
    }
    expect(text.it.cause).not.toBe(text.en.cause);
    // Set with the typographic apostrophe, except inside code.
    expect([text.it.title, text.it.cause, text.it.next].join()).not.toMatch(/\p{L}'\p{L}/u);
  });
});

test('no two entries of one place have the same title', () => {
  for (const locale of locales) {
    const titles = catalogue.map(({ destination, text }) => `${destination}: ${text[locale].title}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  }
});

test('every known cause is answered by an entry of its destination, or by one for all', () => {
  const missing = listCauses().filter(
    ({ destination, cause }) =>
      !catalogue.some((entry) => entry.causes.includes(cause) && (entry.destination === null || entry.destination === destination)),
  );
  expect(missing).toEqual([]);
});

describe.each(Object.entries(documentedMessages))('the documented %s', (number, message) => {
  test.each(locales)('finds its own page first, as it is worded in %s, and the page names the guide step', (locale) => {
    const [best] = diagnose({ text: message[locale] }, diagnosisSources);
    const entry = catalogueEntry(best!.code)!;
    expect(entry.documented).toBe(number);
    expect(entry.guide.length).toBeGreaterThan(0);
  });
});

test.each([
  ['Reason: REQUIRED_FIELD_MISSING, from Web-to-Lead', 'REQUIRED_FIELD_MISSING'],
  ['POST https://webto.salesforce.com: Invalid Org ID', 'Invalid Org ID'],
  ['{"error":"invalid_client","error_description":"Bad client credentials"}', 'Bad client credentials'],
  ['Errore di Dataverse: L’utente non è membro dell’organizzazione.', 'utente non è membro dell’organizzazione'],
  ['the flow run said WorkflowTriggerIsNotEnabled', 'WorkflowTriggerIsNotEnabled'],
])('%s is answered with the words it was known by', (text, found) => {
  expect(diagnose({ text }, diagnosisSources)[0]!.because).toMatchObject({ found, at: { start: text.indexOf(found) } });
});
