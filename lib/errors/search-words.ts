/** One word as it is compared: without case and accents. */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** Where the words of a text are; what stands between them is not looked at. */
export const wordPattern = /[\p{L}\p{N}]+/gu;

export function wordsOf(text: string): string[] {
  return (text.normalize('NFC').match(wordPattern) ?? []).map(foldWord);
}

/** What somebody looks for: at most twelve different words, without those that stand in every sentence unless there are no others. */
export function queryWords(query: string): string[] {
  const words = [...new Set(wordsOf(query.slice(0, 200)))];
  const telling = words.filter((word) => !stopWords.has(word) && (word.length > 1 || /\d/.test(word)));
  return (telling.length > 0 ? telling : words).slice(0, 12).map((word) => word.slice(0, 40));
}

const stopWords = new Set(
  `a about after all also am an and any are as at be been but by can cannot could did do does doing for from get gets getting give go got had has have
  help how i if in into is isn it its just me my no not now of off on or our please says so some than that the their them then there they this to up us very
  was we were what when where which while who why will with won would you your don doesn didn t s re error errors message
  ad agli ai al alla alle allo anche c che chi ci col come con cosa cui d da dai dal dalla dalle dei del della delle dello di e ed era gli ha hai hanno ho i il in
  io l la le lei lo ma mi mia mie miei mio ne nei nel nella nelle nello non o per perche piu quando questa questo quello se sei si sono sta su sua sui sul sulla suo
  ti tra tu tua tuo un una uno vi errore errori messaggio`.split(/\s+/),
);
