import { expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

test('a path of the portal is kept with query and hash', () => {
  expect(returnPath('/it/leads?status=held#row', '/offers')).toBe('/it/leads?status=held#row');
});

test.each([
  undefined,
  ['/offers'],
  '',
  'offers',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'https://evil.example',
  'javascript:alert(1)',
])('%s never leaves the portal', (value) => expect(returnPath(value, '/offers')).toBe('/offers'));
