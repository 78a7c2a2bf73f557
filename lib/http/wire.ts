import type { Dispatcher, Pool } from 'undici';
import type { GuardedClient } from './pools.ts';
import { TransportError } from './transport-error.ts';
import { requestFault } from './transport-fault.ts';

export type WireRequest = { method: Dispatcher.HttpMethod; path: string; headers: Record<string, string>; body: string | null };

/** The answer as far as it came; `body` is cut at the cap. */
export type WireAnswer = { status: number; headers: Record<string, string>; body: Buffer; truncated: boolean };

export type WireLimits = { maxBodyBytes: number; bodyIdleMs: number };

/**
 * One request on one socket, from undici's events. It knows what the promise of `undici.request` hides:
 * whether the request was ever written, on which socket, and what had arrived before an error.
 */
export class Wire implements Dispatcher.DispatchHandler {
  /** Set by the client that takes the request. */
  connection: GuardedClient | null = null;
  onConnected: (() => void) | null = null;
  onAnswered: (() => void) | null = null;
  /** True when the socket had carried a request before this one. */
  reused = false;
  started = false;

  readonly #limits: WireLimits;
  readonly #settle: { resolve: (answer: WireAnswer) => void; reject: (error: TransportError) => void };
  readonly answer: Promise<WireAnswer>;
  #controller: Dispatcher.DispatchController | null = null;
  #written = false;
  #status = 0;
  #headers: Record<string, string> = {};
  #chunks: Buffer[] = [];
  #bytes = 0;
  #done: TransportError | true | null = null;

  constructor(limits: WireLimits) {
    this.#limits = limits;
    const { promise, resolve, reject } = Promise.withResolvers<WireAnswer>();
    this.answer = promise;
    this.#settle = { resolve, reject };
  }

  send(pool: Pool, request: WireRequest): void {
    // No timeout for headers: the session's deadline is the limit, whatever it waits for.
    pool.dispatch({ ...request, headersTimeout: 0, bodyTimeout: this.#limits.bodyIdleMs }, this);
  }

  /** Ends the request. Before it was written this also keeps it from ever being written. */
  abort(code: string, message: string): void {
    const phase = this.started ? 'response' : 'connect';
    this.#fail(new TransportError(code, phase, this.started, message));
  }

  /** What had arrived when it failed; null before the status. */
  partial(): WireAnswer | null {
    return this.#status === 0 ? null : this.#gathered(true);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#done) return controller.abort(this.#done === true ? new Error('done') : this.#done);
    this.#controller = controller;
    this.started = true;
    if (this.connection) this.reused = this.connection.requests++ > 0;
    this.onConnected?.();
  }

  onRequestSent(): void {
    this.#written = true;
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200 || this.#done) return;
    this.#status = status;
    this.#headers = flat(headers);
    this.onAnswered?.();
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#done) return;
    const room = this.#limits.maxBodyBytes - this.#bytes;
    this.#chunks.push(chunk.length > room ? Buffer.from(chunk.subarray(0, room)) : chunk);
    this.#bytes += Math.min(chunk.length, room);
    if (chunk.length > room) this.#succeed(true);
  }

  onResponseEnd(): void {
    if (!this.#done) this.#succeed(false);
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    if (this.#done) return;
    const fault = requestFault(error, { started: this.started, written: this.#written, answered: this.#status !== 0 });
    if (fault.code === 'UND_ERR_BODY_TIMEOUT' && this.#endsWithConnection()) this.#succeed(true);
    else this.#fail(fault);
  }

  /** A body of unknown length on a connection that is never closed has said all it will when it falls silent. */
  #endsWithConnection(): boolean {
    return this.#headers['content-length'] === undefined && this.#headers['transfer-encoding'] === undefined;
  }

  #succeed(truncated: boolean): void {
    this.#done = true;
    // The rest of the body is not wanted: the socket goes with it.
    if (truncated) this.#controller?.abort(new Error('enough'));
    const { resolve } = this.#settle;
    const answer = this.#gathered(truncated);
    // undici frees a connection one turn of the event loop after its answer. Whoever asks again at once would open a second one.
    setImmediate(() => setImmediate(resolve, answer));
  }

  #fail(error: TransportError): void {
    if (this.#done) return;
    this.#done = error;
    this.#controller?.abort(error);
    this.#settle.reject(error);
  }

  #gathered(truncated: boolean): WireAnswer {
    const body = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
    return { status: this.#status, headers: this.#headers, body, truncated };
  }
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  // Names come from outside: without a prototype `__proto__` is a name like any other.
  const result = Object.create(null) as Record<string, string>;
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    result[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
  }
  return result;
}
