import type { ErrorEntries } from '#lib/errors/entry.ts';
import { holds, retries } from '#lib/errors/next-step.ts';

const table = { owner: 'publisher', retry: 'after-fix', field: null, documented: null } as const;

/** The table and the rows that are already in it. */
export const tableErrors = {
  'azure-table-table-missing': {
    ...table,
    guide: [6],
    causes: ['table_not_found'],
    related: ['azure-table-sas-permission-missing', 'azure-table-being-deleted'],
    text: {
      en: {
        title: 'The table MarketplaceLeads does not exist and cannot be made',
        cause:
          'Leadport makes the table when it is missing. It is missing again right after that, or the connection string does not allow making it.',
        fix: [
          'Azure portal: open your storage account > Data storage > Tables.',
          'Select + Table, enter MarketplaceLeads and select OK.',
          'If the table disappears again, find the automation that deletes it.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'La tabella MarketplaceLeads non esiste e non può essere creata',
        cause: 'Leadport crea la tabella se manca. Subito dopo manca di nuovo, oppure la stringa di connessione non permette di crearla.',
        fix: [
          'Portale di Azure: apri il tuo account di archiviazione > Archiviazione dati > Tabelle.',
          'Seleziona + Tabella, inserisci MarketplaceLeads e seleziona OK.',
          'Se la tabella sparisce di nuovo, trova l’automazione che la elimina.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'azure-table-table-exists': {
    ...table,
    guide: [6],
    causes: ['table_already_exists'],
    related: ['azure-table-table-missing'],
    text: {
      en: {
        title: 'The table exists already',
        cause:
          'A program asked Azure to make a table that is there. Leadport takes this answer for success; your own flow or script may not.',
        fix: [
          'In Leadport there is nothing to do.',
          'In your own flow or script use the existing table instead of making it, or ignore TableAlreadyExists.',
        ],
        next: 'Leadport goes on and writes its leads into the existing table.',
      },
      it: {
        title: 'La tabella esiste già',
        cause:
          'Un programma ha chiesto ad Azure di creare una tabella che c’è già. Per Leadport questa risposta è un successo; per un tuo flusso o script forse no.',
        fix: [
          'In Leadport non c’è nulla da fare.',
          'Nel tuo flusso o script usa la tabella esistente invece di crearla, oppure ignora TableAlreadyExists.',
        ],
        next: 'Leadport prosegue e scrive i lead nella tabella esistente.',
      },
    },
  },
  'azure-table-being-deleted': {
    owner: 'vendor',
    retry: 'automatic',
    field: null,
    guide: [],
    documented: null,
    causes: ['table_being_deleted'],
    related: ['azure-table-table-missing'],
    text: {
      en: {
        title: 'The table is being deleted at the moment',
        cause: 'Somebody deleted MarketplaceLeads. Azure needs about a minute before a table of that name can be made again.',
        fix: ['Wait: Leadport makes the table anew and writes the leads into it.', 'Tell colleagues that Leadport still uses this table.'],
        next: retries.en,
      },
      it: {
        title: 'La tabella è in corso di eliminazione',
        cause:
          'Qualcuno ha eliminato MarketplaceLeads. Ad Azure serve circa un minuto prima che si possa ricreare una tabella con quel nome.',
        fix: ['Attendi: Leadport ricrea la tabella e vi scrive i lead.', 'Avvisa i colleghi che Leadport usa ancora questa tabella.'],
        next: retries.it,
      },
    },
  },
  'azure-table-row-missing': {
    ...table,
    guide: [5, 7],
    causes: ['entity_or_resource_not_found'],
    related: ['azure-table-table-missing', 'azure-table-account-not-found'],
    text: {
      en: {
        title: 'The row or table that was asked for is not there',
        cause:
          'Leadport wrote the lead and did not find it when reading it back, or your own program asked for a row or table that was deleted or lies in another account.',
        fix: [
          'Azure portal: open your storage account > Storage browser > Tables > MarketplaceLeads and look for the lead id under RowKey.',
          'If rows disappear, find the flow or script that deletes or moves them, and let it wait until the lead is read back.',
          'Check that AccountName in the connection string names the account you are looking at.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'La riga o la tabella richiesta non c’è',
        cause:
          'Leadport ha scritto il lead e non lo ha trovato rileggendolo, oppure un tuo programma ha chiesto una riga o una tabella eliminata o che si trova in un altro account.',
        fix: [
          'Portale di Azure: apri il tuo account di archiviazione > Browser archiviazione > Tabelle > MarketplaceLeads e cerca l’id del lead in RowKey.',
          'Se le righe spariscono, trova il flusso o lo script che le elimina o le sposta e fallo attendere fino alla rilettura del lead.',
          'Controlla che AccountName nella stringa di connessione indichi l’account che stai guardando.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'azure-table-concurrent-change': {
    ...table,
    guide: [],
    causes: ['concurrency_conflict'],
    related: ['azure-table-already-delivered'],
    text: {
      en: {
        title: 'The row was changed by somebody else in the meantime',
        cause:
          'A program tried to update or delete a row under a condition (ETag) that no longer holds. Leadport only adds rows and sets no condition.',
        fix: [
          'Look in your own flows and scripts for the one that updates MarketplaceLeads.',
          'Let it read the row again and repeat the change, or use the ETag * to overwrite in any case.',
        ],
        next: 'Leadport’s own deliveries are not affected and go on.',
      },
      it: {
        title: 'Nel frattempo la riga è stata modificata da altri',
        cause:
          'Un programma ha provato ad aggiornare o eliminare una riga a una condizione (ETag) che non vale più. Leadport aggiunge soltanto righe e non pone condizioni.',
        fix: [
          'Cerca tra i tuoi flussi e script quello che aggiorna MarketplaceLeads.',
          'Fagli rileggere la riga e ripetere la modifica, oppure usa l’ETag * per sovrascrivere in ogni caso.',
        ],
        next: 'Le consegne di Leadport non sono interessate e proseguono.',
      },
    },
  },
} satisfies ErrorEntries;
