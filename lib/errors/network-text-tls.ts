import type { TextRule } from './network-text.ts';

/** How clients put failures of TLS: OpenSSL (Node, Python, curl), Go, .NET and Schannel, Java, rustls, GnuTLS, browsers. */
export const networkTlsTextRules: readonly TextRule[] = [
  [
    'network-url-https-on-http-port',
    /wrong[ _]version[ _]number|packet[ _]length[ _]too[ _]long|does not look like a TLS handshake|gave HTTP response to HTTPS client|unrecognized SSL message|cannot determine the frame size|SSL_ERROR_RX_RECORD_TOO_LONG|message of type InvalidContentType/i,
  ],
  [
    'network-tls-version',
    /alert[ _]protocol[ _]version|fatal alert: protocol_version|SSL alert number 70\b|\bUNSUPPORTED_PROTOCOL\b|routines:[^:\n]{0,60}:unsupported protocol\b|(?:tls|ssl|handshake|selected|offered)\b[^\n]{0,60}unsupported protocol version|protocol version not supported|ERR_SSL_VERSION_OR_CIPHER_MISMATCH|ERR_SSL_OBSOLETE_VERSION|SSL_ERROR_UNSUPPORTED_VERSION|no appropriate protocol|do not possess a common algorithm|selected protocol version \S{1,12} is not accepted|SEC_E_UNSUPPORTED_FUNCTION|TLSV1_ALERT_PROTOCOL_VERSION|tlsv1 alert insufficient security|SSL alert number 71\b|\bunsupported versions? of TLS|\bTLS ?v?1\.2 (?:or (?:higher|later|newer|above) )?is required|requires? TLS ?v?1\.[23]\b|only supports? (?:TLS|SSL) ?v?1\.[01]\b/i,
  ],
  [
    'network-tls-client-certificate',
    /alert[ _]certificate[ _]required|(?:tls|alert): certificate[ _]required|SSL alert number (?:116|42)\b|client certificate (?:is )?required|(?:ERR_BAD_SSL|ERR_SSL)_CLIENT_AUTH_CERT|(?:tls: |alert[: _])bad[ _]certificate/i,
  ],
  // Go writes "has expired or is not yet valid" for both and tells them apart at the end.
  [
    'network-tls-not-yet-valid',
    /CERT_NOT_YET_VALID|certificate is not yet valid|CertificateNotYetValid|is not yet valid: current time [^\n]{1,60} is before|\bNotValidYet\b|uses not yet valid cert/i,
  ],
  [
    'network-tls-expired',
    /CERT_HAS_EXPIRED|certificate (?:has |is |chain uses )?expired|CertificateExpired|certificate: Expired|\bNotTimeValid\b|SEC_ERROR_EXPIRED|ERR_CERT_DATE_INVALID|SEC_E_CERT_EXPIRED|(?:validity|timestamp) check failed|certificato (?:[\wè]{1,12} ){0,3}scaduto/i,
  ],
  [
    'network-tls-hostname',
    /ERR_TLS_CERT_ALTNAME_INVALID|match certificate'?s altnames|no alternative certificate subject name matches|certificate subject name [^\n]{1,300} does not match|RemoteCertificateNameMismatch|ERR_CERT_COMMON_NAME_INVALID|BAD_CERT_DOMAIN|no subject alternative (?:DNS )?names?\b|no name matching [^\n]{1,255} found|certificate for <[^>\n]{1,255}> doesn'?t match|hostname mismatch|hostname '?[\w.*-]{1,253}'? doesn'?t match|certificate is (?:not )?valid for|contain any IP SANs|legacy Common Name field|\bNotValidForName\b|\bHostname \S{1,253} (?:was )?not verified\b|hostname in certificate didn'?t match|common name [^\n]{1,200} does not match|IP address mismatch|(?:CN_NO_MATCH|SEC_E_WRONG_PRINCIPAL)/i,
  ],
  [
    'network-tls-untrusted-root',
    /SELF_SIGNED_CERT_IN_CHAIN|self[- ]signed certificate in (?:the )?certificate chain|\bUntrustedRoot\b|CERT_UNTRUSTED|UNTRUSTED_ROOT|root certificate which is not trusted/i,
  ],
  [
    'network-tls-self-signed',
    /DEPTH_ZERO_SELF_SIGNED_CERT|ERROR_SELF_SIGNED_CERT|self[- ]?signed certificate|certificate is self[- ]?signed|\bcertificat[eo] (?:is )?(?:self-signed|autofirmato)/i,
  ],
  [
    'network-tls-certificate-invalid',
    /CERT_REVOKED|certificate (?:has been |was |is )?revoked(?! by)|(?:ca md too weak|ee key too small|CA_MD_TOO_WEAK|EE_KEY_TOO_SMALL)|unsuitable certificate purpose|WEAK_SIGNATURE_ALGORITHM/i,
  ],
  [
    'network-tls-chain',
    /UNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT)|unable to verify the first certificate|unable to get (?:local )?issuer cert|PKIX path building failed|TRUST_IS_PARTIAL_CHAIN|unable to get certificate from CRL|certificate is not trusted|peer certificate cannot be authenticated|unable to find valid certification path|signed by (?:an )?unknown (?:certificate )?authority|\bPartialChain\b|RemoteCertificateChainErrors|UNKNOWN_ISSUER|ERR_CERT_AUTHORITY_INVALID|\bUnknownIssuer\b|could not establish trust relationship|(?:remote certificate is invalid|certificato remoto non (?:è|e') valido)|certificate issuer is unknown/i,
  ],
  [
    'network-tls-handshake-reset',
    /before secure TLS connection was established|\bconnect ECONNRESET\b|\bECONNRESET\b[^]{0,80}\bsyscall\W{1,8}connect|remote host (?:terminated the handshake|closed connection during handshake)|EOF occurred in violation of protocol|unexpected[ _]eof[ _]while[ _]reading|SSL_ERROR_SYSCALL|SSL_connect: connection reset|curl: \(35\)[^\n]{0,200}reset|authentication failed because the remote party|tls handshake eof/i,
  ],
  [
    'network-tls-handshake-failed',
    /handshake[ _]failure|SSL alert number 40\b|could not create SSL\/TLS secure channel|impossibile creare un canale sicuro SSL\/TLS|ERR_SSL_PROTOCOL_ERROR|unrecognized[ _]name|NO_SHARED_CIPHER|no cipher suites in common|unsafe[ _]legacy[ _]renegotiation|dh key too small/i,
  ],
];

const [versionWording, handshakeWording] = ['network-tls-version', 'network-tls-handshake-failed'].map(
  (wanted) => networkTlsTextRules.find(([code]) => code === wanted)![1].source,
);

/** The other side will not speak TLS as it was offered. */
export const refusesTls = new RegExp(`${versionWording}|${handshakeWording}`, 'i');

/** Wrappers that say only that TLS failed; the reason, if any, stands further on in the text. */
export const networkTlsWrapperRules: readonly TextRule[] = [
  [
    'network-tls-handshake-failed',
    /SSL connection could not be established|impossibile stabilire la connessione SSL|SSLHandshakeException|certificate verify failed/i,
  ],
];
