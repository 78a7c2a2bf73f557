import type { ErrorEntries } from './entry.ts';
import { holds, resends, retries } from './next-step.ts';

const generic = { field: null, guide: [], documented: null, causes: [] } as const;

/** Answers that no rule of a vendor explains: what the HTTP status alone allows to say, for every destination. */
export const answerErrors = {
  'destination-unauthorized': {
    ...generic,
    owner: 'publisher',
    retry: 'after-fix',
    related: ['destination-not-found', 'network-redirect'],
    text: {
      en: {
        title: 'The destination does not accept the sign-in',
        cause:
          'The service answered that the caller may not do this (401 or 403). The token, key or signing secret is missing, wrong, expired or lacks a permission, or a firewall admits only certain addresses.',
        fix: [
          'Open the attempt and read under Response what the service says.',
          'Create a new token or key in the service, if in doubt, and paste it into the offer, Destination, without blanks before or after it.',
          'Check that this token or key may create records, and has not expired.',
          'If the service admits only listed addresses, take the restriction off the path that receives leads and protect it with a token or a signature.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'La destinazione non accetta l’accesso',
        cause:
          'Il servizio ha risposto che il chiamante non è autorizzato (401 o 403). Il token, la chiave o il segreto di firma manca, è sbagliato, è scaduto o non ha un’autorizzazione, oppure un firewall ammette solo certi indirizzi.',
        fix: [
          'Apri il tentativo e leggi sotto Risposta che cosa dice il servizio.',
          'Nel dubbio crea nel servizio un nuovo token o una nuova chiave e incollali nell’offerta, Destinazione, senza spazi prima o dopo.',
          'Controlla che il token o la chiave possa creare record e non sia scaduto.',
          'Se il servizio ammette solo indirizzi elencati, togli il vincolo dal percorso che riceve i lead e proteggilo con un token o una firma.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'destination-not-found': {
    ...generic,
    owner: 'publisher',
    retry: 'after-fix',
    related: ['destination-refused-lead', 'network-redirect', 'network-dns'],
    text: {
      en: {
        title: 'Nothing takes leads at this address',
        cause:
          'The host answers, but not at this path, or not to this kind of call (404, 405 or 410). The address is incomplete or outdated, or what stood there was deleted or switched off.',
        fix: [
          'Check in the service that the webhook, flow, form or table still exists and is switched on.',
          'Copy its address again, whole, with everything after the question mark, and paste it into the offer, Destination.',
          'With a service of your own: make sure that this path accepts POST.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'A questo indirizzo nessuno riceve i lead',
        cause:
          'L’host risponde, ma non su questo percorso o non a questo tipo di chiamata (404, 405 o 410). L’indirizzo è incompleto o superato, oppure ciò che c’era è stato eliminato o disattivato.',
        fix: [
          'Controlla nel servizio che il webhook, il flusso, il modulo o la tabella esista ancora e sia attivo.',
          'Copia di nuovo l’indirizzo intero, con tutto ciò che segue il punto interrogativo, e incollalo nell’offerta, Destinazione.',
          'Se il servizio è tuo, accertati che questo percorso accetti POST.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'destination-refused-lead': {
    ...generic,
    owner: 'publisher',
    retry: 'after-fix',
    related: ['destination-unauthorized', 'destination-not-found', 'unrecognised-response'],
    text: {
      en: {
        title: 'The destination refuses the lead as it is',
        cause:
          'The service understood the call and said no (4xx). Usually it insists on a field this lead does not have, or on another form of a value.',
        fix: [
          'Open the attempt and read under Response what the service objects to, then compare it with Request.',
          'Make the field it names optional in the service, or let it accept the value. Customers do not fill in everything.',
          'Press Publish. If the test lead arrives and this one does not, compare the two on their pages.',
        ],
        next: holds.en,
      },
      it: {
        title: 'La destinazione rifiuta il lead così com’è',
        cause:
          'Il servizio ha capito la chiamata e ha detto di no (4xx). Di solito pretende un campo che questo lead non ha, oppure un’altra forma di un valore.',
        fix: [
          'Apri il tentativo, leggi sotto Risposta che cosa contesta il servizio e confrontalo con Richiesta.',
          'Rendi facoltativo nel servizio il campo che nomina, oppure fagli accettare il valore. I clienti non compilano tutto.',
          'Premi Pubblica. Se il lead di prova arriva e questo no, confronta i due nelle loro pagine.',
        ],
        next: holds.it,
      },
    },
  },
  'destination-throttled': {
    ...generic,
    owner: 'vendor',
    retry: 'automatic',
    related: ['destination-failing'],
    text: {
      en: {
        title: 'The destination asks for a slower pace',
        cause: 'The service answered that it receives too many calls at the moment (429). It has not taken this lead yet.',
        fix: [
          'Nothing to do. Leadport waits as long as the destination asks for.',
          'If it happens daily, raise the limit in the service, or check whether other systems use up the same limit.',
        ],
        next: retries.en,
      },
      it: {
        title: 'La destinazione chiede di rallentare',
        cause: 'Il servizio ha risposto che in questo momento riceve troppe chiamate (429). Non ha ancora preso questo lead.',
        fix: [
          'Non serve fare nulla. Leadport aspetta quanto chiede la destinazione.',
          'Se succede ogni giorno, alza il limite nel servizio oppure controlla se altri sistemi consumano lo stesso limite.',
        ],
        next: retries.it,
      },
    },
  },
  'destination-timeout': {
    ...generic,
    owner: 'vendor',
    retry: 'automatic',
    related: ['network-request-timeout', 'network-response-timeout', 'destination-failing'],
    text: {
      en: {
        title: 'The destination reports that time ran out',
        cause:
          'The service, or a gateway in front of it, answered that the work was not finished in time (408, 425 or 504). The part that stores leads is slow or does not answer.',
        fix: [
          'Let the service store the lead and answer at once with 202, and do the rest afterwards.',
          'Look at the log of the gateway: it names the part that did not answer in time.',
          'Look in the service for the lead by its id: it may be there already.',
        ],
        next: resends.en,
      },
      it: {
        title: 'La destinazione segnala che il tempo è scaduto',
        cause:
          'Il servizio, o un gateway che lo precede, ha risposto che il lavoro non è finito in tempo (408, 425 o 504). La parte che salva i lead è lenta o non risponde.',
        fix: [
          'Fai in modo che il servizio salvi il lead, risponda subito con 202 e faccia il resto dopo.',
          'Guarda i log del gateway: indicano quale parte non ha risposto in tempo.',
          'Cerca il lead nel servizio tramite il suo id: potrebbe già esserci.',
        ],
        next: resends.it,
      },
    },
  },
  'destination-failing': {
    ...generic,
    owner: 'vendor',
    retry: 'automatic',
    related: ['destination-timeout', 'destination-throttled'],
    text: {
      en: {
        title: 'The destination has trouble of its own',
        cause:
          'The service answered with an error of its own (5xx): it crashed on this call, is being updated, or something behind it is down. Your settings in Leadport are not the reason.',
        fix: [
          'With a vendor’s service: look at its status page and wait.',
          'With a service of your own: look at its log at the time of the attempt. An error that hits every lead is usually in the code that reads the request.',
        ],
        next: resends.en,
      },
      it: {
        title: 'La destinazione ha un problema suo',
        cause:
          'Il servizio ha risposto con un proprio errore (5xx): si è bloccato su questa chiamata, è in aggiornamento, oppure qualcosa a valle è fermo. Le tue impostazioni in Leadport non c’entrano.',
        fix: [
          'Se il servizio è di un fornitore: guarda la sua pagina di stato e aspetta.',
          'Se il servizio è tuo: guarda i suoi log all’ora del tentativo. Un errore che tocca ogni lead sta di solito nel codice che legge la richiesta.',
        ],
        next: resends.it,
      },
    },
  },
} satisfies ErrorEntries;
