import type { Field } from '../contract.ts';

export const fields = {
  connectionString: {
    kind: 'secret',
    label: { en: 'Connection string', it: 'Stringa di connessione' },
    help: {
      en: 'Address and key of the storage account in one text.',
      it: 'Indirizzo e chiave dell’account di archiviazione in un solo testo.',
    },
    where: {
      en: 'Azure portal: your storage account > Security + networking > Access keys > key1 > Connection string > Show > copy button.',
      it: 'Portale di Azure: il tuo account di archiviazione > Sicurezza e rete > Chiavi di accesso > key1 > Stringa di connessione > Mostra > pulsante di copia.',
    },
    placeholder: 'DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…;EndpointSuffix=core.windows.net',
  },
  containerName: {
    kind: 'text',
    label: { en: 'Container name', it: 'Nome del contenitore' },
    help: {
      en: 'The private container that holds one CSV file per day. Leadport makes it when it is missing.',
      it: 'Il contenitore privato con un file CSV al giorno. Leadport lo crea se manca.',
    },
    where: {
      en: 'Azure portal: your storage account > Data storage > Containers.',
      it: 'Portale di Azure: il tuo account di archiviazione > Archiviazione dati > Contenitori.',
    },
    placeholder: 'marketplaceleadcontainer',
  },
} as const satisfies Record<string, Field>;
