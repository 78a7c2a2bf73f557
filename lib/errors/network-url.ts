import type { ErrorEntries } from './entry.ts';
import { holds, refusesAddress } from './next-step.ts';

const misconfigured = { owner: 'publisher', retry: 'after-fix', field: 'url', guide: [], documented: null } as const;

/** The address as it was typed. Found before any call. */
export const networkUrlErrors = {
  'network-url-invalid': {
    ...misconfigured,
    causes: [],
    related: ['network-url-missing-scheme', 'network-url-space', 'network-dns'],
    text: {
      en: {
        title: 'The address is not a valid URL',
        cause:
          'The text cannot be read as an internet address. Often a part is missing or doubled, a placeholder such as <your-host> is still in it, or more than the address was copied.',
        fix: [
          'Copy the address again from where the service shows it, with its copy button if there is one. In Power Automate: the flow, the trigger "When an HTTP request is received", HTTP URL.',
          'Paste it into the offer, Destination, over the old one. It has the form https://host/path, without quotes around it.',
          'Save, then press Publish.',
        ],
        next: refusesAddress.en,
      },
      it: {
        title: 'L’indirizzo non è un URL valido',
        cause:
          'Il testo non si può leggere come indirizzo Internet. Spesso manca una parte o è doppia, c’è ancora un segnaposto come <tuo-host>, oppure è stato copiato più del solo indirizzo.',
        fix: [
          'Copia di nuovo l’indirizzo dal punto in cui il servizio lo mostra, se c’è con il pulsante di copia. In Power Automate: il flusso, il trigger "Quando viene ricevuta una richiesta HTTP", URL HTTP.',
          'Incollalo nell’offerta, Destinazione, al posto del vecchio. Ha la forma https://host/percorso, senza virgolette intorno.',
          'Salva, poi premi Pubblica.',
        ],
        next: refusesAddress.it,
      },
    },
  },
  'network-url-missing-scheme': {
    ...misconfigured,
    causes: ['url_missing_scheme'],
    related: ['network-url-scheme', 'network-url-invalid'],
    text: {
      en: {
        title: 'The address lacks https:// at the beginning',
        cause: 'The address starts with the host name. Without https:// in front, it is not clear how to call it.',
        fix: [
          'Open the offer, Destination, and put https:// in front of the address: hooks.example.com/leads becomes https://hooks.example.com/leads.',
          'Make sure that https:// stands there once only.',
          'Save, then press Publish.',
        ],
        next: refusesAddress.en,
      },
      it: {
        title: 'All’inizio dell’indirizzo manca https://',
        cause: 'L’indirizzo inizia con il nome host. Senza https:// davanti non è chiaro come chiamarlo.',
        fix: [
          'Apri l’offerta, Destinazione, e metti https:// davanti all’indirizzo: hooks.example.com/leads diventa https://hooks.example.com/leads.',
          'Controlla che https:// compaia una volta sola.',
          'Salva, poi premi Pubblica.',
        ],
        next: refusesAddress.it,
      },
    },
  },
  'network-url-scheme': {
    ...misconfigured,
    causes: ['url_scheme_unsupported'],
    related: ['network-url-missing-scheme', 'network-url-http-on-tls-port'],
    text: {
      en: {
        title: 'The address must start with https://',
        cause:
          'The address starts with something else, such as http://, ftp:// or file://. Leads contain personal data, so Leadport delivers them over HTTPS only.',
        fix: [
          'Open the offer, Destination, and replace the beginning of the address with https://.',
          'Open the new address in a browser: it must answer without a certificate warning.',
          'If your service has no HTTPS yet, install a certificate on it. Let’s Encrypt is free, and most hosting providers turn it on with one switch.',
          'Save, then press Publish.',
        ],
        next: refusesAddress.en,
      },
      it: {
        title: 'L’indirizzo deve iniziare con https://',
        cause:
          'L’indirizzo inizia in un altro modo, per esempio con http://, ftp:// o file://. I lead contengono dati personali, perciò Leadport li consegna solo via HTTPS.',
        fix: [
          'Apri l’offerta, Destinazione, e sostituisci l’inizio dell’indirizzo con https://.',
          'Apri il nuovo indirizzo nel browser: deve rispondere senza avvisi sul certificato.',
          'Se il tuo servizio non ha ancora HTTPS, installa un certificato. Let’s Encrypt è gratuito e la maggior parte dei provider di hosting lo attiva con un solo interruttore.',
          'Salva, poi premi Pubblica.',
        ],
        next: refusesAddress.it,
      },
    },
  },
  'network-url-credentials': {
    ...misconfigured,
    causes: ['url_contains_credentials'],
    related: ['network-url-invalid', 'destination-unauthorized'],
    text: {
      en: {
        title: 'The address contains a user name or a password',
        cause:
          'Before the host name stands a part such as user:password@. Passwords in addresses end up in logs and histories, so Leadport does not accept them there.',
        fix: [
          'Open the offer, Destination, and remove everything between https:// and the @ sign, the @ included.',
          'If the service needs a sign-in, let it accept a bearer token and enter that token in its own field.',
          'Change the password that stood in the address, since it has been visible.',
          'Save, then press Publish.',
        ],
        next: refusesAddress.en,
      },
      it: {
        title: 'L’indirizzo contiene un nome utente o una password',
        cause:
          'Prima del nome host c’è una parte come utente:password@. Le password negli indirizzi finiscono nei log e nelle cronologie, perciò Leadport lì non le accetta.',
        fix: [
          'Apri l’offerta, Destinazione, e togli tutto ciò che sta tra https:// e il segno @, compreso @.',
          'Se il servizio richiede un accesso, fagli accettare un token bearer e inserisci il token nel suo campo.',
          'Cambia la password che stava nell’indirizzo: è rimasta visibile.',
          'Salva, poi premi Pubblica.',
        ],
        next: refusesAddress.it,
      },
    },
  },
  'network-url-space': {
    ...misconfigured,
    causes: ['url_contains_space'],
    related: ['network-url-invalid'],
    text: {
      en: {
        title: 'The address contains a space or a line break',
        cause:
          'Somewhere in the address there is a blank or a line break. It usually comes from copying out of an e-mail, a chat or a document that wrapped the long line.',
        fix: [
          'Copy the address again directly from the service, not from a message or a document.',
          'Paste it into the offer, Destination, over the old one, and look for a gap in the middle.',
          'If the blank belongs to the path, write %20 in its place.',
          'Save, then press Publish.',
        ],
        next: refusesAddress.en,
      },
      it: {
        title: 'L’indirizzo contiene uno spazio o un a capo',
        cause:
          'In un punto dell’indirizzo c’è uno spazio o un a capo. Di solito succede copiando da un’e-mail, una chat o un documento che ha spezzato la riga lunga.',
        fix: [
          'Copia di nuovo l’indirizzo direttamente dal servizio, non da un messaggio o da un documento.',
          'Incollalo nell’offerta, Destinazione, al posto del vecchio e controlla che in mezzo non ci siano vuoti.',
          'Se lo spazio fa parte del percorso, scrivi %20 al suo posto.',
          'Salva, poi premi Pubblica.',
        ],
        next: refusesAddress.it,
      },
    },
  },
  'network-header-invalid': {
    ...misconfigured,
    field: 'bearerToken',
    causes: [],
    related: ['network-url-space', 'destination-unauthorized'],
    text: {
      en: {
        title: 'A token contains a line break or a forbidden character',
        cause:
          'A value that travels in the header of the request, usually the bearer token, holds a line break, an invisible character or a letter that is not allowed there. It was probably copied together with the end of a line.',
        fix: [
          'Copy the token again with the copy button of the service, without the line before or after it.',
          'Paste it into the offer, Destination, in place of the saved one. Leave out the word "Bearer".',
          'Save, then press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Un token contiene un a capo o un carattere non ammesso',
        cause:
          'Un valore che viaggia nell’intestazione della richiesta, di solito il token bearer, contiene un a capo, un carattere invisibile o una lettera che lì non è ammessa. Probabilmente è stato copiato insieme alla fine di una riga.',
        fix: [
          'Copia di nuovo il token con il pulsante di copia del servizio, senza la riga prima o dopo.',
          'Incollalo nell’offerta, Destinazione, al posto di quello salvato. Ometti la parola "Bearer".',
          'Salva, poi premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
} satisfies ErrorEntries;
