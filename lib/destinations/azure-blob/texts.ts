import type { ErrorText } from '#lib/errors/entry.ts';
import { holds, retries } from '#lib/errors/next-step.ts';
import type { Localized } from '#lib/i18n/locale.ts';

/** What differs from entry to entry; what Leadport does meanwhile follows from how it heals. */
type Words = Omit<ErrorText, 'next'>;

/** Waits for the publisher. */
export function held(en: Words, it: Words): Localized<ErrorText> {
  return { en: { ...en, next: holds.en }, it: { ...it, next: holds.it } };
}

/** Passes by itself. */
export function retried(en: Words, it: Words): Localized<ErrorText> {
  return { en: { ...en, next: retries.en }, it: { ...it, next: retries.it } };
}
