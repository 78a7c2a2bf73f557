import type { ErrorEntries } from './entry.ts';
import { refusesAddress, retriesUntilFixed } from './next-step.ts';

const misconfigured = { owner: 'publisher', retry: 'after-fix', field: 'url', guide: [], documented: null } as const;

/** Port and protocol do not go together. */
export const networkPortErrors = {
  'network-url-port-blocked': {
    ...misconfigured,
    causes: ['url_port_blocked_by_client'],
    related: ['network-url-invalid', 'network-connection-refused'],
    text: {
      en: {
        title: 'The port in the address is reserved for other services',
        cause:
          'The number after the host name belongs to another kind of service, such as mail (25, 465, 587) or remote access (22). Browsers and HTTP clients refuse to call such ports, and so does Leadport.',
        fix: [
          'Let your service answer on port 443, the usual port for HTTPS, or on another free one such as 8443.',
          'Open the offer, Destination, and correct the address. With port 443 no number is needed: https://host/path.',
          'Save, then press Publish.',
        ],
        next: refusesAddress.en,
      },
      it: {
        title: 'La porta nell’indirizzo è riservata ad altri servizi',
        cause:
          'Il numero dopo il nome host appartiene a un altro tipo di servizio, come la posta (25, 465, 587) o l’accesso remoto (22). Browser e client HTTP rifiutano di chiamare queste porte, e così fa Leadport.',
        fix: [
          'Fai rispondere il servizio sulla porta 443, quella abituale di HTTPS, oppure su un’altra libera come la 8443.',
          'Apri l’offerta, Destinazione, e correggi l’indirizzo. Con la porta 443 non serve alcun numero: https://host/percorso.',
          'Salva, poi premi Pubblica.',
        ],
        next: refusesAddress.it,
      },
    },
  },
  'network-url-https-on-http-port': {
    ...misconfigured,
    causes: ['url_https_on_plain_http_port'],
    related: ['network-tls-handshake-failed', 'network-url-http-on-tls-port', 'network-response-not-http'],
    text: {
      en: {
        title: 'The port answers without encryption',
        cause:
          'The address says https://, but the service on this port speaks plain HTTP. Usually the port is that of the application itself (80, 8080, 3000, 5000) and not that of the proxy that encrypts.',
        fix: [
          'Find the HTTPS port of the service. In most cases it is 443, and the address then needs no port number.',
          'Open the offer, Destination, and remove the port, or replace it with the HTTPS port.',
          'If the service has no HTTPS yet, install a certificate, or put a proxy with one in front of it.',
          'Press Publish.',
        ],
        next: retriesUntilFixed.en,
      },
      it: {
        title: 'La porta risponde senza cifratura',
        cause:
          'L’indirizzo dice https://, ma il servizio su questa porta usa HTTP in chiaro. Di solito la porta è quella dell’applicazione stessa (80, 8080, 3000, 5000) e non quella del proxy che cifra.',
        fix: [
          'Trova la porta HTTPS del servizio. Nella maggior parte dei casi è la 443, e allora l’indirizzo non ha bisogno di un numero di porta.',
          'Apri l’offerta, Destinazione, e togli la porta oppure sostituiscila con quella HTTPS.',
          'Se il servizio non ha ancora HTTPS, installa un certificato o metti davanti un proxy che ne abbia uno.',
          'Premi Pubblica.',
        ],
        next: retriesUntilFixed.it,
      },
    },
  },
  'network-url-http-on-tls-port': {
    ...misconfigured,
    causes: ['url_http_on_tls_port'],
    related: ['network-url-scheme', 'network-connection-closed', 'network-url-https-on-http-port'],
    text: {
      en: {
        title: 'An encrypted port was called with http://',
        cause: 'The address starts with http://, but the service on this port expects an encrypted connection.',
        fix: [
          'Open the offer, Destination, and change http:// at the beginning of the address to https://. Leave the rest as it is.',
          'If a proxy of yours passes the lead on, make the same change where the proxy names its target.',
          'Save, then press Publish.',
        ],
        next: retriesUntilFixed.en,
      },
      it: {
        title: 'Una porta cifrata è stata chiamata con http://',
        cause: 'L’indirizzo inizia con http://, ma il servizio su questa porta si aspetta una connessione cifrata.',
        fix: [
          'Apri l’offerta, Destinazione, e cambia http:// all’inizio dell’indirizzo in https://. Lascia il resto com’è.',
          'Se è un tuo proxy a inoltrare il lead, fai la stessa modifica dove il proxy indica la sua destinazione.',
          'Salva, poi premi Pubblica.',
        ],
        next: retriesUntilFixed.it,
      },
    },
  },
} satisfies ErrorEntries;
