import { expect, test } from 'vitest';
import { type Failing, incidentsIn } from '#lib/delivery/incidents.ts';
import { mayBeOutage, nextRecheckAt } from '#lib/delivery/recheck-times.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 14, 0) + minutes * 60_000);
const failing = (publisherId: string, minutes: number, code = 'dynamics-365-entra-throttled', destination = 'dynamics-365'): Failing => ({
  publisherId,
  destination,
  code,
  connections: 2,
  since: at(minutes),
});

test('the same failure at three publishers is the vendor’s, at two it is not', () => {
  const three = [failing('a', 0), failing('b', 3), failing('c', 300)];
  expect(incidentsIn(three)).toEqual([
    { destination: 'dynamics-365', code: 'dynamics-365-entra-throttled', publishers: 3, connections: 6, since: at(0).toISOString() },
  ]);
  expect(incidentsIn(three.slice(1))).toEqual([]);
});

test('what speaks of settings is an incident only where it began at the same time', () => {
  const code = 'dynamics-365-tenant-id-malformed';
  expect(incidentsIn([failing('a', 0, code), failing('b', 20, code), failing('c', 50, code)])).toMatchObject([{ publishers: 3 }]);
  expect(incidentsIn([failing('a', 0, code), failing('b', 20, code), failing('c', 90, code)])).toEqual([]);
});

test('different failures, different vendors and endpoints of the publishers’ own have nothing in common', () => {
  expect(incidentsIn([failing('a', 0), failing('b', 0), failing('c', 0, 'dynamics-365-throttled')])).toEqual([]);
  expect(incidentsIn([failing('a', 0, 'network-dns'), failing('b', 0, 'network-dns'), failing('c', 0, 'network-dns', 'marketo')])).toEqual(
    [],
  );
  expect(incidentsIn(['a', 'b', 'c'].map((id) => failing(id, 0, 'network-dns', 'https-endpoint')))).toEqual([]);
});

test('quiet checks follow a failed sign-in of settings that worked within two hours, ever more seldom, then end', () => {
  const failure = { failingSince: at(0), workedUntil: at(-10), stage: 'token', rechecks: 0, recheckedAt: null };
  expect(nextRecheckAt(failure)).toEqual(at(1));
  expect(nextRecheckAt({ ...failure, rechecks: 1, recheckedAt: at(1) })).toEqual(at(3));
  expect(nextRecheckAt({ ...failure, rechecks: 8, recheckedAt: at(120) })).toBeNull();
  expect(mayBeOutage({ ...failure, workedUntil: at(-121) })).toBe(false);
  expect(mayBeOutage({ ...failure, workedUntil: null })).toBe(false);
  expect(mayBeOutage({ ...failure, stage: 'write' })).toBe(false);
});
