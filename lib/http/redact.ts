import { hideEverySpelling } from './secret-spelling.ts';

/** Replaces what must not be seen by `…`. Texts without anything secret come back as they are. */
export type Redact = (text: string) => string;

/** Shorter values would be found everywhere and give nothing away. */
const shortestSecret = 4;

/**
 * Replaces every given secret, however it is written (raw, percent-encoded, in JSON or HTML escapes, base64 also inside longer base64),
 * and what looks like a credential by its name (`?sig=`, `"access_token":`) or form (JWT), known or not.
 * A URL or connection string among the secrets stands for the secret values in it, so that hosts stay readable.
 * Does not find secrets that were cut, hashed, compressed or escaped letter by letter.
 */
export function redactor(secrets: readonly string[]): Redact {
  const needles = new Map(
    secrets
      .flatMap(secretParts)
      .filter((part) => part.length >= shortestSecret)
      .map((part) => [part, hideEverySpelling(part)]),
  );
  // Longest first: a secret that contains another one is gone before the shorter one could leave its rest behind.
  const known = [...needles].sort(([a], [b]) => b.length - a.length).map(([, replace]) => replace);
  return (text) => {
    let result = text;
    for (const replace of known) result = replace(result);
    return maskNamed(result);
  };
}

/** What a person may see of a URL that is itself a secret: query values and long random path segments become `…`. */
export function maskUrl(url: string): string {
  const queryAt = url.search(/[?#]/);
  const path = queryAt === -1 ? url : url.slice(0, queryAt);
  const query = queryAt === -1 ? '' : url.slice(queryAt).replace(/([?&#][^=&#]*=)[^&#]*/g, '$1…');
  const start = path.indexOf('://') + 3;
  const [authority = '', ...segments] = path.slice(start).split('/');
  const shown = [authority.replace(/^[^@]*@/, '…@'), ...segments.map((segment) => (isRandom(segment) ? '…' : segment))];
  return path.slice(0, start) + shown.join('/') + query;
}

/** Header values that are credentials as a whole. The scheme (`Bearer`, `SharedKeyLite`) stays, it explains many refusals. */
export function maskHeader(name: string, value: string, redact: Redact): string {
  if (!isCredentialHeader(name)) return redact(value);
  const scheme = /^authorization$|^proxy-authorization$/i.test(name)
    ? /^(Basic|Bearer|SharedKey|SharedKeyLite|Digest|Negotiate) /i.exec(value)?.[0]
    : null;
  return `${scheme ?? ''}…`;
}

export function isCredentialHeader(name: string): boolean {
  return /authorization|cookie|token|secret|password|api-?key|(?<!idempotency)-key$/i.test(name);
}

const credentialNames =
  'sig|code|key|token|secret|password|pwd|client_?secret|client_?assertion|assertion|access_?token|refresh_?token|id_?token|api_?key|account_?key|shared_?access_?(?:key|signature)';
const queryValue = new RegExp(`((?:^|[?&;\\n])(?:${credentialNames})=)[^&;\\s"'<>#]+`, 'gi');
const jsonValue =
  /("(?:(?:access|refresh|id)_?token|client_?(?:secret|assertion)|password|secret|token|api_?key|account_?key)\\*"\s*:\s*\\*")(?:[^"\\]|\\.)+/gi;
const jwt = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g;

function maskNamed(text: string): string {
  let result = text;
  if (result.includes('=')) result = result.replace(queryValue, '$1…');
  if (result.includes('"')) result = result.replace(jsonValue, '$1…');
  if (result.includes('eyJ')) result = result.replace(jwt, '…');
  return result;
}

/** The values worth hiding inside one stored secret. */
function secretParts(secret: string): string[] {
  const values = [...secret.matchAll(queryValue)].map((match) => match[0].slice(match[1]!.length));
  const isUrl = /^https?:\/\//i.test(secret);
  const parts = isUrl ? [...values, ...urlParts(secret)] : [secret, ...values];
  return [...new Set(parts.flatMap((part) => [part, decoded(part)]))];
}

function urlParts(url: string): string[] {
  const [path = '', query = ''] = url.split(/[?#](.*)/s);
  const values = query.split(/[&#]/).map((pair) => pair.slice(pair.indexOf('=') + 1));
  return [...path.split('/').slice(3), ...values].filter(isRandom);
}

/** 16 characters or more that mix letters and digits: workflow ids, keys, GUIDs. */
function isRandom(segment: string): boolean {
  return segment.length >= 16 && /\d/.test(segment) && /[a-z]/i.test(segment);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
