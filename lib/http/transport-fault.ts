import { errors } from 'undici';
import { TransportError, type TransportPhase } from './transport-error.ts';

/** An error from resolving or connecting, as what it says most precisely. Nothing of the request was sent. */
export function connectFault(error: unknown, phase: 'dns' | 'connect' | 'tls'): TransportError {
  if (error instanceof TransportError) return error;
  const best = mostTelling(error);
  return new TransportError(codeOf(best), phase, false, messageOf(best));
}

/** What became of a request: whether it was handed to the socket, whether the status was read. */
export type Fate = { started: boolean; written: boolean; answered: boolean };

/** An error that undici gave a request. Keeps no `cause`: undici's errors carry pieces of the answer. */
export function requestFault(error: unknown, fate: Fate): TransportError {
  if (error instanceof TransportError) return error;
  const best = mostTelling(error);
  const code = codeOf(best);
  if (fate.answered && endedEarly.has(code)) {
    return new TransportError(
      'LEADPORT_BODY_TRUNCATED',
      'response',
      true,
      `The connection ended before the end of the body: ${messageOf(best)}`,
    );
  }
  if (code === 'UND_ERR_INVALID_ARG') return new TransportError('LEADPORT_HEADER_INVALID', 'send', false, messageOf(best));
  if (closing.has(code)) return new TransportError('LEADPORT_ABORTED', 'send', fate.started, messageOf(best));
  return new TransportError(code, phaseOf(code, fate), fate.started, messageOf(best));
}

const endedEarly = new Set(['UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'ECONNRESET', 'EPIPE', 'HPE_INVALID_EOF_STATE']);
const closing = new Set(['UND_ERR_DESTROYED', 'UND_ERR_CLOSED', 'UND_ERR_ABORTED']);

function phaseOf(code: string, fate: Fate): TransportPhase {
  // TLS 1.3 servers refuse a client certificate only after the handshake looked finished.
  if (code.startsWith('ERR_SSL_')) return 'tls';
  return fate.answered || fate.written ? 'response' : 'send';
}

/** With several addresses Node throws one error per address. The ones that say "no route" are rarely the reason. */
const vague = ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'ENETUNREACH', 'EHOSTUNREACH', 'ETIMEDOUT'];

function mostTelling(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) {
    const rank = (one: unknown) => vague.indexOf(codeOf(one));
    // -1, what is not vague, sorts last.
    return [...error.errors]
      .map(mostTelling)
      .sort((a, b) => (rank(a) === -1 ? 1 : rank(b) === -1 ? -1 : rank(a) - rank(b)))
      .at(-1);
  }
  if (error instanceof Error && codeOf(error) === unknownCode && error.cause) return mostTelling(error.cause);
  return error;
}

const unknownCode = 'LEADPORT_TRANSPORT';

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  // OpenSSL's own words are more precise than libuv's catch-all.
  if (code === 'EPROTO') return openSslCode(messageOf(error)) ?? code;
  if (error instanceof errors.HTTPParserError) return error.code ?? parserCode(error.message);
  return typeof code === 'string' && code !== '' ? code : unknownCode;
}

/** undici 8 looks its parser's error up the wrong way round and loses the code; the reason in the message is llhttp's own. */
function parserCode(message: string): string {
  return parserReasons.find(([reason]) => reason.test(message))?.[1] ?? 'HPE_INVALID_CONSTANT';
}

const parserReasons: ReadonlyArray<[RegExp, string]> = [
  [/chunk/i, 'HPE_INVALID_CHUNK_SIZE'],
  [/content-length/i, 'HPE_INVALID_CONTENT_LENGTH'],
  [/transfer-encoding/i, 'HPE_INVALID_TRANSFER_ENCODING'],
  [/header/i, 'HPE_INVALID_HEADER_TOKEN'],
  [/version/i, 'HPE_INVALID_VERSION'],
  [/status/i, 'HPE_INVALID_STATUS'],
];

/** `error:0A00010B:SSL routines:ssl3_get_record:wrong version number:...` -> `ERR_SSL_WRONG_VERSION_NUMBER`, as Node names it elsewhere. */
function openSslCode(message: string): string | null {
  const reason = /:SSL routines:[^:]*:([a-z0-9 /_-]+):/i.exec(message)?.[1];
  return reason ? `ERR_SSL_${reason.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}` : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error && error.message ? error.message.trim() : String(error);
}
