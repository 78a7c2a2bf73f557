import type { Localized } from '#lib/i18n/locale.ts';

/** Who has to act before the failure goes away. */
export type Owner = 'publisher' | 'vendor' | 'network' | 'portal';

/** What trying again achieves: it heals by itself, only after the fix, or never for this lead. */
export type Retry = 'automatic' | 'after-fix' | 'never';

/** What a reader sees of one failure, in one language. */
export type ErrorText = {
  /** Plain words, no code, under 70 characters. */
  title: string;
  /** Why it happens. */
  cause: string;
  /** What to do, in order, with the exact place in the vendor's interface. */
  fix: readonly string[];
  /** What Leadport does meanwhile. */
  next: string;
};

/** One failure Leadport can name. Rows store the code; improving a text improves history. */
export type ErrorEntry = {
  owner: Owner;
  retry: Retry;
  /** The config key to highlight, when one field is to blame. */
  field: string | null;
  /** Steps of the destination's set-up guide that the fix refers to, counted from 1. */
  guide: readonly number[];
  /** Number of the documented error (E1 to E8) this entry answers. */
  documented: `E${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}` | null;
  /** Cause names from the field's collected answers that this entry covers. */
  causes: readonly string[];
  /** Codes of entries worth reading next. */
  related: readonly string[];
  text: Localized<ErrorText>;
};

/** Entries of one area, by code (lower kebab, stable, never a status number). */
export type ErrorEntries = Readonly<Record<string, ErrorEntry>>;
