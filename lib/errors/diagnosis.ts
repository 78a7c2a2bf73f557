import type { ErrorEntry, Owner } from './entry.ts';
import type { Locale } from '../i18n/locale.ts';

/** One failure as the API and the pages tell it, in one language. `helpUrl` is absolute, to be sent to anybody. */
export type Diagnosis = {
  code: string;
  title: string;
  cause: string;
  fix: readonly string[];
  owner: Owner;
  next: string;
  helpUrl: string;
} & DiagnosisCourse;

/** What is known about one occurrence besides its code; each part only where it is known. Times are ISO 8601 UTC. */
export type DiagnosisCourse = {
  /** What the same answer may mean as well, likeliest first. */
  others?: ReadonlyArray<{ code: string; title: string }>;
  /** When the connection last delivered. */
  lastSuccessAt?: string | null;
  /** Since when, and by whom, its present settings are in use. */
  versionChangedAt?: string | null;
  versionChangedBy?: string | null;
  /** They worked a short while ago and are unchanged: it may be trouble at the vendor. */
  mayBeOutage?: boolean;
  /** The same trouble at several publishers. */
  incident?: { publishers: number; since: string } | null;
  /** Who runs the destination, where that is one company. */
  vendor?: string | null;
  /** When Leadport tries again by itself. */
  nextAttemptAt?: string | null;
  /** Leads of the offer that wait for the same reason. */
  heldLeads?: number | null;
  /** After so many minutes most publishers were over it, where enough of them had it. */
  usualMinutes?: number | null;
};

export function diagnosisOf(code: string, entry: Pick<ErrorEntry, 'owner' | 'text'>, locale: Locale, appUrl: string): Diagnosis {
  const { title, cause, fix, next } = entry.text[locale];
  return { code, title, cause, fix, owner: entry.owner, next, helpUrl: errorPageUrl(code, locale, appUrl) };
}

/** The public page of a catalogue entry. */
export function errorPageUrl(code: string, locale: Locale, appUrl: string): string {
  return `${appUrl}${locale === 'en' ? '' : `/${locale}`}/errors/${code}`;
}
