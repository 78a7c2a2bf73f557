import { documentedMessages } from './documented.ts';
import type { ErrorEntry } from './entry.ts';
import { likeness } from './word-likeness.ts';
import { queryWords, wordsOf } from './search-words.ts';

type Searchable = Pick<ErrorEntry, 'text' | 'documented' | 'causes'> & { code: string };

export type FoundEntry<Entry> = {
  entry: Entry;
  /** The words of its texts, folded, that answered the question: to be marked. */
  marked: ReadonlySet<string>;
};

export type Findings<Entry> = {
  /** Best first. */
  found: Array<FoundEntry<Entry>>;
  /** What nobody has written about anywhere, as it was looked for. */
  unknown: string[];
};

const most = 40;

/** What the place of a word counts: the title, then messages and codes, then why, then what to do. */
const weights = [6, 4, 2, 1] as const;

/**
 * The entries that answer a few words, in whatever language, form and order they were typed, and with small slips. More and rarer words win, and
 * words in the title over others. An entry that has less than half of the words is none, nor is one that is far behind the best. Null for no words.
 */
export function findEntries<Entry extends Searchable>(entries: readonly Entry[], query: string): Findings<Entry> | null {
  const typed = queryWords(query);
  if (typed.length === 0) return null;
  const { rows, vocabulary } = indexOf(entries);
  const answers = typed.map((word) => answersTo(word, vocabulary));
  const rarity = answers.map((words) => Math.log(1 + rows.length / Math.max(1, rows.filter((row) => has(row, words)).length)));
  const total = rarity.reduce((sum, each) => sum + each, 0);

  const scored = rows.flatMap((row, index) => {
    const each = answers.map((words) => bestOf(row, words));
    const matched = each.filter(({ score }) => score > 0).length;
    if (matched < typed.length / 2) return [];
    const weight = (of: (answer: Answer) => number) => each.reduce((sum, answer, at) => sum + of(answer) * rarity[at]!, 0);
    const score = weight(({ score }) => score) * (weight(({ score }) => (score > 0 ? 1 : 0)) / total);
    return [{ entry: entries[index]!, score, marked: new Set(each.flatMap(({ words }) => words)) }];
  });
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return {
    found: scored.filter(({ score }) => score >= best / 3).slice(0, most),
    unknown: typed.filter((_, at) => answers[at]!.size === 0),
  };
}

/** An entry's words in both languages, each with the weight of its best place. */
type Row = ReadonlyMap<string, number>;

type Index = { rows: Row[]; vocabulary: ReadonlySet<string> };

const indexes = new WeakMap<readonly Searchable[], Index>();

function indexOf(entries: readonly Searchable[]): Index {
  let index = indexes.get(entries);
  if (!index) {
    const rows = entries.map(rowOf);
    index = { rows, vocabulary: new Set(rows.flatMap((row) => [...row.keys()])) };
    indexes.set(entries, index);
  }
  return index;
}

function rowOf({ code, text, documented, causes }: Searchable): Row {
  const texts = Object.values(text);
  const places = [
    texts.map(({ title }) => title),
    [code, ...causes.map((cause) => cause.replaceAll('_', ' ')), ...(documented ? Object.values(documentedMessages[documented]) : [])],
    texts.map(({ cause }) => cause),
    texts.flatMap(({ fix }) => fix),
  ];
  const row = new Map<string, number>();
  for (const [place, parts] of places.entries())
    for (const word of wordsOf(parts.join(' '))) row.set(word, Math.max(row.get(word) ?? 0, weights[place]!));
  return row;
}

/** The words of all texts that answer a typed one. Where the word itself is among them, slips are not looked for. */
function answersTo(typed: string, vocabulary: ReadonlySet<string>): ReadonlyMap<string, number> {
  const all = [...vocabulary].flatMap((word) => {
    const quality = likeness(typed, word);
    return quality > 0 ? [[word, quality] as const] : [];
  });
  const isKnown = all.some(([, quality]) => quality >= 0.9);
  return new Map(isKnown ? all.filter(([, quality]) => quality >= 0.8) : all);
}

type Answer = { score: number; words: string[] };

function bestOf(row: Row, words: ReadonlyMap<string, number>): Answer {
  const there = [...words].filter(([word]) => row.has(word));
  return { score: Math.max(0, ...there.map(([word, quality]) => quality * row.get(word)!)), words: there.map(([word]) => word) };
}

function has(row: Row, words: ReadonlyMap<string, number>): boolean {
  return [...words.keys()].some((word) => row.has(word));
}
