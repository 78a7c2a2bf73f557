import type { ErrorEntries } from '#lib/errors/entry.ts';
import { held } from './texts.ts';

const limit = { owner: 'publisher', retry: 'after-fix', field: null, documented: null, causes: [] } as const;

/** What the file cannot take, and requests that are not understood. */
export const requestErrors = {
  'azure-blob-day-full': {
    ...limit,
    guide: [1],
    related: ['azure-blob-retired'],
    text: held(
      {
        title: 'The file of this day takes no more leads',
        cause: 'A file can be appended to 50,000 times. More leads than that came on one day.',
        fix: [
          'Move the offer to Azure Table, which has no such limit: Destination > Move to Azure Table > Publish > Go live.',
          'Leads that did not fit are then written to the table, in order.',
        ],
      },
      {
        title: 'Il file di questo giorno non accetta altri lead',
        cause: 'A un file si può aggiungere al massimo 50.000 volte. In un giorno sono arrivati più lead di così.',
        fix: [
          'Passa l’offerta ad Azure Table, che non ha questo limite: Destinazione > Passa ad Azure Table > Pubblica > Attiva.',
          'I lead che non ci stavano vengono poi scritti nella tabella, in ordine.',
        ],
      },
    ),
  },
  'azure-blob-immutable': {
    ...limit,
    field: 'containerName',
    guide: [5],
    related: ['azure-blob-file-exists'],
    text: held(
      {
        title: 'A policy forbids changes in this container',
        cause: 'The container has an immutability policy or a legal hold: files may be made but not appended to.',
        fix: [
          'Azure portal: open the container > Settings > Access policy.',
          'Tick "Allow additional protected appends" in the policy, or choose a container without a policy.',
          'Enter its name in Container name and press Publish.',
        ],
      },
      {
        title: 'Un criterio vieta le modifiche in questo contenitore',
        cause: 'Il contenitore ha un criterio di immutabilità o un blocco a fini giudiziari: i file si possono creare ma non ampliare.',
        fix: [
          'Portale di Azure: apri il contenitore > Impostazioni > Criteri di accesso.',
          'Nel criterio seleziona "Consenti accodamenti protetti aggiuntivi", oppure scegli un contenitore senza criteri.',
          'Inserisci il suo nome in Nome del contenitore e premi Pubblica.',
        ],
      },
    ),
  },
  'azure-blob-request-malformed': {
    owner: 'portal',
    retry: 'after-fix',
    field: null,
    guide: [],
    documented: null,
    causes: [
      'request_header_invalid',
      'request_input_out_of_range',
      'request_parameter_invalid',
      'request_parameter_missing',
      'request_xml_invalid',
    ],
    related: ['azure-blob-authorization-malformed'],
    text: held(
      {
        title: 'Blob Storage does not understand the request',
        cause:
          'A header, a parameter or the XML of the request is missing or not valid. Often a proxy or another program changed or composed it wrongly.',
        fix: [
          'Read the message of the failed attempt: it names the header, parameter or element.',
          'In your own program correct it there. If a proxy stands in between, let it pass requests on unchanged.',
          'For a lead of Leadport: copy the link of this page and send it to support with the lead’s id.',
        ],
      },
      {
        title: 'Archiviazione BLOB non comprende la richiesta',
        cause:
          'Un’intestazione, un parametro o l’XML della richiesta manca o non è valido. Spesso un proxy o un altro programma lo ha modificato o composto male.',
        fix: [
          'Leggi il messaggio del tentativo fallito: nomina l’intestazione, il parametro o l’elemento.',
          'Se è un tuo programma, correggilo lì. Se in mezzo c’è un proxy, fai passare le richieste senza modifiche.',
          'Per un lead di Leadport: copia il link di questa pagina e invialo all’assistenza con l’id del lead.',
        ],
      },
    ),
  },
} satisfies ErrorEntries;
