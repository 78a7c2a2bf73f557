import type { AlertEvent } from '#lib/alerts/event.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** A notification rule as the API answers with it. */
export type Rule = {
  id: string;
  event: AlertEvent;
  channel: 'email' | 'webhook';
  offer: string | null;
  url: string | null;
  locale: Locale;
  timeZone: string;
  enabled: boolean;
  last: { status: 'queued' | 'sent' | 'failed'; at: string; detail: string | null } | null;
};

/** What rules are made of and for: the reader's address and the publisher's offers. */
export type RuleSurroundings = { email: string; offers: ReadonlyArray<{ offerId: string; title: string }> };
