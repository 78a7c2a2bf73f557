import type { ErrorEntries } from './entry.ts';

const waiting = { owner: 'publisher', retry: 'after-fix', field: null, guide: [], documented: null, causes: [] } as const;

/** Why a lead was not handed over although nothing failed. */
export const portalWaitingErrors = {
  'offer-not-live': {
    ...waiting,
    related: ['publish-required', 'no-destination'],
    text: {
      en: {
        title: 'The lead waits because the offer is not live yet',
        cause:
          'The lead arrived while the offer was a draft or in preview. Real leads are delivered only through a connection that has gone live.',
        fix: [
          'Open the offer and press Publish, if that has not succeeded yet.',
          'Look at the test lead in your destination.',
          'Press Go live.',
        ],
        next: 'Leadport holds the lead and delivers it, in order of arrival, as soon as the offer is live.',
      },
      it: {
        title: 'Il lead aspetta perché l’offerta non è ancora attiva',
        cause: 'Il lead è arrivato mentre l’offerta era una bozza o in anteprima. I lead veri passano solo da una connessione attiva.',
        fix: [
          'Apri l’offerta e premi Pubblica, se la pubblicazione non è ancora riuscita.',
          'Guarda il lead di prova nella tua destinazione.',
          'Attiva l’offerta.',
        ],
        next: 'Leadport trattiene il lead e lo consegna, in ordine di arrivo, appena l’offerta è attiva.',
      },
    },
  },
  'no-destination': {
    ...waiting,
    related: ['destination-required', 'store-only'],
    text: {
      en: {
        title: 'The lead waits because no destination is set',
        cause: 'The offer receives leads, but nobody has said yet where they are to go.',
        fix: ['Open the offer, Destination, and choose where the leads are to go.', 'Save, press Publish, then Go live.'],
        next: 'Leadport keeps the lead in the log, where you can read and export it, and delivers it once a destination is live.',
      },
      it: {
        title: 'Il lead aspetta perché non c’è una destinazione',
        cause: 'L’offerta riceve lead, ma nessuno ha ancora indicato dove devono andare.',
        fix: ['Apri l’offerta, Destinazione, e scegli dove devono andare i lead.', 'Salva, premi Pubblica, poi attiva l’offerta.'],
        next: 'Leadport conserva il lead nel registro, dove puoi leggerlo ed esportarlo, e lo consegna quando una destinazione è attiva.',
      },
    },
  },
  'store-only': {
    ...waiting,
    related: ['no-destination'],
    text: {
      en: {
        title: 'The lead is stored, as the offer asks for',
        cause: 'The destination of this offer is "Store only": leads stay in the log and are not sent anywhere.',
        fix: [
          'Nothing to do if that is what you want. Read the lead in the log, or export the list.',
          'To send leads on from now on, open the offer, Destination, choose another one and press Publish.',
        ],
        next: 'Leadport keeps the lead for as long as your retention setting says.',
      },
      it: {
        title: 'Il lead è salvato, come vuole l’offerta',
        cause: 'La destinazione di questa offerta è "Solo archivio": i lead restano nel registro e non vengono inviati altrove.',
        fix: [
          'Se è quello che vuoi, non serve fare nulla. Leggi il lead nel registro oppure esporta l’elenco.',
          'Per inviare i lead da adesso in poi, apri l’offerta, Destinazione, scegline un’altra e premi Pubblica.',
        ],
        next: 'Leadport conserva il lead per il tempo indicato nella tua impostazione di conservazione.',
      },
    },
  },
  'privacy-edu': {
    ...waiting,
    owner: 'portal',
    retry: 'never',
    related: [],
    text: {
      en: {
        title: 'Withheld for privacy: a protected e-mail address',
        cause:
          'The customer’s e-mail address ends in .edu, or in another ending that this portal protects. The marketplace does not pass on personal data of customers at US educational institutions, and neither does Leadport. A notice by e-mail from the marketplace can therefore have no lead beside it.',
        fix: [
          'Nothing to do, and nothing is wrong with your connection.',
          'The log shows time, offer, source and action of the lead, so that your counts agree.',
        ],
        next: 'Leadport has stored no personal data of this customer and will not deliver the lead.',
      },
      it: {
        title: 'Trattenuto per privacy: indirizzo e-mail protetto',
        cause:
          'L’indirizzo e-mail del cliente termina in .edu o in un altro modo protetto da questo portale. Il marketplace non trasmette dati personali dei clienti di istituti di istruzione statunitensi, e nemmeno Leadport. A un avviso via e-mail del marketplace può quindi non corrispondere alcun lead.',
        fix: [
          'Non serve fare nulla, e la tua connessione è a posto.',
          'Il registro mostra ora, offerta, origine e azione del lead, così i tuoi conteggi tornano.',
        ],
        next: 'Leadport non ha salvato alcun dato personale di questo cliente e non consegnerà il lead.',
      },
    },
  },
} satisfies ErrorEntries;
