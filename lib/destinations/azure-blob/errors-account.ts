import type { ErrorEntries } from '#lib/errors/entry.ts';
import { retriesUntilFixed } from '#lib/errors/next-step.ts';
import { held, retried } from './texts.ts';

const account = { owner: 'publisher', retry: 'after-fix', field: null, documented: null } as const;

/** The storage account lets nobody in, or is not there. */
export const accountErrors = {
  'azure-blob-account-not-found': {
    ...account,
    field: 'connectionString',
    guide: [4],
    causes: [],
    related: ['network-dns', 'azure-blob-key-refused'],
    text: {
      en: {
        title: 'No storage account of this name has blobs',
        cause:
          'The address made from AccountName and EndpointSuffix does not exist: the account was deleted, or its name or suffix is mistyped (core.screens.net in old guides is a misprint).',
        fix: [
          'Azure portal: open Storage accounts and look for the account.',
          'Open it > Security + networking > Access keys, copy key1 > Connection string with the copy button and paste it into Connection string.',
          'If the account is gone, create one and choose Azure Table as destination.',
          'Press Publish.',
        ],
        next: retriesUntilFixed.en,
      },
      it: {
        title: 'Nessun account di archiviazione con questo nome ha BLOB',
        cause:
          'L’indirizzo composto da AccountName ed EndpointSuffix non esiste: l’account è stato eliminato, oppure il nome o il suffisso contiene un errore (core.screens.net nelle vecchie guide è un refuso).',
        fix: [
          'Portale di Azure: apri Account di archiviazione e cerca l’account.',
          'Aprilo > Sicurezza e rete > Chiavi di accesso, copia key1 > Stringa di connessione con il pulsante di copia e incollala in Stringa di connessione.',
          'Se l’account non c’è più, creane uno e scegli Azure Table come destinazione.',
          'Premi Pubblica.',
        ],
        next: retriesUntilFixed.it,
      },
    },
  },
  'azure-blob-shared-key-off': {
    ...account,
    field: 'connectionString',
    guide: [3],
    causes: ['storage_shared_key_disabled'],
    related: ['azure-blob-key-refused'],
    text: held(
      {
        title: 'The account does not accept keys for its blobs',
        cause: 'Access with account keys is switched off for this storage account, by its owner or by a policy of your company.',
        fix: [
          'Azure portal: open your storage account > Settings > Configuration.',
          'Set "Allow storage account key access" to Enabled and save.',
          'If a policy forbids it, create a storage account of its own for leads that is exempt from the policy.',
          'Press Publish.',
        ],
      },
      {
        title: 'L’account non accetta chiavi per i suoi BLOB',
        cause:
          'L’accesso con le chiavi dell’account è disattivato per questo account di archiviazione, dal proprietario o da un criterio della tua azienda.',
        fix: [
          'Portale di Azure: apri il tuo account di archiviazione > Impostazioni > Configurazione.',
          'Imposta "Consenti l’accesso con chiave dell’account di archiviazione" su Abilitato e salva.',
          'Se un criterio lo vieta, crea un account di archiviazione dedicato ai lead ed escluso dal criterio.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'azure-blob-firewall': {
    ...account,
    guide: [3],
    causes: ['storage_firewall_blocked'],
    related: ['azure-blob-key-refused', 'azure-blob-permission-missing'],
    text: held(
      {
        title: 'The firewall of the storage account protects its blobs',
        cause: 'The storage account accepts requests from selected networks only, and Leadport does not call from one of them.',
        fix: [
          'Azure portal: open your storage account > Security + networking > Networking.',
          'Set "Public network access" to "Enabled from all networks", or add the address of Leadport under Firewall.',
          'Save, wait a minute and press Publish.',
        ],
      },
      {
        title: 'Il firewall dell’account di archiviazione protegge i BLOB',
        cause: 'L’account di archiviazione accetta richieste solo da reti selezionate, e Leadport non chiama da una di queste.',
        fix: [
          'Portale di Azure: apri il tuo account di archiviazione > Sicurezza e rete > Rete.',
          'Imposta "Accesso alla rete pubblica" su "Abilitato da tutte le reti", oppure aggiungi l’indirizzo di Leadport in Firewall.',
          'Salva, attendi un minuto e premi Pubblica.',
        ],
      },
    ),
  },
  'azure-blob-account-disabled': {
    ...account,
    guide: [2],
    causes: ['storage_account_disabled'],
    related: ['azure-blob-account-not-found'],
    text: held(
      {
        title: 'The storage account of the blobs is disabled',
        cause: 'Azure has disabled the account, usually because its subscription was cancelled or its credit is used up.',
        fix: [
          'Azure portal: open Subscriptions and select the subscription of the storage account.',
          'If its status is Disabled, select Reactivate, or settle the open invoice.',
          'Or choose Azure Table with a storage account in an active subscription.',
          'Press Publish.',
        ],
      },
      {
        title: 'L’account di archiviazione dei BLOB è disabilitato',
        cause: 'Azure ha disabilitato l’account, di solito perché la sottoscrizione è stata annullata o il credito è esaurito.',
        fix: [
          'Portale di Azure: apri Sottoscrizioni e seleziona quella dell’account di archiviazione.',
          'Se lo stato è Disabilitato, seleziona Riattiva, oppure salda la fattura in sospeso.',
          'In alternativa scegli Azure Table con un account in una sottoscrizione attiva.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'azure-blob-busy': {
    owner: 'vendor',
    retry: 'automatic',
    field: null,
    guide: [],
    documented: null,
    causes: ['storage_throttled', 'storage_internal_error', 'storage_operation_timed_out'],
    related: ['destination-failing'],
    text: retried(
      {
        title: 'Blob Storage is busy at the moment',
        cause:
          'The service answered that it is too busy, took too long or failed inside. Blob Storage says ServerBusy, OperationTimedOut or InternalError then.',
        fix: ['Wait: this passes by itself.', 'If it lasts over an hour, look at azure.status.microsoft for Storage in your region.'],
      },
      {
        title: 'Archiviazione BLOB al momento è sovraccarica',
        cause:
          'Il servizio ha risposto che è troppo occupato, che ha impiegato troppo tempo o che ha avuto un errore interno. In questi casi Archiviazione BLOB risponde ServerBusy, OperationTimedOut o InternalError.',
        fix: ['Attendi: passa da solo.', 'Se dura più di un’ora, consulta azure.status.microsoft alla voce Archiviazione per la tua area.'],
      },
    ),
  },
} satisfies ErrorEntries;
