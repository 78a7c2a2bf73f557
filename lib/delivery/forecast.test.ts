import { expect, test } from 'vitest';
import { type AllowanceCount, forecastExhaustion } from '#lib/delivery/forecast.ts';

const hourMs = 3_600_000;
const now = new Date('2026-11-23T12:00:00Z');
const inHours = (hours: number) => new Date(now.getTime() + hours * hourMs);

/** Salesforce's: 500 in 24 hours, counted by the hour. */
const rolling = (...uses: Array<[hoursAgo: number, used: number]>): AllowanceCount => ({
  limit: 500,
  uses: uses.map(([hours, used]) => ({ at: inHours(-hours), used })),
  spanMs: 25 * hourMs,
  resetAt: null,
});

/** Marketo's: a day that ends at midnight in Chicago. */
const daily = (used: number): AllowanceCount => ({
  limit: 50_000,
  uses: [{ at: inHours(-6), used }],
  spanMs: 24 * hourMs,
  resetAt: inHours(18),
});

test('a limit is hit when the rate of the last six hours uses up what is left', () => {
  // 50 an hour, 200 left.
  expect(forecastExhaustion(rolling([1, 100], [2, 100], [3, 100]), now)).toEqual({ at: inHours(4), until: inHours(22) });
  expect(forecastExhaustion(rolling([1, 20], [20, 100]), now)).toBeNull();
});

test('what stops counting in the meantime makes room', () => {
  // 20 an hour, 80 left: four hours, but in three hours 300 of yesterday’s stop counting.
  expect(forecastExhaustion(rolling([22, 300], [1, 120]), now)).toEqual({ at: inHours(19), until: inHours(24) });
  expect(forecastExhaustion(rolling([22, 100], [23, 300], [1, 20]), now)).toBeNull();
});

test('a day of the vendor ends at its midnight, and with it the forecast', () => {
  // 5,000 an hour since midnight.
  expect(forecastExhaustion(daily(30_000), now)).toEqual({ at: inHours(4), until: inHours(18) });
  expect(forecastExhaustion(daily(12_000), now)).toBeNull();
});

test('a few leads early in the day are no forecast, and a limit that has been hit is no question', () => {
  expect(forecastExhaustion(rolling([0, 49]), now)).toBeNull();
  expect(forecastExhaustion(rolling([0, 500]), now)).toEqual({ at: now, until: inHours(25) });
  expect(forecastExhaustion(daily(50_000), now)).toEqual({ at: now, until: inHours(18) });
});
