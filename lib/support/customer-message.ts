import type { CatalogueEntry } from '#lib/destinations/catalogue.ts';
import { errorPageUrl } from '#lib/errors/diagnosis.ts';
import { formatTime } from '#lib/i18n/time-format.ts';
import { type Locale, type Localized, locales } from '#lib/i18n/locale.ts';

/** What support sends to a customer: the link alone, or a few sentences to paste into a mail or a chat. */
export type CustomerMessage = { url: string; text: string };

export type CustomerCase = {
  offerTitle: string;
  offerId: string;
  since: string | null;
  heldLeads: number;
  /** While many publishers meet the error at once, nobody is sent to change settings that worked. */
  incident: { publishers: number; vendor: string | null } | null;
};

/** In every language, so that the one who copies may choose. Times are UTC, because nobody here knows the customer's zone. */
export function customerMessages(
  entry: Pick<CatalogueEntry, 'code' | 'owner' | 'text'>,
  facts: CustomerCase,
  appUrl: string,
): Localized<CustomerMessage> {
  const message = (locale: Locale): CustomerMessage => {
    const url = errorPageUrl(entry.code, locale, appUrl);
    return { url, text: sentences[locale](entry, facts, url).join(' ') };
  };
  return Object.fromEntries(locales.map((locale) => [locale, message(locale)])) as Localized<CustomerMessage>;
}

type Sentences = (entry: Pick<CatalogueEntry, 'owner' | 'text'>, facts: CustomerCase, url: string) => string[];

const sentences: Localized<Sentences> = {
  en: ({ owner, text: { en } }, { offerTitle, offerId, since, heldLeads, incident }, url) => [
    `${offerTitle} (${offerId}) ${since ? 'has had' : 'has'} a problem with its lead destination${since ? ` since ${utc(since, 'en')}` : ''}: ${full(en.title)}`,
    incident
      ? `There is nothing to change in the settings of the offer: ${incident.publishers} publishers see this at the moment, and it is trouble at ${incident.vendor ?? 'the vendor'}.`
      : owner === 'publisher'
        ? `Start with this: ${steps(en.fix)}`
        : `There is nothing to change in the settings of the offer for now. ${en.next}`,
    kept.en(heldLeads),
    incident ? `More about this error: ${url}` : `Every step, and how to know that it worked: ${url}`,
  ],
  it: ({ owner, text: { it } }, { offerTitle, offerId, since, heldLeads, incident }, url) => [
    `${offerTitle} (${offerId}) ha un problema con la destinazione dei lead${since ? ` dal ${utc(since, 'it')}` : ''}: ${full(it.title)}`,
    incident
      ? `Non c’è nulla da cambiare nelle impostazioni dell’offerta: succede a ${incident.publishers} editori nello stesso momento e il problema è di ${incident.vendor ?? 'chi fornisce il servizio'}.`
      : owner === 'publisher'
        ? `Si comincia da qui: ${steps(it.fix)}`
        : `Per ora non c’è nulla da cambiare nelle impostazioni dell’offerta. ${it.next}`,
    kept.it(heldLeads),
    incident ? `Di più su questo errore: ${url}` : `Tutti i passaggi, e come capire se ha funzionato: ${url}`,
  ],
};

const kept: Localized<(count: number) => string> = {
  en: (count) => {
    if (count === 0) return 'No lead is lost: Leadport keeps what it cannot deliver and sends it as soon as it works.';
    const [waits, goes] = count === 1 ? ['1 lead waits', 'goes out'] : [`${count.toLocaleString('en')} leads wait`, 'go out in order'];
    return `Nothing is lost: ${waits} at Leadport and ${goes} as soon as it works.`;
  },
  it: (count) => {
    if (count === 0) return 'Nessun lead va perso: Leadport conserva quello che non riesce a consegnare e lo invia appena tutto funziona.';
    const waiting =
      count === 1 ? '1 lead aspetta in Leadport e parte' : `${count.toLocaleString('it')} lead aspettano in Leadport e partono in ordine`;
    return `Non va perso nulla: ${waiting} appena tutto funziona.`;
  },
};

/** The first two, numbered when there are two. */
function steps(fix: readonly string[]): string {
  const first = fix.slice(0, 2).map(full);
  return first.length > 1 ? first.map((step, index) => `(${index + 1}) ${step}`).join(' ') : (first[0] ?? '');
}

function full(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function utc(iso: string, locale: Locale): string {
  return `${formatTime(new Date(iso), 'datetime', { locale, zone: 'UTC', now: 0 })} UTC`;
}
