import { expect, test } from 'vitest';
import { intakeModeOf } from './intake-mode.ts';

test.each([
  [null, null, 'store'],
  [null, 'azure-table', 'hold'],
  [null, 'store-only', 'store'],
  ['azure-table', 'azure-table', 'deliver'],
  ['azure-table', 'store-only', 'deliver'],
  ['store-only', 'azure-table', 'store'],
] as const)('with %s live and %s saved, intake answers %s', (live, saved, mode) => {
  expect(intakeModeOf(live, saved)).toBe(mode);
});
