import type { NetworkErrorCode } from './network.ts';
import type { Evidence, Signature } from './signature.ts';

/** Codes of Node, OpenSSL, undici and our own client. Codes are contracts; their messages change between versions. */
export const networkTransportSignatures: readonly Signature[] = [
  // One code for two moments: before TLS stood nothing was sent, afterwards the outcome is unknown.
  transport('network-tls-handshake-reset', (evidence) => isReset(evidence) && isBeforeRequest(evidence)),
  transport('network-connect-timeout', (evidence) => evidence.transportCode === 'LEADPORT_DEADLINE' && isBeforeRequest(evidence)),
  transport('network-request-timeout', (evidence) => evidence.transportCode === 'ETIMEDOUT' && isAfterConnect(evidence)),
  transport('network-tls-client-certificate', ({ transportCode = '' }) =>
    /^ERR_SSL_\w*ALERT_(?:CERTIFICATE_REQUIRED|BAD_CERTIFICATE|UNKNOWN_CA)$/.test(transportCode),
  ),
  transport('network-tls-version', ({ transportCode = '' }) =>
    /^ERR_SSL_\w*(?:ALERT_PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW)$/.test(transportCode),
  ),
  transport('network-tls-certificate-invalid', ({ transportCode = '' }) =>
    /^(?:ERR_SSL_)?(?:CA|EE|CERT)_\w*TOO_(?:WEAK|SMALL)$/.test(transportCode),
  ),
  transport(
    'network-response-truncated',
    ({ transportCode = '', httpStatus }) => transportCode === 'UND_ERR_SOCKET' && httpStatus !== undefined,
  ),
  ...byCode({
    'network-dns': ['ENOTFOUND', 'ENODATA', 'EAI_NONAME', 'EAI_NODATA', 'ENONAME'],
    'network-dns-unavailable': ['LEADPORT_DNS_TIMEOUT', 'EAI_AGAIN', 'EAI_FAIL', 'ESERVFAIL', 'EREFUSED', 'ETIMEOUT'],
    'network-address-forbidden': ['LEADPORT_ADDRESS_FORBIDDEN'],
    'network-url-invalid': ['LEADPORT_URL_INVALID', 'ERR_INVALID_URL'],
    'network-url-scheme': ['LEADPORT_URL_SCHEME', 'ERR_INVALID_PROTOCOL'],
    'network-url-missing-scheme': ['LEADPORT_URL_MISSING_SCHEME'],
    'network-url-credentials': ['LEADPORT_URL_CREDENTIALS'],
    'network-url-space': ['LEADPORT_URL_SPACE'],
    'network-url-port-blocked': ['LEADPORT_URL_PORT_BLOCKED'],
    'network-header-invalid': ['LEADPORT_HEADER_INVALID', 'ERR_INVALID_CHAR'],
    'network-connection-refused': ['ECONNREFUSED'],
    'network-connect-timeout': ['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT', 'ERR_SOCKET_CONNECTION_TIMEOUT'],
    'network-unreachable': ['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN', 'EADDRNOTAVAIL'],
    'network-request-timeout': ['LEADPORT_DEADLINE', 'UND_ERR_BODY_TIMEOUT', 'ESOCKETTIMEDOUT', 'ABORT_ERR', 'TimeoutError'],
    'network-response-timeout': ['UND_ERR_HEADERS_TIMEOUT'],
    'network-response-truncated': [
      'LEADPORT_BODY_TRUNCATED',
      'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
      'ERR_STREAM_PREMATURE_CLOSE',
      'HPE_INVALID_EOF_STATE',
    ],
    'network-connection-closed': ['UND_ERR_SOCKET'],
    'network-connection-reset': ['ECONNRESET', 'EPIPE', 'ECONNABORTED'],
    'network-redirect-loop': ['ERR_FR_TOO_MANY_REDIRECTS'],
    'network-tls-expired': ['CERT_HAS_EXPIRED'],
    'network-tls-not-yet-valid': ['CERT_NOT_YET_VALID'],
    'network-tls-hostname': ['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'],
    'network-tls-self-signed': ['DEPTH_ZERO_SELF_SIGNED_CERT'],
    'network-tls-untrusted-root': ['SELF_SIGNED_CERT_IN_CHAIN', 'CERT_UNTRUSTED'],
    'network-tls-chain': ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
    'network-tls-certificate-invalid': [
      'CERT_REVOKED',
      'CERT_REJECTED',
      'CERT_SIGNATURE_FAILURE',
      'CERT_CHAIN_TOO_LONG',
      'INVALID_CA',
      'INVALID_PURPOSE',
      'PATH_LENGTH_EXCEEDED',
    ],
    'network-url-https-on-http-port': ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG', 'ERR_SSL_HTTP_REQUEST'],
  }),
  transport('network-response-not-http', ({ transportCode = '' }) => transportCode.startsWith('HPE_')),
  // OpenSSL has hundreds of reasons; what they share is that no secure connection came about.
  transport('network-tls-handshake-failed', ({ transportCode = '' }) => transportCode.startsWith('ERR_SSL_')),
];

function transport(code: NetworkErrorCode, matches: (evidence: Evidence) => boolean): Signature {
  return { code, tier: 'transport', matches };
}

function byCode(table: Partial<Record<NetworkErrorCode, readonly string[]>>): Signature[] {
  return Object.entries(table).map(([code, known]) => ({
    code,
    tier: 'transport',
    matches: ({ transportCode }) => transportCode !== undefined && known.includes(transportCode),
  }));
}

function isReset({ transportCode, transportMessage = '' }: Evidence): boolean {
  // Node gives a socket that closes during the TLS handshake the code ECONNRESET as well.
  return transportCode === 'ECONNRESET' || transportMessage.includes('before secure TLS connection was established');
}

/** Names resolved, connected, secured: up to here nothing of the request has left. */
const phasesBefore = ['address', 'dns', 'connect', 'tls'];
const phasesAfter = ['send', 'response'];

function isBeforeRequest({ stage = '', transportMessage = '' }: Evidence): boolean {
  if (phasesAfter.includes(stage)) return false;
  return phasesBefore.includes(stage) || /^connect |before secure TLS connection was established/.test(transportMessage);
}

function isAfterConnect({ stage = '', transportMessage = '' }: Evidence): boolean {
  if (phasesBefore.includes(stage)) return false;
  return phasesAfter.includes(stage) || /^(?:read|write) /.test(transportMessage);
}
