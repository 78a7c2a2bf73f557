import { describe, expect, test } from 'vitest';
import { maskConfig, mergeSavedSecrets, parseConfig, secretValues } from './config.ts';
import { specOf } from './specs.ts';

const spec = specOf('https-endpoint');
const url =
  'https://prod-01.westeurope.logic.azure.com:443/workflows/0f6d9a51c2be4e7f8a/triggers/manual/paths/invoke?api-version=1&sig=Zm9yLXRlc3Rz';
const masked = 'https://prod-01.westeurope.logic.azure.com:443/workflows/…/triggers/manual/paths/invoke?api-version=…&sig=…';
const saved = { url, authentication: 'bearer', bearerToken: 'first-token-1234', signingSecret: 'whsec_bGVhZHBvcnQ=' };

function errorsOf(input: unknown, locale: 'en' | 'it' = 'en', type = 'https-endpoint') {
  const parsed = parseConfig(type, input, locale);
  return parsed.ok ? [] : parsed.errors;
}

describe('parseConfig', () => {
  test('cuts blanks around values, keeps the URL as it was pasted, and infers how to sign in', () => {
    expect(parseConfig('https-endpoint', { url: `  ${url}\n`, bearerToken: 'abc', signingSecret: '' })).toEqual({
      ok: true,
      type: 'https-endpoint',
      config: { url, bearerToken: 'abc', authentication: 'bearer' },
    });
  });

  test('drops values of a sign-in that was not chosen', () => {
    const parsed = parseConfig('https-endpoint', { ...saved, authentication: 'none', applicationKey: 'x' });
    expect(parsed).toMatchObject({ ok: true, config: { url, authentication: 'none', signingSecret: saved.signingSecret } });
    expect(parsed.ok && Object.keys(parsed.config)).not.toContain('bearerToken');
  });

  test('asks for what the chosen sign-in needs, in the reader’s language', () => {
    expect(errorsOf({ url, authentication: 'entra' }, 'it')).toEqual([
      { path: 'directoryId', message: 'Compila ID directory' },
      { path: 'applicationId', message: 'Compila ID applicazione' },
      { path: 'applicationKey', message: 'Compila Chiave dell’applicazione' },
    ]);
  });

  test('says what is missing before what is malformed, in one answer', () => {
    const errors = errorsOf({ url, authentication: 'entra', directoryId: 'not an id' });
    expect(errors.map(({ path }) => path)).toEqual(['applicationId', 'applicationKey', 'directoryId']);
  });

  test.each([
    ['contoso.com/hook', 'network-url-missing-scheme'],
    ['contoso.com:8443/hook', 'network-url-missing-scheme'],
    ['ftp://contoso.com', 'network-url-scheme'],
    ['file:///etc/passwd', 'network-url-scheme'],
    ['https://user:word@contoso.com', 'network-url-credentials'],
    ['https://contoso.com/a b', 'network-url-space'],
    ['https://', 'network-url-invalid'],
    ['https://https://contoso.com', 'network-url-invalid'],
  ])('names what is wrong with the URL %s', (given, code) => {
    expect(errorsOf({ url: given })).toEqual([expect.objectContaining({ path: 'url', code })]);
  });

  test.each([
    [{}, 'url', 'Fill in URL'],
    [{ url: null }, 'url', 'Fill in URL'],
    [{ url: 7 }, 'url', 'This must be text'],
    [{ url, authentication: 'basic' }, 'authentication', 'Choose one of: none, bearer, entra'],
    [{ url, signingSecret: 'not base64!' }, 'signingSecret', 'Paste the secret as whsec_ followed by base64, or base64 alone'],
    [{ url, bearerToken: 'Bearer abc' }, 'bearerToken', 'Paste only the token, without "Bearer" and without blanks'],
    [{ url, extra: 1 }, 'extra', 'This destination has no such setting'],
    [{ url, ['__proto__x']: 1 }, '__proto__x', 'This destination has no such setting'],
    ['text', '', 'config must be an object'],
    [null, '', 'config must be an object'],
    [[], '', 'config must be an object'],
  ])('%o is refused at %s', (given, path, message) => {
    expect(errorsOf(given)).toEqual([{ path, message }]);
  });

  test.each(['__proto__', 'constructor', 'dynamics', ''])('there is no destination %s', (type) => {
    expect(errorsOf({}, 'en', type)).toEqual([{ path: 'type', message: 'There is no such destination' }]);
  });

  test('store-only has no settings', () => {
    expect(parseConfig('store-only', {})).toEqual({ ok: true, type: 'store-only', config: {} });
  });
});

describe('secrets', () => {
  test('are shown by their last four characters, the URL without its secret parts', () => {
    expect(maskConfig(spec, saved)).toEqual({
      url: masked,
      authentication: 'bearer',
      bearerToken: { set: true, hint: '...1234' },
      signingSecret: { set: true, hint: '...cnQ=' },
    });
  });

  test('that are short show nothing', () => {
    expect(maskConfig(spec, { bearerToken: 'short' })).toEqual({ bearerToken: { set: true, hint: '...' } });
  });

  test('left out, left empty or sent back masked keep what was saved', () => {
    for (const incoming of [{}, { url: '', bearerToken: '' }, maskConfig(spec, saved)]) {
      expect(mergeSavedSecrets(spec, saved, incoming)).toMatchObject({
        url,
        bearerToken: saved.bearerToken,
        signingSecret: saved.signingSecret,
      });
    }
  });

  test('given anew replace, null removes', () => {
    const merged = mergeSavedSecrets(spec, saved, { url: 'https://contoso.com/new', bearerToken: 'second', signingSecret: null });
    expect(parseConfig('https-endpoint', merged)).toEqual({
      ok: true,
      type: 'https-endpoint',
      config: { url: 'https://contoso.com/new', bearerToken: 'second', authentication: 'bearer' },
    });
  });

  test('sent masked without anything saved are missing, not stored as they stand', () => {
    expect(mergeSavedSecrets(spec, null, { bearerToken: { set: true, hint: '...1234' } })).toEqual({});
    expect(errorsOf(mergeSavedSecrets(spec, null, { url: masked }))).toEqual([
      { path: 'url', message: 'The URL contains hidden parts (…); paste the whole URL again' },
    ]);
  });

  test('for redaction include the values inside the URL', () => {
    expect(secretValues(spec, saved)).toEqual(expect.arrayContaining([url, 'Zm9yLXRlc3Rz', saved.bearerToken, saved.signingSecret]));
  });
});

test('a refused value of an HTTPS endpoint is told in the reader’s language', () => {
  const config = { url: 'https://example.com', authentication: 'entra', directoryId: '?', applicationId: '?', applicationKey: 'k' };
  const [english, italian] = (['en', 'it'] as const).map((locale) => parseConfig('https-endpoint', config, locale));
  for (const [index, path] of ['directoryId', 'applicationId'].entries()) {
    expect(english).toMatchObject({ ok: false, errors: { [index]: { path, message: expect.stringContaining('looks like') } } });
    expect(italian).toMatchObject({ ok: false, errors: { [index]: { path, message: expect.stringContaining('ha la forma') } } });
  }
});
