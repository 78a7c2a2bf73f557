import { isIP } from 'node:net';
import { blockedPorts } from './blocked-ports.ts';
import { isPublicAddress } from './public-address.ts';

/** Catalogue codes of addresses that can never be used as they are. The transport code of each is `LEADPORT_...` (`addressCodeToTransport`). */
export type AddressCode =
  | 'network-url-invalid'
  | 'network-url-scheme'
  | 'network-url-missing-scheme'
  | 'network-url-credentials'
  | 'network-url-space'
  | 'network-url-port-blocked'
  | 'network-address-forbidden';

/** `OUTBOUND_HOST_MAP` as lib/env.ts reads it: requests to `host` (or `*.host`) go to `origin`. */
export type HostMap = ReadonlyArray<{ host: string; origin: string }>;

/** `OUTBOUND_ALLOW` as lib/env.ts reads it: what may be private and plain http all the same. */
export type AllowList = ReadonlyArray<{ host: string; port: number }>;

export type AddressPolicy = {
  origins: ReadonlyMap<string, string>;
  allowed: ReadonlySet<string>;
};

/** Where a request really goes, and what it says there. */
export type Target = {
  /** Scheme, host and port that are connected to; the mapped origin when the host is mapped. */
  origin: string;
  hostname: string;
  /** As the URL had it. */
  hostHeader: string;
  /** Path and query, byte for byte as written. */
  path: string;
  /** Named by `OUTBOUND_ALLOW`: its addresses are not checked. */
  allowed: boolean;
};

/** Whether a destination's URL can be used at all, without asking DNS. For the moment of saving. */
export function checkAddress(url: string, policy: AddressPolicy): { ok: true } | { ok: false; code: AddressCode } {
  const target = locate(url, policy);
  return typeof target === 'string' ? { ok: false, code: target } : { ok: true };
}

export function addressPolicy(options: { hostMap?: HostMap; allow?: AllowList }): AddressPolicy {
  return {
    origins: new Map(options.hostMap?.map(({ host, origin }) => [bare(host.toLowerCase()), origin])),
    allowed: new Set(options.allow?.map(({ host, port }) => `${canonicalHost(host)}:${port}`)),
  };
}

export function addressCodeToTransport(code: AddressCode): string {
  return `LEADPORT_${code.slice('network-'.length).toUpperCase().replaceAll('-', '_')}`;
}

/** Checks everything that needs no DNS. WHATWG's parser names the host, so odd spellings of numbers are already resolved. */
export function locate(url: string, policy: AddressPolicy): Target | AddressCode {
  const problem = spellingProblem(url);
  if (problem) return problem;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || doubledScheme.has(parsed.hostname) || parsed.hostname.includes('..')) return 'network-url-invalid';

  const written = `${bare(parsed.hostname)}:${portOf(parsed)}`;
  const writtenAllowed = policy.allowed.has(written);

  const mappedOrigin = mapped(bare(parsed.hostname), policy.origins);
  const destination = mappedOrigin === undefined ? parsed : new URL(mappedOrigin);
  const port = portOf(destination);
  const allowed = mappedOrigin === undefined ? writtenAllowed : policy.allowed.has(`${bare(destination.hostname)}:${port}`);
  if (!allowed && isForbiddenHost(destination.hostname)) return 'network-address-forbidden';
  if (parsed.protocol === 'http:' && !writtenAllowed) return 'network-url-scheme';
  if (!allowed && destination.protocol === 'http:') return 'network-address-forbidden';
  if (!allowed && blockedPorts.has(port)) return 'network-url-port-blocked';
  return {
    origin: destination.origin,
    hostname: destination.hostname,
    hostHeader: parsed.host,
    path: pathAsWritten(url, parsed),
    allowed,
  };
}

const doubledScheme = new Set(['http', 'https']);

/** What WHATWG's parser would silently repair, so that what was saved is what is sent. */
function spellingProblem(url: string): AddressCode | null {
  if (/[\t\n\r\0]/.test(url)) return 'network-url-invalid';
  if (url.includes(' ')) return 'network-url-space';
  // `localhost:3000` and `contoso.com:8443` are a host and a port, not a scheme.
  const scheme = /^(https?(?=:)|[a-z][a-z0-9+.-]*(?=:(?!\d)))/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return looksLikeHost.test(url) ? 'network-url-missing-scheme' : 'network-url-invalid';
  if (scheme !== 'https' && scheme !== 'http') return 'network-url-scheme';
  const authority = /^https?:\/\/([^/\\?#]+)(?=[/?#]|$)/i.exec(url)?.[1];
  if (authority === undefined) return 'network-url-invalid';
  if (authority.includes('@')) return 'network-url-credentials';
  // A backslash counts as a slash for some parsers and not for others; after `?` it is harmless.
  return /^[^?#]*\\/.test(url) ? 'network-url-invalid' : null;
}

const looksLikeHost = /^(\/\/)?[\w-]+(\.[\w-]+)*\.?(:\d+)?([/?#]|$)/;

/** Everything between authority and fragment. Only what may not stand in a request line at all is taken encoded from the parser. */
function pathAsWritten(url: string, parsed: URL): string {
  const start = url.slice(url.indexOf('://') + 3).search(/[/?#]/);
  if (start === -1) return '/';
  const rest = url.slice(url.indexOf('://') + 3 + start);
  const end = rest.indexOf('#');
  const target = end === -1 ? rest : rest.slice(0, end);
  if (!/^[\x21-\x7e]*$/.test(target)) return parsed.pathname + parsed.search;
  return target.startsWith('/') ? target : `/${target}`;
}

/** Exact beats wildcard, the longer wildcard beats the shorter, `*.` stands for one label or more. */
function mapped(hostname: string, origins: ReadonlyMap<string, string>): string | undefined {
  if (origins.size === 0) return undefined;
  const exact = origins.get(hostname);
  if (exact !== undefined) return exact;
  for (let dot = hostname.indexOf('.'); dot !== -1; dot = hostname.indexOf('.', dot + 1)) {
    const wildcard = origins.get(`*${hostname.slice(dot)}`);
    if (wildcard !== undefined) return wildcard;
  }
  return undefined;
}

function isForbiddenHost(hostname: string): boolean {
  const host = bare(hostname);
  const literal = host.startsWith('[') ? host.slice(1, -1) : host;
  if (isIP(literal)) return !isPublicAddress(literal);
  return /(^|\.)(localhost|localdomain|local|internal|home\.arpa)$/.test(host);
}

function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}

/** A trailing dot names the same host. */
function bare(hostname: string): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}

function canonicalHost(host: string): string {
  const spelled = isIP(host) === 6 ? `[${host}]` : host;
  return URL.canParse(`http://${spelled}/`) ? bare(new URL(`http://${spelled}/`).hostname) : spelled;
}
