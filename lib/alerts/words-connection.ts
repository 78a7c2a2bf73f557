import { entryOf } from '#lib/destinations/catalogue.ts';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import { formatDuration } from '#lib/i18n/duration.ts';
import type { Alert } from './event.ts';
import { type Reader, type Told, momentWords } from './told.ts';
import { figure, leads, perDay } from './words.ts';

/** Deliveries fail: whose turn it is decides what is said first. */
export function tellFailing({ data, offerId, offerTitle, resolvedAt }: Alert<'connection-failing'>, reader: Reader): Told {
  const { locale } = reader;
  const entry = entryOf(data.code);
  const { title, next, fix } = entry.text[locale];
  const isYours = entry.owner === 'publisher' && !data.isIncident;
  const vendor = isDestinationType(data.destination) ? specOf(data.destination).label[locale] : null;
  const words = {
    en: {
      yours:
        data.waiting > 0
          ? `${offerTitle}: ${leads(data.waiting, 'en')} ${data.waiting === 1 ? 'waits' : 'wait'} for you`
          : `${offerTitle} needs you`,
      incident: `The same happens to other publishers now. The trouble is at ${vendor ?? 'the vendor'}, not in your settings. Leadport keeps every lead and delivers it as soon as it is over.`,
      testLead: 'A scheduled test lead found this. No customer’s lead has had to wait so far.',
      since: 'Since',
      waiting: 'Leads waiting',
      rate: 'Leads a day',
      destination: 'Destination',
      action: isYours ? 'See what to do' : 'Open the offer',
      help: 'What this error means',
    },
    it: {
      yours:
        data.waiting > 0 ? `${offerTitle}: ${leads(data.waiting, 'it')} in attesa di un tuo intervento` : `${offerTitle} ha bisogno di te`,
      incident: `Succede ora anche ad altri editori. Il problema è di ${vendor ?? 'chi gestisce la destinazione'}, non delle tue impostazioni. Leadport conserva ogni lead e lo consegna appena è passato.`,
      testLead: 'L’ha scoperto un lead di prova programmato. Finora nessun lead di un cliente ha dovuto aspettare.',
      since: 'Da',
      waiting: 'Lead in attesa',
      rate: 'Lead al giorno',
      destination: 'Destinazione',
      action: isYours ? 'Guarda che cosa fare' : 'Apri l’offerta',
      help: 'Che cosa significa questo errore',
    },
  }[locale];
  return {
    state: resolvedAt ? 'neutral' : isYours ? 'needs-you' : 'waiting',
    title: isYours ? words.yours : `${offerTitle}: ${title}`,
    sentences: [
      ...(isYours ? [sentence(title)] : []),
      ...(data.isTestLead ? [words.testLead] : []),
      ...(data.isIncident ? [words.incident] : isYours ? [] : [next]),
    ],
    steps: isYours ? fix : [],
    facts: [
      { label: words.since, value: momentWords(data.since, reader) },
      { label: words.waiting, value: figure(data.waiting, locale) },
      ...(data.leadsADay >= 0.1 ? [{ label: words.rate, value: perDay(data.leadsADay, locale) }] : []),
      ...(vendor ? [{ label: words.destination, value: vendor }] : []),
    ],
    table: null,
    action: { label: words.action, path: `/offers/${offerId}` },
    help: { label: words.help, path: `/errors/${data.code}` },
  };
}

export function tellRecovered({ data, offerId, offerTitle }: Alert<'connection-recovered'>, reader: Reader): Told {
  const { locale } = reader;
  const { title } = entryOf(data.code).text[locale];
  const { waiting, mostWaiting } = data;
  const lasted = formatDuration(Math.max(60_000, data.durationMs), locale);
  const words = {
    en: {
      title: `${offerTitle} delivers again`,
      lasted: `It had been failing for ${lasted}. ${sentence(title)}`,
      none: 'No lead had to wait.',
      all:
        mostWaiting === 1
          ? 'The one lead that waited has been handed over.'
          : `All ${leads(mostWaiting, 'en')} that waited have been handed over.`,
      some: `${leads(mostWaiting, 'en')} had waited, ${figure(waiting, 'en')} of them still ${waiting === 1 ? 'does' : 'do'}. They are delivered in order.`,
      action: 'See the leads',
    },
    it: {
      title: `${offerTitle} consegna di nuovo`,
      lasted: `Il problema è durato ${lasted}. ${sentence(title)}`,
      none: 'Nessun lead ha dovuto aspettare.',
      all:
        mostWaiting === 1
          ? 'Il lead in attesa è stato consegnato.'
          : `Tutti e ${figure(mostWaiting, 'it')} i lead in attesa sono stati consegnati.`,
      some: `Avevano atteso ${leads(mostWaiting, 'it')}; ne ${waiting === 1 ? 'resta' : 'restano'} ${figure(waiting, 'it')}, in consegna nell’ordine di arrivo.`,
      action: 'Guarda i lead',
    },
  }[locale];
  return {
    state: 'delivered',
    title: words.title,
    sentences: [words.lasted, mostWaiting === 0 ? words.none : waiting === 0 ? words.all : words.some],
    steps: [],
    facts: [],
    table: null,
    action: { label: words.action, path: `/leads?offer=${offerId}` },
    help: null,
  };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
