import { expect, test } from 'vitest';
import type { AttemptView, LeadView } from '#lib/leads/lead-view.ts';
import { timelineOf } from '#lib/leads/timeline.ts';

const at = (second: number) => `2026-11-23T09:14:${String(second).padStart(2, '0')}.000Z`;

const attempt = (second: number, trigger = 'automatic'): AttemptView => ({
  id: `a${second}`,
  trigger,
  startedAt: at(second),
  durationMs: 5,
  outcome: 'refused',
  stage: null,
  httpStatus: 503,
  code: null,
  title: null,
  vendorCode: null,
  vendorMessage: null,
  request: null,
  response: null,
  exchanges: [],
});

function lead(delivery: Partial<LeadView['delivery']>, more: Partial<LeadView> = {}): LeadView {
  const base = {
    status: 'queued',
    truth: null,
    receipt: null,
    code: null,
    reason: null,
    destination: null,
    inOrder: false,
    lastAttemptAt: null,
    nextAttemptAt: null,
    updatedAt: at(50),
  } as const;
  return { occurredAt: null, receivedAt: at(10), erasedAt: null, attempts: [], delivery: { ...base, ...delivery }, ...more } as LeadView;
}

const kinds = (view: LeadView) => timelineOf(view).map(({ kind }) => kind);

test('a delivered lead ends with its attempt', () => {
  expect(kinds(lead({ status: 'delivered' }, { attempts: [attempt(11)] }))).toEqual(['received', 'attempt']);
});

test('a lead that is tried again ends with the next attempt and its time', () => {
  const stations = timelineOf(lead({ status: 'retrying', nextAttemptAt: at(40) }, { attempts: [attempt(11), attempt(20)] }));
  expect(stations.map(({ kind }) => kind)).toEqual(['received', 'attempt', 'attempt', 'next']);
  expect(stations.at(-1)).toEqual({ kind: 'next', at: at(40) });
  expect(stations[2]).toMatchObject({ number: 2, previous: { id: 'a11' } });
});

test('release and redelivery stand before the attempt they caused', () => {
  expect(kinds(lead({ status: 'delivered' }, { attempts: [attempt(11), attempt(20, 'release'), attempt(30, 'manual')] }))).toEqual([
    'received',
    'attempt',
    'released',
    'attempt',
    'redelivered',
    'attempt',
  ]);
});

test.each([
  [{ status: 'held', reason: 'not-live' }, ['received', 'not-live']],
  [{ status: 'held' }, ['received', 'held']],
  [{ status: 'withheld', reason: 'privacy' }, ['arrived', 'withheld']],
  [{ status: 'stored' }, ['received', 'stored']],
  [{ status: 'delivering' }, ['received', 'delivering']],
] as const)('never attempted, %j, says why', (delivery, expected) => expect(kinds(lead(delivery))).toEqual(expected));

test('the marketplace’s own time comes first, an erasure last', () => {
  expect(kinds(lead({ status: 'withheld', reason: 'erased' }, { occurredAt: at(1), erasedAt: at(55) }))).toEqual([
    'occurred',
    'received',
    'erased',
  ]);
});
