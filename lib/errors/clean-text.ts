/**
 * The words of a pasted text without what the way here did to them: escapes of JSON, HTML and URLs, wrapped and quoted lines, colours of a
 * terminal, typographic quotes, characters without width. For patterns over words; structure is read from the text as it came.
 */
export function cleanText(text: string): string {
  const lines = text
    .normalize('NFKC')
    .replace(ansiColours, '')
    .replace(invisible, '')
    .split(/\r\n|\r|\n/)
    // E-mail quotes lines with >, PowerShell its error records with +, tables with |.
    .map((line) => line.replace(/^[>|+\s]{1,16}/, ''));
  let clean = unwrapped(lines);
  // Every layer that wrapped the text has escaped the escapes of the one inside.
  for (let layer = 0; layer < maxLayers; layer++) {
    const unescaped = withoutPercents(withoutEntities(withoutBackslashes(clean)));
    if (unescaped === clean) break;
    clean = unescaped;
  }
  return withoutPluses(clean)
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

const maxLayers = 4;
// eslint-disable-next-line no-control-regex -- a terminal's colours start with the escape character
const ansiColours = /\u001b\[[\d;]{0,20}[A-Za-z]/g;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const namedEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A break stands for a blank. Lines that all end at the same column may have been cut there, in the middle of words: then both ways to join them follow one another. */
function unwrapped(lines: readonly string[]): string {
  const full = lines.slice(0, -1);
  const width = full[0]?.length ?? 0;
  const isCut = full.length > 0 && width >= 40 && full.every(({ length }) => length === width);
  return isCut ? `${lines.join('\n')}\n${lines.join('')}` : lines.join('\n');
}

function withoutBackslashes(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(/\\{1,8}u([\da-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\{1,8}[nrt](?![a-z])/g, ' ')
    .replace(/\\{1,8}(["'/\\])/g, '$1');
}

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,6}));/gi, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return namedEntities[name.toLowerCase()] ?? entity;
    const point = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
    return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
  });
}

/** With the escapes of URLs resolved, as far as they are text. */
export function withoutPercents(text: string): string {
  return text.replace(/(?:%[\da-f]{2}){1,200}/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}

/** A form's blanks; a text with blanks of its own means its plus signs. */
function withoutPluses(text: string): string {
  return /\w\+\w+\+\w/.test(text) ? text.replace(/(?<=[\w:.,;'")])\+(?=[\w'"(])/g, ' ') : text;
}
