import { formatTime } from '#lib/i18n/time-format.ts';
import type { Alert, DigestLine } from './event.ts';
import type { Reader, Told } from './told.ts';
import { figure, leads } from './words.ts';

export function tellDigest({ data }: Alert<'daily-digest'>, { locale }: Reader): Told {
  const { total, offers, open, date } = data;
  const day = formatTime(new Date(`${date}T12:00:00Z`), 'date', { locale, zone: 'UTC', now: 0 });
  const words = {
    en: {
      title:
        total.received === 0
          ? `No lead on ${day}`
          : `${day}: ${leads(total.received, 'en')} received, ${figure(total.delivered, 'en')} delivered`,
      none: 'No lead came yesterday.',
      good: 'Every lead of the day is where it belongs.',
      waits: `${leads(total.held, 'en')} of the day ${total.held === 1 ? 'waits' : 'wait'} for you.`,
      open: open === 1 ? 'One alert is open.' : `${open} alerts are open.`,
      names: ['Received', 'Delivered', 'On their way', 'Waiting for you', 'Withheld for privacy', 'Stored only', 'Given up'],
      head: ['Offer', 'Received', 'Delivered', 'Waiting'],
      action: 'Open the day in the log',
    },
    it: {
      title:
        total.received === 0
          ? `Nessun lead il ${day}`
          : `${day}: ${leads(total.received, 'it')} ricevuti, ${figure(total.delivered, 'it')} consegnati`,
      none: 'Ieri non è arrivato nessun lead.',
      good: 'Ogni lead della giornata è al suo posto.',
      waits: `${leads(total.held, 'it')} della giornata ${total.held === 1 ? 'aspetta' : 'aspettano'} un tuo intervento.`,
      open: open === 1 ? 'Un avviso è aperto.' : `${open} avvisi sono aperti.`,
      names: ['Ricevuti', 'Consegnati', 'In consegna', 'In attesa di te', 'Trattenuti per privacy', 'Solo conservati', 'Abbandonati'],
      head: ['Offerta', 'Ricevuti', 'Consegnati', 'In attesa'],
      action: 'Apri la giornata nel registro',
    },
  }[locale];
  const figures = [total.received, total.delivered, total.waiting, total.held, total.withheld, total.stored, total.failed];
  return {
    state: total.held > 0 ? 'needs-you' : 'neutral',
    title: words.title,
    sentences: [total.received === 0 ? words.none : total.held > 0 ? words.waits : words.good, ...(open > 0 ? [words.open] : [])],
    steps: [],
    facts: figures.flatMap((count, index) => (count > 0 ? [{ label: words.names[index]!, value: figure(count, locale) }] : [])),
    table: offers.length > 1 ? { head: words.head, rows: offers.map((line) => rowOf(line, locale)) } : null,
    action: { label: words.action, path: `/leads?from=${date}&to=${date}` },
    help: null,
  };
}

function rowOf({ title, received, delivered, waiting, held }: DigestLine, locale: 'en' | 'it'): string[] {
  return [title, ...[received, delivered, waiting + held].map((count) => figure(count, locale))];
}
