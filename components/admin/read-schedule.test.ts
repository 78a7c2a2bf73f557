import { expect, test } from 'vitest';
import { readSchedule } from './read-schedule.ts';

test('a schedule is read as the server reads it', () => {
  expect(readSchedule('5s, 2m,1.5h')).toEqual([5_000, 120_000, 5_400_000]);
});

test.each(['', '5', '5s,', '5 days', '-1s'])('%j cannot be read', (text) => {
  expect(readSchedule(text)).toBeNull();
});
