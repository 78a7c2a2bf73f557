import type { PageEntry } from './error-page-entry.ts';

/** Entries that contain every word, whatever case and accents. Those that have them in the title come first. */
export function findEntries(entries: readonly PageEntry[], query: string): readonly PageEntry[] {
  const words = plain(query.slice(0, 200)).split(/\s+/).filter(Boolean).slice(0, 12);
  if (words.length === 0) return entries;
  const has = (text: string) => words.every((word) => text.includes(word));
  const found = entries.filter(({ code, title, cause, fix }) => has(plain([code, title, cause, ...fix].join(' '))));
  return [...found].sort((a, b) => Number(has(plain(b.title))) - Number(has(plain(a.title))));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase();
}
