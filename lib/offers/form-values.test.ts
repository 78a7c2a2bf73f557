import { expect, test } from 'vitest';
import { specOf } from '#lib/destinations/specs.ts';
import { applies, isOptional } from '#lib/destinations/applies.ts';
import { initialValues, toConfig } from './form-values.ts';

const spec = specOf('https-endpoint');
const saved = { url: 'https://hooks.contoso.com/leads?sig=…', authentication: 'bearer', bearerToken: { set: true, hint: '...6789' } };

test('a fresh form starts with the first choice of each selection, a saved one with what was saved', () => {
  expect(initialValues(spec, null)).toMatchObject({ url: '', authentication: 'none', bearerToken: '' });
  expect(initialValues(spec, saved)).toMatchObject({ url: saved.url, authentication: 'bearer', bearerToken: '' });
});

test('a field with a condition counts only while it holds', () => {
  const values = { ...initialValues(spec, saved), applicationKey: 'typed before' };
  expect(applies(spec.fields['bearerToken']!, values)).toBe(true);
  expect(applies(spec.fields['applicationKey']!, values)).toBe(false);
  expect(toConfig(spec, values)).toEqual({ url: saved.url, authentication: 'bearer' });
});

test('a field may be required in one mode and optional in another', () => {
  const { directoryId } = specOf('dynamics-365').fields;
  expect(isOptional(directoryId!, { authentication: 'azureAD' })).toBe(false);
  expect(isOptional(directoryId!, { authentication: 'office365' })).toBe(true);
});
