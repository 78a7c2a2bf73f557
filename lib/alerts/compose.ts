import { env } from '#lib/env.ts';
import { localizedPath } from '#lib/i18n/alternates.ts';
import { type MailContent, mailHtml, mailText } from '#lib/mail/layout.ts';
import type { Mail } from '#lib/mail/mailer.ts';
import type { AlertEvent } from './event.ts';
import type { Reader, Told } from './told.ts';
import { unsubscribeToken } from './unsubscribe.ts';

/** What a message is about besides its words. */
export type Occasion = {
  publisherId: string;
  publisherName: string;
  ruleId: string;
  event: AlertEvent;
  /** Names the message, the same at every try. */
  id: string;
  /** Alerts that the rule's limit kept back and this message stands for. */
  others: number;
};

/** An alert as a mail to one person. It holds no personal data besides the address it goes to. */
export function composeMail(told: Told, { locale }: Reader, to: string, occasion: Occasion): Mail {
  const { APP_URL } = env();
  const address = (path: string) => `${APP_URL}${localizedPath(path, locale)}`;
  const { publisherName, event, others } = occasion;
  const token = unsubscribeToken(occasion);
  const words = frame[locale];
  const content: MailContent = {
    locale,
    state: told.state,
    title: told.title,
    sentences: [...told.sentences, ...(others > 0 ? [words.others(others)] : [])],
    steps: told.steps,
    facts: told.facts,
    table: told.table,
    action: { label: told.action.label, href: address(told.action.path) },
    help: told.help && { label: told.help.label, href: address(told.help.path) },
    footer: [
      { text: words.because(publisherName, words.events[event]) },
      { text: words.settings, href: address('/settings/notifications') },
      { text: words.unsubscribe, href: address(`/unsubscribe/${token}`) },
    ],
  };
  return {
    to,
    subject: told.title,
    text: mailText(content),
    html: mailHtml(content),
    id: occasion.id,
    unsubscribeUrl: `${APP_URL}/api/v1/unsubscribe/${token}`,
  };
}

/** An alert as a webhook tells it. */
export function composePayload(told: Told, { locale }: Reader, at: Date, data: unknown, offer: string | null, occasion: Occasion) {
  const address = (path: string) => `${env().APP_URL}${localizedPath(path, locale)}`;
  return {
    type: occasion.event,
    timestamp: at.toISOString(),
    data: {
      publisher: occasion.publisherId,
      offer,
      title: told.title,
      text: told.sentences.join(' '),
      url: address(told.action.path),
      helpUrl: told.help && address(told.help.path),
      others: occasion.others,
      details: data,
    },
  };
}

const frame = {
  en: {
    others: (count: number) =>
      count === 1 ? 'One more alert came meanwhile; it is in the portal.' : `${count} more alerts came meanwhile; they are in the portal.`,
    because: (publisher: string, event: string) => `You get this because you asked to be told when ${event} at ${publisher}.`,
    settings: 'Change what you are told',
    unsubscribe: 'No more mails of this kind',
    events: {
      'connection-failing': 'a connection fails',
      'connection-recovered': 'a connection works again',
      'offer-silent': 'an offer goes quiet',
      'secret-expiring': 'a key, password or certificate is about to expire',
      'limit-near': 'the limit of a destination is about to be reached',
      'new-lead': 'a lead arrives',
      'daily-digest': 'a day is over',
    },
  },
  it: {
    others: (count: number) =>
      count === 1
        ? 'Nel frattempo c’è stato un altro avviso: lo trovi nel portale.'
        : `Nel frattempo ci sono stati altri ${count} avvisi: li trovi nel portale.`,
    because: (publisher: string, event: string) => `Ricevi questo messaggio perché hai chiesto di sapere quando ${event} (${publisher}).`,
    settings: 'Scegli che cosa ricevere',
    unsubscribe: 'Non ricevere più messaggi di questo tipo',
    events: {
      'connection-failing': 'una connessione non funziona',
      'connection-recovered': 'una connessione torna a funzionare',
      'offer-silent': 'un’offerta tace',
      'secret-expiring': 'una chiave, una password o un certificato sta per scadere',
      'limit-near': 'una destinazione sta per raggiungere il limite',
      'new-lead': 'arriva un lead',
      'daily-digest': 'finisce una giornata',
    },
  },
} as const;
