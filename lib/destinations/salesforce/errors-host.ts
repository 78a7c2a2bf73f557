import type { ErrorEntries } from '#lib/errors/entry.ts';
import { holds, retriesUntilFixed } from '#lib/errors/next-step.ts';

const setup = { owner: 'publisher', retry: 'after-fix', documented: null } as const;

/** Where the posts go, and how they get there. */
export const hostErrors = {
  'salesforce-instance-host': {
    ...setup,
    field: 'host',
    guide: [6],
    causes: ['salesforce_posting_to_instance_host'],
    related: ['salesforce-host-unknown', 'salesforce-unreachable'],
    text: {
      en: {
        title: 'The posts go to a single Salesforce server',
        cause:
          'Host names one server of Salesforce, such as na15 or eu5, or a page for people, instead of the address for web leads. Such posts skip the queue that keeps leads during maintenance, and end when the organization moves to another server.',
        fix: [
          'Empty Host, or enter webto.salesforce.com. For a sandbox: test.salesforce.com.',
          'If your company only allows its own address, enter the My Domain that ends in my.salesforce.com (Setup > Company Settings > My Domain).',
          'Save and press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Gli invii vanno a un singolo server Salesforce',
        cause:
          'Host indica un solo server di Salesforce, come na15 o eu5, o una pagina per gli utenti, invece dell’indirizzo per i lead web. Questi invii saltano la coda che conserva i lead durante la manutenzione e cessano quando l’organizzazione passa a un altro server.',
        fix: [
          'Svuota Host, oppure inserisci webto.salesforce.com. Per una sandbox: test.salesforce.com.',
          'Se la tua azienda ammette solo il proprio indirizzo, inserisci il My Domain che finisce in my.salesforce.com (Imposta > Impostazioni società > Dominio personale).',
          'Salva e premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'salesforce-host-unknown': {
    ...setup,
    field: 'host',
    guide: [6],
    causes: [],
    related: ['salesforce-instance-host', 'network-dns'],
    text: {
      en: {
        title: 'Nothing takes web leads at this Salesforce host',
        cause:
          'The name in Host does not exist, or the servlet for web leads is not there. A My Domain was renamed or mistyped, or a sandbox was deleted.',
        fix: [
          'Salesforce: Setup > Company Settings > My Domain. Compare Current My Domain URL with Host.',
          'Or empty Host: webto.salesforce.com serves every production organization, test.salesforce.com every sandbox.',
          'Save and press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Su questo host Salesforce nessuno riceve lead web',
        cause:
          'Il nome in Host non esiste, oppure lì non c’è il servlet per i lead web. Un My Domain è stato rinominato o digitato male, oppure una sandbox è stata eliminata.',
        fix: [
          'Salesforce: Imposta > Impostazioni società > Dominio personale (My Domain). Confronta l’URL attuale con Host.',
          'Oppure svuota Host: webto.salesforce.com serve ogni organizzazione di produzione, test.salesforce.com ogni sandbox.',
          'Salva e premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'salesforce-tls-outdated': {
    ...setup,
    field: null,
    guide: [],
    causes: ['tls_version_too_old'],
    related: ['network-tls-version', 'salesforce-unreachable'],
    text: {
      en: {
        title: 'Salesforce refuses the outdated encryption',
        cause:
          'Salesforce accepts connections with TLS 1.2 or later only. Leadport speaks TLS 1.2 and 1.3, so this comes from an older program or plug-in, or from a proxy between Leadport and Salesforce.',
        fix: [
          'In a program or plug-in of your own: update it, its OpenSSL, Java or .NET, so that it uses TLS 1.2 or later.',
          'If a proxy opens the traffic, let it speak TLS 1.2 or later to salesforce.com.',
          'Press Publish and look for the test lead.',
        ],
        next: retriesUntilFixed.en,
      },
      it: {
        title: 'Salesforce rifiuta la crittografia obsoleta',
        cause:
          'Salesforce accetta solo connessioni con TLS 1.2 o successivo. Leadport usa TLS 1.2 e 1.3, quindi la causa è un programma o un plug-in più vecchio, oppure un proxy tra Leadport e Salesforce.',
        fix: [
          'In un tuo programma o plug-in: aggiornalo, insieme a OpenSSL, Java o .NET, affinché usi TLS 1.2 o successivo.',
          'Se un proxy apre il traffico, fagli usare TLS 1.2 o successivo verso salesforce.com.',
          'Premi Pubblica e cerca il lead di prova.',
        ],
        next: retriesUntilFixed.it,
      },
    },
  },
} satisfies ErrorEntries;
