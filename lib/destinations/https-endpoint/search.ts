import type { Search } from '../contract.ts';

/** A 2xx says that a server took the lead, not what it did with it. */
export const search: Search = {
  where: [
    {
      en: 'Look for the marker where your server keeps its leads: it is first name, last name, company and title of the test lead.',
      it: 'Cerca il marcatore dove il tuo server conserva i lead: è nome, cognome, azienda e titolo del lead di prova.',
    },
    {
      en: 'Power Automate: My flows > your flow > Run history. The newest run must be Succeeded; open it to see the lead.',
      it: 'Power Automate: I miei flussi > il tuo flusso > Cronologia esecuzioni. L’ultima esecuzione deve essere riuscita: aprila per vedere il lead.',
    },
  ],
  suspects: [
    'https-endpoint-flow-run-failed',
    'https-endpoint-flow-schema-mismatch',
    'https-endpoint-flow-off',
    'https-endpoint-payload-refused',
  ],
};
