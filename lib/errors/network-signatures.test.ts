import { describe, expect, test } from 'vitest';
import { classify } from './classify.ts';
import type { NetworkErrorCode } from './network.ts';
import { networkSignatures } from './network-signatures.ts';
import type { Evidence } from './signature.ts';

const named = (evidence: Evidence) => classify(evidence, networkSignatures);

describe('what our own client reports', () => {
  const table: [Evidence, NetworkErrorCode | 'outcome-unknown'][] = [
    [{ transportCode: 'ENOTFOUND', stage: 'dns' }, 'network-dns'],
    [{ transportCode: 'EAI_AGAIN', stage: 'dns' }, 'network-dns-unavailable'],
    [{ transportCode: 'LEADPORT_DNS_TIMEOUT', stage: 'dns' }, 'network-dns-unavailable'],
    [{ transportCode: 'LEADPORT_ADDRESS_FORBIDDEN', stage: 'address' }, 'network-address-forbidden'],
    [{ transportCode: 'LEADPORT_URL_INVALID' }, 'network-url-invalid'],
    [{ transportCode: 'LEADPORT_URL_SCHEME' }, 'network-url-scheme'],
    [{ transportCode: 'LEADPORT_URL_MISSING_SCHEME' }, 'network-url-missing-scheme'],
    [{ transportCode: 'LEADPORT_URL_CREDENTIALS' }, 'network-url-credentials'],
    [{ transportCode: 'LEADPORT_URL_SPACE' }, 'network-url-space'],
    [{ transportCode: 'LEADPORT_URL_PORT_BLOCKED' }, 'network-url-port-blocked'],
    [{ transportCode: 'LEADPORT_HEADER_INVALID', stage: 'send' }, 'network-header-invalid'],
    [{ transportCode: 'ECONNREFUSED', stage: 'connect' }, 'network-connection-refused'],
    [{ transportCode: 'UND_ERR_CONNECT_TIMEOUT', stage: 'connect' }, 'network-connect-timeout'],
    [{ transportCode: 'ETIMEDOUT', stage: 'connect' }, 'network-connect-timeout'],
    [{ transportCode: 'ETIMEDOUT', stage: 'response' }, 'network-request-timeout'],
    [{ transportCode: 'EHOSTUNREACH', stage: 'connect' }, 'network-unreachable'],
    [{ transportCode: 'ECONNRESET', stage: 'tls' }, 'network-tls-handshake-reset'],
    [{ transportCode: 'ECONNRESET', stage: 'response' }, 'network-connection-reset'],
    [{ transportCode: 'ECONNRESET', transportMessage: 'connect ECONNRESET 192.0.2.1:443' }, 'network-tls-handshake-reset'],
    [{ transportCode: 'ECONNRESET', transportMessage: 'read ECONNRESET' }, 'network-connection-reset'],
    [{ transportCode: 'UND_ERR_SOCKET', stage: 'response' }, 'network-connection-closed'],
    [{ transportCode: 'LEADPORT_BODY_TRUNCATED', stage: 'response' }, 'network-response-truncated'],
    [{ transportCode: 'UND_ERR_HEADERS_TIMEOUT', stage: 'response' }, 'network-response-timeout'],
    [{ transportCode: 'LEADPORT_DEADLINE', stage: 'response' }, 'network-request-timeout'],
    [{ transportCode: 'LEADPORT_DEADLINE', stage: 'connect' }, 'network-connect-timeout'],
    [{ transportCode: 'LEADPORT_ABORTED', stage: 'send' }, 'outcome-unknown'],
    [{ transportCode: 'HPE_INVALID_CONSTANT', stage: 'response' }, 'network-response-not-http'],
    [{ transportCode: 'CERT_HAS_EXPIRED', stage: 'tls' }, 'network-tls-expired'],
    [{ transportCode: 'CERT_NOT_YET_VALID', stage: 'tls' }, 'network-tls-not-yet-valid'],
    [{ transportCode: 'ERR_TLS_CERT_ALTNAME_INVALID', stage: 'tls' }, 'network-tls-hostname'],
    [{ transportCode: 'DEPTH_ZERO_SELF_SIGNED_CERT', stage: 'tls' }, 'network-tls-self-signed'],
    [{ transportCode: 'SELF_SIGNED_CERT_IN_CHAIN', stage: 'tls' }, 'network-tls-untrusted-root'],
    [{ transportCode: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', stage: 'tls' }, 'network-tls-chain'],
    [{ transportCode: 'CERT_REVOKED', stage: 'tls' }, 'network-tls-certificate-invalid'],
    [{ transportCode: 'ERR_SSL_WRONG_VERSION_NUMBER', stage: 'tls' }, 'network-url-https-on-http-port'],
    [{ transportCode: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', stage: 'tls' }, 'network-tls-version'],
    [{ transportCode: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', stage: 'tls' }, 'network-tls-client-certificate'],
    [{ transportCode: 'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', stage: 'tls' }, 'network-tls-handshake-failed'],
    [{ transportCode: 'SOMETHING_NEW', stage: 'connect' }, 'network-failed'],
    [{ transportCode: 'LEADPORT_TRANSPORT', transportMessage: 'certificate has expired' }, 'network-tls-expired'],
  ];

  test.each(table)('%o is %s', (evidence, code) => {
    expect(named(evidence)).toBe(code);
  });
});

describe('the wording of other clients', () => {
  const table: [string, NetworkErrorCode][] = [
    ['curl: (6) Could not resolve host: hooks.contoso.example', 'network-dns'],
    ["The remote name could not be resolved: 'hooks.contoso.example'", 'network-dns'],
    ['java.net.UnknownHostException: hooks.contoso.example', 'network-dns'],
    ['dial tcp: lookup hooks.contoso.example on 10.0.0.2:53: no such host', 'network-dns'],
    ["Impossibile risolvere il nome remoto.: 'hooks.contoso.example'", 'network-dns'],
    ['[Errno -3] Temporary failure in name resolution', 'network-dns-unavailable'],
    ['dial tcp: lookup hooks.contoso.example on 10.0.0.2:53: server misbehaving', 'network-dns-unavailable'],
    ['dial tcp: lookup hooks.contoso.example: i/o timeout', 'network-dns-unavailable'],
    [
      'System.Net.Sockets.SocketException (10061): No connection could be made because the target machine actively refused it.',
      'network-connection-refused',
    ],
    [
      "curl: (7) Failed to connect to hooks.contoso.example port 8443 after 12 ms: Couldn't connect to server",
      'network-connection-refused',
    ],
    ['dial tcp 192.0.2.7:443: connect: connection refused', 'network-connection-refused'],
    ['Impossibile stabilire la connessione. Rifiuto persistente del computer di destinazione.', 'network-connection-refused'],
    ['dial tcp 192.0.2.7:443: i/o timeout', 'network-connect-timeout'],
    ['java.net.SocketTimeoutException: Connect timed out', 'network-connect-timeout'],
    ['A connection attempt failed because the connected party did not properly respond after a period of time', 'network-connect-timeout'],
    ['curl: (28) Failed to connect to hooks.contoso.example port 443 after 130001 ms: Connection timed out', 'network-connect-timeout'],
    ['curl: (28) Operation timed out after 30001 milliseconds with 0 bytes received', 'network-request-timeout'],
    ['The request was canceled due to the configured HttpClient.Timeout of 100 seconds elapsing.', 'network-request-timeout'],
    [
      "requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='x', port=443): Read timed out. (read timeout=30)",
      'network-request-timeout',
    ],
    ['net/http: request canceled (Client.Timeout exceeded while awaiting headers)', 'network-request-timeout'],
    ['net/http: timeout awaiting response headers', 'network-response-timeout'],
    ['connect: no route to host', 'network-unreachable'],
    [
      'Unable to read data from the transport connection: An existing connection was forcibly closed by the remote host.',
      'network-connection-reset',
    ],
    ["('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))", 'network-connection-reset'],
    ["('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))", 'network-connection-closed'],
    ['curl: (52) Empty reply from server', 'network-connection-closed'],
    ['Post "https://hooks.contoso.example/leads": EOF', 'network-connection-closed'],
    ['Error: Client network socket disconnected before secure TLS connection was established', 'network-tls-handshake-reset'],
    ['curl: (35) OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to hooks.contoso.example:443', 'network-tls-handshake-reset'],
    ['ssl.SSLEOFError: EOF occurred in violation of protocol (_ssl.c:1006)', 'network-tls-handshake-reset'],
    ['javax.net.ssl.SSLHandshakeException: Remote host terminated the handshake', 'network-tls-handshake-reset'],
    ['curl: (18) transfer closed with 120 bytes remaining to read', 'network-response-truncated'],
    ['http.client.IncompleteRead: IncompleteRead(12 bytes read, 20 more expected)', 'network-response-truncated'],
    ['TypeError: terminated\n  [cause]: SocketError: other side closed', 'network-response-truncated'],
    ['net/http: HTTP/1.x transport connection broken: malformed HTTP response "220 mail ESMTP"', 'network-response-not-http'],
    ['curl: (1) Received HTTP/0.9 when not allowed', 'network-response-not-http'],
    ['Error: Parse Error: Expected HTTP/', 'network-response-not-http'],
    ['curl: (60) SSL certificate problem: certificate has expired', 'network-tls-expired'],
    [
      'x509: certificate has expired or is not yet valid: current time 2026-11-23T05:00:00Z is after 2026-11-20T00:00:00Z',
      'network-tls-expired',
    ],
    [
      'x509: certificate has expired or is not yet valid: current time 2026-11-23T05:00:00Z is before 2026-11-24T00:00:00Z',
      'network-tls-not-yet-valid',
    ],
    ['The remote certificate is invalid because of errors in the certificate chain: NotTimeValid', 'network-tls-expired'],
    ['The remote certificate is invalid because of errors in the certificate chain: UntrustedRoot', 'network-tls-untrusted-root'],
    ['The remote certificate is invalid according to the validation procedure: RemoteCertificateNameMismatch', 'network-tls-hostname'],
    [
      'PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target',
      'network-tls-chain',
    ],
    ['tls: failed to verify certificate: x509: certificate signed by unknown authority', 'network-tls-chain'],
    [
      '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)',
      'network-tls-chain',
    ],
    ['[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1006)', 'network-tls-self-signed'],
    [
      '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self signed certificate in certificate chain',
      'network-tls-untrusted-root',
    ],
    ['x509: certificate is valid for *.azurewebsites.net, not hooks.contoso.example', 'network-tls-hostname'],
    ["curl: (60) SSL: no alternative certificate subject name matches target host name 'hooks.contoso.example'", 'network-tls-hostname'],
    [
      'java.security.cert.CertificateException: No subject alternative DNS name matching hooks.contoso.example found.',
      'network-tls-hostname',
    ],
    ['remote error: tls: protocol version not supported', 'network-tls-version'],
    ['javax.net.ssl.SSLHandshakeException: Received fatal alert: protocol_version', 'network-tls-version'],
    ['remote error: tls: certificate required', 'network-tls-client-certificate'],
    ['javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure', 'network-tls-handshake-failed'],
    ['http: server gave HTTP response to HTTPS client', 'network-url-https-on-http-port'],
    ['javax.net.ssl.SSLException: Unsupported or unrecognized SSL message', 'network-url-https-on-http-port'],
    ['curl: (35) error:0A00010B:SSL routines::wrong version number', 'network-url-https-on-http-port'],
    ['unsupported protocol scheme ""', 'network-url-missing-scheme'],
    ['unsupported protocol scheme "ftp"', 'network-url-scheme'],
    ['java.net.MalformedURLException: no protocol: hooks.contoso.example/leads', 'network-url-missing-scheme'],
    ['curl: (1) Protocol "ftps" not supported', 'network-url-scheme'],
    ['{"code":"ERR_INVALID_URL","input":"hooks.contoso.example/leads","message":"Invalid URL"}', 'network-url-missing-scheme'],
    ['{"code":"ERR_INVALID_URL","input":"https://hooks.contoso .example/leads","message":"Invalid URL"}', 'network-url-space'],
    ['TypeError: Failed to parse URL from https://[broken at new Request (node:internal)', 'network-url-invalid'],
    ['Request cannot be constructed from a URL that includes credentials: https://…', 'network-url-credentials'],
    ['net::ERR_UNSAFE_PORT', 'network-url-port-blocked'],
    ['Get "https://hooks.contoso.example": stopped after 10 redirects', 'network-redirect-loop'],
    ['requests.exceptions.TooManyRedirects: Exceeded 30 redirects.', 'network-redirect-loop'],
  ];

  test.each(table)('%s', (body, code) => {
    expect(named({ body })).toBe(code);
  });
});

test('a web server that answers in clear to an encrypted port’s caller is recognised although it gave a status', () => {
  const body = '<h1>400 Bad Request</h1><center>The plain HTTP request was sent to HTTPS port</center>';
  expect(named({ httpStatus: 400, body })).toBe('network-url-http-on-tls-port');
});

test('what a destination writes about its own network is not taken for ours', () => {
  expect(named({ httpStatus: 502, body: 'upstream: connect ECONNREFUSED 10.0.0.4:8080' })).toBe('destination-failing');
});

test('ordinary prose is no network failure', () => {
  for (const body of ['', 'Hello, my leads do not arrive', '{"success":true}', '<html>Welcome</html>', 'lead 10061 was updated']) {
    expect(named({ body })).toBe('unrecognised-response');
  }
});
