import type { ErrorText } from '#lib/errors/entry.ts';
import { holds, resends, retries } from '#lib/errors/next-step.ts';
import type { Localized } from '#lib/i18n/locale.ts';

/** What differs from entry to entry; what Leadport does meanwhile follows from how it heals. */
type Words = Omit<ErrorText, 'next'>;

/** Waits for the publisher. */
export function held(en: Words, it: Words): Localized<ErrorText> {
  return { en: { ...en, next: holds.en }, it: { ...it, next: holds.it } };
}

/** Passes by itself; nothing had been written. */
export function retried(en: Words, it: Words): Localized<ErrorText> {
  return { en: { ...en, next: retries.en }, it: { ...it, next: retries.it } };
}

/** Passes by itself; the lead may be there already. */
export function resent(en: Words, it: Words): Localized<ErrorText> {
  return { en: { ...en, next: resends.en }, it: { ...it, next: resends.it } };
}
