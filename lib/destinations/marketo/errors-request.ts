import type { ErrorEntries } from '#lib/errors/entry.ts';
import { holds } from '#lib/errors/next-step.ts';

/** Leadport shapes its requests, so for its own leads these are Leadport's to mend; programs of publishers meet them too. */
const request = { owner: 'portal', retry: 'after-fix', field: null, guide: [], documented: null } as const;

const reported = {
  en: 'For a lead of Leadport: copy the link of this page and send it to support with the lead’s id.',
  it: 'Per un lead di Leadport: copia il link di questa pagina e invialo all’assistenza con l’id del lead.',
} as const;

/** Marketo did not understand the call itself. */
export const requestErrors = {
  'marketo-json-invalid': {
    ...request,
    causes: ['marketo_request_json_invalid', 'marketo_request_body_empty'],
    related: ['marketo-form-not-found', 'marketo-content-type'],
    text: {
      en: {
        title: 'Marketo got no records or could not read the JSON',
        cause:
          'The body of the call was empty, held no record, or was not valid JSON (609, or 1003 "Leads not specified"). For a form submission 609 may also mean that the form does not exist.',
        fix: [
          'In a program of your own: send one JSON object with input as a list of at least one record, UTF-8, without a byte order mark.',
          'Check that no proxy drops the body of a POST.',
          reported.en,
        ],
        next: holds.en,
      },
      it: {
        title: 'Marketo non ha ricevuto record o non ha letto il JSON',
        cause:
          'Il corpo della chiamata era vuoto, non conteneva record o non era JSON valido (609, oppure 1003 "Leads not specified"). Per l’invio di un modulo 609 può anche significare che il modulo non esiste.',
        fix: [
          'In un tuo programma: invia un oggetto JSON con input come elenco di almeno un record, in UTF-8, senza byte order mark.',
          'Controlla che nessun proxy elimini il corpo di una POST.',
          reported.it,
        ],
        next: holds.it,
      },
    },
  },
  'marketo-content-type': {
    ...request,
    causes: ['marketo_content_type_invalid'],
    related: ['marketo-json-invalid', 'marketo-method'],
    text: {
      en: {
        title: 'Marketo does not accept the content type',
        cause: 'The header Content-Type is missing or names another format than JSON (612, 613). Leadport sends application/json.',
        fix: [
          'In a program of your own: send Content-Type: application/json for data, multipart/form-data only for files.',
          'Check that no proxy changes the header.',
          reported.en,
        ],
        next: holds.en,
      },
      it: {
        title: 'Marketo non accetta il tipo di contenuto',
        cause: 'L’intestazione Content-Type manca o indica un formato diverso da JSON (612, 613). Leadport invia application/json.',
        fix: [
          'In un tuo programma: invia Content-Type: application/json per i dati, multipart/form-data solo per i file.',
          'Controlla che nessun proxy modifichi l’intestazione.',
          reported.it,
        ],
        next: holds.it,
      },
    },
  },
  'marketo-method': {
    ...request,
    causes: ['marketo_http_method_wrong'],
    related: ['marketo-address-wrong', 'marketo-content-type'],
    text: {
      en: {
        title: 'Marketo does not accept the method of the call',
        cause: 'The address exists, but not for this HTTP method (605). Often a redirect has turned a POST into a GET.',
        fix: [
          'In a program of your own: use POST for submitForm.json and leads.json, with https from the start, so that nothing redirects it.',
          reported.en,
        ],
        next: holds.en,
      },
      it: {
        title: 'Marketo non accetta il metodo della chiamata',
        cause: 'L’indirizzo esiste, ma non per questo metodo HTTP (605). Spesso un reindirizzamento ha trasformato una POST in una GET.',
        fix: [
          'In un tuo programma: usa POST per submitForm.json e leads.json, con https fin dall’inizio, così nulla viene reindirizzato.',
          reported.it,
        ],
        next: holds.it,
      },
    },
  },
  'marketo-request-invalid': {
    ...request,
    causes: ['marketo_request_invalid'],
    related: ['marketo-json-invalid', 'marketo-value-invalid', 'marketo-form-not-found'],
    text: {
      en: {
        title: 'Marketo finds the request invalid',
        cause:
          'Marketo refused the call as a whole (1003, "Invalid data" or "Invalid request"): a parameter is missing or does not go with the others.',
        fix: [
          'Read the message of the failed attempt: it may name the parameter.',
          'In a program of your own: compare action, lookupField and input with Adobe’s description of the endpoint.',
          'Check in Marketo that the form is approved and has all eight fields of the guide.',
          reported.en,
        ],
        next: holds.en,
      },
      it: {
        title: 'Per Marketo la richiesta non è valida',
        cause:
          'Marketo ha rifiutato l’intera chiamata (1003, "Invalid data" o "Invalid request"): un parametro manca o non è compatibile con gli altri.',
        fix: [
          'Leggi il messaggio del tentativo fallito: può nominare il parametro.',
          'In un tuo programma: confronta action, lookupField e input con la descrizione dell’endpoint di Adobe.',
          'Controlla in Marketo che il modulo sia approvato e abbia tutti gli otto campi della guida.',
          reported.it,
        ],
        next: holds.it,
      },
    },
  },
  'marketo-uri-too-long': {
    ...request,
    causes: ['request_uri_too_long'],
    related: ['marketo-lead-too-large'],
    text: {
      en: {
        title: 'The address of the call is too long for Marketo',
        cause:
          'Marketo takes addresses of at most 8 KB (414). Leadport puts no lead data into an address, so this comes from another program, usually from a long list of filterValues.',
        fix: [
          'In a program of your own: send the query as POST with _method=GET and the parameters in the body, or ask in smaller portions.',
          reported.en,
        ],
        next: holds.en,
      },
      it: {
        title: 'L’indirizzo della chiamata è troppo lungo per Marketo',
        cause:
          'Marketo accetta indirizzi di al massimo 8 KB (414). Leadport non mette dati dei lead in un indirizzo, quindi la causa è un altro programma, di solito un lungo elenco di filterValues.',
        fix: [
          'In un tuo programma: invia la ricerca come POST con _method=GET e i parametri nel corpo, oppure chiedi in porzioni più piccole.',
          reported.it,
        ],
        next: holds.it,
      },
    },
  },
} satisfies ErrorEntries;
