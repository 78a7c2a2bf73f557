import { isIP } from 'node:net';
import { TLSSocket } from 'node:tls';
import { type AddressPolicy, addressCodeToTransport, locate } from './address.ts';
import { type ConnectOptions, openSocket } from './connect.ts';
import { type PeerCertificate, peerCertificate } from './peer-certificate.ts';
import { TransportError } from './transport-error.ts';

/** Connects to where an address leads, as a request would, and hangs up without a word. Answers with the certificate it met. Rejects with `TransportError`. */
export async function reach(url: string, policy: AddressPolicy, options: ConnectOptions): Promise<PeerCertificate | null> {
  const target = locate(url, policy);
  if (typeof target === 'string')
    throw new TransportError(addressCodeToTransport(target), 'address', false, `The address was refused: ${target}.`);
  const { protocol, port } = new URL(target.origin);
  const name = target.hostHeader.replace(/:\d+$/, '');
  const socket = await openSocket(
    {
      protocol,
      hostname: target.hostname,
      port: Number(port) || (protocol === 'https:' ? 443 : 80),
      servername: isIP(name.replace(/^\[|\]$/g, '')) ? null : name,
      allowed: target.allowed,
    },
    options,
  );
  const certificate = socket instanceof TLSSocket ? peerCertificate(socket) : null;
  socket.destroy();
  return certificate;
}
