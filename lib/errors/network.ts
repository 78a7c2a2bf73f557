import type { ErrorEntries } from './entry.ts';
import { networkConnectErrors } from './network-connect.ts';
import { networkNameErrors } from './network-name.ts';
import { networkPortErrors } from './network-port.ts';
import { networkResponseErrors } from './network-response.ts';
import { networkTlsCertificateErrors } from './network-tls-certificate.ts';
import { networkTlsHandshakeErrors } from './network-tls-handshake.ts';
import { networkTlsTrustErrors } from './network-tls-trust.ts';
import { networkUrlErrors } from './network-url.ts';

/** Everything below HTTP, whatever the destination. On the wire these entries carry the destination `network`. */
export const networkErrors = {
  ...networkNameErrors,
  ...networkConnectErrors,
  ...networkTlsCertificateErrors,
  ...networkTlsTrustErrors,
  ...networkTlsHandshakeErrors,
  ...networkUrlErrors,
  ...networkPortErrors,
  ...networkResponseErrors,
} satisfies ErrorEntries;

export type NetworkErrorCode = keyof typeof networkErrors;
