import type { Evidence, EvidenceTier } from './signature.ts';

/** What in the pasted text a match stands on, so that a page can show it. */
export type Because = {
  /** `answer` when only the HTTP status spoke. */
  kind: EvidenceTier | 'answer';
  /** The words themselves as they were read: a code, a sentence, a status. */
  found: string;
  /** Where they stand in the text as it was pasted; null when they were given apart, or stand in it otherwise. */
  at: { start: number; end: number } | null;
};

/** The words are shown as a hint, not as a copy of the answer. */
const maxLength = 160;

export function becauseOf(kind: Because['kind'], evidence: Evidence, pattern: RegExp | undefined, pasted: string): Because {
  const found = foundBy(kind, evidence, pattern).slice(0, maxLength);
  return { kind, found, at: placeOf(found, pasted) };
}

function foundBy(
  kind: Because['kind'],
  { vendorCode, vendorMessage = '', body = '', httpStatus, transportCode }: Evidence,
  pattern?: RegExp,
) {
  if (kind === 'vendor-code' && vendorCode !== undefined) return vendorCode;
  if (kind === 'transport' && transportCode !== undefined) return transportCode;
  const said = pattern && (pattern.exec(body) ?? pattern.exec(vendorMessage))?.[0];
  return said ?? String(httpStatus ?? vendorCode ?? '');
}

/** The same words in the same order; what stands between them may have been tidied up before they were read. */
function placeOf(found: string, pasted: string): Because['at'] {
  const exact = found === '' ? -1 : pasted.indexOf(found);
  if (exact !== -1) return { start: exact, end: exact + found.length };
  // A code may stand there without its prefix.
  return loosely(found, pasted) ?? loosely(/\d{4,12}/.exec(found)?.[0] ?? '', pasted);
}

function loosely(found: string, pasted: string): Because['at'] {
  const words = found.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  const place = new RegExp(words.join('[^\\p{L}\\p{N}]{1,12}'), 'iu').exec(pasted);
  return place && { start: place.index, end: place.index + place[0].length };
}
