import { expect, test } from 'vitest';
import { formatDuration } from './duration.ts';

test.each([
  [0, '0 ms'],
  [340.4, '340 ms'],
  [1240, '1.2 s'],
  [59_400, '59 s'],
  [125_000, '2 min 5 s'],
  [120_000, '2 min'],
  [12_000_000, '3 h 20 min'],
  [352_800_000, '4 d 2 h'],
])('%i ms reads %s', (durationMs, text) => expect(formatDuration(durationMs, 'en')).toBe(text));

test('Italian writes a decimal comma and giorni', () => {
  expect(formatDuration(1240, 'it')).toBe('1,2 s');
  expect(formatDuration(352_800_000, 'it')).toBe('4 g 2 h');
});
