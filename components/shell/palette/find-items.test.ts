import { expect, test } from 'vitest';
import { findItems } from './find-items.ts';

const items = [
  { label: 'Contoso Analytics', words: 'contoso.analytics' },
  { label: 'Analytics for Contoso' },
  { label: 'Fabrikam', words: 'fabrikam.analytics' },
  { label: 'Società' },
];
const labels = (query: string, most?: number) => findItems(items, query, most).map(({ label }) => label);

test('every word must be there, in the name or beside it', () => {
  expect(labels('fab analytics')).toEqual(['Fabrikam']);
  expect(labels('fab missing')).toEqual([]);
});

test('what begins with the query comes first', () => {
  expect(labels('analytics')).toEqual(['Analytics for Contoso', 'Contoso Analytics', 'Fabrikam']);
});

test('case and accents do not matter', () => {
  expect(labels('SOCIETA')).toEqual(['Società']);
});

test('there are never more than asked for', () => {
  expect(labels('', 2)).toEqual(['Contoso Analytics', 'Analytics for Contoso']);
});
