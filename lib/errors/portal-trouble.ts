import type { ErrorEntries } from './entry.ts';
import { holds } from './next-step.ts';

const portal = { owner: 'portal', field: null, guide: [], documented: null, causes: [] } as const;

/** Leadport’s own trouble, and answers it cannot read yet. */
export const portalTroubleErrors = {
  'portal-internal': {
    ...portal,
    retry: 'automatic',
    related: ['outcome-unknown'],
    text: {
      en: {
        title: 'Leadport made a mistake of its own',
        cause: 'Something inside Leadport failed while it worked on this. Neither your settings nor your destination is the reason.',
        fix: [
          'Nothing to do for you. Our administrators see the error with its time and place.',
          'If it stays longer than an hour, send support the link of this page.',
        ],
        next: 'Leadport keeps the lead and tries again by itself. If one lead fails again and again, it is set aside so that the others pass, and an administrator is told.',
      },
      it: {
        title: 'Leadport ha commesso un errore',
        cause: 'Qualcosa dentro Leadport non ha funzionato. Non dipende né dalle tue impostazioni né dalla tua destinazione.',
        fix: [
          'Non devi fare nulla. I nostri amministratori vedono l’errore con ora e punto esatti.',
          'Se dura più di un’ora, manda all’assistenza il link di questa pagina.',
        ],
        next: 'Leadport conserva il lead e riprova da solo. Se un lead fallisce più volte viene messo da parte perché gli altri passino, e un amministratore viene avvisato.',
      },
    },
  },
  'outcome-unknown': {
    ...portal,
    retry: 'automatic',
    related: ['portal-internal', 'network-request-timeout'],
    text: {
      en: {
        title: 'It is not known whether the lead arrived',
        cause:
          'Leadport was interrupted while it handed the lead over, for example by a restart. The request may have left; the answer was not recorded.',
        fix: [
          'Nothing to do where the destination recognises the lead id: the repeat makes no second record.',
          'With destinations that cannot, such as Salesforce Web-to-Lead, look for the customer before you follow up, in case the lead is there twice.',
        ],
        next: 'Leadport hands the lead over again within a minute, under the same lead id.',
      },
      it: {
        title: 'Non si sa se il lead è arrivato',
        cause:
          'Leadport è stato interrotto mentre consegnava il lead, per esempio da un riavvio. La richiesta può essere partita; la risposta non è stata registrata.',
        fix: [
          'Non serve fare nulla dove la destinazione riconosce l’id del lead: la ripetizione non crea un secondo record.',
          'Con le destinazioni che non lo riconoscono, come Salesforce Web-to-Lead, cerca il cliente prima di contattarlo, nel caso il lead sia presente due volte.',
        ],
        next: 'Leadport consegna di nuovo il lead entro un minuto, con lo stesso id.',
      },
    },
  },
  'unrecognised-response': {
    ...portal,
    retry: 'after-fix',
    related: ['destination-refused-lead', 'destination-failing', 'network-failed'],
    text: {
      en: {
        title: 'The destination gave an answer not known yet',
        cause:
          'The destination answered, but not in a way that Leadport can explain with certainty. It does not guess; the exact answer stands with the attempt.',
        fix: [
          'Open the attempt and read the exact answer under Response. Often it says enough.',
          'Search the error pages for a word of the answer.',
          'If it does not help, send support the link of the lead. They see the answer, not the customer’s data, and add an explanation to the catalogue.',
        ],
        next: holds.en,
      },
      it: {
        title: 'La destinazione ha dato una risposta non ancora nota',
        cause:
          'La destinazione ha risposto, ma in un modo che Leadport non sa spiegare con certezza. Non tira a indovinare: la risposta esatta è accanto al tentativo.',
        fix: [
          'Apri il tentativo e leggi la risposta esatta sotto Risposta. Spesso basta quella.',
          'Cerca tra le pagine degli errori una parola della risposta.',
          'Se non aiuta, manda all’assistenza il link del lead. Vedono la risposta, non i dati del cliente, e aggiungono una spiegazione al catalogo.',
        ],
        next: holds.it,
      },
    },
  },
  'secret-unreadable': {
    ...portal,
    retry: 'after-fix',
    related: ['portal-internal', 'configuration-invalid'],
    text: {
      en: {
        title: 'A saved secret can no longer be opened',
        cause:
          'The key with which Leadport sealed a secret of this connection is missing. The secret is safe, but nobody can read it, Leadport included.',
        fix: [
          'Administrator: put the missing key back into SECRET_KEYS and restart. The lead goes out at the next attempt.',
          'If the key is lost: open the offer, Destination, enter the secrets again and press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Un segreto salvato non si può più aprire',
        cause:
          'Manca la chiave con cui Leadport ha sigillato un segreto di questa connessione. Il segreto è al sicuro, ma nessuno può leggerlo, nemmeno Leadport.',
        fix: [
          'Amministratore: rimetti la chiave mancante in SECRET_KEYS e riavvia. Il lead parte al tentativo successivo.',
          'Se la chiave è persa: apri l’offerta, Destinazione, inserisci di nuovo i segreti e premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
} satisfies ErrorEntries;
