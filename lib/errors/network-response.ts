import type { ErrorEntries } from './entry.ts';
import { holds, resends, retriesUntilFixed } from './next-step.ts';

const transient = { owner: 'network', retry: 'automatic', field: null, guide: [], documented: null } as const;
const misconfigured = { owner: 'publisher', retry: 'after-fix', field: 'url', guide: [], documented: null } as const;

/** The connection stood, but no usable answer came. */
export const networkResponseErrors = {
  'network-request-timeout': {
    ...transient,
    causes: ['request_timed_out'],
    related: ['network-response-timeout', 'network-connect-timeout', 'destination-timeout'],
    text: {
      en: {
        title: 'The destination took too long',
        cause:
          'The attempt was not finished when its time was up. All requests of one attempt together have a fixed time, normally 30 seconds. The service is slow at the moment, or it does its whole work before it answers.',
        fix: [
          'Let your service store the lead and answer at once with 202, and do the rest afterwards.',
          'In Power Automate: take out the Response action or move it to the beginning of the flow.',
          'Look at the log of your service at the time of the attempt for slow database calls or slow services behind it.',
        ],
        next: resends.en,
      },
      it: {
        title: 'La destinazione ha impiegato troppo tempo',
        cause:
          'Allo scadere del tempo il tentativo non era concluso. Tutte le richieste di un tentativo hanno insieme un tempo fisso, di norma 30 secondi. Il servizio in questo momento è lento, oppure svolge tutto il lavoro prima di rispondere.',
        fix: [
          'Fai in modo che il servizio salvi il lead, risponda subito con 202 e faccia il resto dopo.',
          'In Power Automate: togli l’azione Risposta oppure spostala all’inizio del flusso.',
          'Cerca nei log del servizio, all’ora del tentativo, chiamate lente al database o servizi lenti a valle.',
        ],
        next: resends.it,
      },
    },
  },
  'network-response-timeout': {
    ...transient,
    causes: ['response_headers_timeout'],
    related: ['network-request-timeout', 'destination-timeout'],
    text: {
      en: {
        title: 'The destination took the lead but did not answer',
        cause:
          'The request was sent in full, then nothing came back in time, not even the first line of an answer. The service hangs or does all its work before answering.',
        fix: [
          'Let your service answer as soon as it has stored the lead, with 202, and do the rest afterwards.',
          'Check whether the service waits for something that does not answer: a database, another service, a full queue.',
          'Look in your service for the lead by its id: it may be there already.',
        ],
        next: resends.en,
      },
      it: {
        title: 'La destinazione ha preso il lead ma non ha risposto',
        cause:
          'La richiesta è stata inviata per intero, poi non è tornato nulla in tempo utile, nemmeno la prima riga di una risposta. Il servizio è bloccato oppure svolge tutto il lavoro prima di rispondere.',
        fix: [
          'Fai in modo che il servizio risponda con 202 appena ha salvato il lead e faccia il resto dopo.',
          'Controlla se il servizio aspetta qualcosa che non risponde: un database, un altro servizio, una coda piena.',
          'Cerca il lead nel tuo servizio tramite il suo id: potrebbe già esserci.',
        ],
        next: resends.it,
      },
    },
  },
  'network-response-truncated': {
    ...transient,
    causes: ['response_body_truncated'],
    related: ['network-connection-reset', 'network-response-timeout'],
    text: {
      en: {
        title: 'The answer of the destination broke off',
        cause:
          'The answer began and stopped in the middle: the connection closed before all of it had arrived. The service or a proxy in front of it restarted, or announced more than it sent.',
        fix: [
          'Nothing to do when it happens once. Watch whether the next attempt succeeds.',
          'If it repeats, compare the Content-Length header of your service’s answer with what it really sends.',
          'Look at the log of the proxy in front of the service for aborted connections.',
        ],
        next: resends.en,
      },
      it: {
        title: 'La risposta della destinazione si è interrotta',
        cause:
          'La risposta è iniziata e si è fermata a metà: la connessione si è chiusa prima che arrivasse tutta. Il servizio o un proxy che lo precede si è riavviato, oppure ha annunciato più di quanto ha inviato.',
        fix: [
          'Se succede una volta sola non serve fare nulla. Guarda se il prossimo tentativo riesce.',
          'Se si ripete, confronta l’intestazione Content-Length della risposta con ciò che il servizio invia davvero.',
          'Cerca connessioni interrotte nei log del proxy davanti al servizio.',
        ],
        next: resends.it,
      },
    },
  },
  'network-response-not-http': {
    ...misconfigured,
    causes: ['response_not_http'],
    related: ['network-url-https-on-http-port', 'network-url-port-blocked'],
    text: {
      en: {
        title: 'Something other than a web service answers there',
        cause:
          'The answer is not HTTP. Behind this port listens another kind of service, such as mail, a database or remote access, or a proxy damages the answer.',
        fix: [
          'Compare the port in the address with the one on which your service receives HTTPS. Most services use 443, and the address then needs no port number.',
          'Open the address in a browser: a web service shows a page or an error text there, nothing garbled.',
          'Correct the address in the offer, Destination, and press Publish.',
        ],
        next: retriesUntilFixed.en,
      },
      it: {
        title: 'A questo indirizzo non risponde un servizio web',
        cause:
          'La risposta non è HTTP. Dietro questa porta è in ascolto un altro tipo di servizio, come la posta, un database o l’accesso remoto, oppure un proxy altera la risposta.',
        fix: [
          'Confronta la porta dell’indirizzo con quella su cui il tuo servizio riceve HTTPS. La maggior parte dei servizi usa la 443, e allora l’indirizzo non ha bisogno di un numero di porta.',
          'Apri l’indirizzo nel browser: un servizio web mostra una pagina o un testo di errore, non caratteri illeggibili.',
          'Correggi l’indirizzo nell’offerta, Destinazione, e premi Pubblica.',
        ],
        next: retriesUntilFixed.it,
      },
    },
  },
  'network-redirect': {
    ...misconfigured,
    causes: [],
    related: ['network-redirect-loop', 'destination-not-found', 'destination-unauthorized'],
    text: {
      en: {
        title: 'The address sends visitors on to another one',
        cause:
          'The destination answered with a redirect (3xx) in place of taking the lead. Leadport does not follow redirects, since a lead must not travel to an address nobody has entered. Usual reasons: the service has moved, a slash or "www" is missing, or the address leads to a sign-in page.',
        fix: [
          'Open the attempt and read the Location header under Response: that is where the destination points.',
          'If it is the new address of your service, paste it into the offer, Destination.',
          'If it is a sign-in page, that address is meant for people: use the one for incoming webhooks or API calls.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'L’indirizzo rimanda a un altro indirizzo',
        cause:
          'La destinazione ha risposto con un reindirizzamento (3xx) invece di prendere il lead. Leadport non segue i reindirizzamenti, perché un lead non deve viaggiare verso un indirizzo che nessuno ha inserito. I motivi tipici: il servizio si è spostato, manca una barra o il "www", oppure l’indirizzo porta a una pagina di accesso.',
        fix: [
          'Apri il tentativo e leggi l’intestazione Location sotto Risposta: indica dove rimanda la destinazione.',
          'Se è il nuovo indirizzo del tuo servizio, incollalo nell’offerta, Destinazione.',
          'Se è una pagina di accesso, quell’indirizzo è per le persone: usa quello per i webhook in ingresso o per le chiamate API.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'network-redirect-loop': {
    ...misconfigured,
    causes: ['redirect_loop'],
    related: ['network-redirect'],
    text: {
      en: {
        title: 'The address redirects in a circle',
        cause:
          'Each answer sends the caller on to the next address, and never to an end. Typical reasons: a proxy ends HTTPS and the service behind it insists on HTTPS again, or a page redirects everyone without a session to a sign-in.',
        fix: [
          'Find the circle: run curl -sIL with the address and read the Location lines.',
          'If it jumps between http:// and https://, make the service trust the X-Forwarded-Proto header, or set the proxy to "full" TLS towards the service.',
          'If it ends at a sign-in page, use the address meant for machines.',
          'Enter the address that answers without a redirect in the offer, Destination, and press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'L’indirizzo gira in tondo',
        cause:
          'Ogni risposta rimanda all’indirizzo successivo, senza mai arrivare. I motivi tipici: un proxy termina l’HTTPS e il servizio a valle lo pretende di nuovo, oppure una pagina rimanda all’accesso chiunque non abbia una sessione.',
        fix: [
          'Trova il giro: esegui curl -sIL con l’indirizzo e leggi le righe Location.',
          'Se salta tra http:// e https://, fai in modo che il servizio si fidi dell’intestazione X-Forwarded-Proto, oppure imposta sul proxy il TLS "full" verso il servizio.',
          'Se finisce su una pagina di accesso, usa l’indirizzo destinato alle macchine.',
          'Inserisci nell’offerta, Destinazione, l’indirizzo che risponde senza reindirizzamento e premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
} satisfies ErrorEntries;
