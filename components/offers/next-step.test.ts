import { expect, test } from 'vitest';
import type { Standing } from '#lib/offers/read-standing.ts';
import { nextStepOf } from './next-step.ts';

const nothing: Standing = { run: null, test: null, live: null, stations: [] };
const run = (changes: Partial<NonNullable<Standing['run']>>): Standing => ({
  ...nothing,
  run: { id: 'run', version: 2, status: 'succeeded', lastStep: null, finishedAt: null, failed: null, ...changes },
});
const changed = { versions: { saved: 2, tested: 1, live: 1 } };
const draft = { versions: { saved: 2, tested: null, live: null } };

test('settings that are saved wait for Publish', () => {
  expect(nextStepOf({ versions: { saved: null, tested: null, live: null } }, nothing)).toBe('choose');
  expect(nextStepOf(draft, nothing)).toBe('publish');
  expect(nextStepOf(changed, nothing)).toBe('changed');
});

test('after a failed test they do not: what failed comes first', () => {
  const failed: Standing = {
    ...run({ status: 'failed' }),
    test: {
      kind: 'test',
      version: 2,
      code: 'key-refused',
      step: 'sign-in',
      stage: 'token',
      field: 'key',
      title: 'The key is refused',
      fix: null,
      fieldLabel: null,
    },
  };
  expect(nextStepOf(changed, failed)).toBe('failed');
  expect(nextStepOf(draft, failed)).toBe('failed');
});

test('a test under way and a part that works again are told', () => {
  expect(nextStepOf(changed, run({ status: 'running' }))).toBe('running');
  expect(nextStepOf(draft, run({ lastStep: 'sign-in' }))).toBe('checked');
  expect(nextStepOf(draft, run({ version: 1, lastStep: 'sign-in' }))).toBe('publish');
});

test('what passed waits to go live; what is live needs no word', () => {
  expect(nextStepOf({ versions: { saved: 2, tested: 2, live: null } }, nothing)).toBe('goLive');
  expect(nextStepOf({ versions: { saved: 2, tested: 2, live: 1 } }, nothing)).toBe('tested');
  expect(nextStepOf({ versions: { saved: 2, tested: 2, live: 2 } }, nothing)).toBeNull();
});
