import { lookup as systemLookup } from 'node:dns/promises';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, rootCertificates, type TLSSocket } from 'node:tls';
import { type PeerCertificate, peerCertificate } from './peer-certificate.ts';
import { isPublicAddress } from './public-address.ts';
import { TransportError } from './transport-error.ts';
import { connectFault } from './transport-fault.ts';

export type ResolvedAddress = { address: string; family: number };

/** All addresses of a host. Rejects like `dns.promises.lookup`. */
export type Lookup = (hostname: string) => Promise<readonly ResolvedAddress[]>;

export type ConnectOptions = {
  lookup: Lookup;
  timeoutMs: number;
  /** Certificates to trust besides the usual ones. */
  ca?: string | string[];
  /** Told of every TLS session, with the host as a URL names it. */
  onCertificate?: (host: string, certificate: PeerCertificate) => void;
};

export type Endpoint = { protocol: string; hostname: string; port: number; servername: string | null; allowed: boolean };

export function defaultLookup(hostname: string): Promise<ResolvedAddress[]> {
  return systemLookup(hostname, { all: true });
}

/**
 * Opens a socket to an address that passed the guard: every candidate from DNS is checked, and so is the address the socket really has,
 * before the first byte of TLS or HTTP. One timeout covers DNS, TCP and TLS. Rejects with `TransportError`, nothing sent.
 */
export async function openSocket(endpoint: Endpoint, options: ConnectOptions): Promise<Socket | TLSSocket> {
  const progress: Progress = { phase: 'dns', socket: null };
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(timeoutFault(endpoint, progress.phase, options.timeoutMs));
      progress.socket?.destroy();
    }, options.timeoutMs);
  });
  const opened = open(endpoint, options, progress);
  // After the timeout has won nobody waits for the loser any more.
  opened.catch(() => {});
  try {
    return await Promise.race([opened, expired]);
  } finally {
    clearTimeout(timer);
    progress.over = true;
  }
}

type Progress = { phase: 'dns' | 'connect' | 'tls'; socket: Socket | null; over?: boolean };

async function open(endpoint: Endpoint, options: ConnectOptions, progress: Progress): Promise<Socket | TLSSocket> {
  const candidates = await resolve(endpoint, options.lookup);
  const reachable = endpoint.allowed ? candidates : candidates.filter(({ address }) => isPublicAddress(address));
  if (reachable.length === 0) throw forbidden(endpoint, candidates[0]?.address ?? endpoint.hostname);
  if (progress.over) throw timeoutFault(endpoint, 'dns', options.timeoutMs);

  progress.phase = 'connect';
  const socket = await tcp(endpoint, reachable, progress);
  // No remote address: the peer has gone again already. Whatever it was, nothing is sent to it.
  if (!endpoint.allowed && !isPublicAddress(socket.remoteAddress ?? '')) {
    socket.destroy();
    throw forbidden(endpoint, socket.remoteAddress ?? endpoint.hostname);
  }
  if (endpoint.protocol !== 'https:') return socket;
  progress.phase = 'tls';
  return tls(endpoint, socket, options);
}

async function resolve(endpoint: Endpoint, lookup: Lookup): Promise<readonly ResolvedAddress[]> {
  const family = isIP(endpoint.hostname);
  if (family) return [{ address: endpoint.hostname, family }];
  let found: readonly ResolvedAddress[];
  try {
    found = await lookup(endpoint.hostname);
  } catch (error) {
    throw connectFault(error, 'dns');
  }
  if (found.length === 0) throw new TransportError('ENOTFOUND', 'dns', false, `${endpoint.hostname} has no address.`);
  return found;
}

function tcp(endpoint: Endpoint, addresses: readonly ResolvedAddress[], progress: Progress): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp({
      host: endpoint.hostname,
      port: endpoint.port,
      noDelay: true,
      autoSelectFamily: true,
      // Node's 250 ms would give up on addresses that are merely far away.
      autoSelectFamilyAttemptTimeout: 1000,
      lookup: (_hostname, { all }, callback) => {
        const [first] = addresses;
        if (all) callback(null, [...addresses]);
        else callback(null, first!.address, first!.family);
      },
    });
    progress.socket = socket;
    const fail = (error: Error) => reject(connectFault(error, 'connect'));
    // The listener stays: between here and undici's own ones a reset would be an uncaught error.
    socket.on('error', fail).once('connect', () => resolve(socket));
  });
}

function tls(endpoint: Endpoint, tcpSocket: Socket, options: ConnectOptions): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connectTls({
      socket: tcpSocket,
      ...(endpoint.servername ? { servername: endpoint.servername } : { host: endpoint.hostname }),
      ALPNProtocols: ['http/1.1'],
      ...(options.ca ? { ca: [...rootCertificates, ...[options.ca].flat()] } : {}),
    });
    const fail = (error: Error) => {
      tcpSocket.destroy();
      reject(connectFault(error, 'tls'));
    };
    tcpSocket.on('error', fail);
    socket.on('error', fail).once('secureConnect', () => {
      const certificate = options.onCertificate && peerCertificate(socket);
      if (certificate) options.onCertificate?.(hostOf(endpoint), certificate);
      resolve(socket);
    });
  });
}

function hostOf({ servername, hostname, port }: Endpoint): string {
  return `${servername ?? hostname}${port === 443 ? '' : `:${port}`}`;
}

function forbidden(endpoint: Endpoint, address: string): TransportError {
  const where = address === endpoint.hostname ? address : `${endpoint.hostname} (${address})`;
  return new TransportError('LEADPORT_ADDRESS_FORBIDDEN', 'address', false, `${where} is not a public address.`);
}

function timeoutFault(endpoint: Endpoint, phase: Progress['phase'], timeoutMs: number): TransportError {
  const place = `${endpoint.hostname}:${endpoint.port}`;
  return phase === 'dns'
    ? new TransportError('LEADPORT_DNS_TIMEOUT', phase, false, `No answer from DNS for ${endpoint.hostname} within ${timeoutMs} ms.`)
    : new TransportError(
        'UND_ERR_CONNECT_TIMEOUT',
        phase,
        false,
        `No ${phase === 'tls' ? 'TLS session' : 'connection'} with ${place} within ${timeoutMs} ms.`,
      );
}
