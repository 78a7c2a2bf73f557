import { Fragment } from 'react';
import { foldWord, wordPattern } from '#lib/errors/search-words.ts';

/** A text with the words that answered a search marked in it, whatever their case and accents. */
export function MarkedText({ text, words }: { text: string; words: ReadonlySet<string> }) {
  const parts: Array<{ text: string; isMarked: boolean }> = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (!words.has(foldWord(word))) continue;
    parts.push({ text: text.slice(end, index), isMarked: false }, { text: word, isMarked: true });
    end = index + word.length;
  }
  parts.push({ text: text.slice(end), isMarked: false });
  return parts.map(({ text, isMarked }, index) =>
    isMarked ? (
      <mark key={index} className="rounded-sm bg-needs-you-soft px-0.5 text-inherit shadow-[inset_0_-1px_0_var(--needs-you-solid)]">
        {text}
      </mark>
    ) : (
      <Fragment key={index}>{text}</Fragment>
    ),
  );
}

/** The sentence in which most different words answered, to be shown below a title; the first where none did. */
export function tellingSentence(texts: readonly string[], words: ReadonlySet<string>): string {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.?])\s+(?=\p{Lu})/u));
  const marks = (sentence: string) => new Set((sentence.match(wordPattern) ?? []).map(foldWord).filter((word) => words.has(word))).size;
  return sentences.reduce((best, sentence) => (marks(sentence) > marks(best) ? sentence : best), sentences[0] ?? '');
}
