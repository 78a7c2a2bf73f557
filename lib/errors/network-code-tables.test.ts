import { expect, test } from 'vitest';
import { networkCodeRules, networkNumberRules } from './network-code-tables.ts';

function found(text: string): string | undefined {
  return [...networkCodeRules, ...networkNumberRules].find(([, pattern]) => pattern.test(text))?.[0];
}

test.each([
  ['Error Domain=NSURLErrorDomain Code=-1003 "Kein Server gefunden."', 'network-dns'],
  ['URLError.Code(rawValue: -1001)', 'network-request-timeout'],
  ['CFNetwork SSLHandshake failed (-9807)', 'network-tls-chain'],
  ['WinHttpSendRequest failed: 12002', 'network-request-timeout'],
  ['Run-time error -2147012889 (80072EE7)', 'network-dns'],
  ['ERROR_INTERNET_SEC_CERT_CN_INVALID', 'network-tls-hostname'],
  ['Win32Exception (0x80090325)', 'network-tls-untrusted-root'],
  ['Win32Exception (-2146893019)', 'network-tls-untrusted-root'],
  ['System.Net.Sockets.SocketException (10061)', 'network-connection-refused'],
  ['tcp connect error (os error 110)', 'network-connect-timeout'],
  ['SSL alert number 48', 'network-tls-client-certificate'],
  ['remote error: tls: internal error', 'network-tls-handshake-failed'],
  ['Verify return code: 62', 'network-tls-hostname'],
  ['curl_errno: 52', 'network-connection-closed'],
  ['CURLE_COULDNT_RESOLVE_HOST', 'network-dns'],
])('%s', (text, code) => {
  expect(found(text)).toBe(code);
});

test.each([
  'Invoice 12007, part -1003',
  'curl 7.88.1 (x86_64) libcurl/7.88.1',
  'Verify return code: 0 (ok)',
  'error 35',
  'LDAP: error code 49 - 80090308: LdapErr',
  'OSError: [Errno 28] No space left on device',
  'Got error 28 from storage engine',
])('the same number elsewhere is nothing: %s', (text) => {
  expect(found(text)).toBeUndefined();
});
