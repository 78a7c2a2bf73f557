import type { GuideStep } from '../contract.ts';

/** Numbered from 1 in the order below; the errors refer to the numbers. */
export const guide: readonly GuideStep[] = [
  {
    text: {
      en: 'Sign in to the Azure portal, portal.azure.com, with an account that may create resources.',
      it: 'Accedi al portale di Azure, portal.azure.com, con un account che può creare risorse.',
    },
  },
  {
    text: {
      en: 'Select Create a resource > Storage account. Choose Standard performance: premium accounts have no tables.',
      it: 'Seleziona Crea una risorsa > Account di archiviazione. Scegli le prestazioni Standard: gli account Premium non hanno tabelle.',
    },
  },
  {
    text: {
      en: 'Under Advanced leave "Enable storage account key access" on, and under Networking leave public access enabled.',
      it: 'In Avanzate lascia attiva l’opzione "Abilita accesso con chiave dell’account di archiviazione" e in Rete lascia abilitato l’accesso pubblico.',
    },
  },
  {
    text: {
      en: 'Open the storage account and select Security + networking > Access keys.',
      it: 'Apri l’account di archiviazione e seleziona Sicurezza e rete > Chiavi di accesso.',
    },
  },
  {
    text: {
      en: 'Beside key1 > Connection string select Show, copy it with the copy button and paste it here.',
      it: 'Accanto a key1 > Stringa di connessione seleziona Mostra, copiala con il pulsante di copia e incollala qui.',
    },
    field: 'connectionString',
  },
  {
    text: {
      en: 'Press Publish. Leadport makes the table MarketplaceLeads and writes the test lead into it.',
      it: 'Premi Pubblica. Leadport crea la tabella MarketplaceLeads e vi scrive il lead di prova.',
    },
  },
  {
    text: {
      en: 'Look at the rows under Storage browser > Tables > MarketplaceLeads. The test lead has MSFT_TEST in CustomerInfo.',
      it: 'Guarda le righe in Browser archiviazione > Tabelle > MarketplaceLeads. Il lead di prova ha MSFT_TEST in CustomerInfo.',
    },
  },
];
