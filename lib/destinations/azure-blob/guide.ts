import type { GuideStep } from '../contract.ts';

/** Numbered from 1 in the order below; the errors refer to the numbers. */
export const guide: readonly GuideStep[] = [
  {
    text: {
      en: 'Setting something up anew? Choose Azure Table: the marketplace gave up Blob in 2019. The steps below keep an existing connection going.',
      it: 'Stai configurando da zero? Scegli Azure Table: il marketplace ha abbandonato Blob nel 2019. I passi seguenti mantengono una connessione esistente.',
    },
  },
  {
    text: {
      en: 'Sign in to the Azure portal, portal.azure.com, and open the storage account that holds the CSV files.',
      it: 'Accedi al portale di Azure, portal.azure.com, e apri l’account di archiviazione che contiene i file CSV.',
    },
  },
  {
    text: {
      en: 'Under Settings > Configuration leave "Allow storage account key access" enabled, and under Security + networking > Networking leave public access enabled.',
      it: 'In Impostazioni > Configurazione lascia abilitato "Consenti l’accesso con chiave dell’account di archiviazione" e in Sicurezza e rete > Rete lascia abilitato l’accesso pubblico.',
    },
  },
  {
    text: {
      en: 'Select Security + networking > Access keys. Beside key1 > Connection string select Show, copy it with the copy button and paste it here.',
      it: 'Seleziona Sicurezza e rete > Chiavi di accesso. Accanto a key1 > Stringa di connessione seleziona Mostra, copiala con il pulsante di copia e incollala qui.',
    },
    field: 'connectionString',
  },
  {
    text: {
      en: 'Select Data storage > Containers and copy the name of the container. Its access level is Private; no immutability policy may lie on it.',
      it: 'Seleziona Archiviazione dati > Contenitori e copia il nome del contenitore. Il livello di accesso è Privato; non deve avere criteri di immutabilità.',
    },
    field: 'containerName',
  },
  {
    text: {
      en: 'Press Publish. Leadport appends the test lead to the file of today (UTC), for example 2026-11-23.csv.',
      it: 'Premi Pubblica. Leadport aggiunge il lead di prova al file di oggi (UTC), per esempio 2026-11-23.csv.',
    },
  },
  {
    text: {
      en: 'Open the file under Storage browser > Blob containers. The test lead is the last line and has MSFT_TEST in its name.',
      it: 'Apri il file in Browser archiviazione > Contenitori BLOB. Il lead di prova è l’ultima riga e ha MSFT_TEST nel nome.',
    },
  },
];
