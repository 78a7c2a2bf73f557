import { describe, expect, test } from 'vitest';
import { anonymousText } from './anonymous-text.ts';

describe('what is kept of an answer nobody knows', () => {
  test.each([
    ['The lead of anna.rossi@example.com was refused', 'The lead of <email> was refused'],
    ['anna.rossi%40example.com', '<email>'],
    ['User Anna Rossi has no access', 'User <name> has no access'],
    ["User O'Brien has no access", 'User <name> has no access'],
    ['record 6f1c2d34-1111-4222-8333-abcdefabcdef is gone', 'record <id> is gone'],
    ['call +39 055 123 4567 now', 'call <n> now'],
    ['call (425) 555-0100', 'call (<n>'],
    ['GET https://contoso.crm4.dynamics.com/api?sig=abc failed', 'GET <url> failed'],
    ['host contoso.crm4.dynamics.com refused', 'host <host> refused'],
    ['from 10.11.12.13 at 2026-11-23T08:00:00Z', 'from <ip> at <time>'],
    ['token abcdef0123456789abcdef0123 expired', 'token <token> expired'],
    ['{"firstname":"anna","code":"1006","reason":"no"}', '{"firstname":"<value>","code":"1006","reason":"no"}'],
    ['山田太郎 is unknown', '<text> is unknown'],
    ['a \n\t b', 'a b'],
    ['Visit the Azure portal', 'Visit the Azure portal'],
    ['Navigate to Settings. Ensure Anna Rossi is enabled. Learn More', 'Navigate to Settings. Ensure <name> is enabled. Learn More'],
    ['Visita il portale di Azure. Contatta l’amministratore Mario Bianchi', 'Visita il portale di Azure. Contatta l’amministratore <name>'],
    ['Visit Grant Murphy, or April Visconti', 'Visit <name>, or <name>'],
  ])('%s', (text, kept) => {
    expect(anonymousText(text)).toBe(kept);
  });

  test('codes stay: they are what is looked for', () => {
    const text = 'AADSTS700016: InvalidAuthenticationInfo, ECONNREFUSED, 0x80040220, status: 418, error 1099, TLSv1';
    expect(anonymousText(text)).toBe(text);
  });

  test('values of the lead that was sent go, however they are written', () => {
    expect(anonymousText('field ANNA of acme (north) spa, tutto bene', ['Anna', 'Acme (North) SpA', ''])).toBe(
      'field <customer> of <customer>, tutto bene',
    );
  });

  test('two answers that differ in whom they are about are one kind', () => {
    const answer = (name: string, id: number) => `Exception 77${id}: widget of ${name} was bent at 12:0${id}`;
    expect(anonymousText(answer('Anna Rossi', 1))).toBe(anonymousText(answer('Bob Smith', 2)));
  });

  test('a page of any size ends within the limit, soon', () => {
    const start = performance.now();
    for (const text of [
      'a@'.repeat(40_000),
      '1.'.repeat(40_000),
      'Aa '.repeat(30_000),
      '-'.repeat(80_000),
      'x9'.repeat(40_000),
      '"name":"'.repeat(9_000),
    ])
      expect(anonymousText(text).length).toBeLessThanOrEqual(2_000);
    expect(performance.now() - start).toBeLessThan(600);
  });
});
