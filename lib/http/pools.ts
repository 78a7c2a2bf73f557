import { Client, Pool } from 'undici';
import { openSocket, type ConnectOptions } from './connect.ts';
import type { Target } from './address.ts';

/** A client of one connection at a time that remembers where its socket went. */
export class GuardedClient extends Client {
  /** Of the socket now open. */
  address: string | null = null;
  /** Requests begun on the socket now open. */
  requests = 0;

  constructor(origin: URL, options: Pool.Options, allowed: boolean, connectOptions: ConnectOptions) {
    super(origin, {
      ...options,
      connect: (parameters, callback) => {
        const { protocol, hostname, servername } = parameters;
        const port = Number(parameters.port) || (protocol === 'https:' ? 443 : 80);
        openSocket({ protocol, hostname, port, servername: servername || null, allowed }, connectOptions).then(
          (socket) => {
            this.address = socket.remoteAddress ?? null;
            this.requests = 0;
            callback(null, socket);
          },
          (error: Error) => callback(error, null),
        );
      },
    });
  }

  override dispatch(options: Parameters<Client['dispatch']>[0], handler: Parameters<Client['dispatch']>[1]): boolean {
    if ('connection' in handler) handler.connection = this;
    return super.dispatch(options, handler);
  }
}

/** Keep-alive pools by origin, the least recently used closed when there are too many. */
export class Pools {
  readonly #pools = new Map<string, Pool>();
  readonly #connectOptions: ConnectOptions;
  readonly #maxOrigins: number;
  #closed = false;

  constructor(connectOptions: ConnectOptions, maxOrigins: number) {
    this.#connectOptions = connectOptions;
    this.#maxOrigins = maxOrigins;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Hosts mapped to one TLS origin do not share sockets: the certificate was checked for one name. */
  for(target: Target): Pool {
    const key = target.origin.startsWith('https:') ? `${target.origin} ${target.hostHeader}` : target.origin;
    const known = this.#pools.get(key);
    // Insertion order is the order of last use.
    if (known) this.#pools.delete(key);
    const pool = known ?? this.#create(target);
    this.#pools.set(key, pool);
    if (this.#pools.size > this.#maxOrigins) this.#evict();
    return pool;
  }

  /** Ends every connection at once, requests in flight included. */
  async close(): Promise<void> {
    this.#closed = true;
    const pools = [...this.#pools.values()];
    this.#pools.clear();
    await Promise.all(pools.map((pool) => pool.destroy()));
  }

  #create(target: Target): Pool {
    return new Pool(target.origin, {
      allowH2: false,
      pipelining: 1,
      // Shorter than any server's idle timeout that is in use, so that we are the one who closes; a server's own hint counts, less 2 s.
      keepAliveTimeout: 4_000,
      keepAliveMaxTimeout: 20_000,
      keepAliveTimeoutThreshold: 2_000,
      maxHeaderSize: 16_384,
      factory: (origin, options) => new GuardedClient(origin, options as Pool.Options, target.allowed, this.#connectOptions),
    });
  }

  /** Requests in flight on the evicted pool still finish. */
  #evict(): void {
    const [oldest] = this.#pools;
    if (!oldest) return;
    this.#pools.delete(oldest[0]);
    void oldest[1].close();
  }
}
