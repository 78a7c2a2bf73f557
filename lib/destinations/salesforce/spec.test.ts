import { describe, expect, test } from 'vitest';
import { configErrors } from '../config-errors.ts';
import { salesforce } from './spec.ts';

function errorsOf(given: unknown) {
  const parsed = salesforce.schema.safeParse(given);
  return parsed.success ? [] : configErrors(salesforce, parsed.error.issues, given, 'en').map(({ path, code }) => [path, code]);
}

test.each(['00Do0000000ZHog', '00D5g00000ABcdeEAD'])('%s is an organization ID', (oid) => {
  expect(salesforce.schema.parse({ oid: ` ${oid} ` })).toEqual({ oid, host: 'webto.salesforce.com' });
});

test.each(['00do0000000ZHog', '00Do0000000ZHo', '00Do0000000ZHogE', '0010000000000AA', '<input name="oid">', ''])('%s is none', (oid) => {
  expect(errorsOf({ oid })).toEqual([['oid', 'salesforce-organization-id']]);
});

test.each([
  ['test.salesforce.com', 'test.salesforce.com'],
  ['Acme.My.Salesforce.com', 'acme.my.salesforce.com'],
  ['acme--uat.sandbox.my.salesforce.com', 'acme--uat.sandbox.my.salesforce.com'],
  ['https://webto.salesforce.com/servlet/servlet.WebToLead?encoding=UTF-8', 'webto.salesforce.com'],
])('%s is a host for web leads', (given, host) => {
  expect(salesforce.schema.parse({ oid: '00Do0000000ZHog', host: given }).host).toBe(host);
});

test.each([
  ['na15.salesforce.com', 'salesforce-instance-host'],
  ['https://eu5.salesforce.com/', 'salesforce-instance-host'],
  ['usa220s.salesforce.com', 'salesforce-instance-host'],
  ['acme.lightning.force.com', 'salesforce-instance-host'],
  ['webto.salesforce.com.evil.example', undefined],
  ['evil.example#.my.salesforce.com', undefined],
  ['user@acme.my.salesforce.com', undefined],
  ['acme.my.salesforce.com:8443', undefined],
  ['http://webto.salesforce.com', undefined],
])('%s is refused', (host, code) => {
  expect(errorsOf({ oid: '00Do0000000ZHog', host })).toEqual([['host', code]]);
});

describe('advice', () => {
  const findings = (changes: object) =>
    salesforce
      .advise(salesforce.schema.parse({ oid: '00D5g00000ABcde', ...changes }))
      .filter(({ field }) => field !== null)
      .map(({ code, severity, field }) => [code, severity, field]);

  test('names what Salesforce drops without a word', () => {
    const codes = salesforce.advise(salesforce.schema.parse({ oid: '00D5g00000ABcde' })).map(({ code }) => code);
    expect(codes).toEqual(['salesforce-recaptcha', 'salesforce-required-field', 'salesforce-daily-limit']);
  });

  test('finds an ID whose end does not fit, and the example of a guide', () => {
    expect(findings({ oid: '00D5g00000ABcdeEAD' })).toEqual([]);
    expect(findings({ oid: '00D5g00000abcdeEAD' })).toEqual([['salesforce-organization-id', 'warning', 'oid']]);
    expect(findings({ oid: '00Do0000000ZHog' })).toEqual([['salesforce-organization-id', 'error', 'oid']]);
  });

  test('tells a sandbox and a host of old', () => {
    expect(findings({ host: 'test.salesforce.com' })).toEqual([['salesforce-organization-id', 'info', 'host']]);
    expect(findings({ host: 'www.salesforce.com' })).toEqual([['salesforce-instance-host', 'warning', 'host']]);
  });
});
