import type { ErrorEntries } from '#lib/errors/entry.ts';
import { holds, retries, retriesUntilFixed } from '#lib/errors/next-step.ts';

const connection = { owner: 'publisher', retry: 'after-fix', field: 'connectionString', documented: null } as const;

/** The storage account does not let Leadport in, or is not there. */
export const accessErrors = {
  'azure-table-key-refused': {
    ...connection,
    guide: [4, 5],
    causes: ['storage_key_invalid'],
    related: ['azure-table-sas-expired', 'azure-table-shared-key-off', 'azure-table-firewall'],
    text: {
      en: {
        title: 'Azure Storage refuses the account key',
        cause:
          'The key in the connection string is not, or no longer, a key of this storage account: it was rotated, belongs to another account, or lost characters on the way.',
        fix: [
          'Azure portal: open your storage account > Security + networking > Access keys.',
          'Check that Storage account name equals AccountName in the connection string.',
          'Beside key1 > Connection string select Show and copy it with the copy button.',
          'Paste it into Connection string and press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Archiviazione di Azure rifiuta la chiave dell’account',
        cause:
          'La chiave nella stringa di connessione non è, o non è più, una chiave di questo account di archiviazione: è stata ruotata, appartiene a un altro account o ha perso caratteri nella copia.',
        fix: [
          'Portale di Azure: apri il tuo account di archiviazione > Sicurezza e rete > Chiavi di accesso.',
          'Controlla che Nome account di archiviazione sia uguale ad AccountName nella stringa di connessione.',
          'Accanto a key1 > Stringa di connessione seleziona Mostra e copiala con il pulsante di copia.',
          'Incollala in Stringa di connessione e premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'azure-table-account-not-found': {
    ...connection,
    guide: [2, 5],
    causes: ['storage_account_name_wrong'],
    related: ['network-dns', 'azure-table-key-refused'],
    text: {
      en: {
        title: 'There is no storage account of this name',
        cause:
          'The address made from AccountName and EndpointSuffix does not exist. The account was deleted, its name or suffix is mistyped (core.screens.net in old guides is a misprint), or it is a premium account, which has no tables.',
        fix: [
          'Azure portal: open Storage accounts and look for the account. If it is gone, create one with Standard performance.',
          'Open it > Security + networking > Access keys, copy key1 > Connection string with the copy button.',
          'Paste it into Connection string. EndpointSuffix must be core.windows.net, core.usgovcloudapi.net or core.chinacloudapi.cn.',
          'Press Publish.',
        ],
        next: retriesUntilFixed.en,
      },
      it: {
        title: 'Non esiste un account di archiviazione con questo nome',
        cause:
          'L’indirizzo composto da AccountName ed EndpointSuffix non esiste. L’account è stato eliminato, il nome o il suffisso contiene un errore (core.screens.net nelle vecchie guide è un refuso), oppure è un account Premium, che non ha tabelle.',
        fix: [
          'Portale di Azure: apri Account di archiviazione e cerca l’account. Se non c’è più, creane uno con prestazioni Standard.',
          'Aprilo > Sicurezza e rete > Chiavi di accesso e copia key1 > Stringa di connessione con il pulsante di copia.',
          'Incollala in Stringa di connessione. EndpointSuffix deve essere core.windows.net, core.usgovcloudapi.net o core.chinacloudapi.cn.',
          'Premi Pubblica.',
        ],
        next: retriesUntilFixed.it,
      },
    },
  },
  'azure-table-shared-key-off': {
    ...connection,
    guide: [3],
    causes: [],
    related: ['azure-table-key-refused', 'azure-table-firewall'],
    text: {
      en: {
        title: 'The storage account does not accept keys',
        cause: 'Access with account keys is switched off for this storage account, by its owner or by a policy of your company.',
        fix: [
          'Azure portal: open your storage account > Settings > Configuration.',
          'Set "Allow storage account key access" to Enabled and save.',
          'If a policy forbids it, create a storage account of its own for leads that is exempt from the policy.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'L’account di archiviazione non accetta chiavi',
        cause:
          'L’accesso con le chiavi dell’account è disattivato per questo account di archiviazione, dal proprietario o da un criterio della tua azienda.',
        fix: [
          'Portale di Azure: apri il tuo account di archiviazione > Impostazioni > Configurazione.',
          'Imposta "Consenti l’accesso con chiave dell’account di archiviazione" su Abilitato e salva.',
          'Se un criterio lo vieta, crea un account di archiviazione dedicato ai lead ed escluso dal criterio.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'azure-table-firewall': {
    ...connection,
    field: null,
    guide: [3],
    causes: [],
    related: ['azure-table-sas-ip-restricted', 'azure-table-key-refused'],
    text: {
      en: {
        title: 'The firewall of the storage account keeps Leadport out',
        cause: 'The storage account accepts requests from selected networks only, and Leadport does not call from one of them.',
        fix: [
          'Azure portal: open your storage account > Security + networking > Networking.',
          'Set "Public network access" to "Enabled from all networks", or add the address of Leadport under Firewall.',
          'Save, wait a minute and press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Il firewall dell’account di archiviazione esclude Leadport',
        cause: 'L’account di archiviazione accetta richieste solo da reti selezionate, e Leadport non chiama da una di queste.',
        fix: [
          'Portale di Azure: apri il tuo account di archiviazione > Sicurezza e rete > Rete.',
          'Imposta "Accesso alla rete pubblica" su "Abilitato da tutte le reti", oppure aggiungi l’indirizzo di Leadport in Firewall.',
          'Salva, attendi un minuto e premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'azure-table-account-disabled': {
    ...connection,
    field: null,
    guide: [2],
    causes: [],
    related: ['azure-table-account-not-found'],
    text: {
      en: {
        title: 'The storage account is disabled',
        cause: 'Azure has disabled the account, usually because its subscription was cancelled or its credit is used up.',
        fix: [
          'Azure portal: open Subscriptions and select the subscription of the storage account.',
          'If its status is Disabled, select Reactivate, or settle the open invoice.',
          'Or paste the connection string of a storage account in an active subscription.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'L’account di archiviazione è disabilitato',
        cause: 'Azure ha disabilitato l’account, di solito perché la sottoscrizione è stata annullata o il credito è esaurito.',
        fix: [
          'Portale di Azure: apri Sottoscrizioni e seleziona quella dell’account di archiviazione.',
          'Se lo stato è Disabilitato, seleziona Riattiva, oppure salda la fattura in sospeso.',
          'In alternativa incolla la stringa di connessione di un account in una sottoscrizione attiva.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'azure-table-busy': {
    owner: 'vendor',
    retry: 'automatic',
    field: null,
    guide: [],
    documented: null,
    causes: [],
    related: ['destination-failing'],
    text: {
      en: {
        title: 'Azure Table is busy at the moment',
        cause:
          'The service answered that it is too busy, took too long or failed inside. Azure Table says ServerBusy, OperationTimedOut or InternalError then.',
        fix: ['Wait: this passes by itself.', 'If it lasts over an hour, look at azure.status.microsoft for Storage in your region.'],
        next: retries.en,
      },
      it: {
        title: 'Azure Table al momento è sovraccarico',
        cause:
          'Il servizio ha risposto che è troppo occupato, che ha impiegato troppo tempo o che ha avuto un errore interno. In questi casi Azure Table risponde ServerBusy, OperationTimedOut o InternalError.',
        fix: ['Attendi: passa da solo.', 'Se dura più di un’ora, consulta azure.status.microsoft alla voce Archiviazione per la tua area.'],
        next: retries.it,
      },
    },
  },
} satisfies ErrorEntries;
