import { addressCodeToTransport, locate, type AddressPolicy, type Target } from './address.ts';
import type { Pools } from './pools.ts';
import type { Redact } from './redact.ts';
import type { Exchange, HttpProgress, HttpSession, OutboundRequest, OutboundResponse } from './session.ts';
import { transcribe } from './transcript.ts';
import { TransportError } from './transport-error.ts';
import { Wire, type WireAnswer, type WireLimits } from './wire.ts';

export type SessionOptions = {
  /** Over all requests of the session, counted from its creation. */
  timeoutMs: number;
  /** Values that may appear in no transcript and no error text. */
  secrets: readonly string[];
  onProgress?: (progress: HttpProgress) => void;
  signal?: AbortSignal;
};

/** What the sessions of one client have in common. */
type Shared = { policy: AddressPolicy; pools: Pools; limits: WireLimits };

/** The HTTP of one attempt. */
export class OutboundSession implements HttpSession {
  readonly exchanges: Exchange[] = [];
  readonly #shared: Shared;
  readonly #limits: WireLimits;
  readonly #options: SessionOptions;
  readonly #redact: Redact;
  readonly #deadline: number;

  constructor(shared: Shared, options: SessionOptions, redact: Redact) {
    this.#shared = shared;
    this.#limits = { ...shared.limits, bodyIdleMs: Math.min(shared.limits.bodyIdleMs, Math.ceil(options.timeoutMs / 2)) };
    this.#options = options;
    this.#redact = redact;
    this.#deadline = performance.now() + options.timeoutMs;
  }

  readonly request = async (request: OutboundRequest): Promise<OutboundResponse> => {
    const first = await this.#attempt(request);
    // A kept connection may have been closed by the server while the request was on its way. Only what changes nothing may be asked twice.
    const isStale = first.error?.sent && first.reused && !first.response && (request.method === 'GET' || request.method === 'HEAD');
    const last = isStale && staleCodes.has(first.error!.code) ? await this.#attempt(request) : first;
    if (last.error) throw last.error;
    return last.response!;
  };

  async #attempt(request: OutboundRequest): Promise<{ response: OutboundResponse | null; error: TransportError | null; reused: boolean }> {
    const startedAt = new Date();
    const start = performance.now();
    const wire = new Wire(this.#limits);
    let headers: Record<string, string> = {};
    let response: OutboundResponse | null = null;
    let error: TransportError | null = null;
    this.#report(request, 'started');
    try {
      const target = this.#locate(request.url);
      headers = requestHeaders(request, target);
      response = readable(await this.#exchange(wire, target, request, headers));
    } catch (caught) {
      if (!(caught instanceof TransportError)) throw caught;
      const { code, phase, sent, message } = caught;
      error = new TransportError(code, phase, sent, this.#redact(message));
      const partial = wire.partial();
      response = partial && readable(partial);
    }
    const durationMs = performance.now() - start;
    const address = wire.connection?.address ?? null;
    this.exchanges.push(transcribe({ request, headers, startedAt, durationMs, address, response, error }, this.#redact));
    return { response, error, reused: wire.reused };
  }

  #locate(url: string): Target {
    const target = locate(url, this.#shared.policy);
    if (typeof target === 'string')
      throw new TransportError(addressCodeToTransport(target), 'address', false, `The address was refused: ${target}.`);
    return target;
  }

  async #exchange(wire: Wire, target: Target, request: OutboundRequest, headers: Record<string, string>): Promise<WireAnswer> {
    const { signal, timeoutMs } = this.#options;
    const remaining = this.#deadline - performance.now();
    if (signal?.aborted || this.#shared.pools.closed) throw new TransportError('LEADPORT_ABORTED', 'connect', false, aborted);
    if (remaining <= 0) throw new TransportError('LEADPORT_DEADLINE', 'connect', false, late(timeoutMs));

    wire.onConnected = () => this.#report(request, 'connected');
    wire.onAnswered = () => this.#report(request, 'answered');
    const stop = () => wire.abort('LEADPORT_ABORTED', aborted);
    signal?.addEventListener('abort', stop, { once: true });
    const timer = setTimeout(() => wire.abort('LEADPORT_DEADLINE', late(timeoutMs)), remaining);
    try {
      wire.send(this.#shared.pools.for(target), { method: request.method, path: target.path, headers, body: request.body ?? null });
      return await wire.answer;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }

  #report(request: OutboundRequest, event: HttpProgress['event']): void {
    this.#options.onProgress?.({ purpose: request.purpose, event });
  }
}

const staleCodes = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);
const aborted = 'The request was stopped from our side.';

function late(timeoutMs: number): string {
  return `No complete answer within ${timeoutMs} ms.`;
}

/** Headers that follow from the connection and the body are ours alone. */
const ours = new Set([
  'host',
  'accept-encoding',
  'content-length',
  'transfer-encoding',
  'connection',
  'keep-alive',
  'upgrade',
  'expect',
  'te',
  'trailer',
]);

function requestHeaders(request: OutboundRequest, target: Target): Record<string, string> {
  const headers: Record<string, string> = { host: target.hostHeader, 'user-agent': 'Leadport', 'accept-encoding': 'identity' };
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    const lower = name.toLowerCase();
    if (!ours.has(lower)) headers[lower] = value;
  }
  return headers;
}

function readable({ status, headers, body, truncated }: WireAnswer): OutboundResponse {
  return { status, headers, body: text(body, truncated), truncated };
}

/** Without byte order mark, which Azure Storage sends and JSON.parse refuses; a character cut at the end is left out. */
function text(body: Buffer, truncated: boolean): string {
  if (!truncated && body[0] !== 0xef) return body.toString('utf8');
  return new TextDecoder().decode(body, { stream: truncated });
}
