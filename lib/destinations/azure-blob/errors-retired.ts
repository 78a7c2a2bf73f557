import type { ErrorEntries } from '#lib/errors/entry.ts';

/** The destination itself has had its day. */
export const retiredErrors = {
  'azure-blob-retired': {
    owner: 'publisher',
    retry: 'after-fix',
    field: null,
    guide: [1],
    documented: null,
    causes: [],
    related: ['azure-table-table-missing', 'azure-blob-container-missing'],
    text: {
      en: {
        title: 'Azure Blob is retired; use Azure Table',
        cause:
          'The marketplace gave up Blob as a lead destination in 2019: files come late, cannot be read back, and nobody can tell one lead’s fate. Leadport keeps existing Blob connections working but sets up no new ones.',
        fix: [
          'On an offer that uses Blob select "Move to Azure Table" and confirm. The new draft uses the same storage account; nothing has to be pasted.',
          'Press Publish. Leadport makes the table MarketplaceLeads and reads the test lead back from it.',
          'Go live. From then on leads are rows of the table; until then the Blob connection goes on.',
          'Keep or delete the old CSV files as you like: Leadport does not touch them. Point flows and reports that read them at the table.',
          'On any other offer choose Azure Table from the start.',
        ],
        next: 'Leads of an existing Blob connection are delivered as before until you go live with another one. A new Blob connection is not saved.',
      },
      it: {
        title: 'Azure Blob è dismesso: usa Azure Table',
        cause:
          'Il marketplace ha abbandonato Blob come destinazione dei lead nel 2019: i file arrivano in ritardo, non si possono rileggere e di un singolo lead non si sa che fine faccia. Leadport mantiene le connessioni Blob esistenti ma non ne crea di nuove.',
        fix: [
          'In un’offerta che usa Blob seleziona "Passa ad Azure Table" e conferma. La nuova bozza usa lo stesso account di archiviazione: non c’è nulla da incollare.',
          'Premi Pubblica. Leadport crea la tabella MarketplaceLeads e vi rilegge il lead di prova.',
          'Attiva la versione. Da quel momento i lead sono righe della tabella; fino ad allora la connessione Blob continua.',
          'Conserva o elimina i vecchi file CSV come preferisci: Leadport non li tocca. Fai leggere la tabella ai flussi e ai report che usano i file.',
          'In ogni altra offerta scegli subito Azure Table.',
        ],
        next: 'I lead di una connessione Blob esistente vengono consegnati come prima finché non ne attivi un’altra. Una nuova connessione Blob non viene salvata.',
      },
    },
  },
} satisfies ErrorEntries;
