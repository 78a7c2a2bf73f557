import type { ErrorEntries } from '#lib/errors/entry.ts';
import { held, retried } from './texts.ts';

const container = { owner: 'publisher', retry: 'after-fix', field: 'containerName', documented: null } as const;

/** The container of the CSV files. */
export const containerErrors = {
  'azure-blob-container-name': {
    ...container,
    guide: [5],
    causes: ['container_name_invalid'],
    related: ['azure-blob-container-missing'],
    text: held(
      {
        title: 'Blob Storage does not allow this container name',
        cause:
          'A container name has 3 to 63 lower-case letters, digits and single hyphens, and begins and ends with a letter or digit. Capitals, blanks, underscores and slashes are refused.',
        fix: [
          'Azure portal: open your storage account > Data storage > Containers and copy the name of the container.',
          'Paste it into Container name: the name alone, no address and no file.',
          'Press Publish.',
        ],
      },
      {
        title: 'Archiviazione BLOB non ammette questo nome di contenitore',
        cause:
          'Il nome di un contenitore ha da 3 a 63 lettere minuscole, cifre e trattini singoli, e inizia e finisce con una lettera o una cifra. Maiuscole, spazi, trattini bassi e barre vengono rifiutati.',
        fix: [
          'Portale di Azure: apri il tuo account di archiviazione > Archiviazione dati > Contenitori e copia il nome del contenitore.',
          'Incollalo in Nome del contenitore: solo il nome, senza indirizzo e senza file.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'azure-blob-container-missing': {
    ...container,
    guide: [5],
    causes: ['container_not_found'],
    related: ['azure-blob-container-name', 'azure-blob-permission-missing'],
    text: held(
      {
        title: 'The container does not exist and cannot be made',
        cause:
          'Leadport makes the container when it is missing. It is missing again right after that, or the connection string does not allow making it.',
        fix: [
          'Azure portal: open your storage account > Data storage > Containers.',
          'Compare Container name with the list. If it is not there, select + Container, enter the name, access level Private, Create.',
          'If it disappears again, find the automation that deletes it.',
          'Press Publish.',
        ],
      },
      {
        title: 'Il contenitore non esiste e non può essere creato',
        cause:
          'Leadport crea il contenitore se manca. Subito dopo manca di nuovo, oppure la stringa di connessione non permette di crearlo.',
        fix: [
          'Portale di Azure: apri il tuo account di archiviazione > Archiviazione dati > Contenitori.',
          'Confronta Nome del contenitore con l’elenco. Se non c’è, seleziona + Contenitore, inserisci il nome, livello di accesso Privato, Crea.',
          'Se sparisce di nuovo, trova l’automazione che lo elimina.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'azure-blob-container-exists': {
    ...container,
    field: null,
    guide: [5],
    causes: ['container_already_exists'],
    related: ['azure-blob-container-missing'],
    text: {
      en: {
        title: 'The container exists already',
        cause:
          'A program asked Azure to make a container that is there. Leadport takes this answer for success; your own flow or script may not.',
        fix: [
          'In Leadport there is nothing to do.',
          'In your own flow or script use the existing container instead of making it, or ignore ContainerAlreadyExists.',
        ],
        next: 'Leadport goes on and writes its files into the existing container.',
      },
      it: {
        title: 'Il contenitore esiste già',
        cause:
          'Un programma ha chiesto ad Azure di creare un contenitore che c’è già. Per Leadport questa risposta è un successo; per un tuo flusso o script forse no.',
        fix: [
          'In Leadport non c’è nulla da fare.',
          'Nel tuo flusso o script usa il contenitore esistente invece di crearlo, oppure ignora ContainerAlreadyExists.',
        ],
        next: 'Leadport prosegue e scrive i file nel contenitore esistente.',
      },
    },
  },
  'azure-blob-container-being-deleted': {
    owner: 'vendor',
    retry: 'automatic',
    field: null,
    guide: [],
    documented: null,
    causes: ['container_being_deleted'],
    related: ['azure-blob-container-missing'],
    text: retried(
      {
        title: 'The container is being deleted at the moment',
        cause: 'Somebody deleted the container. Azure needs at least 30 seconds before a container of that name can be made again.',
        fix: [
          'Wait: Leadport makes the container anew and writes the leads into it.',
          'Tell colleagues that Leadport still uses this container.',
        ],
      },
      {
        title: 'Il contenitore è in corso di eliminazione',
        cause:
          'Qualcuno ha eliminato il contenitore. Ad Azure servono almeno 30 secondi prima che si possa ricreare un contenitore con quel nome.',
        fix: [
          'Attendi: Leadport ricrea il contenitore e vi scrive i lead.',
          'Avvisa i colleghi che Leadport usa ancora questo contenitore.',
        ],
      },
    ),
  },
} satisfies ErrorEntries;
