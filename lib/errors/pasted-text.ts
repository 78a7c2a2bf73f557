import { maxTextLength } from './classify.ts';
import type { Evidence } from './signature.ts';

/** What a person pastes: an answer, a log line, a stack trace, headers, JSON inside JSON, in any mix. */
export type Pasted = { text: string; httpStatus?: number | null };

/** The same text read in the ways in which it may be meant. The status applies to all when it was given apart; one found in the text only adds a reading. */
export function readPasted({ text, httpStatus }: Pasted): Evidence[] {
  const capped = text.slice(0, maxTextLength).replace(/^\ufeff/, '');
  const headers = headersIn(capped);
  const bodies = bodiesIn(capped);
  if (isStatus(httpStatus)) return bodies.map((body) => ({ httpStatus, headers, body }));
  const found = statusIn(capped);
  const plain = bodies.map((body) => ({ headers, body }));
  return found === null ? plain : [...plain, ...bodies.map((body) => ({ httpStatus: found, headers, body }))];
}

const maxBodies = 12;
const maxDepth = 3;

function bodiesIn(text: string): string[] {
  const bodies = new Set([text]);
  const collect = (source: string, depth: number) => {
    for (const json of jsonIn(source)) {
      if (bodies.size >= maxBodies) return;
      bodies.add(json.source);
      if (depth < maxDepth) for (const inner of jsonStrings(json.value)) collect(inner, depth + 1);
    }
  };
  collect(text, 0);
  if (text.includes('\\"')) {
    const unescaped = text.replaceAll('\\"', '"').replaceAll('\\\\', '\\');
    if (bodies.size < maxBodies) bodies.add(unescaped);
    collect(unescaped, 1);
  }
  return [...bodies];
}

/** Objects in the text that parse, from the outermost brace on. A few starts are enough; a stack trace has braces too. */
function jsonIn(text: string): { source: string; value: unknown }[] {
  const found: { source: string; value: unknown }[] = [];
  let start = text.indexOf('{');
  for (let tries = 0; start !== -1 && tries < 8; tries++) {
    const end = closingBrace(text, start);
    const source = text.slice(start, end + 1);
    const value = end === -1 ? undefined : parse(source);
    if (value !== undefined) found.push({ source, value });
    start = text.indexOf('{', value === undefined ? start + 1 : end);
  }
  return found;
}

function closingBrace(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let index = start; index < text.length; index++) {
    const character = text[index];
    if (quoted && character === '\\') index++;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === '{') depth++;
    else if (!quoted && character === '}' && --depth === 0) return index;
  }
  return -1;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
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
  const found =
    /\bHTTP\/[123](?:\.\d)? (\d{3})\b/.exec(text) ?? /\b(?:status|status ?code|http)["']?[ :=]{1,3}["']?([1-5]\d\d)\b/i.exec(text);
  const status = Number(found?.[1]);
  return isStatus(status) && status >= 300 ? status : null;
}

function isStatus(status: number | null | undefined): status is number {
  return Number.isInteger(status) && status! >= 100 && status! <= 599;
}
