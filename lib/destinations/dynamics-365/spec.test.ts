import { describe, expect, test } from 'vitest';
import { parseConfig, type Config } from '../config.ts';
import { dynamics365, type Dynamics365Config } from './spec.ts';

const now = new Date('2025-11-21T08:00:00.000Z');
const valid: Config = {
  instanceUrl: 'https://contoso.crm4.dynamics.com',
  authentication: 'azureAD',
  directoryId: '1b4e28ba-2fa1-11d2-883f-0016d3cca427',
  applicationId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  applicationKey: 'kEy~8Q.value-of-a-key',
};
const user: Config = {
  instanceUrl: 'https://contoso.crm4.dynamics.com',
  authentication: 'office365',
  userName: 'leads@contoso.onmicrosoft.com',
  password: 'P4ss word',
};

function parsed(changes: Config, base = valid) {
  return parseConfig('dynamics-365', { ...base, ...changes });
}

function advised(changes: Config, base = valid): string[] {
  const result = parsed(changes, base);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return dynamics365.advise(result.config as Dynamics365Config, now).map(({ code, field }) => `${code} ${field}`);
}

test.each([
  'https://contoso.crm4.dynamics.com',
  'https://contoso.crm4.dynamics.com/',
  ' https://Contoso.crm4.dynamics.com/main.aspx?appid=1#x ',
  'https://contoso.api.crm4.dynamics.com/api/data/v9.2/',
])('%s is saved as the bare instance', (instanceUrl) => {
  expect(parsed({ instanceUrl })).toMatchObject({ ok: true, config: { instanceUrl: 'https://contoso.crm4.dynamics.com' } });
});

test.each([
  ['contoso.crm4.dynamics.com', 'dynamics-365-instance-url-missing-scheme'],
  ['contoso.crm4.dynamics.com/main.aspx', 'dynamics-365-instance-url-missing-scheme'],
  ['https://https://contoso.crm4.dynamics.com', 'dynamics-365-instance-url-doubled-scheme'],
  ['https://contoso .crm4.dynamics.com', 'network-url-space'],
  ['https://me:pw@contoso.crm4.dynamics.com', 'network-url-credentials'],
  ['ftp://contoso.crm4.dynamics.com', 'network-url-scheme'],
])('%s is refused with %s', (instanceUrl, code) => {
  expect(parsed({ instanceUrl })).toMatchObject({ ok: false, errors: [{ path: 'instanceUrl', code }] });
});

describe('what is required', () => {
  test.each(['directoryId', 'applicationId', 'applicationKey'])('of an application is also %s', (key) => {
    expect(parsed({ [key]: '' })).toMatchObject({ ok: false, errors: [expect.objectContaining({ path: key })] });
  });

  test.each(['userName', 'password'])('of an Office 365 user is also %s', (key) => {
    expect(parsed({ [key]: '' }, { ...user })).toMatchObject({ ok: false, errors: [expect.objectContaining({ path: key })] });
  });

  test('is neither directory nor application of an Office 365 user, and a key of before is dropped', () => {
    const result = parsed({ applicationKey: 'old' }, user);
    expect(result).toMatchObject({ ok: true, config: user });
    expect(result.ok && result.config).not.toHaveProperty('applicationKey');
  });
});

test.each([
  ['directoryId', 'not-a-guid', 'dynamics-365-tenant-id-malformed'],
  ['directoryId', 'a/b', 'dynamics-365-tenant-id-malformed'],
  ['applicationId', 'Insert your client ID here', 'dynamics-365-application-id-placeholder'],
])('%s %s is refused with %s', (key, value, code) => {
  expect(parsed({ [key]: value })).toMatchObject({ ok: false, errors: [{ path: key, code }] });
});

test.each<[string[], Config]>([
  [[], {}],
  [[], { directoryId: 'contoso.onmicrosoft.com', applicationKeyExpiresOn: '2026-05-31' }],
  [['dynamics-365-tenant-id-malformed directoryId'], { directoryId: '12345678-8af1-4asf-1234-12234d01db47' }],
  [['dynamics-365-tenant-id-malformed directoryId'], { directoryId: '1b4e28ba-2fa1-11d2-883f-0016d3cca42z' }],
  [['dynamics-365-tenant-id-missing directoryId'], { directoryId: 'common' }],
  [['dynamics-365-tenant-id-missing directoryId'], { directoryId: '00000000-0000-0000-0000-000000000000' }],
  [['dynamics-365-application-id-placeholder applicationId'], { applicationId: '23456052-aaaa-bbbb-8662-1234df56788f' }],
  [['dynamics-365-application-not-found applicationId'], { applicationId: '1b4e28ba-2fa1-11d2-883f-0016d3cca427' }],
  [['dynamics-365-client-secret-invalid applicationKey'], { applicationKey: '0f6d9a51-c2be-4e7f-9d11-6a1b2c3d4e5f' }],
  [['dynamics-365-client-secret-invalid applicationKey'], { applicationKey: 'a1b******************' }],
  [['dynamics-365-client-secret-expired applicationKeyExpiresOn'], { applicationKeyExpiresOn: '2025-12-20' }],
  [['dynamics-365-client-secret-expired applicationKeyExpiresOn'], { applicationKeyExpiresOn: '2025-11-20' }],
  [['dynamics-365-instance-url-marketing-page instanceUrl'], { instanceUrl: 'https://dynamics.microsoft.com/business-central/overview' }],
  [['dynamics-365-instance-url-marketing-page instanceUrl'], { instanceUrl: 'https://make.powerapps.com' }],
  [['dynamics-365-instance-url-wrong instanceUrl'], { instanceUrl: 'https://crm.contoso.example' }],
  [['dynamics-365-tenant-other-cloud instanceUrl'], { directoryId: 'contoso.partner.onmschina.cn' }],
])('%j is advised for %o', (codes, changes) => {
  expect(advised(changes)).toEqual(codes);
});

test('an Office 365 user is advised to become an application, and a personal account cannot work', () => {
  expect(advised({}, user)).toEqual(['dynamics-365-password-changed authentication']);
  expect(advised({ userName: 'ada@outlook.com' }, user)).toContain('dynamics-365-personal-account userName');
  expect(advised({ password: ' secret' }, user)).toContain('dynamics-365-user-credentials-invalid password');
});
