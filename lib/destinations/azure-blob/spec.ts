import * as z from 'zod';
import type { DestinationSpec } from '../contract.ts';
import { wayThere } from '../stages.ts';
import { localizedIssue } from '../localized-issue.ts';
import { checkConnectionString, connectionOf, secretsIn } from '../storage-connection.ts';
import { advise } from './advice.ts';
import { fields } from './fields.ts';
import { guide } from './guide.ts';

const schema = z.strictObject({
  connectionString: z.string().trim().superRefine(checkConnectionString('blob')),
  containerName: z
    .string()
    .trim()
    .refine(
      isContainerName,
      localizedIssue(
        'A container name has 3 to 63 lower-case letters, digits and single hyphens, for example marketplaceleadcontainer',
        'Il nome di un contenitore ha da 3 a 63 lettere minuscole, cifre e trattini singoli, per esempio marketplaceleadcontainer',
        'azure-blob-container-name',
      ),
    ),
});

export type AzureBlobConfig = z.output<typeof schema>;

export const azureBlob = {
  type: 'azure-blob',
  label: { en: 'Azure Blob (legacy)', it: 'Azure Blob (obsoleto)' },
  summary: {
    en: 'Appends every lead to a CSV file per day in a container. Only for offers that use it already; Azure Table takes its place.',
    it: 'Aggiunge ogni lead a un file CSV al giorno in un contenitore. Solo per le offerte che lo usano già: lo sostituisce Azure Table.',
  },
  schema,
  fields,
  guide,
  advise,
  target: ({ connectionString, containerName }) => `${connectionOf(connectionString, 'blob').accountName} / ${containerName}`,
  addresses: ({ connectionString }) => [{ field: 'connectionString', url: connectionOf(connectionString, 'blob').endpoint }],
  // The signature travels with every request, and a file of many leads is no proof of one.
  stages: [...wayThere, 'write'],
  innerSecrets: ({ connectionString }) => secretsIn(connectionOf(connectionString, 'blob')),
  truth: 'accepted',
  search: {
    where: [
      {
        en: 'Azure portal: open your storage account > Storage browser > Blob containers and the container.',
        it: 'Portale di Azure: apri il tuo account di archiviazione > Browser archiviazione > Contenitori BLOB e il contenitore.',
      },
      {
        en: 'Open the file of today (UTC), for example 2026-11-23.csv. The test lead is its last line.',
        it: 'Apri il file di oggi (UTC), per esempio 2026-11-23.csv. Il lead di prova è l’ultima riga.',
      },
    ],
    suspects: ['azure-blob-file-exists', 'azure-blob-file-missing', 'azure-blob-retired'],
  },
  // Appends to one file wait for one another anyway: two at once would only contradict each other's position.
  concurrency: 1,
  legacy: {
    code: 'azure-blob-retired',
    successor: 'azure-table',
    move: ({ connectionString }) => ({ connectionString }),
  },
} satisfies DestinationSpec<typeof schema>;

/** https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata */
function isContainerName(name: string): boolean {
  return /^(?=.{3,63}$)[a-z\d]+(?:-[a-z\d]+)*$/.test(name);
}
