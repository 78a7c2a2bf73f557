import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextWaitMs, parseRetryAfter } from './retry-schedule.ts';

const schedule = [5_000, 30_000, 120_000];
const middle = () => 0.5;
const dayMs = 86_400_000;
const now = new Date('2026-11-23T05:00:00.000Z');

describe('the wait after an attempt', () => {
  test('follows the schedule and ends with it', () => {
    expect([1, 2, 3, 4].map((attempt) => nextWaitMs(schedule, attempt, middle))).toEqual([5_000, 30_000, 120_000, null]);
  });

  test('is spread by 20 % to either side', () => {
    expect(nextWaitMs(schedule, 2, () => 0)).toBe(24_000);
    expect(nextWaitMs(schedule, 2, () => 0.999999)).toBe(36_000);
  });

  test('gives way to a longer Retry-After, not to a shorter one', () => {
    expect(nextWaitMs(schedule, 1, middle, 90)).toBe(90_000);
    expect(nextWaitMs(schedule, 3, middle, 90)).toBe(120_000);
    expect(nextWaitMs(schedule, 1, middle, 0)).toBe(5_000);
    expect(nextWaitMs(schedule, 1, middle, null)).toBe(5_000);
  });

  test('is at most a day when asked for more', () => {
    expect(nextWaitMs(schedule, 1, middle, 10 ** 9)).toBe(dayMs);
  });

  test('stays null after the last attempt, also when asked to come back', () => {
    expect(nextWaitMs(schedule, 4, middle, 10)).toBeNull();
  });

  test('always lies between 80 % of the schedule and the longer of 120 % and Retry-After', () => {
    const waits = fc.array(fc.integer({ min: 1, max: dayMs }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        waits,
        fc.nat({ max: 14 }),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        fc.option(fc.nat()),
        (times, attempt, random, asked) => {
          const wait = nextWaitMs(times, attempt, () => random, asked);
          const base = times[attempt - 1];
          if (base === undefined) return wait === null;
          const askedMs = Math.min((asked ?? 0) * 1000, dayMs);
          return wait !== null && wait >= Math.floor(base * 0.8) && wait >= askedMs && wait <= Math.max(Math.ceil(base * 1.2), askedMs);
        },
      ),
    );
  });
});

describe('Retry-After', () => {
  test.each([
    ['120', 120],
    [' 0 ', 0],
    ['Mon, 23 Nov 2026 05:02:00 GMT', 120],
    ['Monday, 23-Nov-26 05:02:00 GMT', 120],
    ['Mon Nov 23 05:02:00 2026', 120],
    ['Sun, 22 Nov 2026 05:00:00 GMT', 0],
  ])('%s means %i seconds', (header, seconds) => {
    expect(parseRetryAfter(header, now)).toBe(seconds);
  });

  test.each(['', 'soon', '-5', '1.5', '1e3', '0x10', '12 apples', 'Mon, 99 Foo 2026 05:02:00 GMT', '9'.repeat(40), '120, 240'])(
    '%s means nothing',
    (header) => {
      expect(parseRetryAfter(header, now)).toBeNull();
    },
  );

  test('is optional', () => {
    expect(parseRetryAfter(undefined, now)).toBeNull();
    expect(parseRetryAfter(null, now)).toBeNull();
  });

  test('never throws and never goes back in time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (header) => (parseRetryAfter(header, now) ?? 0) >= 0));
  });
});
