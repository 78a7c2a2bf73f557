import { expect, test } from 'vitest';
import { locales } from '#lib/i18n/locale.ts';
import { catalogueEntry } from './catalogue.ts';
import { parseConfig, type Config } from './config.ts';
import type { Advice } from './contract.ts';
import { flowUrl, someId, soundConfigs, storageAccount } from './sound-configs.ts';
import { type DestinationType, specOf } from './specs.ts';

// Everything that is known to go wrong and can be told without a call: who, what it is told, where, how grave, in both languages.

const now = new Date('2026-11-23T08:00:00.000Z');

function adviceFor(type: DestinationType, config: Config): Advice[] {
  const parsed = parseConfig(type, config);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return specOf(type).advise(parsed.config, now);
}

type Row = [
  what: string,
  type: DestinationType,
  changes: Config,
  code: string,
  severity: Advice['severity'],
  field: string | null,
  it: RegExp,
];

const rows: Row[] = [
  [
    'a directory ID with a letter no ID has',
    'dynamics-365',
    { directoryId: someId.replace('7', 'z') },
    'dynamics-365-tenant-id-malformed',
    'error',
    'directoryId',
    /lettere da a a f/,
  ],
  [
    'the directory ID printed in the guide',
    'dynamics-365',
    { directoryId: '12345678-8af1-4asf-1234-12234d01db47' },
    'dynamics-365-tenant-id-malformed',
    'error',
    'directoryId',
    /guida di Microsoft/,
  ],
  [
    'no directory in particular',
    'dynamics-365',
    { directoryId: 'common' },
    'dynamics-365-tenant-id-missing',
    'error',
    'directoryId',
    /alcuna directory/,
  ],
  [
    'an application ID with a letter no ID has',
    'dynamics-365',
    { applicationId: someId.replace('7', 'z') },
    'dynamics-365-application-id-placeholder',
    'error',
    'applicationId',
    /ID applicazione/,
  ],
  [
    'the directory ID as application ID',
    'dynamics-365',
    { applicationId: someId },
    'dynamics-365-application-not-found',
    'error',
    'applicationId',
    /sono uguali/,
  ],
  [
    'the secret’s ID for its value',
    'dynamics-365',
    { applicationKey: '0f6d9a51-c2be-4e7f-9d11-6a1b2c3d4e5f' },
    'dynamics-365-client-secret-invalid',
    'error',
    'applicationKey',
    /ID segreto/,
  ],
  [
    'the masked form of a key',
    'dynamics-365',
    { applicationKey: 'a1b******************' },
    'dynamics-365-client-secret-invalid',
    'error',
    'applicationKey',
    /forma nascosta/,
  ],
  [
    'a marketing page',
    'dynamics-365',
    { instanceUrl: 'https://dynamics.microsoft.com/sales/overview' },
    'dynamics-365-instance-url-marketing-page',
    'error',
    'instanceUrl',
    /comune a tutti/,
  ],
  [
    'the maker portal',
    'dynamics-365',
    { instanceUrl: 'https://make.powerapps.com/environments/x' },
    'dynamics-365-instance-url-marketing-page',
    'error',
    'instanceUrl',
    /comune a tutti/,
  ],
  [
    'a server of one’s own',
    'dynamics-365',
    { instanceUrl: 'https://crm.contoso.example' },
    'dynamics-365-instance-url-wrong',
    'warning',
    'instanceUrl',
    /Non sembra/,
  ],
  [
    'swapped Marketo credentials',
    'marketo',
    { clientSecret: someId },
    'marketo-credentials-refused',
    'warning',
    'clientSecret',
    /Client ID/,
  ],
  [
    'a Marketo token for the secret',
    'marketo',
    { clientSecret: `${someId}:int` },
    'marketo-credentials-refused',
    'error',
    'clientSecret',
    /token di accesso/,
  ],
  [
    'a Server ID that is no longer used',
    'marketo',
    { serverId: 'ys12' },
    'marketo-credentials-missing',
    'info',
    'serverId',
    /non accetta più/,
  ],
  ['reCAPTCHA', 'salesforce', {}, 'salesforce-recaptcha', 'info', null, /reCAPTCHA/],
  ['a mandatory picklist', 'salesforce', {}, 'salesforce-required-field', 'info', null, /elenco di selezione/],
  ['the limit of a day', 'salesforce', {}, 'salesforce-daily-limit', 'info', null, /500 lead/],
  ['an ID that lost a capital', 'salesforce', { oid: '00D5g00000abcdeEAD' }, 'salesforce-organization-id', 'warning', 'oid', /maiuscola/],
  [
    'the misprint of an old guide',
    'azure-table',
    { connectionString: storageAccount.replace('core.windows.net', 'core.screens.net') },
    'azure-table-account-not-found',
    'error',
    'connectionString',
    /refuso/,
  ],
  [
    'the same misprint for Blob',
    'azure-blob',
    { connectionString: storageAccount.replace('core.windows.net', 'core.screens.net'), containerName: 'leads' },
    'azure-blob-account-not-found',
    'error',
    'connectionString',
    /refuso/,
  ],
  ['Azure Blob at all', 'azure-blob', {}, 'azure-blob-retired', 'warning', null, /2019/],
  [
    'a flow’s URL cut before its signature',
    'https-endpoint',
    { url: flowUrl },
    'https-endpoint-flow-signature-missing',
    'error',
    'url',
    /prima di sig=/,
  ],
  [
    'a signature and a token at once',
    'https-endpoint',
    { url: `${flowUrl}&sig=abc`, bearerToken: 'abc' },
    'https-endpoint-two-authorizations',
    'error',
    'authentication',
    /seconda autorizzazione/,
  ],
  [
    'the flow designer’s address',
    'https-endpoint',
    { url: 'https://make.powerautomate.com/environments/x/flows/y' },
    'https-endpoint-management-address',
    'error',
    'url',
    /progettista/,
  ],
];

test.each(rows)('%s is told (%s)', (_, type, changes, code, severity, field, italian) => {
  const found = adviceFor(type, { ...soundConfigs[type], ...changes }).find((advice) => advice.code === code && advice.field === field);
  expect(found).toMatchObject({ code, severity, field });
  expect(found!.text.it).toMatch(italian);
  for (const locale of locales) expect(found!.text[locale]).toMatch(/^\S[^!]{20,}[.]$/);
  expect(found!.text.en).not.toBe(found!.text.it);
  expect(catalogueEntry(code)).toBeDefined();
});

test.each(['dynamics-365', 'marketo', 'azure-table', 'https-endpoint', 'store-only'] as const)(
  'sound settings of %s are left alone',
  (type) => {
    expect(adviceFor(type, soundConfigs[type])).toEqual([]);
  },
);
