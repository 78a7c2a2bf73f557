import { expect, test } from 'vitest';
import { deliveryTurns } from './delivery-turns.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute));

test('failures of one kind in a row are one turn, and success counts only after a failure', () => {
  const tried = [
    { at: at(0), isDelivered: true, code: null },
    { at: at(1), isDelivered: false, code: 'a' },
    { at: at(2), isDelivered: false, code: 'a' },
    { at: at(3), isDelivered: false, code: 'b' },
    { at: at(4), isDelivered: true, code: null },
    { at: at(5), isDelivered: true, code: null },
  ];
  expect(deliveryTurns(tried)).toEqual([
    { kind: 'failing', at: at(1), until: at(2), code: 'a', attempts: 2 },
    { kind: 'failing', at: at(3), until: at(3), code: 'b', attempts: 1 },
    { kind: 'recovered', at: at(4) },
  ]);
  expect(deliveryTurns([])).toEqual([]);
});
