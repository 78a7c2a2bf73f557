import type { TLSSocket } from 'node:tls';

/** How long what a server shows is valid. */
export type PeerCertificate = { notBefore: Date; notAfter: Date };

/**
 * The one that ends first of a server's certificate and the one that signed it. Not what is above those: servers go on sending old
 * cross-signed roots long after everybody has stopped looking at them. Null where the session has none.
 */
export function peerCertificate(socket: TLSSocket): PeerCertificate | null {
  const own = socket.getPeerCertificate(true);
  // Without a certificate Node answers an empty object.
  if (!own?.valid_to) return null;
  const signer = own.issuerCertificate;
  const isRoot = !signer || JSON.stringify(signer.subject) === JSON.stringify(signer.issuer);
  const [first] = [own, ...(isRoot ? [] : [signer])]
    .map(({ valid_from, valid_to }) => ({ notBefore: new Date(valid_from), notAfter: new Date(valid_to) }))
    .filter(({ notAfter }) => !Number.isNaN(notAfter.getTime()))
    .sort((a, b) => a.notAfter.getTime() - b.notAfter.getTime());
  return first ?? null;
}
