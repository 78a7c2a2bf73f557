import type { MailContent } from '#lib/mail/layout.ts';
import { formatTime } from '#lib/i18n/time-format.ts';
import { isTimeZone } from '#lib/i18n/time-zone.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** An alert in words, the same ones in the portal, in mails and in webhooks. Paths have no language and no host. */
export type Told = Pick<MailContent, 'state' | 'title' | 'sentences'> & {
  /** What to do, in order; only where there is something. */
  steps: readonly string[];
  facts: Array<{ label: string; value: string }>;
  table: MailContent['table'];
  action: { label: string; path: string };
  help: { label: string; path: string } | null;
};

/** Who reads: language and zone decide how moments and counts are written. */
export type Reader = { locale: Locale; zone: string };

/** A moment with the zone it is told in: a mail is read anywhere. */
export function momentWords(iso: string, { locale, zone }: Reader): string {
  const known = isTimeZone(zone) ? zone : 'UTC';
  return `${formatTime(new Date(iso), 'datetime', { locale, zone: known, now: 0 })} ${zoneName(new Date(iso), known)}`;
}

function zoneName(date: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' }).formatToParts(date);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC';
}
