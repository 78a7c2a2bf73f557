import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import type { Alert } from './event.ts';
import { type Reader, type Told, momentWords } from './told.ts';
import { figure } from './words.ts';

/** A vendor's limit is going to be hit: nothing is broken, leads will wait for the vendor's clock. */
export function tellLimit({ data, offerId, offerTitle, resolvedAt }: Alert<'limit-near'>, reader: Reader): Told {
  const { locale } = reader;
  const { used, limit, offers } = data;
  const vendor = isDestinationType(data.destination) ? specOf(data.destination).label[locale] : data.destination;
  const when = momentWords(data.exhaustedAt, reader);
  const until = momentWords(data.resumesAt, reader);
  const figures = { used: figure(used, locale), limit: limit.toLocaleString(locale === 'en' ? 'en-GB' : 'it-IT') };
  const isHit = used >= limit;
  const words = {
    en: {
      title: isHit ? `${vendor} takes no more leads today` : `${vendor} takes ${figures.limit} leads a day, and today will bring more`,
      ahead: isHit
        ? `All ${figures.limit} leads a day are used.`
        : `${figures.used} of ${figures.limit} are used. At the rate of today the limit is reached at about ${when}.`,
      rest: `Leads after that wait until ${until} and then go out in order. None is lost.`,
      shared: `${offers} of your offers share this limit.`,
      used: 'Used',
      limit: 'Limit a day',
      reached: 'Reached at about',
      goesOn: 'Goes on at',
      action: 'Open the offer',
      help: 'About this limit',
    },
    it: {
      title: isHit ? `${vendor} non accetta altri lead per oggi` : `${vendor} accetta ${figures.limit} lead al giorno: oggi saranno di più`,
      ahead: isHit
        ? `Sono stati usati tutti i ${figures.limit} lead al giorno.`
        : `Ne sono stati usati ${figures.used} su ${figures.limit}. Al ritmo di oggi il limite sarà raggiunto verso: ${when}.`,
      rest: `I lead successivi aspettano fino a: ${until}, poi partono in ordine. Nessuno va perso.`,
      shared: `${offers} delle tue offerte condividono questo limite.`,
      used: 'Usati',
      limit: 'Limite al giorno',
      reached: 'Raggiunto verso',
      goesOn: 'Si riprende',
      action: 'Apri l’offerta',
      help: 'Informazioni sul limite',
    },
  }[locale];
  return {
    state: resolvedAt ? 'neutral' : 'waiting',
    title: `${offerTitle}: ${words.title}`,
    sentences: [words.ahead, words.rest, ...(offers > 1 ? [words.shared] : [])],
    steps: [],
    facts: [
      { label: words.used, value: figures.used },
      { label: words.limit, value: figures.limit },
      ...(isHit ? [] : [{ label: words.reached, value: when }]),
      { label: words.goesOn, value: until },
    ],
    table: null,
    action: { label: words.action, path: `/offers/${offerId}` },
    help: { label: words.help, path: `/errors/${data.code}` },
  };
}
