import type { NetworkErrorCode } from './network.ts';

/** One wording of a failure. All patterns together are tried on up to 64 KiB of foreign text, so every repetition in them is bounded. */
export type TextRule = readonly [NetworkErrorCode, RegExp];

/** How clients put failures of names, addresses and connections: Node, curl, .NET, Java, Python, Go, browsers. The precise before the general. */
export const networkTextRules: readonly TextRule[] = [
  [
    'network-dns-unavailable',
    /\bEAI_AGAIN\b|temporary failure in name resolution|server misbehaving|\bE?SERVFAIL\b|\bquery\w{1,8} ETIMEOUT|\blookup [\w.-]{1,253}[^\n]{0,60}: i\/o timeout|WSATRY_AGAIN|resolving timed out/i,
  ],
  [
    'network-dns',
    /\bENOTFOUND\b|\b(?:could not|couldn'?t|unable to|failed to|cannot) resolve (?:host|the host|name|address|'|")|no such host|remote name could not be resolved|name or service not known|nodename nor servname|UnknownHostException|unknown host\b|NameResolutionError|getaddrinfo failed|failed to lookup address|ERR_NAME_NOT_RESOLVED|\bNXDOMAIN\b|host sconosciuto|impossibile risolvere (?:il nome|l['’]host)/i,
  ],
  ['network-url-credentials', /URL that includes credentials|URL (?:contains|has) (?:embedded )?(?:credentials|user ?info)/i],
  [
    'network-url-missing-scheme',
    /no scheme supplied|MissingSchema|MalformedURLException: no protocol|missing an? ['"]?http|unsupported protocol scheme (?:\\{0,3}["']){2}|only absolute URLs are supported|relative URL without a base|must be an absolute URI|format of the URI could not be determined|unknown url type: ['"]?[\w-]{1,63}\.|failed to parse URL from (?![a-z][a-z0-9+.-]{0,20}:\/)[\w-]{1,63}\.|\binput\W{1,8}(?![a-z][a-z0-9+.-]{0,20}:\/)[\w-]{1,63}\.[\w.-]{1,200}[:/"'\\]/i,
  ],
  [
    'network-url-space',
    /\binput\W{1,8}https?:\/\/[^\s"'\\]{0,500} [^\s"'\\]|failed to parse URL from https?:\/\/[^\s"'\\]{0,500} (?!at |\(|-)[^\s"'\\]|invalid character \W{1,4} \W{1,4} in host name|illegal character in (?:path|query|authority|opaque part|scheme name) at index|URL can'?t contain control characters|malformed input to a URL function/i,
  ],
  [
    'network-url-scheme',
    /\bunknown scheme\b|unsupported protocol scheme|no connection adapters were found|unknown url type: \w|\bunsupported protocol ['"]?[a-z][a-z0-9+.-]{1,20}:(?!:)|MalformedURLException: unknown protocol|protocol \W{0,4}[\w+.-]{1,20}:?\W{0,4}(?: is)? not supported|only \W{0,2}https?\W{0,2}(?: and|, or| or|\/)? ?\W{0,2}(?:https?)?\W{0,2} ?(?:schemes|protocols|URLs) are (?:allowed|supported)|only HTTP\(S\) protocols|\bscheme is not (?:supported|allowed)|ERR_INVALID_PROTOCOL|ERR_UNKNOWN_URL_SCHEME|UnsupportedProtocol/i,
  ],
  ['network-url-port-blocked', /\bbad port\b(?!:? (?:in|number|for)\b)|ERR_UNSAFE_PORT|port (?:is )?blocked by|restricted port/i],
  [
    'network-url-invalid',
    /\bERR_INVALID_URL\b|\bTypeError\W{1,12}(?:message\W{1,8})?invalid URL\b|URL rejected|failed to parse URL|MalformedURLException|URISyntaxException|\binvalid URI\b|URL using bad\/illegal format|\bInvalidURL\b|ERR_DISALLOWED_URL_SCHEME/i,
  ],
  [
    'network-redirect-loop',
    /redirect count exceeded|ERR_(?:FR_)?TOO_MANY_REDIRECTS|TooManyRedirects|too many (?:automatic )?redirect(?!s to )|exceeded \d{1,4} redirects|stopped after \d{1,4} redirects|maximum (?:\(\d{1,4}\) |number of (?:automatic )?)?redirect(?:s|ions)|circular ?redirect|redirected (?:you )?too many times|troppi reindirizzamenti/i,
  ],
  [
    'network-response-not-http',
    /\bHPE_(?!INVALID_EOF_STATE)\w{3,40}|parse error: expected http|does not match the HTTP\/1\.[01] protocol|malformed HTTP (?:response|status|version)|BadStatusLine|(?:invalid|illegal) status line|received HTTP\/0\.9|invalid HTTP (?:version|response|status)|server committed a protocol violation|ERR_INVALID_HTTP_RESPONSE|unsupported HTTP version/i,
  ],
  [
    'network-response-truncated',
    /LEADPORT_BODY_TRUNCATED|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|\bTypeError[\s:,"'\\a-z]{1,40}\bterminated\b|premature (?:close|end of)|ERR_STREAM_PREMATURE_CLOSE|HPE_INVALID_EOF_STATE|IncompleteRead|without sending complete message body|ChunkedEncodingError|InvalidChunkLength|truncated chunk|transfer closed with (?:outstanding|\d{1,20} bytes)|\bunexpected EOF\b(?! while)|ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_CHUNKED_ENCODING|error reading a body from connection|response ended prematurely,? (?:with at least|while)/i,
  ],
  ['network-response-timeout', /UND_ERR_HEADERS_TIMEOUT|headers timeout error|timeout awaiting (?:response )?headers/i],
  [
    'network-connect-timeout',
    /UND_ERR_CONNECT_TIMEOUT|Net::OpenTimeout|connect ?timeout|ERR_SOCKET_CONNECTION_TIMEOUT|connect(?:ion)? (?:ETIMEDOUT|timed out|time-?out)|ConnectTimeout|\bdial tcp[^\n]{0,200}i\/o timeout|TLS handshake timeout|did not properly respond after a period|risposta non corretta della parte connessa|ERR_(?:CONNECTION_)?TIMED_OUT|failed to connect to [^\n]{1,300}(?:timed out|timeout)|\bETIMEDOUT\b[^]{0,80}\bsyscall\W{1,8}connect|WSAETIMEDOUT|\b(?:WinError|errno|socket error)\W{1,4}10060\b/i,
  ],
  [
    'network-request-timeout',
    /aborted due to timeout|LEADPORT_DEADLINE|UND_ERR_BODY_TIMEOUT|body timeout error|\bE(?:SOCKET)?TIMEDOUT\b|operation timed out|the operation has timed out|HttpClient\.Timeout (?:of|von|di|de|in)\b|HttpTimeoutException|\bReadTimeout|\bkind: TimedOut|\bread timed out|timeout of \d{1,9} ?ms exceeded|context deadline exceeded|Client\.Timeout(?: or context cancellation)? exceeded|deadline has elapsed|timeout (?:dell['’])?operazione|WriteTimeout/i,
  ],
  [
    'network-unreachable',
    /\bE(?:HOST|NET)UNREACH\b|\bEHOSTDOWN\b|no route to host|network is unreachable|NoRouteToHost|ERR_ADDRESS_UNREACHABLE|host (?:is )?unreachable/i,
  ],
  [
    'network-connection-refused',
    /\bECONNREFUSED\b|connection ?refused|actively refused|rifiuto persistente|connessione rifiutata|ERR_CONNECTION_REFUSED|WSAECONNREFUSED|\b(?:WinError|errno|socket error)\W{1,4}10061\b|could(?: not|n'?t) connect to server/i,
  ],
  [
    'network-connection-closed',
    /UND_ERR_SOCKET|other side closed|socket hang up|RemoteDisconnected|remote end closed connection|empty reply from server|NoHttpResponseException|server ?disconnected|ERR_EMPTY_RESPONSE|ERR_CONNECTION_CLOSED|response ended prematurely|connection closed before message completed|server closed (?:idle )?connection|unexpected end of file from server|expected to be kept alive was closed|"(?:: | )EOF\b|\bunderlying connection was closed: the connection was closed unexpectedly/i,
  ],
  [
    'network-connection-reset',
    /\bECONNRESET\b|\bkind: ConnectionReset|connection (?:was )?(?:forcibly )?(?:reset|aborted)|ConnectionResetError|forcibly closed by the remote host|interrotta forzatamente|ERR_CONNECTION_(?:RESET|ABORTED)|WSAECONNRESET|\b(?:WinError|errno|socket error)\W{1,4}10054\b|\bEPIPE\b|broken pipe/i,
  ],
];
