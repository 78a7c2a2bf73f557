import { expect, test } from 'vitest';
import { certificateWarning, ownAddress } from '#lib/delivery/certificates.ts';

const now = new Date('2026-11-23T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const warning = (lifeDays: number, daysLeft: number) =>
  certificateWarning({ notBefore: inDays(daysLeft - lifeDays), notAfter: inDays(daysLeft) }, now);

test('a certificate is spoken of 30, 14, 7 days and one day before it ends, and when it has', () => {
  expect([60, 31, 30, 15, 14, 8, 7, 2, 1, 0, -3].map((days) => warning(398, days))).toEqual([null, null, 30, 30, 14, 14, 7, 7, 1, 0, 0]);
});

test('one that renews itself is left alone until it is late', () => {
  expect([30, 23, 14, 7, 1].map((days) => warning(90, days))).toEqual([null, null, 14, 7, 1]);
  expect([5, 3, 1].map((days) => warning(6, days))).toEqual([null, null, 1]);
});

test('only servers of the publishers’ own are theirs to renew', () => {
  expect(ownAddress('https-endpoint', { url: 'https://leads.example.com/in' })).toBe('https://leads.example.com/in');
  expect(ownAddress('https-endpoint', { url: 'https://prod-12.westeurope.logic.azure.com/workflows/x' })).toBeNull();
  expect(ownAddress('dynamics-365', { instanceUrl: 'https://contoso.crm4.dynamics.com' })).toBeNull();
});
