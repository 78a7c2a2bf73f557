import { cleanText } from './clean-text.ts';
import { jsonIn } from './json-in-text.ts';
import type { Evidence } from './signature.ts';
import { saysNoMore } from './status-alone.ts';

/** What a person pastes: an answer, a log line, a stack trace, headers, JSON inside JSON, in any mix. */
export type Pasted = { text: string; httpStatus?: number | null };

/** The same text read in the ways in which it may be meant. The status applies to all when it was given apart; one found in the text only adds a reading. */
export function readPasted({ text, httpStatus }: Pasted): Evidence[] {
  const capped = ends(text).replace(/^\ufeff/, '');
  const headers = headersIn(capped);
  const bodies = bodiesIn(capped);
  const pasted = { isNamed: false, isBare: saysNoMore(capped), text: cleanText(capped) };
  const readings = (status?: number): Evidence[] => bodies.map((body) => ({ pasted, httpStatus: status, headers, body }));
  if (isStatus(httpStatus)) return readings(httpStatus);
  const found = statusIn(capped);
  return found === null ? readings() : [...readings(), ...readings(found)];
}

/** A long log says what happened at its start, or at its end where the last "Caused by" stands. */
function ends(text: string): string {
  return text.length <= maxStart + maxEnd ? text : `${text.slice(0, maxStart)}\n${text.slice(-maxEnd)}`;
}

const maxStart = 10_000;
const maxEnd = 4_000;
const maxBodies = 12;
const maxDepth = 4;

/** The text as it came, its words cleaned, and every piece of JSON in either, down to JSON inside strings of JSON. */
function bodiesIn(text: string): string[] {
  const clean = cleanText(text);
  const bodies = new Set([text, clean]);
  const collect = (source: string, depth: number) => {
    for (const { source: json, value } of jsonIn(source)) {
      if (bodies.size >= maxBodies) return;
      bodies.add(json);
      if (depth < maxDepth) for (const inner of jsonStrings(value)) collect(inner, depth + 1);
    }
  };
  collect(text, 0);
  collect(clean, 1);
  return [...bodies];
}

/** String values that hold JSON themselves, at most two levels below the object. */
function jsonStrings(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.includes('{') ? [value] : [];
  if (typeof value !== 'object' || value === null || depth > 2) return [];
  return Object.values(value)
    .slice(0, 40)
    .flatMap((inner) => jsonStrings(inner, depth + 1));
}

function headersIn(text: string): Record<string, string> {
  // Names come from outside: without a prototype `__proto__` is a name like any other.
  const headers = Object.create(null) as Record<string, string>;
  for (const line of text.split('\n', 100)) {
    const [, name, value] = /^[<>*\s]{0,4}([A-Za-z][A-Za-z0-9-]{1,63}): {0,4}(\S[^\r]{0,2000})\r?$/.exec(line) ?? [];
    if (name && value) headers[name.toLowerCase()] = value;
  }
  return headers;
}

function statusIn(text: string): number | null {
  const status = Number(statusNotations.map((notation) => notation.exec(text)?.[1]).find(Boolean));
  return isStatus(status) && status >= 300 ? status : null;
}

/** Reason phrases that clients print after the number; .NET writes them as one word, some before it. */
const reason =
  'Bad ?Request|Unauthori[sz]ed|Forbidden|Not ?Found|Method ?Not ?Allowed|Request ?Time-?out|Conflict|Gone|(?:Payload|Content|Request ?Entity|URI|Request-?URI) ?Too ?(?:Large|Long)|Unsupported ?Media ?Type|Unprocessable|Too ?Many ?Requests|Internal ?Server ?Error|Bad ?Gateway|Service ?(?:Temporarily )?Unavailable|Server ?(?:Busy|Unavailable)|Gateway ?Time-?out';

/** How clients print a status: a status line, a member or a field, .NET's `(503) Server Unavailable`, requests' `429 Client Error`, a sentence, an access log. */
const statusNotations = [
  /\bHTTP\/[123](?:\.\d)?"? ([1-5]\d\d)\b/,
  /\b(?:status|status ?code|response code|http|http error|error code|http status)["']?[ :=]{1,3}["']?([1-5]\d\d)\b/i,
  /(?:: |^|\s)\(([1-5]\d\d)\) \p{L}/u,
  /\b([45]\d\d) (?:Client|Server) Error\b/,
  new RegExp(`\\b([45]\\d\\d)[ :,–-]{1,3}["']?(?:${reason})`, 'i'),
  /\b(?:TooManyRequests|InternalServerError|BadGateway|ServiceUnavailable|GatewayTimeout)[ :(=]{1,3}([45]\d\d)\b/,
  /\bindicate success: ([1-5]\d\d)\b/,
  /\b(?:responded|answered|replied|returned|failed|resulted|rejected|got|received)(?: (?:with|in|an?|the|http|error|status|code|response)){0,4}:? [`'"(]{0,2}([45]\d\d)\b(?! ?(?:ms|s|rows|records|leads|items|times|bytes|kB|MB|seconds|contacts|euros?|EUR|€|%))/i,
];

function isStatus(status: number | null | undefined): status is number {
  return Number.isInteger(status) && status! >= 100 && status! <= 599;
}
