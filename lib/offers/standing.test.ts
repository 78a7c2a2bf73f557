import { expect, test } from 'vitest';
import { type LastRun, liveTrouble, stationsOf, testTrouble } from './standing.ts';
import type { StepName } from './publish-steps.ts';
import { titleStateOf } from './title-state.ts';

const way: ReadonlySet<StepName> = new Set(['configuration', 'reach', 'sign-in', 'deliver', 'read-back', 'preview', 'live']);
const at = new Date('2026-11-03T09:14:00Z');
const refused = { name: 'sign-in', code: 'key-refused', stage: 'token', field: 'key' };
const run = (changes: Partial<LastRun>): LastRun => ({
  id: 'run',
  version: 2,
  status: 'failed',
  lastStep: null,
  finishedAt: at,
  failed: refused,
  ...changes,
});
const changed = { versions: { saved: 2, tested: 1, live: 1 }, lastSuccessAt: null, run: null, failure: null };
const live = { ...changed, versions: { saved: 1, tested: 1, live: 1 } };
const line = (facts: Parameters<typeof stationsOf>[0]) =>
  stationsOf(facts, way)
    .map(({ name, status }) => `${name} ${status}`)
    .join(', ');

test('a failed test of what was saved last is told, one of an older version is over', () => {
  expect(testTrouble({ ...changed, run: run({}) })).toMatchObject({ version: 2, code: 'key-refused', step: 'sign-in', field: 'key' });
  expect(testTrouble({ ...changed, run: run({ version: 1 }) })).toBeNull();
  expect(testTrouble({ ...changed, run: run({ status: 'succeeded', failed: null }) })).toBeNull();
});

test('a failed test of what is live is over once a real lead has arrived', () => {
  const failed = { ...live, run: run({ version: 1 }) };
  expect(testTrouble({ ...failed, lastSuccessAt: '2026-11-03T09:00:00Z' })).not.toBeNull();
  expect(testTrouble({ ...failed, lastSuccessAt: '2026-11-03T09:20:00Z' })).toBeNull();
});

test('trouble of the live version names its field only where that version is the one in the form', () => {
  const failure = { code: 'key-refused', stage: 'token', field: 'key' };
  expect(liveTrouble({ ...live, failure })).toMatchObject({ step: 'sign-in', field: 'key' });
  expect(liveTrouble({ ...changed, failure })).toMatchObject({ version: 1, field: null });
});

test('the line of stations stops where leads stop', () => {
  const failure = { code: 'key-refused', stage: 'token', field: 'key' };
  expect(line({ ...live, failure })).toBe('reach succeeded, sign-in failed, deliver pending, read-back pending');
  expect(line(live)).toBe('reach succeeded, sign-in succeeded, deliver succeeded, read-back succeeded');
});

test('a broken setting is a station of its own, and the first', () => {
  const failure = { code: 'secret-unreadable', stage: 'configuration', field: null };
  expect(line({ ...live, failure })).toBe('configuration failed, reach pending, sign-in pending, deliver pending, read-back pending');
});

test('a version nobody tried has no stations; a check proves them as far as it went', () => {
  expect(line(changed)).toBe('');
  const checked = run({ status: 'succeeded', lastStep: 'sign-in', failed: null });
  expect(line({ ...changed, run: checked })).toBe('reach succeeded, sign-in succeeded, deliver pending, read-back pending');
});

test('a title says that somebody has to act before that a test failed', () => {
  const offer = (state: 'ok' | 'needs-you', status: 'live' | 'draft' | 'preview') =>
    ({ health: { state }, status }) as Parameters<typeof titleStateOf>[0];
  expect(titleStateOf(offer('needs-you', 'live'), true)).toBe('needs-you');
  expect(titleStateOf(offer('ok', 'live'), true)).toBe('failed');
  expect(titleStateOf(offer('ok', 'preview'), false)).toBe('tested');
});
