import { addressPolicy, type AllowList, type HostMap } from './address.ts';
import { defaultLookup, type ConnectOptions, type Lookup } from './connect.ts';
import { OutboundSession, type SessionOptions } from './outbound-session.ts';
import type { PeerCertificate } from './peer-certificate.ts';
import { Pools } from './pools.ts';
import { reach } from './reach.ts';
import { redactor, type Redact } from './redact.ts';
import type { HttpSession } from './session.ts';

export type OutboundOptions = {
  hostMap?: HostMap;
  allow?: AllowList;
  lookup?: Lookup;
  /** Over DNS, TCP and TLS together. */
  connectTimeoutMs?: number;
  /** How long a body may be silent. One that ends only with its connection counts as complete then. */
  bodyIdleMs?: number;
  maxBodyBytes?: number;
  /** Origins whose connections are kept; the least recently used goes first. */
  maxOrigins?: number;
  /** Certificates to trust besides the usual ones. */
  ca?: ConnectOptions['ca'];
  onCertificate?: ConnectOptions['onCertificate'];
};

export type Outbound = {
  session: (options: SessionOptions) => HttpSession;
  /** Opens a connection (DNS, TCP, TLS) and says nothing. Answers with the certificate it met. Rejects with `TransportError`. */
  reach: (url: string, timeoutMs: number) => Promise<PeerCertificate | null>;
  /** Ends every connection at once, requests in flight included. */
  close: () => Promise<void>;
};

/** The only way out to other people's servers. One per process: its sessions share the connections. */
export function createOutbound(options: OutboundOptions): Outbound {
  const policy = addressPolicy(options);
  const { ca, onCertificate } = options;
  const connect = { lookup: askingOnce(options.lookup ?? defaultLookup), timeoutMs: options.connectTimeoutMs ?? 5_000, ca, onCertificate };
  const pools = new Pools(connect, options.maxOrigins ?? 1_000);
  const limits = { maxBodyBytes: options.maxBodyBytes ?? 65_536, bodyIdleMs: options.bodyIdleMs ?? 5_000 };
  const shared = { policy, pools, limits };
  const redactors = rememberedRedactors();
  return {
    session: (sessionOptions) => new OutboundSession(shared, sessionOptions, redactors(sessionOptions.secrets)),
    reach: (url, timeoutMs) => reach(url, policy, { ...connect, timeoutMs: Math.min(timeoutMs, connect.timeoutMs) }),
    close: () => pools.close(),
  };
}

/** Many connections to one host ask DNS once: the system's resolver has four threads for the whole process. */
function askingOnce(lookup: Lookup): Lookup {
  const running = new Map<string, ReturnType<Lookup>>();
  return (hostname) => {
    const known = running.get(hostname);
    if (known) return known;
    const asked = lookup(hostname).finally(() => running.delete(hostname));
    running.set(hostname, asked);
    return asked;
  };
}

/** A connection's secrets are the same for every lead; building its redactor again for each would cost more than using it. */
function rememberedRedactors(): (secrets: readonly string[]) => Redact {
  const known = new Map<string, Redact>();
  return (secrets) => {
    const key = JSON.stringify(secrets);
    const redact = known.get(key) ?? redactor(secrets);
    known.delete(key);
    known.set(key, redact);
    if (known.size > 500) known.delete(known.keys().next().value!);
    return redact;
  };
}
