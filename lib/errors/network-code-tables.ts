import type { NetworkErrorCode } from './network.ts';
import type { TextRule } from './network-text.ts';

/** Numbers of one platform, and its names for them where texts print those too. */
type Numbers = readonly (readonly [NetworkErrorCode, readonly number[], string?])[];

/**
 * Apple's URL loading. The message is in the language of the device, the number is not.
 * @see https://developer.apple.com/documentation/foundation/1508628-url_loading_system_error_codes
 */
const apple: Numbers = [
  ['network-request-timeout', [1001], 'TimedOut'],
  ['network-url-invalid', [1000], 'BadURL'],
  ['network-url-scheme', [1002], 'UnsupportedURL'],
  ['network-dns', [1003, 1006], 'CannotFindHost|DNSLookupFailed'],
  ['network-connection-refused', [1004], 'CannotConnectToHost'],
  ['network-connection-closed', [1005], 'NetworkConnectionLost'],
  ['network-redirect-loop', [1007], 'HTTPTooManyRedirects'],
  ['network-unreachable', [1009], 'NotConnectedToInternet'],
  ['network-response-not-http', [1011, 1017], 'CannotParseResponse|BadServerResponse'],
  ['network-tls-handshake-failed', [1200], 'SecureConnectionFailed'],
  ['network-tls-expired', [1201], 'ServerCertificateHasBadDate'],
  ['network-tls-chain', [1202], 'ServerCertificateUntrusted'],
  ['network-tls-untrusted-root', [1203], 'ServerCertificateHasUnknownRoot'],
  ['network-tls-not-yet-valid', [1204], 'ServerCertificateNotYetValid'],
  ['network-tls-client-certificate', [1205, 1206], 'ClientCertificate(?:Rejected|Required)'],
];

/** @see https://developer.apple.com/documentation/security/1542001-security_framework_result_codes */
const appleTls: Numbers = [
  ['network-tls-handshake-reset', [9805, 9806, 9816]],
  ['network-tls-chain', [9807, 9808, 9813]],
  ['network-tls-untrusted-root', [9812]],
  ['network-tls-expired', [9814]],
  ['network-tls-not-yet-valid', [9815]],
  ['network-tls-client-certificate', [9825, 9826, 9827, 9828, 9829, 9831]],
  ['network-tls-version', [9836, 9837]],
  ['network-tls-hostname', [9843]],
  ['network-tls-handshake-failed', [9801, 9802, 9824, 9838]],
];

/**
 * WinHTTP and WinINet; MSXML and Office print the same as an HRESULT.
 * @see https://learn.microsoft.com/windows/win32/winhttp/error-messages
 */
const winHttp: Numbers = [
  ['network-request-timeout', [12002], 'TIMEOUT'],
  ['network-url-invalid', [12005], 'INVALID_URL'],
  ['network-url-scheme', [12006], 'UNRECOGNIZED_SCHEME'],
  ['network-dns', [12007], 'NAME_NOT_RESOLVED'],
  ['network-connection-refused', [12029, 12164], 'CANNOT_CONNECT|SERVER_UNREACHABLE'],
  ['network-connection-closed', [12030], 'CONNECTION_(?:ERROR|ABORTED)'],
  ['network-connection-reset', [12031], 'CONNECTION_RESET'],
  ['network-tls-expired', [12037], 'SEC(?:URE)?_CERT_DATE_INVALID'],
  ['network-tls-hostname', [12038], 'SEC(?:URE)?_CERT_CN_INVALID'],
  ['network-tls-client-certificate', [12044, 12185, 12186], 'CLIENT_(?:AUTH_)?CERT_\\w{3,30}'],
  ['network-tls-chain', [12045], '(?:SECURE_)?INVALID_CA'],
  ['network-tls-certificate-invalid', [12057, 12169, 12170, 12179], 'SEC(?:URE)?_(?:INVALID_CERT|CERT_\\w{3,20})'],
  ['network-response-not-http', [12152], 'INVALID_SERVER_RESPONSE'],
  ['network-redirect-loop', [12156], 'REDIRECT_FAILED'],
  ['network-tls-handshake-failed', [12157, 12175], 'SECURITY_CHANNEL_ERROR|SECURE_(?:CHANNEL_ERROR|FAILURE)|DECODING_FAILED'],
];

/**
 * Schannel and the certificate functions of Windows, as HRESULTs.
 * @see https://learn.microsoft.com/windows/win32/secauthn/schannel-error-codes-for-tls-and-ssl-alerts
 */
const schannel: Numbers = [
  ['network-tls-version', [0x80090302, 0x80090331], 'SEC_E_(?:UNSUPPORTED_FUNCTION|ALGORITHM_MISMATCH)'],
  ['network-tls-hostname', [0x80090322, 0x800b010f], 'SEC_E_WRONG_PRINCIPAL|CERT_E_CN_NO_MATCH'],
  ['network-tls-untrusted-root', [0x80090325, 0x800b0109], 'SEC_E_UNTRUSTED_ROOT|CERT_E_UNTRUSTEDROOT'],
  ['network-tls-expired', [0x80090328, 0x800b0101], 'SEC_E_CERT_EXPIRED|CERT_E_EXPIRED'],
  ['network-tls-chain', [0x80090327, 0x800b010a, 0x80096004], 'SEC_E_CERT_UNKNOWN|CERT_E_CHAINING'],
  [
    'network-tls-certificate-invalid',
    [0x80092010, 0x80092012, 0x80092013, 0x800b010c],
    'CRYPT_E_(?:REVOKED|NO_REVOCATION_CHECK|REVOCATION_OFFLINE)|CERT_E_REVOKED|CERT_TRUST_IS_REVOKED',
  ],
  // What Schannel makes of a server that answers in plain HTTP.
  ['network-url-https-on-http-port', [0x80090308], 'SEC_E_INVALID_TOKEN'],
  ['network-tls-handshake-failed', [0x80090326, 0x80090304, 0x8009030e], 'SEC_E_(?:ILLEGAL_MESSAGE|INTERNAL_ERROR|NO_CREDENTIALS)'],
];

/**
 * Windows Sockets, and the numbers of Linux and macOS for the same.
 * @see https://learn.microsoft.com/windows/win32/winsock/windows-sockets-error-codes-2
 */
const sockets: Numbers = [
  ['network-dns', [11001, 11004], 'HostNotFound|NoData'],
  ['network-dns-unavailable', [11002], 'TryAgain'],
  ['network-connection-refused', [10061, 111, 61], 'ConnectionRefused'],
  ['network-connection-reset', [10054, 10053, 104, 54], 'Connection(?:Reset|Aborted)'],
  ['network-connect-timeout', [10060, 110, 60], 'TimedOut'],
  ['network-unreachable', [10050, 10051, 10064, 10065, 113, 101], '(?:Host|Network)(?:Unreachable|Down)'],
];

/**
 * Alerts of TLS as the other side sends them (RFC 8446, section 6): those about a certificate are about the caller's.
 * @see https://www.iana.org/assignments/tls-parameters
 */
const alerts: Numbers = [
  [
    'network-tls-client-certificate',
    [41, 42, 43, 44, 45, 46, 48, 49, 116],
    '(?:bad|no|unsupported|expired|revoked|unknown)[ _]?certificate(?:[ _]?authority)?|certificate[ _]?(?:required|revoked|expired|unknown)|unknown[ _]?ca|access[ _]?denied',
  ],
  [
    'network-tls-version',
    [70, 71, 86],
    '(?:unsupported )?protocol[ _]?version(?: not supported)?|insufficient[ _]?security|inappropriate[ _]?fallback',
  ],
  [
    'network-tls-handshake-failed',
    [10, 20, 21, 40, 47, 50, 51, 80, 109, 110, 112, 115, 120],
    'handshake[ _]?failure|internal[ _]?error|illegal[ _]?parameter|dec(?:ode|rypt|ryption)[ _]?(?:error|failed)|unexpected[ _]?message|bad[ _]?record[ _]?mac|unrecogni[sz]ed[ _]?name|no[ _]?application[ _]?protocol|missing[ _]?extension',
  ],
];

/** @see https://docs.openssl.org/3.0/man1/openssl-verification-options/ */
const verifyCodes: Numbers = [
  ['network-tls-not-yet-valid', [9]],
  ['network-tls-expired', [10]],
  ['network-tls-self-signed', [18]],
  ['network-tls-untrusted-root', [19]],
  ['network-tls-chain', [2, 20, 21, 27]],
  ['network-tls-hostname', [62, 64]],
  ['network-tls-certificate-invalid', [7, 23, 24, 26, 66, 67, 68]],
];

/**
 * What libcurl's numbers say when its sentence is missing. 28, 35 and 60 stand for several things; their sentence, where there is one, is read first.
 * @see https://curl.se/libcurl/c/libcurl-errors.html
 */
const curl: Numbers = [
  ['network-url-scheme', [1], 'UNSUPPORTED_PROTOCOL'],
  ['network-url-invalid', [3], 'URL_MALFORMAT'],
  ['network-dns', [6], 'COULDNT_RESOLVE_HOST'],
  ['network-connection-refused', [7], 'COULDNT_CONNECT'],
  ['network-response-not-http', [8], 'WEIRD_SERVER_REPLY'],
  ['network-connection-reset', [16, 55, 56, 92], 'HTTP2(?:_STREAM)?|SEND_ERROR|RECV_ERROR'],
  ['network-response-truncated', [18], 'PARTIAL_FILE'],
  ['network-request-timeout', [28], 'OPERATION_TIMEDOUT'],
  ['network-tls-handshake-failed', [35], 'SSL_CONNECT_ERROR'],
  ['network-redirect-loop', [47], 'TOO_MANY_REDIRECTS'],
  ['network-tls-hostname', [51]],
  ['network-connection-closed', [52], 'GOT_NOTHING'],
  ['network-tls-client-certificate', [58, 98], 'SSL_CERTPROBLEM|SSL_CLIENTCERT'],
  ['network-tls-chain', [60], 'PEER_FAILED_VERIFICATION|SSL_CACERT'],
  ['network-tls-certificate-invalid', [91], 'SSL_INVALIDCERTSTATUS'],
];

/** Platform codes, for texts whose words are cut, translated or missing. Read before words. */
export const networkCodeRules: readonly TextRule[] = [
  ...rules(apple, (numbers, names) => [
    `(?:NSURLErrorDomain|CFNetwork|\\bURLError(?:\\.Code)?)\\W{1,4}(?:[a-z]{4,8}\\W{1,4}){0,2}${numbers}\\b`,
    `\\bNSURLError${names}\\b`,
  ]),
  ...rules(appleTls, (numbers) => [
    `(?:ErrorDomainSSL|SSLHandshake failed|\\berrSSL\\w{0,30})\\W{1,4}(?:[a-z]{4,8}\\W{1,4}){0,2}${numbers}\\b`,
  ]),
  ...rules(winHttp, (numbers, names, list) => [
    `\\b(?:WinHttp|WinInet|HttpSendRequest|InternetOpenUrl|InternetConnect|ERROR_INTERNET_|GetLastError)[^\\n]{0,60}?\\b${numbers}\\b`,
    `\\bERROR_(?:WINHTTP|INTERNET)_${names}\\b`,
    results(
      list.map((number) => 0x80070000 + number),
      '(?:0x|\\b)',
    ),
  ]),
  ...rules(schannel, (_, names, list) => [`\\b${names}\\b`, results(list, '0x')]),
  ...rules(alerts, (numbers, names) => [
    `\\balert number ${numbers}\\b`,
    `(?:received (?:fatal )?alert: ?|remote error: tls: ?|(?:tlsv1\\w{0,2}|sslv3)[ _]alert[ _]|TLS fatal alert:? |peer sent (?:a )?fatal (?:TLS )?alert:? )(?:${names})\\b`,
  ]),
  ...rules(verifyCodes, (numbers) => [`\\bverify (?:error:num=|return code: |error code )${numbers}\\b`]),
];

/** Numbers that go with several failures, read after all words. */
export const networkNumberRules: readonly TextRule[] = [
  ...rules(sockets, (numbers, names) => [
    `\\b(?:SocketException|SocketErrorCode|NativeErrorCode|WinError|Winsock(?: error)?|socket error|os error|errno|WSAGetLastError)\\W{1,4}(?:${numbers})\\b`,
    `\\bSocketError(?:Code)?\\W{1,3}(?:SocketError\\.)?${names}\\b`,
  ]),
  ...rules(curl, (numbers, names) => [
    `\\bcurl(?:[ _]?err(?:or|no))?(?: code)?(?:\\W{1,4}|\\W{1,2}exit(?:ed)? (?:code|status|with) )${numbers}\\b(?!\\.\\d)`,
    `\\bCURLE_${names}\\b`,
  ]),
];

function rules(table: Numbers, patterns: (numbers: string, names: string, list: readonly number[]) => readonly string[]): TextRule[] {
  return table.map(([code, list, names]) => [
    code,
    new RegExp(patterns(`(?:${list.join('|')})`, names === undefined ? '(?!)' : `(?:${names})`, list).join('|'), 'i'),
  ]);
}

/** An HRESULT as hexadecimal, and as the signed number that Basic prints. */
function results(list: readonly number[], prefix: string): string {
  return list.map((number) => `${prefix}${number.toString(16)}\\b|(?<![\\d-])${number | 0}\\b`).join('|');
}
