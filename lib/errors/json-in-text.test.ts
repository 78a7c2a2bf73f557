import { expect, test } from 'vitest';
import { jsonIn } from './json-in-text.ts';

const values = (text: string) => jsonIn(text).map(({ value }) => value);

test.each([
  ['among other words', 'at {worker} got {"code":"606"} again'],
  ['cut inside a value', 'got {"code":"606'],
  ['printed by Python', "got {'code': '606'}"],
  ['printed by an older Python', "got {u'code': u'606'}"],
])('an object %s is read', (_how, text) => {
  expect(values(text)).toContainEqual({ code: '606' });
});

test('an object that is cut deep inside is closed where it ends', () => {
  expect(values('{"errors":[{"code":"606","message":"Max ra')).toEqual([{ errors: [{ code: '606', message: 'Max ra' }] }]);
});

test('braces that hold no object are passed over', () => {
  expect(values('{{tenant}} } { x {"a":1} {')).toEqual([{ a: 1 }]);
});
