import type { Locale, Localized } from '#lib/i18n/locale.ts';
import { type MailContent, mailHtml, mailText } from '#lib/mail/layout.ts';
import type { Mail } from '#lib/mail/mailer.ts';

export type InvitationMail = {
  id: string;
  to: string;
  locale: Locale;
  /** Null where somebody is to work for the portal itself. */
  publisherName: string | null;
  /** Who invites. */
  inviter: string;
  url: string;
};

/** The mail that brings somebody their link. It goes to one address that an owner typed, so there is nothing to unsubscribe from. */
export function invitationMail({ id, to, locale, publisherName, inviter, url }: InvitationMail): Mail {
  const words = texts[locale];
  const title = publisherName === null ? words.portalTitle : words.title(publisherName);
  const content: MailContent = {
    locale,
    state: 'neutral',
    title,
    sentences: [publisherName === null ? words.portalSentence(inviter) : words.sentence(inviter, publisherName), words.span],
    action: { label: words.action, href: url },
    footer: [{ text: words.footer }],
  };
  return { id: `invitation-${id}`, to, subject: title, text: mailText(content), html: mailHtml(content) };
}

type Words = {
  title: (publisher: string) => string;
  portalTitle: string;
  portalSentence: (inviter: string) => string;
  sentence: (inviter: string, publisher: string) => string;
  span: string;
  action: string;
  footer: string;
};

const texts: Localized<Words> = {
  en: {
    title: (publisher) => `Join ${publisher} on Leadport`,
    portalTitle: 'Join Leadport',
    portalSentence: (inviter) => `${inviter} invites you to help run Leadport.`,
    sentence: (inviter, publisher) => `${inviter} invites you to look after the marketplace leads of ${publisher}.`,
    span: 'The link works once, for 7 days.',
    action: 'Join',
    footer: 'You did not expect this? Leave it; without your click nothing happens.',
  },
  it: {
    title: (publisher) => `Entra in ${publisher} su Leadport`,
    portalTitle: 'Entra in Leadport',
    portalSentence: (inviter) => `${inviter} ti invita a gestire Leadport.`,
    sentence: (inviter, publisher) => `${inviter} ti invita a seguire i lead del marketplace di ${publisher}.`,
    span: 'Il link funziona una volta, per 7 giorni.',
    action: 'Entra',
    footer: 'Non te lo aspettavi? Ignoralo: senza il tuo clic non succede nulla.',
  },
};
