import { expect, test } from 'vitest';
import { dayAt, dayBefore, formatDay, momentOf } from './zoned-day.ts';

test.each([
  ['2026-01-15T05:59:00Z', 'Europe/Rome', '2026-01-15T06:00:00.000Z'],
  ['2026-07-15T05:59:00Z', 'Europe/Rome', '2026-07-15T05:00:00.000Z'],
  ['2026-01-15T23:30:00Z', 'Asia/Tokyo', '2026-01-15T22:00:00.000Z'],
  ['2026-01-15T12:00:00Z', 'UTC', '2026-01-15T07:00:00.000Z'],
  // The night in which Rome's clocks go forward.
  ['2026-03-29T12:00:00Z', 'Europe/Rome', '2026-03-29T05:00:00.000Z'],
])('seven in the morning of the day that %s is in %s', (now, zone, seven) => {
  expect(momentOf(dayAt(new Date(now), zone), 7, zone).toISOString()).toBe(seven);
});

test('the day before the first of March knows leap years', () => {
  expect(formatDay(dayBefore({ year: 2028, month: 3, day: 1 }))).toBe('2028-02-29');
});
