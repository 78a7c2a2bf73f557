import type { ErrorEntries } from '#lib/errors/entry.ts';
import { held } from './texts.ts';

const access = { owner: 'publisher', retry: 'after-fix', field: 'connectionString', documented: null } as const;

const paste = {
  en: 'Beside key1 > Connection string select Show, copy it with the copy button, paste it into Connection string and press Publish.',
  it: 'Accanto a key1 > Stringa di connessione seleziona Mostra, copiala con il pulsante di copia, incollala in Stringa di connessione e premi Pubblica.',
} as const;

const openKeys = {
  en: 'Azure portal: open your storage account > Security + networking > Access keys.',
  it: 'Portale di Azure: apri il tuo account di archiviazione > Sicurezza e rete > Chiavi di accesso.',
} as const;

/** The connection string does not open the account. */
export const accessErrors = {
  'azure-blob-key-refused': {
    ...access,
    guide: [4],
    causes: ['storage_key_invalid'],
    related: ['azure-blob-shared-key-off', 'azure-blob-firewall', 'azure-blob-retired'],
    text: held(
      {
        title: 'Blob Storage refuses the account key',
        cause:
          'The key in the connection string is not, or no longer, a key of this storage account: it was rotated, belongs to another account, or lost characters on the way.',
        fix: [openKeys.en, 'Check that Storage account name equals AccountName in the connection string.', paste.en],
      },
      {
        title: 'Archiviazione BLOB rifiuta la chiave dell’account',
        cause:
          'La chiave nella stringa di connessione non è, o non è più, una chiave di questo account di archiviazione: è stata ruotata, appartiene a un altro account o ha perso caratteri nella copia.',
        fix: [openKeys.it, 'Controlla che Nome account di archiviazione sia uguale ad AccountName nella stringa di connessione.', paste.it],
      },
    ),
  },
  'azure-blob-authorization-malformed': {
    ...access,
    guide: [4],
    causes: ['authorization_header_malformed'],
    related: ['azure-blob-key-refused'],
    text: held(
      {
        title: 'Blob Storage cannot read the authorization',
        cause:
          'The Authorization header has a form that Blob Storage does not know: a key that lost characters, a token of another service, or a proxy that changed the header.',
        fix: [
          openKeys.en,
          paste.en,
          'If a proxy or your own program stands in between, let it pass the Authorization header on unchanged.',
        ],
      },
      {
        title: 'Archiviazione BLOB non riesce a leggere l’autorizzazione',
        cause:
          'L’intestazione Authorization ha una forma che Archiviazione BLOB non conosce: una chiave che ha perso caratteri, un token di un altro servizio o un proxy che ha modificato l’intestazione.',
        fix: [
          openKeys.it,
          paste.it,
          'Se in mezzo c’è un proxy o un tuo programma, fagli trasmettere l’intestazione Authorization senza modifiche.',
        ],
      },
    ),
  },
  'azure-blob-sas-expired': {
    ...access,
    guide: [4],
    causes: [],
    related: ['azure-blob-key-refused', 'azure-blob-permission-missing'],
    text: held(
      {
        title: 'The shared access signature for Blob has expired',
        cause: 'A shared access signature is valid from a start to an expiry date. This one is not valid today.',
        fix: ['Use the connection string under Access keys instead: it does not expire.', openKeys.en, paste.en],
      },
      {
        title: 'La firma di accesso condiviso per Blob è scaduta',
        cause: 'Una firma di accesso condiviso vale da una data di inizio a una di scadenza. Questa oggi non è valida.',
        fix: ['Usa invece la stringa di connessione in Chiavi di accesso: non scade.', openKeys.it, paste.it],
      },
    ),
  },
  'azure-blob-permission-missing': {
    ...access,
    guide: [4],
    causes: ['storage_permission_missing'],
    related: ['azure-blob-key-refused', 'azure-blob-sas-expired'],
    text: held(
      {
        title: 'The credential may not write blobs',
        cause:
          'Blob Storage knows who asks and does not allow this: the shared access signature covers too little, or the account lacks the role Storage Blob Data Contributor.',
        fix: [
          'Simplest: use the connection string under Access keys, which may do everything.',
          'With a shared access signature: tick Blob, Container, Object, Read, Add, Create and Write.',
          'With Microsoft Entra ID in your own program: Access Control (IAM) > Add role assignment > Storage Blob Data Contributor. It takes up to ten minutes.',
          'Press Publish.',
        ],
      },
      {
        title: 'La credenziale non può scrivere BLOB',
        cause:
          'Archiviazione BLOB sa chi chiede e non lo permette: la firma di accesso condiviso copre troppo poco, oppure all’account manca il ruolo Collaboratore ai dati dei BLOB di archiviazione.',
        fix: [
          'Il modo più semplice: usa la stringa di connessione in Chiavi di accesso, che può tutto.',
          'Con una firma di accesso condiviso: seleziona BLOB, Contenitore, Oggetto, Lettura, Aggiunta, Creazione e Scrittura.',
          'Con Microsoft Entra ID in un tuo programma: Controllo di accesso (IAM) > Aggiungi assegnazione di ruolo > Collaboratore ai dati dei BLOB di archiviazione. Servono fino a dieci minuti.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
} satisfies ErrorEntries;
