/** Where on the way to an answer the transport failed. */
export type TransportPhase = 'address' | 'dns' | 'connect' | 'tls' | 'send' | 'response';

/**
 * The codes that are ours. Everything else is what Node (`ENOTFOUND`, `ECONNREFUSED`), OpenSSL (`CERT_HAS_EXPIRED`, `ERR_SSL_...`)
 * or undici (`UND_ERR_...`, `HPE_...`) called it. `UND_ERR_CONNECT_TIMEOUT` is TCP or TLS taking too long; the phase tells which.
 */
export const leadportCodes = [
  /** The host, or every address it resolves to, is private, reserved or otherwise not for destinations. */
  'LEADPORT_ADDRESS_FORBIDDEN',
  'LEADPORT_URL_INVALID',
  'LEADPORT_URL_SCHEME',
  'LEADPORT_URL_MISSING_SCHEME',
  'LEADPORT_URL_CREDENTIALS',
  'LEADPORT_URL_SPACE',
  'LEADPORT_URL_PORT_BLOCKED',
  /** A header's value holds what no header may, such as a line break in a pasted token. */
  'LEADPORT_HEADER_INVALID',
  /** The resolver did not answer within the connect timeout. */
  'LEADPORT_DNS_TIMEOUT',
  /** The deadline over all requests of the session passed. `sent` and `phase` tell what it was waiting for. */
  'LEADPORT_DEADLINE',
  /** The connection ended after the answer's status and before the end of its body. */
  'LEADPORT_BODY_TRUNCATED',
  /** The caller's signal, or closing the client, ended the request. */
  'LEADPORT_ABORTED',
  /** No code came with the error. */
  'LEADPORT_TRANSPORT',
] as const;

/**
 * No complete HTTP answer. `code` is the code Node, OpenSSL or undici gave, or one of ours (`LEADPORT_...`).
 * `sent` tells whether a byte of the request may have left: then the outcome is unknown and only an idempotent destination makes a repeat safe.
 */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly code: string;
  readonly phase: TransportPhase;
  readonly sent: boolean;

  constructor(code: string, phase: TransportPhase, sent: boolean, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.phase = phase;
    this.sent = sent;
  }
}
