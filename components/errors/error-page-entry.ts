import type { ErrorEntry, Owner } from '#lib/errors/entry.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** An entry of the catalogue in one language, as the public pages show it. */
export type PageEntry = Omit<ErrorEntry, 'text' | 'causes'> & {
  code: string;
  /** The wire type of a destination, `network`, or null for any. */
  destination: string | null;
  title: string;
  cause: string;
  fix: readonly string[];
  next: string;
};

export function pageEntry({ text, ...entry }: ErrorEntry & { code: string; destination: string | null }, locale: Locale): PageEntry {
  return { ...entry, ...text[locale] };
}

/** Who acts, in the order in which a reader looks for themselves. */
export const owners: readonly Owner[] = ['publisher', 'vendor', 'network', 'portal'];

export function isOwner(value: unknown): value is Owner {
  return owners.some((owner) => owner === value);
}
