import { describe, expect, test } from 'vitest';
import type { Locale } from '#lib/i18n/locale.ts';
import { configErrors } from '../config-errors.ts';
import { marketo } from './spec.ts';

const valid = { munchkinId: '123-PQR-789', formId: '1179', clientId: '1b4e28ba-2fa1-11d2-883f-0016d3cca427', clientSecret: 'a'.repeat(32) };

function errorsOf(given: unknown, locale: Locale = 'en') {
  const parsed = marketo.schema.safeParse(given);
  return parsed.success ? [] : configErrors(marketo, parsed.error.issues, given, locale);
}

test('the three ids of old learn why they are not enough', () => {
  const errors = errorsOf({ serverId: 'ys12', munchkinId: '123-PQR-789', formId: '1179' });
  expect(errors.map(({ path, code }) => [path, code])).toEqual([
    ['clientId', 'marketo-credentials-missing'],
    ['clientSecret', 'marketo-credentials-missing'],
  ]);
  expect(errors[0]!.message).toContain('no longer work');
});

test.each(['ys12', 'app-ys12', '123PQR789', '12-PQR-789', 'https://123-PQR-789.mktorest.com'])('%s is no Munchkin ID', (munchkinId) => {
  expect(errorsOf({ ...valid, munchkinId })).toMatchObject([{ path: 'munchkinId', message: expect.stringContaining('123-PQR-789') }]);
});

test.each(['ys12', '0', '-1', '1.5', 'mktoForm_1179'])('%s is no form ID', (formId) => {
  expect(errorsOf({ ...valid, formId })).toMatchObject([{ path: 'formId' }]);
});

test('mistakes are told in the reader’s language', () => {
  const messages = errorsOf({ munchkinId: 'ys12', formId: 'x' }, 'it').map(({ message }) => message);
  expect(messages.join('\n')).toMatch(/^Un Munchkin ID ha la forma.*\nL’ID del modulo.*\nCompila Client ID\..*\nCompila Client Secret\./);
});

test('a number is a form ID, small letters are a Munchkin ID', () => {
  expect(marketo.schema.parse({ ...valid, formId: 1179, munchkinId: ' 123-pqr-789 ' })).toMatchObject(valid);
});

describe('advice', () => {
  const findings = (changes: object) =>
    marketo.advise({ ...valid, ...changes }).map(({ code, severity, field }) => [code, severity, field]);

  test('has nothing to say about sound values', () => {
    expect(findings({})).toEqual([]);
  });

  test('finds swapped values, a pasted token and the server ID that is no longer used', () => {
    expect(findings({ clientId: 'a'.repeat(32), clientSecret: valid.clientId })).toEqual([
      ['marketo-client-unknown', 'warning', 'clientId'],
      ['marketo-credentials-refused', 'warning', 'clientSecret'],
    ]);
    expect(findings({ clientSecret: `${valid.clientId}:int` })).toEqual([['marketo-credentials-refused', 'error', 'clientSecret']]);
    expect(findings({ serverId: 'ys12' })).toEqual([['marketo-credentials-missing', 'info', 'serverId']]);
  });
});
