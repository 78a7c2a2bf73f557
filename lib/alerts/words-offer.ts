import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import { formatTime } from '#lib/i18n/time-format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { decodeAction, decodeSource, isDoNotContact } from '#lib/leads/decode.ts';
import type { Alert } from './event.ts';
import { type Reader, type Told, momentWords } from './told.ts';
import { figure, leads, perDay } from './words.ts';

export function tellSilent({ data, offerId, offerTitle, resolvedAt }: Alert<'offer-silent'>, reader: Reader): Told {
  const { locale } = reader;
  const words = {
    en: {
      title: `${offerTitle} has gone quiet`,
      rhythm: `No lead since ${momentWords(data.lastLeadAt, reader)}. At this offer’s own rhythm about ${figure(Math.round(data.expected), 'en')} would have come by now.`,
      check: 'Check in Partner Center that the offer is still published and that its lead destination is the intake URL shown here.',
      last: 'Last lead',
      rate: 'Leads a day until then',
      action: 'Compare the intake URL',
    },
    it: {
      title: `${offerTitle} tace`,
      rhythm: `Nessun lead da ${momentWords(data.lastLeadAt, reader)}. Al ritmo abituale di questa offerta ne sarebbero già arrivati circa ${figure(Math.round(data.expected), 'it')}.`,
      check:
        'Controlla nel Centro per i partner che l’offerta sia ancora pubblicata e che la destinazione dei lead sia l’URL di ricezione indicato qui.',
      last: 'Ultimo lead',
      rate: 'Lead al giorno fino ad allora',
      action: 'Confronta l’URL di ricezione',
    },
  }[locale];
  return {
    state: resolvedAt ? 'neutral' : 'needs-you',
    title: words.title,
    sentences: [words.rhythm, words.check],
    steps: [],
    facts: [
      { label: words.last, value: momentWords(data.lastLeadAt, reader) },
      { label: words.rate, value: perDay(data.leadsADay, locale) },
    ],
    table: null,
    action: { label: words.action, path: `/offers/${offerId}/intake` },
    help: null,
  };
}

export function tellExpiring(alert: Alert<'secret-expiring'>, reader: Reader): Told {
  const { data, offerId, offerTitle, resolvedAt } = alert;
  const { locale } = reader;
  if (data.host) return tellCertificate(alert, data.host, reader);
  const spec = isDestinationType(data.destination) ? specOf(data.destination) : null;
  const secret = spec?.fields[data.field]?.label[locale] ?? data.field;
  const day = dayWords(data.expiresOn, locale);
  const { daysLeft, leadsADay } = data;
  const words = {
    en: {
      when: daysLeft <= 0 ? 'has expired' : daysLeft === 1 ? 'expires tomorrow' : `expires in ${daysLeft} days`,
      risk:
        leadsADay >= 0.1 ? `From then on about ${perDay(leadsADay, 'en')} leads a day would wait.` : 'From then on every lead would wait.',
      fix: 'Make a new one now and paste it into the offer. The old one keeps working until its day, so nothing is interrupted.',
      late: 'Make a new one and paste it into the offer. Waiting leads are delivered as soon as it works.',
      expires: 'Expires on',
      secret: 'What',
      destination: 'Destination',
      action: 'Replace it now',
    },
    it: {
      when: daysLeft <= 0 ? 'scaduta' : daysLeft === 1 ? 'scade domani' : `scade tra ${daysLeft} giorni`,
      risk:
        leadsADay >= 0.1
          ? `Da quel momento resterebbero in attesa circa ${perDay(leadsADay, 'it')} lead al giorno.`
          : 'Da quel momento ogni lead resterebbe in attesa.',
      fix: 'Creane già una nuova e incollala nell’offerta. Quella attuale vale fino a quel giorno: niente si interrompe.',
      late: 'Creane una nuova e incollala nell’offerta. I lead in attesa vengono consegnati appena funziona.',
      expires: 'Scadenza',
      secret: 'Che cosa',
      destination: 'Destinazione',
      action: 'Sostituiscila ora',
    },
  }[locale];
  return {
    state: resolvedAt ? 'neutral' : daysLeft <= 1 ? 'failed' : 'needs-you',
    title: `${offerTitle}: ${locale === 'en' ? `${secret} ${words.when}` : `${secret}${daysLeft <= 0 ? '' : ','} ${words.when}`}`,
    sentences: daysLeft <= 0 ? [words.late] : [words.risk, words.fix],
    steps: [],
    facts: [
      { label: words.secret, value: secret },
      { label: words.expires, value: day },
      ...(spec ? [{ label: words.destination, value: spec.label[locale] }] : []),
    ],
    table: null,
    action: { label: words.action, path: `/offers/${offerId}` },
    help: null,
  };
}

/** A server's certificate: nothing in the portal can be replaced, and the server may be somebody else's. */
function tellCertificate({ data, offerId, offerTitle, resolvedAt }: Alert<'secret-expiring'>, host: string, { locale }: Reader): Told {
  const day = dayWords(data.expiresOn, locale);
  const { daysLeft, leadsADay } = data;
  const isOver = daysLeft <= 0;
  const words = {
    en: {
      title: isOver
        ? `The certificate of ${host} has expired`
        : `The certificate of ${host} expires ${daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`}`,
      risk: `${isOver ? 'Until it is renewed' : 'From then on'} ${leadsADay >= 0.1 ? `about ${perDay(leadsADay, 'en')} leads a day` : 'every lead'} would wait. None is lost.`,
      steps: [
        `Renew the certificate on ${host}, or ask whoever runs the server to. If it renews by itself, find out why it has not.`,
        'Restart or reload the server, so that it sends the new certificate with its intermediate certificates.',
        'Nothing is to be changed here. Leadport looks every hour, and this alert ends by itself.',
      ],
      expires: 'Expires on',
      server: 'Server',
      rate: 'Leads a day at risk',
      action: 'Open the offer',
      help: 'What happens when it expires',
    },
    it: {
      title: isOver
        ? `Il certificato di ${host} è scaduto`
        : `Il certificato di ${host} scade ${daysLeft === 1 ? 'domani' : `tra ${daysLeft} giorni`}`,
      risk: `${isOver ? 'Finché non viene rinnovato' : 'Da quel momento'} ${leadsADay >= 0.1 ? `resterebbero in attesa circa ${perDay(leadsADay, 'it')} lead al giorno` : 'ogni lead resterebbe in attesa'}. Nessuno va perso.`,
      steps: [
        `Rinnova il certificato di ${host}, o chiedilo a chi gestisce il server. Se il rinnovo è automatico, scopri perché non è avvenuto.`,
        'Riavvia o ricarica il server, perché invii il nuovo certificato insieme a quelli intermedi.',
        'Qui non devi cambiare nulla. Leadport ricontrolla ogni ora e l’avviso si chiude da solo.',
      ],
      expires: 'Scadenza',
      server: 'Server',
      rate: 'Lead al giorno a rischio',
      action: 'Apri l’offerta',
      help: 'Che cosa succede quando scade',
    },
  }[locale];
  return {
    state: resolvedAt ? 'neutral' : daysLeft <= 1 ? 'failed' : 'needs-you',
    title: `${offerTitle}: ${words.title}`,
    sentences: [words.risk],
    steps: words.steps,
    facts: [
      { label: words.server, value: host },
      { label: words.expires, value: day },
      ...(leadsADay >= 0.1 ? [{ label: words.rate, value: perDay(leadsADay, locale) }] : []),
    ],
    table: null,
    action: { label: words.action, path: `/offers/${offerId}` },
    help: { label: words.help, path: '/errors/network-tls-expired' },
  };
}

function dayWords(day: string, locale: Locale): string {
  return formatTime(new Date(`${day}T12:00:00Z`), 'date', { locale, zone: 'UTC', now: 0 });
}

/** Where leads came from, in words. Who they are stays behind the sign-in. */
export function tellNewLead({ data, offerId, offerTitle }: Alert<'new-lead'>, { locale }: Reader): Told {
  const words = {
    en: {
      title: data.count === 1 ? `New lead for ${offerTitle}` : `${leads(data.count, 'en')} for ${offerTitle}`,
      private: 'Name and address are shown after you sign in.',
      doNotContact: 'Marked “do not contact”: for your information only.',
      action: data.count === 1 ? 'Open the lead' : 'Open the leads',
    },
    it: {
      title: data.count === 1 ? `Nuovo lead per ${offerTitle}` : `${leads(data.count, 'it')} per ${offerTitle}`,
      private: 'Nome e recapiti si vedono dopo l’accesso.',
      doNotContact: 'Indicato come “non contattare”: solo per informazione.',
      action: data.count === 1 ? 'Apri il lead' : 'Apri i lead',
    },
  }[locale];
  const isQuiet = data.origins.length > 0 && data.origins.every(({ action }) => isDoNotContact(action));
  return {
    state: 'neutral',
    title: words.title,
    sentences: [...data.origins.map((origin) => originWords(origin, data.count, locale)), isQuiet ? words.doNotContact : words.private],
    steps: [],
    facts: [],
    table: null,
    action: { label: words.action, path: data.leadId ? `/leads/${data.leadId}` : `/leads?offer=${offerId}` },
    help: null,
  };
}

type Origin = { source: string; action: string; count: number };

function originWords({ source, action, count }: Origin, total: number, locale: Locale): string {
  const from = source === 'other' ? other[locale].source : decodeSource(source, locale).label;
  const did = action === 'other' ? other[locale].action : decodeAction(action, locale).label;
  return total === 1 ? `${from}: ${did}.` : `${from}: ${did}, ${figure(count, locale)}.`;
}

const other = { en: { source: 'Another source', action: 'another action' }, it: { source: 'Altra origine', action: 'altra azione' } };
