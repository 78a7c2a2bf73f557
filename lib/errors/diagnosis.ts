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
};

export function diagnosisOf(code: string, entry: Pick<ErrorEntry, 'owner' | 'text'>, locale: Locale, appUrl: string): Diagnosis {
  const { title, cause, fix, next } = entry.text[locale];
  return { code, title, cause, fix, owner: entry.owner, next, helpUrl: errorPageUrl(code, locale, appUrl) };
}

/** The public page of a catalogue entry. */
export function errorPageUrl(code: string, locale: Locale, appUrl: string): string {
  return `${appUrl}${locale === 'en' ? '' : `/${locale}`}/errors/${code}`;
}
