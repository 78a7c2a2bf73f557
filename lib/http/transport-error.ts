/** Where on the way to an answer the transport failed. */
export type TransportPhase = 'address' | 'dns' | 'connect' | 'tls' | 'send' | 'response';

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
