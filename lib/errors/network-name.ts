import type { ErrorEntries } from './entry.ts';
import { refusesAddress, retries, retriesUntilFixed } from './next-step.ts';

/** Finding the host: name resolution, and addresses that Leadport may not reach. */
export const networkNameErrors = {
  'network-dns': {
    owner: 'publisher',
    retry: 'after-fix',
    field: 'url',
    guide: [],
    documented: null,
    causes: ['dns_host_not_found'],
    related: ['network-dns-unavailable', 'network-url-invalid', 'network-connect-timeout'],
    text: {
      en: {
        title: 'The host name in the address does not exist',
        cause:
          'The public DNS has no entry for the host name. Most often it has a typing error, the service behind it was renamed or deleted, or the name is known only inside your own network.',
        fix: [
          'Open the offer, Destination, and read the host name in the address letter by letter: it stands between https:// and the next slash.',
          'Copy the address again from where the service shows it, and paste it over the old one.',
          'Look the name up from outside your network, for example with a public DNS checker or, on a phone with Wi-Fi off, in the browser. If nothing is found, create the DNS record or use the public name.',
          'Press Publish: within seconds it shows whether the name is found.',
        ],
        next: retriesUntilFixed.en,
      },
      it: {
        title: 'Il nome host dell’indirizzo non esiste',
        cause:
          'Il DNS pubblico non conosce questo nome host. Di solito c’è un errore di battitura, il servizio è stato rinominato o eliminato, oppure il nome esiste solo nella tua rete interna.',
        fix: [
          'Apri l’offerta, Destinazione, e rileggi lettera per lettera il nome host: sta tra https:// e la barra successiva.',
          'Copia di nuovo l’indirizzo dal punto in cui il servizio lo mostra e incollalo al posto del vecchio.',
          'Cerca il nome da fuori della tua rete, per esempio con un verificatore DNS pubblico o dal browser del telefono con il Wi-Fi spento. Se non si trova, crea il record DNS oppure usa il nome pubblico.',
          'Premi Pubblica: in pochi secondi vedi se il nome viene trovato.',
        ],
        next: retriesUntilFixed.it,
      },
    },
  },
  'network-dns-unavailable': {
    owner: 'network',
    retry: 'automatic',
    field: null,
    guide: [],
    documented: null,
    causes: [],
    related: ['network-dns', 'network-unreachable'],
    text: {
      en: {
        title: 'The name service did not answer',
        cause:
          'The servers that translate the host name into an address did not answer or were not able to. This says nothing about the address itself and usually passes within minutes.',
        fix: [
          'Nothing to do at first. Watch whether the next attempt succeeds.',
          'If it lasts longer than an hour, have the DNS zone of the host name checked: name servers that no longer answer and broken DNSSEC signatures look like this.',
        ],
        next: retries.en,
      },
      it: {
        title: 'Il servizio dei nomi non ha risposto',
        cause:
          'I server che traducono il nome host in un indirizzo non hanno risposto o non ci sono riusciti. Non dice nulla sull’indirizzo in sé e di solito passa in pochi minuti.',
        fix: [
          'All’inizio non serve fare nulla. Guarda se il prossimo tentativo riesce.',
          'Se dura più di un’ora, fai controllare la zona DNS del nome host: server dei nomi che non rispondono più e firme DNSSEC non valide si presentano così.',
        ],
        next: retries.it,
      },
    },
  },
  'network-address-forbidden': {
    owner: 'publisher',
    retry: 'after-fix',
    field: 'url',
    guide: [],
    documented: null,
    causes: [],
    related: ['network-dns', 'network-url-invalid', 'network-redirect'],
    text: {
      en: {
        title: 'The address leads into a private network',
        cause:
          'The host name leads to an address that is not public: this computer (127.0.0.1), a private range (10., 172.16. to 172.31., 192.168.), a link-local or a reserved one. Leadport delivers over the internet only and refuses such addresses, so that no offer can be used to look into an internal network.',
        fix: [
          'Open the offer, Destination, and enter the public address of the service, the one that also opens from outside your network.',
          'If the service runs only inside your network, publish it through a gateway or reverse proxy with a public name and a valid certificate.',
          'If the name is public but your DNS answers with an internal address, correct the public DNS record.',
          'Press Publish.',
        ],
        next: refusesAddress.en,
      },
      it: {
        title: 'L’indirizzo porta in una rete privata',
        cause:
          'Il nome host porta a un indirizzo che non è pubblico: questo stesso computer (127.0.0.1), un intervallo privato (10., da 172.16. a 172.31., 192.168.), uno link-local o riservato. Leadport consegna solo attraverso Internet e rifiuta questi indirizzi, così nessuna offerta può servire a guardare dentro una rete interna.',
        fix: [
          'Apri l’offerta, Destinazione, e inserisci l’indirizzo pubblico del servizio, quello che si apre anche da fuori della tua rete.',
          'Se il servizio esiste solo nella tua rete, pubblicalo attraverso un gateway o un reverse proxy con un nome pubblico e un certificato valido.',
          'Se il nome è pubblico ma il tuo DNS risponde con un indirizzo interno, correggi il record DNS pubblico.',
          'Premi Pubblica.',
        ],
        next: refusesAddress.it,
      },
    },
  },
} satisfies ErrorEntries;
