import { expect, test } from 'vitest';
import { specOf } from '#lib/destinations/specs.ts';
import { checkValues } from './check-values.ts';
import { initialValues } from './form-values.ts';

const saved = { url: 'https://hooks.contoso.com/leads?sig=…', authentication: 'bearer', bearerToken: { set: true, hint: '...6789' } };

test('what is kept as it was saved is not complained about, what is removed or changed is', () => {
  const values = initialValues(specOf('https-endpoint'), saved);
  expect(checkValues('https-endpoint', values, saved, 'en')).toEqual([]);
  expect(checkValues('https-endpoint', { ...values, bearerToken: null }, saved, 'en')).toMatchObject([{ path: 'bearerToken' }]);
  expect(checkValues('https-endpoint', { ...values, url: 'hooks.contoso.com' }, saved, 'it')).toMatchObject([
    { path: 'url', code: 'network-url-missing-scheme' },
  ]);
  expect(checkValues('https-endpoint', { ...values, url: 'https://hooks.contoso.com' }, null, 'en')).toMatchObject([
    { path: 'bearerToken' },
  ]);
});
