import type { NetworkErrorCode } from './network.ts';
import { networkCodeRules, networkNumberRules } from './network-code-tables.ts';
import { type TextRule, networkTextRules } from './network-text.ts';
import { networkClientTextRules, networkVagueTextRules } from './network-text-clients.ts';
import { networkLocalizedTextRules } from './network-text-localized.ts';
import { networkTlsTextRules, networkTlsWrapperRules } from './network-text-tls.ts';
import { networkTransportSignatures } from './network-transport.ts';
import { isAnotherService } from './other-service.ts';
import type { Evidence, Signature } from './signature.ts';

/** Evidence to code for everything below HTTP. A destination's own signatures come before these. */
export const networkSignatures: readonly Signature[] = [
  // Web servers answer these in plain HTTP, as pages of their own, before any application sees the request.
  body(
    'network-url-http-on-tls-port',
    /plain HTTP request was sent to HTTPS port|sent an HTTP request to an HTTPS server|speaking plain HTTP to an SSL-enabled server port|combination of host and port requires TLS/i,
  ),
  body(
    'network-tls-client-certificate',
    /no required SSL certificate was sent|the SSL certificate error<|403\.7\b[^]{0,240}client certificate/i,
  ),
  ...networkTransportSignatures,
  ...networkCodeRules.map(text),
  ...networkClientTextRules.map(text),
  ...networkTlsTextRules.map(text),
  ...networkTextRules.map(text),
  ...networkLocalizedTextRules.map(text),
  ...networkTlsWrapperRules.map(text),
  ...networkVagueTextRules.map(text),
  ...networkNumberRules.map(text),
  // A person shows the address itself; clients print addresses with credentials in errors of every kind.
  {
    code: 'network-url-credentials',
    tier: 'status',
    matches: ({ httpStatus, body = '' }) => httpStatus === undefined && /https?:\/\/[^\s/:@]{1,100}:[^\s/@]{1,100}@[\w-]/i.test(body),
  },
  // The same words as a plain close; offered after it, never instead of it.
  text(['network-tls-client-certificate', /UND_ERR_SOCKET|other side closed/]),
  text(['network-url-http-on-tls-port', /UND_ERR_SOCKET|other side closed/]),
];

function body(code: NetworkErrorCode, pattern: RegExp): Signature {
  return { code, tier: 'body', pattern, matches: (evidence) => pattern.test(evidence.body ?? '') };
}

/**
 * An HTTP status proves that the network worked: then words like "connection refused" in the body are about something
 * behind the destination, and are not read.
 */
function text([code, pattern]: TextRule): Signature {
  return {
    code,
    tier: 'text',
    pattern,
    matches: (evidence: Evidence) =>
      pattern.test(evidence.transportMessage ?? '') ||
      (evidence.httpStatus === undefined && pattern.test(evidence.body ?? '') && !isAnotherService(evidence)),
  };
}
