import type { ErrorEntries } from '#lib/errors/entry.ts';
import { holds } from '#lib/errors/next-step.ts';

/** Leadport shapes the row, so a row that can never fit is Leadport's to mend, and trying the same row again is pointless. */
const row = { owner: 'portal', retry: 'never', field: null, guide: [], documented: null } as const;
const request = { owner: 'portal', retry: 'after-fix', field: null, guide: [], documented: null } as const;

const keepsRow = {
  en: 'Leadport holds this lead in the log, where you can read and export it. All others go on.',
  it: 'Leadport trattiene questo lead nel registro, dove puoi leggerlo ed esportarlo. Tutti gli altri proseguono.',
} as const;

const reported = {
  en: 'For a lead of Leadport: copy the link of this page and send it to support with the lead’s id.',
  it: 'Per un lead di Leadport: copia il link di questa pagina e invialo all’assistenza con l’id del lead.',
} as const;

/** What Azure says about the row itself, or about the way it was sent. */
export const rowErrors = {
  'azure-table-already-delivered': {
    ...row,
    causes: ['lead_already_delivered'],
    related: ['outcome-unknown'],
    text: {
      en: {
        title: 'The lead is already in the table',
        cause: 'A row with this lead’s id exists: an earlier attempt had arrived, although its answer was lost on the way.',
        fix: ['Nothing to do: the lead is there, once.', 'In your own program treat EntityAlreadyExists as success.'],
        next: 'Leadport counts the lead as delivered and confirmed.',
      },
      it: {
        title: 'Il lead è già nella tabella',
        cause: 'Esiste una riga con l’id di questo lead: un tentativo precedente era arrivato, ma la risposta si è persa.',
        fix: ['Non c’è nulla da fare: il lead c’è, una volta sola.', 'In un tuo programma considera EntityAlreadyExists un successo.'],
        next: 'Per Leadport il lead è consegnato e confermato.',
      },
    },
  },
  'azure-table-value-too-long': {
    ...row,
    causes: ['lead_field_too_long'],
    related: ['azure-table-row-too-large'],
    text: {
      en: {
        title: 'A value is longer than a column can hold',
        cause:
          'A text column of Azure Table holds 32,768 characters, a key 512. Leadport cuts longer texts before it sends them; other programs may not.',
        fix: ['In your own flow or script shorten the text to 32,000 characters before you write it.', reported.en],
        next: keepsRow.en,
      },
      it: {
        title: 'Un valore è più lungo di quanto una colonna possa contenere',
        cause:
          'Una colonna di testo di Azure Table contiene 32.768 caratteri, una chiave 512. Leadport accorcia i testi più lunghi prima di inviarli; altri programmi forse no.',
        fix: ['Nel tuo flusso o script accorcia il testo a 32.000 caratteri prima di scriverlo.', reported.it],
        next: keepsRow.it,
      },
    },
  },
  'azure-table-row-too-large': {
    ...row,
    causes: ['lead_too_large'],
    related: ['azure-table-value-too-long'],
    text: {
      en: {
        title: 'The lead is larger than a row may be',
        cause:
          'A row of Azure Table holds 1 MiB in all its columns together. A lead of Leadport is at most 64 KiB, so this comes from another program, or from a gateway in between.',
        fix: ['In your own flow or script leave out or shorten the largest column.', reported.en],
        next: keepsRow.en,
      },
      it: {
        title: 'Il lead è più grande di quanto una riga possa contenere',
        cause:
          'Una riga di Azure Table contiene 1 MiB in tutte le colonne insieme. Un lead di Leadport è al massimo di 64 KiB, quindi la causa è un altro programma o un gateway intermedio.',
        fix: ['Nel tuo flusso o script ometti o accorcia la colonna più grande.', reported.it],
        next: keepsRow.it,
      },
    },
  },
  'azure-table-too-many-columns': {
    ...row,
    causes: ['lead_too_many_fields'],
    related: ['azure-table-column-name-invalid'],
    text: {
      en: {
        title: 'The row has more columns than Azure Table allows',
        cause:
          'A row may have 252 columns of its own. Leadport writes eight, so this comes from another program that writes into the table.',
        fix: ['In your own flow or script write several values as JSON into one column, as CustomerInfo does.', reported.en],
        next: keepsRow.en,
      },
      it: {
        title: 'La riga ha più colonne di quante Azure Table ne ammetta',
        cause:
          'Una riga può avere 252 colonne proprie. Leadport ne scrive otto, quindi la causa è un altro programma che scrive nella tabella.',
        fix: ['Nel tuo flusso o script scrivi più valori come JSON in una sola colonna, come fa CustomerInfo.', reported.it],
        next: keepsRow.it,
      },
    },
  },
  'azure-table-column-name-invalid': {
    ...row,
    causes: ['lead_field_name_invalid'],
    related: ['azure-table-too-many-columns'],
    text: {
      en: {
        title: 'A column has a name that Azure Table does not accept',
        cause:
          'A column name has at most 255 characters, begins with a letter or underscore, and contains neither hyphen nor blank, nor twice the same name. Leadport’s column names are fixed.',
        fix: ['In your own flow or script rename the column, for example first_name instead of first-name.', reported.en],
        next: keepsRow.en,
      },
      it: {
        title: 'Una colonna ha un nome che Azure Table non accetta',
        cause:
          'Il nome di una colonna ha al massimo 255 caratteri, inizia con una lettera o un trattino basso, non contiene trattini né spazi e non si ripete. I nomi delle colonne di Leadport sono fissi.',
        fix: ['Nel tuo flusso o script rinomina la colonna, per esempio first_name invece di first-name.', reported.it],
        next: keepsRow.it,
      },
    },
  },
  'azure-table-keys-missing': {
    ...request,
    causes: ['partition_or_row_key_missing'],
    related: ['azure-table-request-malformed'],
    text: {
      en: {
        title: 'The row came without PartitionKey or RowKey',
        cause:
          'Every row needs both keys and a value for each column. Leadport always sends the date and the lead’s id, so this comes from another program.',
        fix: ['In your own flow or script set PartitionKey and RowKey, and leave out columns that have no value.', reported.en],
        next: holds.en,
      },
      it: {
        title: 'La riga è arrivata senza PartitionKey o RowKey',
        cause:
          'Ogni riga richiede entrambe le chiavi e un valore per ciascuna colonna. Leadport invia sempre la data e l’id del lead, quindi la causa è un altro programma.',
        fix: ['Nel tuo flusso o script imposta PartitionKey e RowKey e ometti le colonne senza valore.', reported.it],
        next: holds.it,
      },
    },
  },
  'azure-table-protocol-outdated': {
    ...request,
    causes: ['api_version_too_old'],
    related: ['azure-table-request-malformed'],
    text: {
      en: {
        title: 'The request speaks too old a version of Azure Table',
        cause:
          'The header x-ms-version names a version that does not know the format of the request. JSON needs 2013-08-15 or later; Leadport sends 2019-02-02.',
        fix: [
          'In your own program send x-ms-version 2019-02-02 or later, or update its Azure library.',
          'If a proxy stands in front of the storage account, let it pass on x-ms-version unchanged.',
          reported.en,
        ],
        next: holds.en,
      },
      it: {
        title: 'La richiesta usa una versione troppo vecchia di Azure Table',
        cause:
          'L’intestazione x-ms-version indica una versione che non conosce il formato della richiesta. JSON richiede 2013-08-15 o successiva; Leadport invia 2019-02-02.',
        fix: [
          'Nel tuo programma invia x-ms-version 2019-02-02 o successiva, oppure aggiorna la sua libreria Azure.',
          'Se davanti all’account di archiviazione c’è un proxy, fai passare x-ms-version senza modifiche.',
          reported.it,
        ],
        next: holds.it,
      },
    },
  },
  'azure-table-request-malformed': {
    ...request,
    causes: ['request_header_invalid', 'request_input_invalid'],
    related: ['azure-table-protocol-outdated', 'azure-table-keys-missing'],
    text: {
      en: {
        title: 'Azure Table does not understand the request',
        cause:
          'A header or value of the request is missing or not valid, for example Host or an ETag. Often a proxy or another program changed or composed it wrongly.',
        fix: [
          'Read the message of the failed attempt: it names the header or the value.',
          'In your own program correct it there. If a proxy stands in between, let it pass requests on unchanged.',
          reported.en,
        ],
        next: holds.en,
      },
      it: {
        title: 'Azure Table non comprende la richiesta',
        cause:
          'Un’intestazione o un valore della richiesta manca o non è valido, per esempio Host o un ETag. Spesso un proxy o un altro programma lo ha modificato o composto male.',
        fix: [
          'Leggi il messaggio del tentativo fallito: nomina l’intestazione o il valore.',
          'Se è un tuo programma, correggilo lì. Se in mezzo c’è un proxy, fai passare le richieste senza modifiche.',
          reported.it,
        ],
        next: holds.it,
      },
    },
  },
} satisfies ErrorEntries;
