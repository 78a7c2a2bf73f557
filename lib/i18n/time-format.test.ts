import { expect, test } from 'vitest';
import { formatTime } from './time-format.ts';

const now = Date.parse('2025-11-23T09:14:05Z');
const at = (offsetMs: number) => new Date(now + offsetMs);
const english = { locale: 'en', zone: 'UTC', now } as const;

test('a moment reads day first, in 24 hours, in the given zone', () => {
  expect(formatTime(at(0), 'datetime', english)).toBe('23 Nov 2025, 09:14');
  expect(formatTime(at(0), 'datetime', { ...english, zone: 'Europe/Rome' })).toBe('23 Nov 2025, 10:14');
  expect(formatTime(at(0), 'datetime', { ...english, locale: 'it' })).toBe('23 nov 2025, 09:14');
});

test.each([
  [-5_000, '5 seconds ago'],
  [0, '0 seconds ago'],
  [28_900, 'in 28 seconds'],
  [-180_000, '3 minutes ago'],
  [-7_300_000, '2 hours ago'],
  [-90_000_000, 'yesterday'],
])('%i ms from now reads "%s"', (offset, text) => expect(formatTime(at(offset), 'relative', english)).toBe(text));

test('a value that is no moment shows nothing instead of failing the page', () => {
  expect(formatTime(new Date('nonsense'), 'datetime', english)).toBe('');
});
