import type { ErrorEntries } from '#lib/errors/entry.ts';
import { holds, retries } from '#lib/errors/next-step.ts';

const outcome = { owner: 'publisher', retry: 'after-fix', field: null, documented: null } as const;

/** What is known after the post, and what becomes of it later. */
export const outcomeErrors = {
  'salesforce-accepted-unconfirmed': {
    ...outcome,
    guide: [9],
    causes: ['salesforce_accepted_outcome_unknown'],
    related: ['salesforce-recaptcha', 'salesforce-required-field', 'salesforce-daily-limit', 'salesforce-organization-id'],
    text: {
      en: {
        title: 'Salesforce accepted the lead without confirming it',
        cause:
          'Not an error: Web-to-Lead answers 200 as soon as the post is in its queue, also with the header Is-Processed: true. Whether a lead comes of it is decided later, and the answer never says so.',
        fix: [
          'Salesforce: open Leads and the list view All Open Leads, or type MSFT_TEST into the search at the top. The test lead appears within a minute or two.',
          'If it is there, the connection works.',
          'If not, look in this order: reCAPTCHA off, no mandatory picklist or custom field, validation rules, duplicate rules, organization ID, and the mailbox of the Default Lead Creator.',
          'Press Publish and look again.',
        ],
        next: 'Leadport shows such leads as accepted, not as confirmed, and keeps a copy of each in the log.',
      },
      it: {
        title: 'Salesforce ha accettato il lead senza confermarlo',
        cause:
          'Non è un errore: Web-to-Lead risponde 200 appena l’invio è in coda, anche con l’intestazione Is-Processed: true. Se ne nascerà un lead si decide dopo, e la risposta non lo dice mai.',
        fix: [
          'Salesforce: apri Lead e la visualizzazione elenco Tutti i lead aperti, oppure scrivi MSFT_TEST nella ricerca in alto. Il lead di prova compare entro un minuto o due.',
          'Se c’è, la connessione funziona.',
          'Se non c’è, controlla in quest’ordine: reCAPTCHA disattivato, nessun elenco di selezione o campo personalizzato obbligatorio, regole di convalida, regole di duplicazione, ID organizzazione e la casella e-mail del Creatore lead predefinito.',
          'Premi Pubblica e cerca di nuovo.',
        ],
        next: 'Leadport mostra questi lead come accettati, non come confermati, e conserva una copia di ciascuno nel registro.',
      },
    },
  },
  'salesforce-daily-limit': {
    ...outcome,
    guide: [3],
    causes: ['salesforce_daily_limit_reached'],
    related: ['salesforce-accepted-unconfirmed', 'salesforce-unreachable'],
    text: {
      en: {
        title: 'More than 500 web leads in a day',
        cause:
          'Salesforce makes 500 web leads in 24 hours, all forms of the organization together. What is beyond waits in a queue of 50,000 or goes to the Default Lead Creator by e-mail, later leads are rejected. The answer stays 200.',
        fix: [
          'Look into the mailbox of the Default Lead Creator and enter the leads that arrived there by hand.',
          'Find out which form sends so many: other forms of your website and spam count as well.',
          'Ask Salesforce support for a higher Web-to-Lead limit, or receive marketplace leads by an HTTPS endpoint.',
          'Compare with the leads in Leadport’s log and redeliver those that are missing.',
        ],
        next: 'Leadport keeps every lead in the log and shows it as accepted, so that you can deliver it again or export it.',
      },
      it: {
        title: 'Più di 500 lead web in un giorno',
        cause:
          'Salesforce crea 500 lead web in 24 ore, per tutti i moduli dell’organizzazione insieme. Quelli in più attendono in una coda di 50.000 o arrivano per e-mail al Creatore lead predefinito, gli ulteriori vengono rifiutati. La risposta resta 200.',
        fix: [
          'Controlla la casella e-mail del Creatore lead predefinito e inserisci a mano i lead arrivati lì.',
          'Scopri quale modulo ne invia così tanti: contano anche gli altri moduli del tuo sito e lo spam.',
          'Chiedi all’assistenza Salesforce un limite Web-to-Lead più alto, oppure ricevi i lead del marketplace con un endpoint HTTPS.',
          'Confronta con i lead nel registro di Leadport e riconsegna quelli che mancano.',
        ],
        next: 'Leadport conserva ogni lead nel registro e lo mostra come accettato, così puoi consegnarlo di nuovo o esportarlo.',
      },
    },
  },
  'salesforce-refused': {
    ...outcome,
    guide: [3, 8],
    causes: [],
    related: ['salesforce-organization-id', 'salesforce-validation-rule', 'salesforce-duplicate-rule'],
    text: {
      en: {
        title: 'Salesforce reports an exception for this post',
        cause: 'Salesforce answered with an exception in the header Is-Processed that nobody has documented. The lead was not made.',
        fix: [
          'Read the name of the exception in the failed attempt, under Response.',
          'Check Web-to-Lead (Setup > Feature Settings > Marketing), then validation rules, duplicate rules and triggers on Lead.',
          'If that does not help, give Salesforce support the organization ID and the time of the attempt.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Salesforce segnala un’eccezione per questo invio',
        cause: 'Salesforce ha risposto con un’eccezione non documentata nell’intestazione Is-Processed. Il lead non è stato creato.',
        fix: [
          'Leggi il nome dell’eccezione nel tentativo fallito, sotto Risposta.',
          'Controlla Web-to-Lead (Imposta > Impostazioni delle funzioni > Marketing), poi regole di convalida, regole di duplicazione e trigger su Lead.',
          'Se non basta, comunica all’assistenza Salesforce l’ID organizzazione e l’ora del tentativo.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'salesforce-unreachable': {
    owner: 'vendor',
    retry: 'automatic',
    field: null,
    guide: [],
    documented: null,
    causes: ['salesforce_unreachable'],
    related: ['salesforce-instance-host', 'salesforce-host-unknown'],
    text: {
      en: {
        title: 'Salesforce cannot be reached at the moment',
        cause: 'Salesforce answered with a server error or is under maintenance. The post was not taken over, or nobody can tell.',
        fix: [
          'Wait: this passes by itself.',
          'If it lasts over an hour, look at trust.salesforce.com, Status, for your instance.',
          'Web-to-Lead knows no lead twice: if a lead appears two times afterwards, merge the two.',
        ],
        next: retries.en,
      },
      it: {
        title: 'Salesforce al momento non è raggiungibile',
        cause:
          'Salesforce ha risposto con un errore del server o è in manutenzione. L’invio non è stato preso in carico, o non si può sapere.',
        fix: [
          'Attendi: passa da solo.',
          'Se dura più di un’ora, consulta trust.salesforce.com, Status, per la tua istanza.',
          'Web-to-Lead non riconosce le ripetizioni: se poi un lead compare due volte, unisci i due.',
        ],
        next: retries.it,
      },
    },
  },
} satisfies ErrorEntries;
