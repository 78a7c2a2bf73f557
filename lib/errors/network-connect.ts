import type { ErrorEntries } from './entry.ts';
import { resends, retries } from './next-step.ts';

const transient = { owner: 'network', retry: 'automatic', guide: [], documented: null } as const;

/** Opening and keeping the connection. All of these may pass by themselves. */
export const networkConnectErrors = {
  'network-connection-refused': {
    ...transient,
    field: 'url',
    causes: ['connection_refused'],
    related: ['network-connect-timeout', 'network-unreachable', 'network-url-https-on-http-port'],
    text: {
      en: {
        title: 'The host refuses the connection',
        cause:
          'The host exists, but nothing accepts connections on this port. The service is restarting or stopped, the port in the address is wrong, or a firewall rejects the call.',
        fix: [
          'Check that the service runs and accepts connections from the internet.',
          'Compare the port in the address with the one the service listens on. Without a port in the address it is 443.',
          'If a firewall stands in front of it, allow incoming HTTPS from the internet.',
          'If you changed something, press Publish. If the service was only restarting, there is nothing to do.',
        ],
        next: retries.en,
      },
      it: {
        title: 'L’host rifiuta la connessione',
        cause:
          'L’host esiste, ma su questa porta nessuno accetta connessioni. Il servizio è fermo o si sta riavviando, la porta nell’indirizzo è sbagliata, oppure un firewall respinge la chiamata.',
        fix: [
          'Controlla che il servizio sia in funzione e accetti connessioni da Internet.',
          'Confronta la porta dell’indirizzo con quella su cui il servizio è in ascolto. Se l’indirizzo non indica una porta, è la 443.',
          'Se davanti c’è un firewall, consenti il traffico HTTPS in entrata da Internet.',
          'Se hai cambiato qualcosa, premi Pubblica. Se il servizio si stava solo riavviando, non serve fare nulla.',
        ],
        next: retries.it,
      },
    },
  },
  'network-connect-timeout': {
    ...transient,
    field: 'url',
    causes: ['connect_timeout'],
    related: ['network-connection-refused', 'network-unreachable', 'network-request-timeout'],
    text: {
      en: {
        title: 'The host does not pick up',
        cause:
          'Nobody answered the attempt to open a connection. Usually a firewall drops calls from outside silently, the address belongs to a machine that is switched off, or the network between is overloaded.',
        fix: [
          'Open the address from outside your network, for example on a phone with Wi-Fi off. If it hangs there too, the service is not reachable from the internet.',
          'Allow incoming HTTPS on the port of the address in the firewall or security group of the service. In Azure: the resource, Networking.',
          'Check that the DNS record points to the machine on which the service runs now.',
          'Press Publish.',
        ],
        next: retries.en,
      },
      it: {
        title: 'L’host non risponde alla chiamata',
        cause:
          'Nessuno ha risposto al tentativo di aprire una connessione. Di solito un firewall scarta in silenzio le chiamate dall’esterno, l’indirizzo è di una macchina spenta, oppure la rete in mezzo è sovraccarica.',
        fix: [
          'Apri l’indirizzo da fuori della tua rete, per esempio dal telefono con il Wi-Fi spento. Se resta in attesa anche lì, il servizio non è raggiungibile da Internet.',
          'Nel firewall o nel gruppo di sicurezza del servizio consenti l’HTTPS in entrata sulla porta dell’indirizzo. In Azure: la risorsa, Rete (Networking).',
          'Controlla che il record DNS punti alla macchina su cui il servizio gira adesso.',
          'Premi Pubblica.',
        ],
        next: retries.it,
      },
    },
  },
  'network-unreachable': {
    ...transient,
    field: null,
    causes: [],
    related: ['network-connect-timeout', 'network-dns-unavailable'],
    text: {
      en: {
        title: 'There is no route to the host',
        cause:
          'The network reports that the address of the host cannot be reached at the moment. The machine or its network is down, or the DNS record points to an address that is no longer in use.',
        fix: [
          'Check that the machine behind the host name is running and connected.',
          'Compare the DNS record of the host name, IPv4 (A) and IPv6 (AAAA), with the real address of the machine. Remove records that are no longer true.',
          'If other services at the same provider fail too, wait for the provider.',
        ],
        next: retries.en,
      },
      it: {
        title: 'Nessun percorso di rete arriva all’host',
        cause:
          'La rete segnala che in questo momento l’indirizzo dell’host non è raggiungibile. La macchina o la sua rete è ferma, oppure il record DNS punta a un indirizzo non più in uso.',
        fix: [
          'Controlla che la macchina dietro il nome host sia accesa e collegata.',
          'Confronta i record DNS del nome host, IPv4 (A) e IPv6 (AAAA), con l’indirizzo reale della macchina. Togli i record che non valgono più.',
          'Se non rispondono anche altri servizi dello stesso provider, aspetta il provider.',
        ],
        next: retries.it,
      },
    },
  },
  'network-connection-reset': {
    ...transient,
    field: null,
    causes: ['connection_reset'],
    related: ['network-connection-closed', 'network-tls-handshake-reset', 'network-response-truncated'],
    text: {
      en: {
        title: 'The destination broke off the connection',
        cause:
          'The connection stood and the request was on its way when the other side reset it. Typical reasons are a restart or crash of the service, a load balancer that gave up, or a firewall that inspects traffic.',
        fix: [
          'Nothing to do when it happens once. Watch whether the next attempt succeeds.',
          'If it repeats, look at the log of your service and of the proxy in front of it at the time of the attempt.',
          'If a web application firewall stands in front, check whether it blocks POST requests with JSON.',
        ],
        next: resends.en,
      },
      it: {
        title: 'La destinazione ha interrotto la connessione',
        cause:
          'La connessione era aperta e la richiesta in viaggio quando l’altra parte l’ha interrotta. I motivi tipici: riavvio o arresto anomalo del servizio, un bilanciatore che ha rinunciato, un firewall che ispeziona il traffico.',
        fix: [
          'Se succede una volta sola non serve fare nulla. Guarda se il prossimo tentativo riesce.',
          'Se si ripete, guarda i log del servizio e del proxy che lo precede all’ora del tentativo.',
          'Se davanti c’è un web application firewall, controlla che non blocchi le richieste POST con JSON.',
        ],
        next: resends.it,
      },
    },
  },
  'network-connection-closed': {
    ...transient,
    field: null,
    causes: ['connection_closed_by_peer'],
    related: ['network-connection-reset', 'network-tls-client-certificate', 'network-url-http-on-tls-port'],
    text: {
      en: {
        title: 'The destination hung up without an answer',
        cause:
          'The other side closed the connection before it sent a single line. Most often it was restarting or closed an idle connection at the same moment. A server that insists on a client certificate, or a TLS port addressed with http://, can look the same.',
        fix: [
          'Nothing to do when it happens once. Watch whether the next attempt succeeds.',
          'If every attempt ends like this, check that the address starts with https:// and that the service does not require a client certificate.',
          'Look at the log of your service and of the proxy in front of it at the time of the attempt.',
        ],
        next: resends.en,
      },
      it: {
        title: 'La destinazione ha chiuso senza rispondere',
        cause:
          'L’altra parte ha chiuso la connessione prima di inviare anche una sola riga. Di solito si stava riavviando o ha chiuso in quel momento una connessione inattiva. Anche un server che pretende un certificato client, o una porta TLS chiamata con http://, si comporta così.',
        fix: [
          'Se succede una volta sola non serve fare nulla. Guarda se il prossimo tentativo riesce.',
          'Se ogni tentativo finisce così, controlla che l’indirizzo inizi con https:// e che il servizio non richieda un certificato client.',
          'Guarda i log del servizio e del proxy che lo precede all’ora del tentativo.',
        ],
        next: resends.it,
      },
    },
  },
  'network-failed': {
    ...transient,
    field: null,
    causes: [],
    related: ['network-connection-reset', 'network-tls-handshake-failed', 'unrecognised-response'],
    text: {
      en: {
        title: 'The connection failed in a way not known yet',
        cause:
          'No complete answer came, and the reason that the network gave is not one Leadport can explain yet. The exact message stands with the attempt.',
        fix: [
          'Open the attempt and read the exact message under Response.',
          'Check that the service runs and that its address opens in a browser without a warning.',
          'If it repeats, send the link of the lead to support. They see the message, not the customer’s data.',
        ],
        next: retries.en,
      },
      it: {
        title: 'La connessione è fallita per un motivo non ancora noto',
        cause:
          'Non è arrivata una risposta completa, e il motivo indicato dalla rete non è tra quelli che Leadport sa spiegare. Il messaggio esatto è accanto al tentativo.',
        fix: [
          'Apri il tentativo e leggi il messaggio esatto sotto Risposta.',
          'Controlla che il servizio sia in funzione e che il suo indirizzo si apra nel browser senza avvisi.',
          'Se si ripete, manda all’assistenza il link del lead. Vedono il messaggio, non i dati del cliente.',
        ],
        next: retries.it,
      },
    },
  },
} satisfies ErrorEntries;
