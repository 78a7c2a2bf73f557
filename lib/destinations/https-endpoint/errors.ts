import type { ErrorEntries } from '#lib/errors/entry.ts';
import { holds, retries } from '#lib/errors/next-step.ts';
import { entraErrors } from './errors-entra.ts';
import { flowAccessErrors } from './errors-flow-access.ts';
import { flowErrors } from './errors-flow.ts';

const misconfigured = { owner: 'publisher', retry: 'after-fix', documented: null } as const;
const passing = { owner: 'vendor', retry: 'automatic', field: null, guide: [], documented: null } as const;

/** Answers of any HTTPS endpoint, whoever built it. */
const endpointErrors = {
  'https-endpoint-credentials-refused': {
    ...misconfigured,
    field: 'authentication',
    guide: [3, 6],
    causes: [],
    related: ['https-endpoint-flow-tenant-only', 'https-endpoint-flow-signature-missing', 'https-endpoint-entra-sign-in-refused'],
    text: {
      en: {
        title: 'The endpoint refuses access',
        cause:
          'The endpoint answered 401 or 403: it wants a credential that the request does not carry, or it does not accept the one it got.',
        fix: [
          'If the endpoint expects a token, set Authentication to Bearer token, paste a current token and save.',
          'If the URL itself carries the key (sig=, code=, token=), copy the whole URL again and paste it into URL.',
          'If a firewall or an allow list stands in front of the endpoint, let requests with the header webhook-id pass.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'L’endpoint rifiuta l’accesso',
        cause: 'L’endpoint ha risposto 401 o 403: vuole una credenziale che la richiesta non contiene, oppure non accetta quella ricevuta.',
        fix: [
          'Se l’endpoint si aspetta un token, imposta Autenticazione su Token di connessione (bearer), incolla un token valido e salva.',
          'Se la chiave è nell’URL stesso (sig=, code=, token=), copia di nuovo l’URL intero e incollalo in URL.',
          'Se davanti all’endpoint c’è un firewall o un elenco di indirizzi ammessi, lascia passare le richieste con l’intestazione webhook-id.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'https-endpoint-not-found': {
    ...misconfigured,
    field: 'url',
    guide: [6],
    causes: ['flow_workflow_broken_or_missing'],
    related: ['https-endpoint-flow-deleted', 'https-endpoint-flow-off'],
    text: {
      en: {
        title: 'Nothing receives leads at this address',
        cause:
          'The host answers, but it knows no such path, or not for POST (404, 405 or 410). The path is misspelt, or the flow or logic app behind it was moved, removed or fails to load. In a Standard logic app one broken parameters file makes every trigger answer 404.',
        fix: [
          'Power Automate: open the flow, then the trigger "When an HTTP request is received", copy HTTP URL and paste it into URL.',
          'Logic Apps (Standard): in the Azure portal open the logic app > Workflows and repair every workflow shown as unhealthy; check parameters.json and connections.json.',
          'Your own server: compare the path letter by letter with the route that your server offers for POST.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'A questo indirizzo nessuno riceve lead',
        cause:
          'L’host risponde, ma non conosce questo percorso, o non per POST (404, 405 o 410). Il percorso è scritto male, oppure il flusso o l’app per la logica è stato spostato, rimosso o non si carica. In un’app per la logica Standard un solo file di parametri errato fa rispondere 404 a ogni trigger.',
        fix: [
          'Power Automate: apri il flusso, poi il trigger "Quando viene ricevuta una richiesta HTTP", copia HTTP URL e incollalo in URL.',
          'App per la logica (Standard): nel portale di Azure apri l’app per la logica > Flussi di lavoro e ripara quelli segnalati come non integri; controlla parameters.json e connections.json.',
          'Il tuo server: confronta il percorso lettera per lettera con la route che il server offre per POST.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'https-endpoint-payload-refused': {
    ...misconfigured,
    field: null,
    guide: [4, 7],
    causes: [],
    related: ['https-endpoint-flow-schema-mismatch'],
    text: {
      en: {
        title: 'The endpoint does not accept the lead as it is sent',
        cause:
          'The endpoint answered 400, 413, 415 or 422: it expects other fields, another size or another format than the JSON of the marketplace. Fields that the customer did not give are left out.',
        fix: [
          'Open the failed attempt: the answer usually names the field that is refused.',
          'Let the endpoint accept JSON with UserDetails, LeadSource, ActionCode, OfferTitle and Description, each of them optional, and ignore members it does not know.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'L’endpoint non accetta il lead così com’è inviato',
        cause:
          'L’endpoint ha risposto 400, 413, 415 o 422: si aspetta altri campi, un’altra dimensione o un altro formato rispetto al JSON del marketplace. I campi che il cliente non ha indicato vengono omessi.',
        fix: [
          'Apri il tentativo fallito: di solito la risposta nomina il campo rifiutato.',
          'Fai accettare all’endpoint un JSON con UserDetails, LeadSource, ActionCode, OfferTitle e Description, tutti facoltativi, e ignora i membri sconosciuti.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'https-endpoint-throttled': {
    ...passing,
    causes: ['endpoint_throttled'],
    related: ['https-endpoint-unavailable'],
    text: {
      en: {
        title: 'The endpoint asks for fewer leads at a time',
        cause: 'The endpoint answered 429: more requests arrive than it or its plan allows. Power Automate counts per flow and per plan.',
        fix: [
          'Wait: Leadport slows down and honours the Retry-After that the endpoint names.',
          'If it happens every day, raise the limit: a higher Power Automate plan, or the rate limit of your own server.',
        ],
        next: retries.en,
      },
      it: {
        title: 'L’endpoint chiede meno lead alla volta',
        cause:
          'L’endpoint ha risposto 429: arrivano più richieste di quante ne ammetta il servizio o il suo piano. Power Automate conta per flusso e per piano.',
        fix: [
          'Attendi: Leadport rallenta e rispetta il Retry-After indicato dall’endpoint.',
          'Se accade ogni giorno, alza il limite: un piano Power Automate superiore, oppure il limite di frequenza del tuo server.',
        ],
        next: retries.it,
      },
    },
  },
  'https-endpoint-unavailable': {
    ...passing,
    causes: ['endpoint_gateway_error'],
    related: ['https-endpoint-flow-too-slow', 'destination-failing'],
    text: {
      en: {
        title: 'The endpoint is not available at the moment',
        cause:
          'A gateway in front of the endpoint answered instead of it (408, 425, 502, 503 or 504): the service behind is starting, overloaded or down. The lead may have arrived all the same; webhook-id tells a repeat.',
        fix: [
          'Wait: most of these pass within minutes.',
          'If it lasts, look at the health of the service behind the gateway. Power Automate: admin.powerplatform.microsoft.com > Service health.',
        ],
        next: retries.en,
      },
      it: {
        title: 'L’endpoint al momento non è disponibile',
        cause:
          'Al posto dell’endpoint ha risposto un gateway (408, 425, 502, 503 o 504): il servizio dietro è in avvio, sovraccarico o fermo. Il lead può essere arrivato lo stesso: webhook-id permette di riconoscere una ripetizione.',
        fix: [
          'Attendi: di solito passa in pochi minuti.',
          'Se dura, controlla lo stato del servizio dietro il gateway. Power Automate: admin.powerplatform.microsoft.com > Integrità dei servizi.',
        ],
        next: retries.it,
      },
    },
  },
} satisfies ErrorEntries;

export const errors: ErrorEntries = { ...endpointErrors, ...flowErrors, ...flowAccessErrors, ...entraErrors };
