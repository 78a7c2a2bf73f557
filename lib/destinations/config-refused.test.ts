import { expect, test } from 'vitest';
import { catalogueEntry } from './catalogue.ts';
import { parseConfig, type Config } from './config.ts';
import { soundConfigs, storageAccount } from './sound-configs.ts';
import type { DestinationType } from './specs.ts';

const refused: Array<[string, DestinationType, Config, path: string, code: string, en: RegExp, it: RegExp]> = [
  [
    'Marketo by the three ids of old',
    'marketo',
    { munchkinId: '123-PQR-789', formId: '1179', serverId: 'ys12' },
    'clientId',
    'marketo-credentials-missing',
    /no longer work/,
    /non bastano più/,
  ],
  [
    'the same, asked for the secret',
    'marketo',
    { munchkinId: '123-PQR-789', formId: '1179', serverId: 'ys12' },
    'clientSecret',
    'marketo-credentials-missing',
    /only with API credentials/,
    /solo con credenziali API/,
  ],
  [
    'a directory in words',
    'dynamics-365',
    { ...soundConfigs['dynamics-365'], directoryId: 'contoso' },
    'directoryId',
    'dynamics-365-tenant-id-malformed',
    /looks like/,
    /ha la forma/,
  ],
  [
    'an application in words',
    'dynamics-365',
    { ...soundConfigs['dynamics-365'], applicationId: 'my app' },
    'applicationId',
    'dynamics-365-application-id-placeholder',
    /looks like/,
    /ha la forma/,
  ],
  [
    'an instance without https://',
    'dynamics-365',
    { ...soundConfigs['dynamics-365'], instanceUrl: 'contoso.crm4.dynamics.com' },
    'instanceUrl',
    'dynamics-365-instance-url-missing-scheme',
    /https/,
    /https/,
  ],
  [
    'an organization ID of another kind',
    'salesforce',
    { oid: '0010000000000AA' },
    'oid',
    'salesforce-organization-id',
    /starts with 00D/,
    /inizia con 00D/,
  ],
  [
    'a host of one Salesforce server',
    'salesforce',
    { ...soundConfigs.salesforce, host: 'na15.salesforce.com' },
    'host',
    'salesforce-instance-host',
    /./,
    /./,
  ],
  [
    'a container in capitals',
    'azure-blob',
    { connectionString: storageAccount, containerName: 'Leads' },
    'containerName',
    'azure-blob-container-name',
    /lower-case/,
    /minuscole/,
  ],
];
test.each(refused)('%s (%s) is refused and told why', (_, type, config, path, code, en, it) => {
  for (const [locale, text] of [
    ['en', en],
    ['it', it],
  ] as const) {
    const parsed = parseConfig(type, config, locale);
    const errors = parsed.ok ? [] : parsed.errors;
    expect(errors).toContainEqual({ path, code, message: expect.stringMatching(text) as string });
  }
  expect(catalogueEntry(code)).toBeDefined();
});

test('the page on Marketo’s three ids tells why they cannot work any more', () => {
  const { text } = catalogueEntry('marketo-credentials-missing')!;
  expect(text.en.cause).toMatch(/three ids|Server ID/i);
  expect(text.it.cause).toMatch(/Server ID|tre/i);
});
