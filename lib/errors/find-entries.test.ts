import { expect, test } from 'vitest';
import { catalogue } from '#lib/destinations/catalogue.ts';
import { findEntries } from './find-entries.ts';
import { likeness } from './word-likeness.ts';

const codes = (query: string) => findEntries(catalogue, query)?.found.map(({ entry }) => entry.code) ?? null;
const best = (query: string) => codes(query)?.[0];

test.each([
  ['application key expired', 'dynamics-365-client-secret-expired'],
  ['key expired dynamics', 'dynamics-365-client-secret-expired'],
  ['the application key of mine has expired', 'dynamics-365-client-secret-expired'],
  ['aplication key expird', 'dynamics-365-client-secret-expired'],
  ['chiave applicazione scaduta', 'dynamics-365-client-secret-expired'],
  ['chiave expired dynamics', 'dynamics-365-client-secret-expired'],
  ['marketo client secret', 'marketo-credentials-refused'],
  ['storage firewall table', 'azure-table-firewall'],
  ['salesforce recapcha', 'salesforce-recaptcha'],
  ['no roles are assigned to user', 'dynamics-365-no-security-role'],
])('%s', (query, code) => {
  expect(best(query)).toBe(code);
});

test('one word that no page has does not hide the pages that have the others', () => {
  const { found, unknown } = findEntries(catalogue, 'samovar certificate expired')!;
  expect(found[0]!.entry.code).toBe('network-tls-expired');
  expect(unknown).toEqual(['samovar']);
});

test('words that mostly fit nothing find nothing, instead of whatever has one of them', () => {
  expect(codes('samovar whistles beautifully key')).toEqual([]);
  expect(codes('qwertz')).toEqual([]);
});

test('no words are no search; words of every sentence count where there are no others', () => {
  expect(codes('  … ')).toBeNull();
  expect(codes('the')).not.toEqual([]);
});

test('a title counts more than a mention in the text', () => {
  const found = findEntries(catalogue, 'firewall')!.found;
  const inTitle = found.map(({ entry }) => Object.values(entry.text).some(({ title }) => /firewall/i.test(title)));
  expect(inTitle.indexOf(false)).toBeGreaterThan(0);
  expect(inTitle.lastIndexOf(true)).toBeLessThan(inTitle.indexOf(false) === -1 ? Infinity : inTitle.indexOf(false));
});

test('what answered is told as it stands in the text, to be marked', () => {
  const first = findEntries(catalogue, 'certificat expird')!.found[0]!;
  expect([...first.marked]).toEqual(expect.arrayContaining(['certificate', 'expired']));
});

test('every page is the best answer to its own title, in both languages', () => {
  for (const locale of ['en', 'it'] as const) {
    const missed = catalogue.filter(({ code, text }) => !codes(text[locale].title)!.slice(0, 3).includes(code));
    expect(missed.map(({ code }) => code)).toEqual([]);
  }
});

test.each([
  ['key', 'key', 1],
  ['expired', 'expires', 0.9],
  ['chiavi', 'chiave', 0.9],
  ['certif', 'certificate', 0.8],
  ['certficate', 'certificate', 0.6],
  ['cretificate', 'certificate', 0.6],
  ['key', 'kay', 0],
  ['table', 'cable', 0],
  ['403', '404', 0],
  ['server', 'service', 0],
])('%s is like %s: %d', (typed, word, expected) => {
  expect(likeness(typed, word)).toBe(expected);
});

test('a hostile question is answered soon', () => {
  const start = performance.now();
  findEntries(catalogue, `${'a'.repeat(60)} `.repeat(3) + 'certificaet authorizaton confguration '.repeat(4));
  expect(performance.now() - start).toBeLessThan(1_000);
});
