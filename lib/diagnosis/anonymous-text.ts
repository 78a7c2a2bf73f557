import { redactor } from '#lib/http/redact.ts';
import { isCommonWord } from './common-words.ts';

const maxRead = 8_000;
const maxLength = 2_000;

const redact = redactor([]);

/**
 * What two answers of one kind have in common, without whom they were about: no e-mail address, GUID, address, number, key or name.
 * `personal` are the values of the lead that was sent, which some answers repeat. Error codes stay: they are what is looked for.
 * A name written in small letters and not among `personal` stays; better a word too few than a person too many everywhere else.
 */
export function anonymousText(text: string, personal: readonly string[] = []): string {
  let result = redact(text.slice(0, maxRead).normalize('NFC'));
  // Addresses first: a name taken out of one would leave its domain behind.
  for (const [pattern, replacement] of shapes) result = result.replace(pattern, replacement);
  for (const value of longestFirst(personal)) result = result.replace(value, '<customer>');
  return result
    .replace(number, (found, at: number) => (isCode(result, at, found) ? found : '<n>'))
    .replace(word, (found) => (isCommonWord(found) ? found : '<name>'))
    .replace(/(<name>)(?:[ ,.-]{1,2}<name>)+/g, '$1')
    .replace(/(<n>)(?:[ ,.:/-]{1,2}<n>)+/g, '$1')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, maxLength);
}

const personalMember =
  /("(?:(?:first|last|full|given|family|sur|display|user|company|account)_?-?name|name|surname|e-?mail\w*|upn|phone\w*|telephone\w*|mobile\w*|company|street\w*|city|address\w*|jobtitle|title|description|ip)\\*"\s*:\s*\\*")(?:[^"\\]|\\(?!"\s*[,}]))*/gi;

/** In this order: what a later pattern would cut in half comes first. */
const shapes: ReadonlyArray<readonly [RegExp, string]> = [
  [personalMember, '$1<value>'],
  [/[\p{L}\p{N}._%+'-]{1,64}(?:@|%40)[\p{L}\p{N}.-]{1,190}/gu, '<email>'],
  [/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>)\]}]{1,2000}/gi, '<url>'],
  [/\b[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\b/gi, '<id>'],
  [/\b(?:[\w-]{1,63}\.){1,8}(?:com|net|org|io|it|eu|de|fr|uk|us|cn|edu|gov|dev|app|cloud|ms|local|internal|invalid|test)\b/gi, '<host>'],
  [/\b\d{1,4}[-/]\d{1,2}[-/]\d{1,4}(?:[T ]+\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?)?(?: ?(?:Z|[AP]M|GMT|[+-]\d{2}:?\d{2}))?/g, '<time>'],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b|\b(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}\b/gi, '<ip>'],
  [/\b(?=[\w+/=-]{0,200}\d)(?=[\w+/=-]{0,200}[a-z])[\w+/=-]{17,}/gi, '<token>'],
  // The scripts without capitals: whether a word of theirs is a name cannot be seen.
  [/[\p{Lo}\p{M}]{2,}/gu, '<text>'],
];

// Not inside a word: AADSTS700016, TLSv1 and 0x80040220 are codes. A leading + and what stands between digits belong to a phone number.
const number = /(?<![\p{L}\p{N}_<])\+?\d[\d ().-]*(?<=\d)(?![\p{L}\p{N}_])/gu;

/** A status or a code of a vendor is named as one; it is short. */
function isCode(text: string, at: number, found: string): boolean {
  return (
    found.length <= 7 &&
    /(?:code|status|error|err|http|\b[eè]rrore|codice|stato)["'\s:=#(\\/]{1,6}$/i.test(text.slice(Math.max(0, at - 24), at))
  );
}

// Identifiers (InvalidAuthenticationInfo, ECONNREFUSED, AADSTS50126, MSFT_X) are not words that begin with a capital.
const word = /(?<![\p{L}\p{N}_<.])\p{Lu}(?:\p{Ll}+|\p{Lu}+|['’]\p{Lu}?\p{Ll}+)(?:-\p{Lu}\p{Ll}+)*(?![\p{L}\p{N}_>])/gu;

function longestFirst(values: readonly string[]): RegExp[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value.length > 1))]
    .sort((a, b) => b.length - a.length)
    .map((value) => new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(value)}(?![\p{L}\p{N}])`, 'giu'));
}

function escaped(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
