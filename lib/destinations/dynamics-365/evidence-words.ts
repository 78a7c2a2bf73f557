import { withoutPercents } from '#lib/errors/clean-text.ts';
import type { Evidence } from '#lib/errors/signature.ts';

const read = new WeakMap<Evidence, string>();

/** All that was said, on one line: blanks that were written as plus signs, line breaks or escapes are blanks again. Read once per evidence. */
export function wordsOf(evidence: Evidence): string {
  const known = read.get(evidence);
  if (known !== undefined) return known;
  const said = [evidence.vendorMessage, evidence.body, evidence.transportMessage].filter(Boolean).join(' ');
  const words = withoutPercents(said)
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\u0027|[‘’`]/g, "'")
    .replace(/\\?"|[“”]/g, '"')
    .replace(/[\s+]+/g, ' ');
  read.set(evidence, words);
  return words;
}

/** The instance a token was asked for, as Entra ID repeats it in a refusal. */
export function resourceIn(words: string): string | null {
  const found =
    /(?:resource principal named|The scope|value for scope|resource application named|for resource) ['"]?([^\s'"]{1,300})['"]? (?:was not|isn't|is not)/i.exec(
      words,
    );
  return found?.[1]?.replace(/\/\.default$/, '') ?? null;
}

/** The directory a sign-in was sent to, as Entra ID repeats it. Empty quotes are an answer too. */
export function directoryIn(words: string): string | null {
  return (
    /(?:Tenant|tenant identifier|tenant named) ['"]?([^'"]{0,120}?)['"]? (?:not found|is neither|is not valid)/i.exec(words)?.[1] ?? null
  );
}
