import type { ErrorEntries } from '#lib/errors/entry.ts';
import { held, retried } from './texts.ts';

const file = { owner: 'publisher', retry: 'after-fix', field: null, documented: null } as const;
const passing = { owner: 'publisher', retry: 'automatic', field: null, guide: [], documented: null } as const;

/** The CSV file of a day. */
export const fileErrors = {
  'azure-blob-file-missing': {
    ...file,
    guide: [5, 7],
    causes: ['blob_not_found', 'blob_or_container_not_found'],
    related: ['azure-blob-container-missing', 'azure-blob-account-not-found'],
    text: held(
      {
        title: 'The file or its container is not there',
        cause:
          'Leadport made the file of the day and did not find it right after that, or your own program asked for a file that was deleted or never existed.',
        fix: [
          'Azure portal: open your storage account > Storage browser > Blob containers and look for the container and its files.',
          'If files disappear, find the flow, script or lifecycle rule that deletes or moves them, and let it leave the file of today alone.',
          'Check that AccountName in the connection string names the account you are looking at.',
          'Press Publish.',
        ],
      },
      {
        title: 'Il file o il suo contenitore non c’è',
        cause:
          'Leadport ha creato il file del giorno e subito dopo non lo ha trovato, oppure un tuo programma ha chiesto un file eliminato o mai esistito.',
        fix: [
          'Portale di Azure: apri il tuo account di archiviazione > Browser archiviazione > Contenitori BLOB e cerca il contenitore e i suoi file.',
          'Se i file spariscono, trova il flusso, lo script o la regola del ciclo di vita che li elimina o li sposta, e fagli lasciare il file di oggi.',
          'Controlla che AccountName nella stringa di connessione indichi l’account che stai guardando.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'azure-blob-file-exists': {
    ...file,
    guide: [7],
    causes: ['blob_already_exists'],
    related: ['azure-blob-retired', 'azure-blob-file-missing'],
    text: held(
      {
        title: 'A file of this name is in the way',
        cause:
          'There is a file of the day’s name that nobody can append to: somebody uploaded or rewrote it as a block blob. Leadport appends and never overwrites.',
        fix: [
          'Azure portal: open the container and look at the file of the day, for example 2026-11-23.csv. Its type must be Append blob.',
          'Download it if you need it, then rename or delete it. Leadport makes a new one.',
          'Let the flow or script that rewrites the files save them under another name.',
          'Press Publish.',
        ],
      },
      {
        title: 'Un file con questo nome è d’ostacolo',
        cause:
          'C’è un file con il nome del giorno al quale non si può aggiungere nulla: qualcuno lo ha caricato o riscritto come BLOB in blocchi. Leadport aggiunge e non sovrascrive mai.',
        fix: [
          'Portale di Azure: apri il contenitore e guarda il file del giorno, per esempio 2026-11-23.csv. Il tipo deve essere BLOB di accodamento.',
          'Scaricalo se ti serve, poi rinominalo o eliminalo. Leadport ne crea uno nuovo.',
          'Fai salvare i file con un altro nome al flusso o allo script che li riscrive.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'azure-blob-file-leased': {
    ...passing,
    causes: ['blob_leased'],
    related: ['azure-blob-concurrent-change'],
    text: retried(
      {
        title: 'Another program has locked the file',
        cause: 'The file or its container is leased: a program has reserved it for itself for up to a minute, or until it lets go.',
        fix: [
          'Wait a minute: most leases end by themselves.',
          'If it lasts, open the file in the Azure portal and select Break lease.',
          'Let the program that reads the files work on a copy, without a lease.',
        ],
      },
      {
        title: 'Un altro programma ha bloccato il file',
        cause:
          'Il file o il suo contenitore ha un lease: un programma se lo è riservato per al massimo un minuto, o finché non lo rilascia.',
        fix: [
          'Attendi un minuto: la maggior parte dei lease finisce da sola.',
          'Se dura, apri il file nel portale di Azure e seleziona Interrompi lease.',
          'Fai lavorare su una copia, senza lease, il programma che legge i file.',
        ],
      },
    ),
  },
  'azure-blob-file-contended': {
    ...passing,
    causes: [],
    related: ['azure-blob-file-leased'],
    text: retried(
      {
        title: 'Others write into the same file at the same time',
        cause:
          'Leadport appends only where the file ended when it looked, so that no lead is written twice. Others were faster several times in a row.',
        fix: ['Wait: this passes by itself.', 'If several offers share the container, move them to Azure Table, which has no such queue.'],
      },
      {
        title: 'Altri scrivono nello stesso file nello stesso momento',
        cause:
          'Leadport aggiunge solo dove il file finiva quando lo ha guardato, così nessun lead viene scritto due volte. Altri sono stati più veloci più volte di seguito.',
        fix: ['Attendi: passa da solo.', 'Se più offerte condividono il contenitore, passale ad Azure Table, che non ha questa coda.'],
      },
    ),
  },
  'azure-blob-concurrent-change': {
    ...file,
    guide: [],
    causes: ['concurrency_conflict'],
    related: ['azure-blob-file-leased', 'azure-blob-file-contended'],
    text: held(
      {
        title: 'The file was changed by somebody else in the meantime',
        cause: 'A program asked for a change under a condition (ETag, date or position) that no longer holds.',
        fix: [
          'Look in your own flows and scripts for the one that changes the CSV files.',
          'Let it read the file again and repeat the change, or work on a copy.',
          'Press Publish.',
        ],
      },
      {
        title: 'Nel frattempo il file è stato modificato da altri',
        cause: 'Un programma ha chiesto una modifica a una condizione (ETag, data o posizione) che non vale più.',
        fix: [
          'Cerca tra i tuoi flussi e script quello che modifica i file CSV.',
          'Fagli rileggere il file e ripetere la modifica, oppure fallo lavorare su una copia.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
} satisfies ErrorEntries;
