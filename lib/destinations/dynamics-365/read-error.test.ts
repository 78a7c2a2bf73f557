import { expect, test } from 'vitest';
import { readError } from './read-error.ts';

const codeIn = (body: string) => readError({ body }).vendorCode;

test.each([
  ['AADSTS50126: Error validating credentials', 'AADSTS50126'],
  ['Your sign-in was successful but does not meet the criteria. Error Code: 53003 Correlation Id: aa11', 'AADSTS53003'],
  ['MsalServiceException: 7000112: Application is disabled', 'AADSTS7000112'],
  ['SigninLogs | ResultType=50076', 'AADSTS50076'],
  ['Fehlercode: 53003 Korrelations-ID: aa11', 'AADSTS53003'],
  ['{"error":"invalid_grant","error_codes":[50055]}', 'AADSTS50055'],
  ['<ErrorCode>-2147220960</ErrorCode>', '0x80040220'],
  ['code 0X80072560', '0x80072560'],
])('%s', (body, code) => {
  expect(codeIn(body)).toBe(code);
});

test.each([
  'Error code: 53003 on the coffee machine',
  'ticket 700016 closed',
  'Azure AD group with 50126 members',
  'sign-in page took 65001 ms',
])('a number that is no code: %s', (body) => {
  expect(codeIn(body)).toBeUndefined();
});
