import * as z from 'zod';
import type { DestinationSpec } from '../contract.ts';
import { wayThere } from '../stages.ts';
import { advise } from './advice.ts';
import { checkConnectionString, connectionOf, secretsIn } from '../storage-connection.ts';
import { tableName } from './entity.ts';
import { guide } from './guide.ts';

const schema = z.strictObject({
  connectionString: z.string().trim().superRefine(checkConnectionString('table')),
});

export type AzureTableConfig = z.output<typeof schema>;

export const azureTable = {
  type: 'azure-table',
  label: { en: 'Azure Table', it: 'Azure Table' },
  summary: {
    en: 'Writes every lead as a row of the table MarketplaceLeads in your storage account.',
    it: 'Scrive ogni lead come riga della tabella MarketplaceLeads nel tuo account di archiviazione.',
  },
  schema,
  fields: {
    connectionString: {
      kind: 'secret',
      label: { en: 'Connection string', it: 'Stringa di connessione' },
      help: {
        en: 'Address and key of the storage account in one text. Leadport makes the table MarketplaceLeads when it is missing.',
        it: 'Indirizzo e chiave dell’account di archiviazione in un solo testo. Leadport crea la tabella MarketplaceLeads se manca.',
      },
      where: {
        en: 'Azure portal: your storage account > Security + networking > Access keys > key1 > Connection string > Show > copy button.',
        it: 'Portale di Azure: il tuo account di archiviazione > Sicurezza e rete > Chiavi di accesso > key1 > Stringa di connessione > Mostra > pulsante di copia.',
      },
      placeholder: 'DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…;EndpointSuffix=core.windows.net',
    },
  },
  guide,
  advise: ({ connectionString }, now) => advise(connectionOf(connectionString, 'table'), now),
  target: ({ connectionString }) => `${connectionOf(connectionString, 'table').accountName} / ${tableName}`,
  addresses: ({ connectionString }) => [{ field: 'connectionString', url: connectionOf(connectionString, 'table').endpoint }],
  // The signature travels with every request: there is no sign-in of its own.
  stages: [...wayThere, 'write', 'read-back'],
  innerSecrets: ({ connectionString }) => secretsIn(connectionOf(connectionString, 'table')),
  truth: 'confirmed',
  concurrency: 8,
} satisfies DestinationSpec<typeof schema>;
