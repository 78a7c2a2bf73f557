import { expect, test } from 'vitest';
import { type HealthFacts, type Open, healthOf } from './health.ts';

const live: HealthFacts = { isLive: true, delivers: true, open: [], course: null, needsPublisher: (code) => code === 'key-refused' };
const open = (status: Open['status'], count: number, code: string | null, at = '2026-11-03T09:14:00Z'): Open => ({
  status,
  count,
  code,
  oldestAt: new Date(at),
});
const course = { consecutiveFailures: 0, failingSince: null, lastSuccessAt: new Date('2026-11-03T08:00:00Z'), lastCode: null };

test('an offer that delivered its last lead is fine, one that never had a lead is idle', () => {
  expect(healthOf({ ...live, course }).state).toBe('ok');
  expect(healthOf(live).state).toBe('idle');
});

test('a live offer that only stores leads is fine without any delivery', () => {
  expect(healthOf({ ...live, delivers: false }).state).toBe('ok');
});

test('held leads need the publisher, with their number, the oldest and the most frequent code', () => {
  const health = healthOf({
    ...live,
    course,
    open: [open('held', 3, 'quota'), open('held', 9, 'key-refused', '2026-11-02T09:00:00Z'), open('retrying', 40, 'busy')],
  });
  expect(health).toMatchObject({ state: 'needs-you', held: 12, heldSince: '2026-11-02T09:00:00.000Z', retrying: 40, code: 'key-refused' });
});

test('a failing connection waits while it may heal by itself and needs the publisher when it cannot', () => {
  const failing = { ...course, consecutiveFailures: 2, failingSince: new Date('2026-11-03T09:00:00Z') };
  expect(healthOf({ ...live, course: { ...failing, lastCode: 'busy' } })).toMatchObject({
    state: 'waiting',
    code: 'busy',
    failingSince: '2026-11-03T09:00:00.000Z',
  });
  expect(healthOf({ ...live, course: { ...failing, lastCode: 'key-refused' }, open: [open('retrying', 1, 'key-refused')] }).state).toBe(
    'needs-you',
  );
});

test('an offer that is not live is a draft until leads wait for it', () => {
  expect(healthOf({ ...live, isLive: false }).state).toBe('draft');
  expect(healthOf({ ...live, isLive: false, open: [open('held', 1, 'offer-not-live')] })).toMatchObject({
    state: 'needs-you',
    code: 'offer-not-live',
  });
});
