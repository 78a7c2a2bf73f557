/** One object found in a text, as JSON. */
export type JsonInText = { source: string; value: unknown };

/**
 * Objects in the text, from the outermost brace on. One that is cut at its end is closed where the text ends, and what other languages print
 * of an object (single quotes, `True`, `None`) is read as well. A few starts are enough; a stack trace has braces too.
 */
export function jsonIn(text: string): JsonInText[] {
  const found: JsonInText[] = [];
  let start = text.indexOf('{');
  for (let tries = 0; start !== -1 && tries < maxTries; tries++) {
    const { end, missing } = extent(text, start);
    const isEmpty = missing !== '' && end - start < 4;
    const read = isEmpty ? undefined : parse(text.slice(start, end) + missing);
    if (read) found.push(read);
    start = text.indexOf('{', read ? end : start + 1);
  }
  return found;
}

const maxTries = 8;
const maxMissing = 40;

/** Where the object ends, and what has to be added when the text ends before it does. */
function extent(text: string, start: number): { end: number; missing: string } {
  const open: string[] = [];
  let quoted = false;
  for (let index = start; index < text.length; index++) {
    const character = text[index]!;
    if (quoted && character === '\\') index++;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '{' || character === '[') open.push(character === '{' ? '}' : ']');
    else if (character === '}' || character === ']') {
      open.pop();
      if (open.length === 0) return { end: index + 1, missing: '' };
    }
  }
  const missing = (quoted ? '"' : '') + open.slice(-maxMissing).reverse().join('');
  return { end: text.length, missing };
}

function parse(source: string): JsonInText | undefined {
  return parseStrictly(source) ?? (source.includes("'") && source.length < 8_000 ? parseStrictly(inJson(source)) : undefined);
}

function parseStrictly(source: string): JsonInText | undefined {
  try {
    return { source, value: JSON.parse(source) };
  } catch {
    return undefined;
  }
}

/** Python's and JavaScript's way to print an object. A quote inside a word is an apostrophe. */
function inJson(source: string): string {
  return source
    .replace(/\bu?'|'(?=\s{0,4}[,:}\]])|(?<=[[{,:]\s{0,4})'/g, '"')
    .replace(/\b(True|False|None)\b/g, (word) => ({ True: 'true', False: 'false', None: 'null' })[word]!);
}
