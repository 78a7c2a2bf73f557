import type { ErrorEntries } from '#lib/errors/entry.ts';
import { holds } from '#lib/errors/next-step.ts';

const sas = { owner: 'publisher', retry: 'after-fix', field: 'connectionString', guide: [5], documented: null } as const;

const keyInstead = {
  en: 'Or use the connection string under Access keys: it has no such limits.',
  it: 'In alternativa usa la stringa di connessione in Chiavi di accesso: non ha questi limiti.',
} as const;

const open = {
  en: 'Azure portal: open your storage account > Security + networking > Shared access signature.',
  it: 'Portale di Azure: apri il tuo account di archiviazione > Sicurezza e rete > Firma di accesso condiviso.',
} as const;

const renew = {
  en: 'Select "Generate SAS and connection string", copy the connection string, paste it into Connection string and press Publish.',
  it: 'Seleziona "Genera firma di accesso condiviso e stringa di connessione", copia la stringa di connessione, incollala in Stringa di connessione e premi Pubblica.',
} as const;

/** A connection string with SharedAccessSignature instead of a key, and what it does not allow. */
export const sasErrors = {
  'azure-table-sas-expired': {
    ...sas,
    causes: [],
    related: ['azure-table-key-refused'],
    text: {
      en: {
        title: 'The shared access signature has expired',
        cause: 'A shared access signature is valid from a start to an expiry date. This one is not valid today.',
        fix: [
          open.en,
          'Set an expiry date at least a year ahead; tick Table, Container, Object, Read, Write, Add and Create.',
          renew.en,
          keyInstead.en,
        ],
        next: holds.en,
      },
      it: {
        title: 'La firma di accesso condiviso è scaduta',
        cause: 'Una firma di accesso condiviso vale da una data di inizio a una di scadenza. Questa oggi non è valida.',
        fix: [
          open.it,
          'Imposta una scadenza di almeno un anno; seleziona Tabella, Contenitore, Oggetto, Lettura, Scrittura, Aggiunta e Creazione.',
          renew.it,
          keyInstead.it,
        ],
        next: holds.it,
      },
    },
  },
  'azure-table-sas-permission-missing': {
    ...sas,
    causes: ['sas_permission_missing'],
    related: ['azure-table-sas-wrong-service', 'azure-table-sas-wrong-resource-type'],
    text: {
      en: {
        title: 'The shared access signature does not allow writing leads',
        cause:
          'Leadport adds rows and reads back the test lead. The shared access signature lacks a permission for that, or is made for another table.',
        fix: [open.en, 'Under Allowed permissions tick Read, Write, Add and Create.', renew.en, keyInstead.en],
        next: holds.en,
      },
      it: {
        title: 'La firma di accesso condiviso non permette di scrivere lead',
        cause:
          'Leadport aggiunge righe e rilegge il lead di prova. Alla firma di accesso condiviso manca un’autorizzazione, oppure vale per un’altra tabella.',
        fix: [open.it, 'In Autorizzazioni consentite seleziona Lettura, Scrittura, Aggiunta e Creazione.', renew.it, keyInstead.it],
        next: holds.it,
      },
    },
  },
  'azure-table-sas-wrong-service': {
    ...sas,
    causes: ['sas_wrong_service'],
    related: ['azure-table-sas-permission-missing', 'azure-table-sas-wrong-resource-type'],
    text: {
      en: {
        title: 'The shared access signature is not for tables',
        cause: 'The shared access signature was made for other services of the account, such as Blob, and does not include Table.',
        fix: [open.en, 'Under Allowed services tick Table.', renew.en, keyInstead.en],
        next: holds.en,
      },
      it: {
        title: 'La firma di accesso condiviso non vale per le tabelle',
        cause: 'La firma di accesso condiviso è stata creata per altri servizi dell’account, come BLOB, e non comprende Tabella.',
        fix: [open.it, 'In Servizi consentiti seleziona Tabella.', renew.it, keyInstead.it],
        next: holds.it,
      },
    },
  },
  'azure-table-sas-wrong-resource-type': {
    ...sas,
    causes: ['sas_wrong_resource_type'],
    related: ['azure-table-sas-permission-missing', 'azure-table-sas-wrong-service'],
    text: {
      en: {
        title: 'The shared access signature does not cover rows of a table',
        cause:
          'Leadport makes a table (Container) and writes rows (Object). The shared access signature lacks one of these resource types.',
        fix: [open.en, 'Under Allowed resource types tick Container and Object.', renew.en, keyInstead.en],
        next: holds.en,
      },
      it: {
        title: 'La firma di accesso condiviso non comprende le righe di una tabella',
        cause:
          'Leadport crea una tabella (Contenitore) e scrive righe (Oggetto). Alla firma di accesso condiviso manca uno di questi tipi di risorse.',
        fix: [open.it, 'In Tipi di risorse consentiti seleziona Contenitore e Oggetto.', renew.it, keyInstead.it],
        next: holds.it,
      },
    },
  },
  'azure-table-sas-ip-restricted': {
    ...sas,
    causes: ['sas_ip_restricted'],
    related: ['azure-table-firewall'],
    text: {
      en: {
        title: 'The shared access signature admits other IP addresses only',
        cause: 'The shared access signature carries a list of allowed IP addresses, and Leadport does not call from one of them.',
        fix: [
          open.en,
          'Leave Allowed IP addresses empty, or enter the address named in the answer of the failed attempt.',
          renew.en,
          keyInstead.en,
        ],
        next: holds.en,
      },
      it: {
        title: 'La firma di accesso condiviso ammette solo altri indirizzi IP',
        cause: 'La firma di accesso condiviso contiene un elenco di indirizzi IP ammessi, e Leadport non chiama da uno di questi.',
        fix: [
          open.it,
          'Lascia vuoto Indirizzi IP consentiti, oppure inserisci l’indirizzo indicato nella risposta del tentativo fallito.',
          renew.it,
          keyInstead.it,
        ],
        next: holds.it,
      },
    },
  },
  'azure-table-sas-https-only': {
    ...sas,
    causes: ['sas_https_only'],
    related: ['network-url-scheme'],
    text: {
      en: {
        title: 'The shared access signature is valid for HTTPS only',
        cause: 'The connection string names an http:// address, and the shared access signature allows https only.',
        fix: [
          'Change DefaultEndpointsProtocol to https, and http:// to https:// in TableEndpoint.',
          'Paste the corrected text into Connection string and press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'La firma di accesso condiviso vale solo per HTTPS',
        cause: 'La stringa di connessione indica un indirizzo http://, mentre la firma di accesso condiviso ammette solo https.',
        fix: [
          'Cambia DefaultEndpointsProtocol in https e http:// in https:// in TableEndpoint.',
          'Incolla il testo corretto in Stringa di connessione e premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
} satisfies ErrorEntries;
