import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLeadSource, parseLeadSource } from '#lib/leads/lead-source.ts';

test.each([
  ['SPZA-PLT|contoso.analytics', { source: 'SPZA', action: 'PLT', offer: 'contoso.analytics' }],
  ['AzureMarketplace-INS | bitnami.openedxcypress', { source: 'AzureMarketplace', action: 'INS', offer: 'bitnami.openedxcypress' }],
  [
    'AppSource (SPZA)-DNC|docusign.3701c77e-1cfa-4c56-91e6-3ed0b622145a',
    { source: 'AppSource (SPZA)', action: 'DNC', offer: 'docusign.3701c77e-1cfa-4c56-91e6-3ed0b622145a' },
  ],
  ['MSFT_TEST_1-MSFT_TEST_1|My Offer | Pro', { source: 'MSFT_TEST_1', action: 'MSFT_TEST_1', offer: 'My Offer | Pro' }],
  ['AzurePortal-Create', { source: 'AzurePortal', action: 'Create', offer: null }],
])('%s', (text, expected) => expect(parseLeadSource(text)).toEqual(expected));

test.each(['', 'AzureMarketplace', '|contoso.analytics', '-INS|contoso.a', 'SPZA-|contoso.a'])('"%s" names no origin', (text) => {
  expect(parseLeadSource(text)).toBeNull();
});

test('what is formatted reads back', () => {
  const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,20}$/);
  fc.assert(
    fc.property(word, word, word, (source, action, offer) => {
      expect(parseLeadSource(formatLeadSource(source, action, `contoso.${offer}`))).toEqual({ source, action, offer: `contoso.${offer}` });
    }),
  );
});
