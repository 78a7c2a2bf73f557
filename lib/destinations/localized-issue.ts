import type { Localized } from '#lib/i18n/locale.ts';

/** What a schema says about one wrong value. `code` is a catalogue code, when a page explains the mistake at length. */
export type IssueText = Localized & { code?: string };

/** An issue for `context.addIssue` or `refine` that `parseConfig` can show in every language. */
export function localizedIssue(en: string, it: string, code?: string) {
  return { message: en, params: { text: { en, it }, ...(code === undefined ? {} : { code }) } };
}
