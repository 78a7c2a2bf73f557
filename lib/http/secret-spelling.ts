/** Finds one secret in a text. Letters and digits look the same in every encoding but base64, so one search for them rules out nearly every text. */
export function hideEverySpelling(secret: string): (text: string) => string {
  const anchor = longest(secret.split(/[^a-zA-Z0-9]+/));
  const cores = base64Forms(secret);
  let encoded: RegExp | undefined;
  return (text) => {
    let result = text;
    if (result.includes(anchor)) {
      encoded ??= new RegExp([...secret].map(anySpelling).join(''), 'g');
      result = result.replace(encoded, '…');
    }
    for (const core of cores) if (result.includes(core)) result = result.replaceAll(core, '…');
    return result;
  };
}

/** One character as it may stand in a URL, a form, JSON or HTML. */
function anySpelling(character: string): string {
  if (/[a-zA-Z0-9]/.test(character)) return character;
  const bytes = [...Buffer.from(character)].map((byte) => `%${caseless(byte.toString(16).padStart(2, '0'))}`).join('');
  const units = character
    .split('')
    .map((unit) => `\\\\u${caseless(unit.charCodeAt(0).toString(16).padStart(4, '0'))}`)
    .join('');
  const point = character.codePointAt(0)!;
  const literal = character.replace(/[^\w\s]/, '\\$&');
  const forms = [literal, `\\\\${literal}`, bytes, units, `&#0*${point};`, `&#x0*${caseless(point.toString(16))};`];
  const named = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
    ' ': '\\+',
    '\n': '\\\\n',
    '\r': '\\\\r',
    '\t': '\\\\t',
  }[character];
  return `(?:${[...(named ? [named] : []), ...forms].join('|')})`;
}

function caseless(hex: string): string {
  return hex.replace(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** The secret's base64, and the part of it that stays the same whatever stands before and after, for each of the three alignments. */
function base64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const cores = [0, 1, 2].map((shift) => {
    const from = (3 - shift) % 3;
    const whole = bytes.subarray(from, from + Math.floor((bytes.length - from) / 3) * 3);
    return whole.toString('base64');
  });
  const long = [bytes.toString('base64').replace(/=+$/, ''), ...cores.filter((core) => core.length >= 8)];
  return [...new Set([...long, ...long.map((core) => core.replaceAll('+', '-').replaceAll('/', '_'))])];
}

function longest(parts: readonly string[]): string {
  return parts.reduce((best, part) => (part.length > best.length ? part : best), '');
}
