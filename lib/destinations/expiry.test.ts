import { describe, expect, test } from 'vitest';
import { parseConfig, type Config } from './config.ts';
import type { Advice } from './contract.ts';
import { soundConfigs } from './sound-configs.ts';
import { type DestinationType, specOf } from './specs.ts';

const now = new Date('2026-11-23T08:00:00.000Z');
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);
const dateIn = (days: number) => inDays(days).toISOString().slice(0, 10);
const sasUntil = (end: Date, service: 'blob' | 'table') =>
  `${service === 'blob' ? 'Blob' : 'Table'}Endpoint=https://contosoleads.${service}.core.windows.net/;SharedAccessSignature=sv=2022-11-02&ss=bt&srt=sco&sp=rwdlacu&se=${encodeURIComponent(end.toISOString())}&sig=abc%3D`;
const office365: Config = {
  instanceUrl: 'https://contoso.crm4.dynamics.com',
  userName: 'leads@contoso.onmicrosoft.com',
  password: 'P4ss word',
};

function adviceFor(type: DestinationType, config: Config, secretsSince: Date | null = null): Advice[] {
  const parsed = parseConfig(type, config);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return specOf(type).advise(parsed.config, now, { secretsSince });
}

describe('an end is told from thirty days before', () => {
  const ends: Array<[days: number, severity: string | null, en: RegExp, it: RegExp]> = [
    [31, null, /./, /./],
    [30, 'warning', /expires in 30 days/, /scade tra 30 giorni/],
    [14, 'warning', /expires in 14 days/, /scade tra 14 giorni/],
    [7, 'warning', /expires in 7 days/, /scade tra 7 giorni/],
    [1, 'warning', /expires in 1 day\./, /scade tra 1 giorno\./],
    [-1, 'error', /expired/, /scadut/],
  ];
  const told: Array<[string, string, string, (days: number) => Advice[]]> = [
    [
      'an application key',
      'dynamics-365-client-secret-expired',
      'applicationKeyExpiresOn',
      (days) => adviceFor('dynamics-365', { ...soundConfigs['dynamics-365'], applicationKeyExpiresOn: dateIn(days) }),
    ],
    [
      'a table signature',
      'azure-table-sas-expired',
      'connectionString',
      (days) => adviceFor('azure-table', { connectionString: sasUntil(inDays(days), 'table') }),
    ],
    [
      'a blob signature',
      'azure-blob-sas-expired',
      'connectionString',
      (days) => adviceFor('azure-blob', { connectionString: sasUntil(inDays(days), 'blob'), containerName: 'leads' }),
    ],
  ];
  test.each(told.flatMap(([what, code, field, advise]) => ends.map((end) => [what, end[0], end, code, field, advise] as const)))(
    '%s, %i days before',
    (_, days, [, severity, en, it], code, field, advise) => {
      const found = advise(days).filter((advice) => advice.code === code);
      if (severity === null) return expect(found).toEqual([]);
      expect(found).toMatchObject([{ severity, field }]);
      expect(found[0]!.text.en).toMatch(en);
      expect(found[0]!.text.it).toMatch(it);
    },
  );
});

describe('an Office 365 password', () => {
  const found = (ageDays: number | null) =>
    adviceFor('dynamics-365', office365, ageDays === null ? null : inDays(-ageDays)).filter(({ field }) => field === 'password');

  test('is advised against at any age, with the way out of it', () => {
    const [first] = adviceFor('dynamics-365', office365);
    expect(first).toMatchObject({
      code: 'dynamics-365-password-changed',
      severity: 'warning',
      field: 'authentication',
      action: { kind: 'switch', value: 'azureAD', next: 'directoryId' },
    });
    expect(first!.text.it).toMatch(/ogni 90 giorni/);
  });

  test.each([
    [59, null, null],
    [60, /60 days ago. Renew it within 30 days/, /60 giorni fa. Rinnovala entro 30 giorni/],
    [89, /within 1 day /, /entro 1 giorno /],
    [90, /no longer works/, /non funziona più/],
    [400, /400 days ago/, /400 giorni fa/],
  ])('entered %i days ago', (age, en, it) => {
    if (en === null) return expect(found(age)).toEqual([]);
    expect(found(age)).toMatchObject([{ code: 'dynamics-365-password-changed', severity: 'warning' }]);
    expect(found(age)[0]!.text.en).toMatch(en);
    expect(found(age)[0]!.text.it).toMatch(it);
  });

  test('of unknown age is not called old', () => {
    expect(found(null)).toEqual([]);
  });
});
