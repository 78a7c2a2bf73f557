import { expect, test } from 'vitest';
import { readPasted } from './pasted-text.ts';

const statusesIn = (text: string) => [...new Set(readPasted({ text }).map(({ httpStatus }) => httpStatus))];

test.each([
  ['HTTP/2 401', 401],
  ['"POST /in HTTP/1.1" 502 166', 502],
  ['429 Client Error: Too Many Requests for url: https://hooks.contoso.example', 429],
  ['The remote server returned an error: (503) Server Unavailable.', 503],
  ['resulted in a `404 Not Found` response', 404],
  ['Response status code does not indicate success: 429 (Too Many Requests).', 429],
  ['POST https://hooks.contoso.example/in responded with 504', 504],
  ['The requested URL returned error: 503', 503],
  ['Request failed with status code 413', 413],
])('a client’s status is read from: %s', (text, status) => {
  expect(statusesIn(text)).toEqual([undefined, status]);
});

test.each(['The export returned 500 rows', 'We received 429 records', 'Room 404 is free', 'HTTP/1.1 201 Created', 'order 503'])(
  'no status is read from: %s',
  (text) => {
    expect(statusesIn(text)).toEqual([undefined]);
  },
);

test('a status given apart counts for all readings', () => {
  expect(readPasted({ text: 'HTTP/2 401', httpStatus: 503 }).every(({ httpStatus }) => httpStatus === 503)).toBe(true);
});
