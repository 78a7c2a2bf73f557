import { expect, test } from 'vitest';
import { beganWithVersion } from './began-with-version.ts';

const at = (time: string) => `2026-11-23T${time}:00.000Z`;

test('what fails within an hour of a change began with it', () => {
  expect(beganWithVersion({ failingSince: at('10:20'), heldSince: at('10:20') }, at('10:00'))).toBe(true);
  expect(beganWithVersion({ failingSince: at('10:20'), heldSince: null }, at('10:00'))).toBe(true);
  expect(beganWithVersion({ failingSince: at('11:01'), heldSince: null }, at('10:00'))).toBe(false);
  expect(beganWithVersion({ failingSince: at('09:59'), heldSince: null }, at('10:00'))).toBe(false);
  expect(beganWithVersion({ failingSince: null, heldSince: at('10:20') }, at('10:00'))).toBe(false);
});

test('leads that waited before the change did not begin to wait with it', () => {
  expect(beganWithVersion({ failingSince: at('10:00'), heldSince: at('08:00') }, at('10:00'))).toBe(false);
});
