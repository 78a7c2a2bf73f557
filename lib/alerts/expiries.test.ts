import { expect, test } from 'vitest';
import { specOf } from '#lib/destinations/specs.ts';
import { expiriesOf } from './expiries.ts';

const now = new Date('2026-11-23T10:00:00Z');
const dynamics = {
  instanceUrl: 'https://contoso.crm4.dynamics.com',
  authentication: 'azureAD',
  directoryId: '11111111-2222-4333-8444-555555555555',
  applicationId: '21111111-2222-4333-8444-555555555555',
  applicationKey: 'abc~defghijklmnopqrstuvwxyz0123456789',
};

const days = (expiries: ReturnType<typeof expiriesOf>) =>
  expiries.map(({ field, expiresAt }) => [field, Math.ceil((expiresAt.getTime() - now.getTime()) / 86_400_000)]);

test('the day comes from the destination’s own advice, and the secret is named, not its date', () => {
  const config = { ...dynamics, applicationKeyExpiresOn: '2026-11-30' };
  expect(days(expiriesOf(specOf('dynamics-365'), config, () => null, now))).toEqual([['applicationKey', 7]]);
});

test('what has expired already is told with the day it did', () => {
  const config = { ...dynamics, applicationKeyExpiresOn: '2026-11-20' };
  const [expired] = expiriesOf(specOf('dynamics-365'), config, () => null, now);
  expect(expired!.expiresAt.toISOString().slice(0, 10)).toBe('2026-11-20');
});

test('what ends later than in a month, or never, is not told', () => {
  expect(expiriesOf(specOf('dynamics-365'), { ...dynamics, applicationKeyExpiresOn: '2027-05-01' }, () => null, now)).toEqual([]);
  expect(expiriesOf(specOf('dynamics-365'), dynamics, () => null, now)).toEqual([]);
});

test('an Office 365 password lives 90 days from when it was last replaced', () => {
  const config = { ...dynamics, authentication: 'office365', userName: 'leads@contoso.onmicrosoft.com', password: 'correct horse' };
  const replaced = (daysAgo: number) => () => new Date(now.getTime() - daysAgo * 86_400_000);
  expect(days(expiriesOf(specOf('dynamics-365'), config, replaced(76), now))).toEqual([['password', 14]]);
  expect(expiriesOf(specOf('dynamics-365'), config, replaced(10), now)).toEqual([]);
});
