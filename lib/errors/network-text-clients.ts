import type { TextRule } from './network-text.ts';

/**
 * Wordings of single clients: .NET's names, Java's clients (OkHttp, Netty, Apache, Android), Python's (aiohttp, httpx), Go, Ruby, Rust, Erlang,
 * Perl, wget, got, browsers, nginx. Read before the common ones, which several of them contain.
 */
export const networkClientTextRules: readonly TextRule[] = [
  [
    'network-dns-unavailable',
    /awaiting 'lookup'|temporary failure in name resolution|\bErrno -3\b|\blookup [\w.-]{1,253}[^\n]{0,160}: i\/o timeout|DNS (?:lookup|resolution|query)[^\n]{0,40}timed? ?out|DNS_PROBE_(?:STARTED|FINISHED_(?:NO_INTERNET|BAD_CONFIG))|resolving timed out|dns_timeout/i,
  ],
  [
    'network-dns',
    /UnresolvedAddressException|\bname does not resolve\b|\bNIEHOST_UNKNOWN\b|SSS_(?:UNKNOWN|INVALID)_HOST\b|\bUnresolved address\b|Failed host lookup|No address associated with (?:host)?name|r.{1,3}soudre le nom|could not find host [\w-]{1,63}\.|server can'?t find [\w.-]{1,253}: NXDOMAIN|NameResolution(?:Failure|Error)\b|\bBad hostname\b|\(Bad hostname|server with the specified hostname could not be found|server name or address could not be resolved|NS_ERROR_UNKNOWN_(?:HOST|PROXY_HOST)|DNS_PROBE_FINISHED_NXDOMAIN|server IP address could not be found|\b(?:host|domain)(?:name)? (?:could not|can(?:not|'t)) be resolved\b|\bhostname could not be found\b|unable to resolve host\b|(?:domain name|host name|hostname|DNS name) does not exist|We(?:'re| are) having trouble finding that site|getaddrinfo E?NONAME|\bdns error\b[^\n]{0,80}(?:no record|not found)|DNSLookupError|ClientConnectorDNSError|\{:?tls_alert[^\n]{0,20}nxdomain/i,
  ],
  [
    'network-url-https-on-http-port',
    /NotSslRecordException|not an SSL\/TLS record|http[ _]request(?:\]|:) ?http request|ERR_SSL_(?:WRONG_VERSION_NUMBER|HTTP_REQUEST)|plaintext connection\?|\bUnsupported or unrecognized SSL\b|server replied in plain ?text/i,
  ],
  [
    'network-tls-hostname',
    /hostname_check_failed|\bhostname (?:verification|validation) (?:failed|error)|SSSLERR_SERVER_CERT_MISMATCH|certificate common name [^\n]{1,255} doesn'?t match|did not match expected (?:CN|common name)|does(?: not|n't) match the server certificate|invalid peer certificate: (?:certificate )?not ?valid ?for ?name|no certificate subject alternative name matches|SSL_ERROR_BAD_CERT_DOMAIN|target principal name is incorrect|certificate.{0,40}CN name does not match|SSLPeerUnverifiedException|Certificate name mismatch|NotValidForNameContext/i,
  ],
  [
    'network-tls-not-yet-valid',
    /NOT_YET_VALID_(?:ISSUER_)?CERTIFICATE|CertificateNotYetValidException|certificate not (?:yet )?activated|bad_cert,\W{0,2}cert_not_yet_valid|certificate has not yet been activated|Issued certificate not yet valid/i,
  ],
  [
    'network-tls-expired',
    /bad_cert,\W{0,2}cert_expired|certificate_expired,|Issued certificate has expired|date in the certificate is invalid|invalid peer certificate: (?:certificate )?expired|SSL_ERROR_EXPIRED_CERT/i,
  ],
  [
    'network-tls-self-signed',
    /bad_cert,\W{0,2}selfsigned_peer|MOZILLA_PKIX_ERROR_SELF_SIGNED|self-?signed certificate encountered|CaUsedAsEndEntity|DEPTH_ZERO_SELF_SIGNED/i,
  ],
  ['network-tls-untrusted-root', /root certificate[^\n]{0,40}not trusted|chain was issued by an authority that is not trusted/i],
  [
    'network-tls-certificate-invalid',
    /certificate chain: (?:\w{1,40}, )?Revoked\b|bad_cert,\W{0,2}revoked|SEC_ERROR_(?:REVOKED_CERTIFICATE|CERT_SIGNATURE_ALGORITHM_DISABLED)|invalid peer certificate: (?:Revoked|BadSignature|BadEncoding)|does not match pinned|certificate pinning fail|OCSP[^\n]{0,30}revoked|OcspStatusRevoked/i,
  ],
  [
    'network-tls-chain',
    /CLIENT ALERT: Fatal - Unknown CA|bad_cert,\W{0,2}unknown_ca|Trust anchor for certification path not found|(?:ICM_HTTP_SSL|SSSLERR)_PEER_CERT_UNTRUSTED|SSS_INVALID_HOST_CERT|SSL peer certificate or SSH remote key was not OK|No trusted certificate found|\bTrustFailure\b|cannot verify [\w.-]{1,253}'s certificate|Unable to locally verify the issuer|certificate for this server is invalid|pretending to be|Could not validate certificate|certificate verify failed \(unable|verify failed: unable|verification failed: unable|could not find a trusted/i,
  ],
  [
    'network-tls-version',
    /SSL_ERROR_NO_CYPHER_OVERLAP|state=error: unsupported protocol\b|SSL_ERROR_PROTOCOL_VERSION_ALERT|tls: (?:server selected unsupported protocol|no supported versions)|uses an unsupported protocol|peer is incompatible: \w{0,30}(?:Tls1[23]|Version)|PeerIncompatible\W{1,3}\w{0,30}(?:Tls1[23]|Version)/i,
  ],
  [
    'network-tls-handshake-reset',
    /SSL connection could not be established[^]{0,600}(?:\b10054\b|forcibly closed|connection reset|ECONNRESET)|SYSCALL returned=5|TLS connection was non-properly terminated|connection (?:was )?terminated during (?:the )?handshake|PR_END_OF_FILE_ERROR|SSL_?(?:connect|handshake)[^\n]{0,40}unexpected eof|connection (?:was )?closed (?:by [\w ]{2,20} )?during (?:the )?(?:TLS |SSL )?handshake|EOF during (?:the )?handshake|received an unexpected EOF or 0 bytes from the transport stream|peer closed connection (?:during|in) handshake|SSL peer shut down incorrectly|SSLHandshakeException: Connection (?:reset|closed)|handshake[^\n]{0,30}(?:connection reset|ECONNRESET)/i,
  ],
  [
    'network-tls-handshake-failed',
    /Unable to establish SSL connection|\bSSL connect error\b|\bICM_HTTP_SSL_ERROR\b|\bgnutls_handshake\(?\)? ?failed: Handshake failed|TLS fatal alert has been received|SSL negotiation failed|Failed to enable crypto|SecureChannelFailure|SecureConnectionError|can'?t establish a secure connection|secure connection to the server cannot be made|(?:TLS|SSL) handshake (?:failed|error|aborted)|handshake failed because of an unexpected packet|ERR_SSL_(?:\w{2,12}_)?ALERT_\w{3,30}|PeerMisbehaved|SSL_ERROR_HANDSHAKE_FAILURE_ALERT/i,
  ],
  [
    'network-response-not-http',
    /ServerProtocolViolation|(?:unexpected|invalid|malformed) status line|cannot parse response|does not look like (?:an )?HTTP|unintelligible|bad http response/i,
  ],
  [
    'network-response-truncated',
    /reading (?:the )?(?:response )?body\W{1,4}unexpected EOF|unexpected EOF while reading (?:the )?(?:response|body)|unexpected end of stream|Transferred a partial file|prematurely closed DURING response|payload is not completed|end of file before message length reached|end of response with \d{1,20} bytes missing|Premature end of (?:chunk|Content)|ended before (?:the )?(?:body|message|content)|incomplete (?:chunked )?(?:read|message|body)|TransferEncodingError|not enough data for satisfy|upstream prematurely closed connection while (?:reading upstream|sending)|peer closed connection without sending TLS close_notify|ConnectionClosedException: Premature/i,
  ],
  [
    'network-response-timeout',
    /awaiting 'response'|\(Connection timed out\) in headers|upstream timed out[^\n]{0,40}while reading response header|time-?out (?:while )?waiting for (?:the )?response headers|reading response headers?[^\n]{0,20}timed out/i,
  ],
  [
    'network-connect-timeout',
    /awaiting '(?:connect|secureConnect|socket)'|error trying to connect: [^\n]{0,40}(?:timed out|deadline has elapsed)|\bETIMEDOUT[^\n]{0,20}\bconnect\b|handshake (?:operation )?timed out|connected party did not properly respond|SSS_CONNECTION_TIME_OUT|\bNIECONN_(?:TIMEOUT|PENDING)|SSL connection time-?out|failed to connect to [^\n]{1,200} after \d{3,9} ?ms(?!: (?:Connection refused|Could))|curl: \(28\) Failed to connect|ConnectTimeout|ConnectionTimeout|Connection timeout to host|execution expired[^\n]{0,80}(?:connect|open_timeout)|(?:ConnectionFailed|OpenTimeout|open TCP connection)[^\n]{0,200}execution expired|upstream timed out[^\n]{0,40}while connecting|\bconnect_?timeout\b|connection attempt timed out|connection timed out (?:after|waiting)|Connection timed out - connect\(2\)|taking too long to respond|NS_ERROR_NET_TIMEOUT|timed out (?:while )?(?:connecting|trying to connect)/i,
  ],
  [
    'network-request-timeout',
    /(?:awaiting|waiting for) '(?:request|send|read)'|network timeout at:|(?:SocketTimeout|InterruptedIO)Exception: timeout|\b(?:source|kind): TimedOut|Timeout has occurred|\b(?:Idle timeout|Max duration was) reached for \W{0,2}http|ICM_HTTP_TIMEOUT|SSS_REQUEST_TIME_EXCEEDED|\bHTTP:TIMEOUT\b|\[(?:receive|send) timeout\]|StreamTimeout|asyncio\.(?:exceptions\.)?TimeoutError|SocketTimeoutError|ServerTimeoutError|Timeout on reading data|\bread tcp [^\n]{1,120}i\/o timeout|\bwrite tcp [^\n]{1,120}i\/o timeout|TransportError\)? ?\{? ?(?:reason: ?)?:?timeout\b|(?:HTTPoison|Tesla|Finch|Req)\.\w{1,30}[^\n]{0,60}:timeout\b|\b500 read timeout|\bPoolTimeout\b|request (?:has )?timed out(?! [a-z])|request to \S{1,300} timed out|timed out (?:after|waiting for)(?: a)? (?:response|reply|\d{1,9} ?(?:ms|s|sec|seconds|milliseconds)\b)|Timeout was reached|WebExceptionStatus\W{1,3}Timeout|Status\W{1,3}Timeout\b[^\n]{0,40}WebException|TimeoutError: The operation|no response (?:was )?received within \d|ReadTimeoutException|Timed out reading response/i,
  ],
  [
    'network-unreachable',
    /ERR_(?:INTERNET_DISCONNECTED|NETWORK_CHANGED|ADDRESS_INVALID)|Internet connection appears to be offline|NS_ERROR_OFFLINE|unreachable network|unreachable host|:ehostunreach|:enetunreach/i,
  ],
  [
    'network-connection-refused',
    /Connect call failed|All connection attempts failed|Unable to connect\. Is the computer able to access|NS_ERROR_CONNECTION_REFUSED|could not connect to the server|server refused (?:the )?connection|:?econnrefused|A connection with the server could not be established/i,
  ],
  [
    'network-connection-closed',
    /Server returned nothing \(no headers|SSSLERR_CONN_CLOSED|awaiting response\.{3} No data received|wget: No data received|\bNo data received\.?$|header parser received no bytes|prematurely closed BEFORE response|Server closed connection without sending|upstream prematurely closed connection|server sent GOAWAY|KeepAliveFailure|\bEOFError: end of file reached|EOF reached while reading|network connection was lost|TransportError\{? ?reason: :closed|\{:?error, ?:?(?:socket_)?closed|unexpected error occurred on a (?:receive|send)|connection (?:was )?terminated abnormally|connection (?:was )?closed (?:abruptly|unexpectedly|by (?:the )?(?:remote|peer|server|foreign|other))|server (?:closed|dropped) (?:the )?(?:network )?connection|failed to respond$|remote (?:host|server|peer) closed (?:the )?connection|closed by remote host|\bResponseEnded\b|connection is closed before|connection (?:was )?closed (?:prematurely|before)|\bRemotely closed\b|\bIncompleteMessage\b|ERR_HTTP2_(?:SESSION_ERROR|GOAWAY_SESSION)/i,
  ],
  [
    'network-connection-reset',
    /StreamResetException|Failed sending data to the peer|Failure when receiving data from the peer|stream was reset|\bstream error: stream ID \d{1,9}; [A-Z_]{3,40}|NGHTTP2_\w{3,40}|HTTP\/2 stream \d{1,9} was not closed cleanly|HTTP2 framing layer|ERR_HTTP2_(?:PROTOCOL_ERROR|STREAM_ERROR|PING_FAILED)|PR_CONNECT_RESET_ERROR|NS_ERROR_NET_(?:RESET|INTERRUPT)|stream \d{1,9} reset by|RST_STREAM/i,
  ],
  [
    'network-redirect-loop',
    /\b\d{1,3} redirections exceeded|Number of redirects hit maximum|Redirect loop detected|maximum redirect reached|Too many follow-up requests|Maximum \(\d{1,4}\) redirects followed|NS_ERROR_REDIRECT_LOOP|too_many_redirects|TooManyRedirectsError/i,
  ],
  [
    'network-url-missing-scheme',
    /URI with undefined scheme|No host specified in URI (?!\w{1,20}:)|no scheme was found|UnsupportedURIScheme|Request URL is missing|URL scheme (?:is )?(?:missing|not specified|required)|An? invalid request URI was provided|Only HTTP and HTTPS schemes? .{0,40}''|InvalidSchema: Missing|unsupported scheme "?"?$/i,
  ],
];

/** Names that say only that no connection came about; read after all that say why. */
export const networkVagueTextRules: readonly TextRule[] = [
  [
    'network-connection-refused',
    /Unable to connect to the remote server|Verbindung mit dem Remoteserver kann nicht|connessione al server remoto|connecter au serveur distant|conectar con el servidor remoto|ConnectException: Failed to connect to|ICM_HTTP_CONNECTION_FAILED|\bNIECONN_REFUSED\b|\bConnectFailure\b|HttpRequestError\W{1,3}ConnectionError|failed to establish a new connection/i,
  ],
  ['network-connection-reset', /:econnreset|reset by (?:peer|remote)/i],
  ['network-tls-chain', /PKIX path validation failed/i],
  [
    'network-connection-closed',
    /\b(?:Receive|Send)Failure\b|Unerwarteter Fehler (?:beim|bei einem) (?:Empfang|Sende)|Errore imprevisto durante un'operazione di (?:ricezione|invio)|HttpRequestError\W{1,3}ResponseEnded/i,
  ],
];
