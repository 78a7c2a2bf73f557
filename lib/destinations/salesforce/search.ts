import type { Search } from '../contract.ts';

/** Web-to-Lead makes the lead later or drops it, and never says which: somebody has to look. */
export const search: Search = {
  where: [
    {
      en: 'Salesforce: type the marker into the search at the top. The lead appears within a minute or two.',
      it: 'Salesforce: scrivi il marcatore nella ricerca in alto. Il lead compare entro un minuto o due.',
    },
    {
      en: 'Or open Leads and the list view All Open Leads, newest first.',
      it: 'Oppure apri Lead e la visualizzazione elenco Tutti i lead aperti, dal più recente.',
    },
    {
      en: 'Or run a report: Reports > New Report > Leads, with the filter "Lead Source contains MSFT_TEST".',
      it: 'Oppure esegui un report: Report > Nuovo report > Lead, con il filtro "Origine lead contiene MSFT_TEST".',
    },
  ],
  suspects: [
    'salesforce-recaptcha',
    'salesforce-required-field',
    'salesforce-organization-id',
    'salesforce-validation-rule',
    'salesforce-duplicate-rule',
    'salesforce-daily-limit',
    'salesforce-web-to-lead-off',
    'salesforce-default-owner-permissions',
  ],
};
