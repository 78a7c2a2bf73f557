import { expect, test } from 'vitest';
import { rhythmHours, silenceOf } from './rhythm.ts';

const hourMs = 3_600_000;
const start = Math.floor(Date.parse('2026-10-05T00:00:00Z') / hourMs); // a Monday

/** Hours counted from Monday 00:00 of the first of four weeks. */
function counted(perHour: (hour: number) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let hour = 0; hour < rhythmHours; hour += 1) if (perHour(hour) > 0) counts.set(start + hour, perHour(hour));
  return counts;
}

const at = (hour: number) => new Date((start + hour) * hourMs);
const isOfficeHour = (hour: number) => hour % 168 < 120 && hour % 24 >= 8 && hour % 24 < 18;

test('an offer with few leads is never called silent', () => {
  const counts = counted((hour) => (hour % 24 === 9 && hour % 168 < 120 ? 1 : 0));
  expect(counts.size).toBe(20);
  expect(silenceOf(counts, at(rhythmHours), at(rhythmHours + 24 * 365)).isSilent).toBe(false);
});

test('a burst on one day makes no rhythm', () => {
  const counts = counted((hour) => (hour < 10 ? 100 : 0));
  expect(silenceOf(counts, at(10), at(rhythmHours + 1000)).isSilent).toBe(false);
});

test('a weekend without leads is normal for an offer of office hours, a Monday without is not', () => {
  const counts = counted((hour) => (isOfficeHour(hour) ? 2 : 0));
  const friday = at(3 * 168 + 4 * 24 + 18);
  expect(silenceOf(counts, friday, at(4 * 168)).isSilent).toBe(false);
  expect(silenceOf(counts, friday, at(4 * 168 + 18)).isSilent).toBe(true);
});

test('a busy offer is missed within hours', () => {
  const counts = counted(() => 12);
  const last = at(rhythmHours);
  expect(silenceOf(counts, last, at(rhythmHours + 1)).isSilent).toBe(false);
  const { isSilent, expected } = silenceOf(counts, last, at(rhythmHours + 2));
  expect(isSilent).toBe(true);
  expect(expected).toBeCloseTo(24, 0);
});

test('an offer whose leads come in bursts needs a longer silence than its longest pause', () => {
  const regular = counted((hour) => (hour % 6 === 0 ? 1 : 0));
  const bursty = counted((hour) => (hour % 48 < 4 ? 2 : 0));
  const hours = (counts: Map<number, number>, last: number) => {
    for (let hour = 1; hour < 1_000; hour += 1) if (silenceOf(counts, at(last), at(last + hour)).isSilent) return hour;
    return Infinity;
  };
  expect(hours(bursty, rhythmHours - 44)).toBeGreaterThan(48);
  expect(hours(regular, rhythmHours)).toBeLessThan(100);
});

test('leads that come by chance at an even rate raise about one alarm in five hundred weeks', () => {
  const alarms = Array.from({ length: 300 }, (_, index) => alarmsInAWeek(index * 7919)).filter(Boolean).length;
  expect(alarms).toBeLessThanOrEqual(2);
});

/** Four weeks of a Poisson process to learn from and one to be tried in. Pauses shorter than three mean ones are never an alarm. */
function alarmsInAWeek(seed: number): boolean {
  const random = mulberry(seed);
  const rate = 0.07 + 0.53 * random();
  const arrivals: number[] = [];
  for (let time = 0; time < rhythmHours + 168; time += -Math.log(1 - random()) / rate) arrivals.push(time);
  const learned = arrivals.filter((time) => time < rhythmHours).map((time) => start + Math.floor(time));
  const counts = new Map([...Map.groupBy(learned, (hour) => hour)].map(([hour, leads]) => [hour, leads.length]));
  const tried = [...arrivals.filter((time) => time >= rhythmHours), rhythmHours + 168];
  return tried.slice(1).some((time, index) => time - tried[index]! > 3 / rate && silenceOf(counts, at(tried[index]!), at(time)).isSilent);
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
