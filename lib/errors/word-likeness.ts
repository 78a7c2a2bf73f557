/**
 * How well a word of a text answers a word somebody typed, both folded: 1 is the word itself, 0 another one. In between: its beginning, another
 * form of it (expired and expires, chiave and chiavi), and one slip of the finger, from eight letters on two. Numbers are right or wrong.
 */
export function likeness(typed: string, word: string): number {
  if (typed === word) return 1;
  if (/\d/.test(typed)) return typed.length >= 3 && word.startsWith(typed) ? 0.8 : 0;
  if (typed.length < 3) return 0;
  if (isOtherForm(typed, word)) return 0.9;
  if (word.startsWith(typed)) return 0.8;
  if (typed.length < 4 || Math.abs(typed.length - word.length) > 2) return 0;
  const slips = typed.length >= 8 ? 2 : 1;
  return typed[0] === word[0] && isWithin(typed, word, slips) ? 0.6 : 0;
}

/** The same stem with other endings: short words differ in one letter at most, longer ones in three. */
function isOtherForm(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const rest = Math.max(a.length, b.length) - same;
  return same >= 3 && (rest <= 1 ? same >= 4 || a.length !== b.length : rest <= 3 && same >= 5);
}

/** Whether so many letters left out, added, changed or swapped with their neighbour lead from one to the other. */
function isWithin(a: string, b: string, most: number): boolean {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(change, last[j]! + 1, row[j - 1]! + 1, isSwap ? before[j - 2]! + 1 : Infinity);
    }
    if (Math.min(...row) > most) return false;
    [before, last] = [last, row];
  }
  return last[b.length]! <= most;
}
