import { expect, test } from 'vitest';
import { isAnotherService } from './other-service.ts';

const pasted = (text: string, isNamed = false) => ({ body: text, pasted: { isNamed, isBare: false, text } });

test.each([
  'MongoServerSelectionError: connect ECONNREFUSED 127.0.0.1:27017',
  'connection to server at "db.internal", port 5432 failed: Connection refused',
  'npm ERR! code ENOTFOUND npm ERR! network request to https://packages.example.com/react failed',
])('is about no destination: %s', (text) => {
  expect(isAnotherService(pasted(text))).toBe(true);
});

test.each([
  'connect ECONNREFUSED 203.0.113.7:443',
  'rabbitmq worker: POST https://leads.contoso.example/in: connect ECONNREFUSED 203.0.113.7:443',
  "No connection adapters were found for 'ftp://leads.contoso.example'",
])('may be about a destination: %s', (text) => {
  expect(isAnotherService(pasted(text))).toBe(false);
});

test('what a delivery met is always its destination, and so is what was said to be one', () => {
  expect(isAnotherService({ transportMessage: 'connect ECONNREFUSED 10.0.0.5:5432' })).toBe(false);
  expect(isAnotherService(pasted('connect ECONNREFUSED 10.0.0.5:5432', true))).toBe(false);
});
