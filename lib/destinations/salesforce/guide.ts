import type { GuideStep } from '../contract.ts';

/** Numbered from 1 in the order below; the errors refer to the numbers. */
export const guide: readonly GuideStep[] = [
  {
    text: {
      en: 'Sign in to Salesforce as an administrator and open Setup (the gear at the top right; in Salesforce Classic the word Setup).',
      it: 'Accedi a Salesforce come amministratore e apri Imposta (l’ingranaggio in alto a destra; in Salesforce Classic la voce Imposta).',
    },
  },
  {
    text: {
      en: 'Lightning: Feature Settings > Marketing > Web-to-Lead. Classic: Build > Customize > Leads > Web-to-Lead.',
      it: 'Lightning: Impostazioni delle funzioni > Marketing > Web-to-Lead. Classic: Crea > Personalizza > Lead > Web-to-Lead.',
    },
  },
  {
    text: {
      en: 'Select Edit. Tick Web-to-Lead Enabled, choose a Default Lead Creator who may edit leads and send e-mail, and untick "Require reCAPTCHA Verification". Save.',
      it: 'Seleziona Modifica. Attiva Web-to-Lead abilitato, scegli un Creatore lead predefinito che possa modificare i lead e inviare e-mail, e disattiva "Richiedi verifica reCAPTCHA". Salva.',
    },
  },
  {
    text: {
      en: 'Select Create Web-to-Lead Form. The choice of fields does not matter here. Untick "Include reCAPTCHA in HTML" and select Generate.',
      it: 'Seleziona Crea modulo Web-to-Lead. La scelta dei campi qui non conta. Disattiva "Includi reCAPTCHA in HTML" e seleziona Genera.',
    },
  },
  {
    text: {
      en: 'In the generated HTML find <input type=hidden name="oid" value="…">. Copy only what stands between the quotes of value and paste it here. The rest of the HTML is not needed.',
      it: 'Nell’HTML generato cerca <input type=hidden name="oid" value="…">. Copia solo il testo tra le virgolette di value e incollalo qui. Il resto dell’HTML non serve.',
    },
    field: 'oid',
  },
  {
    text: {
      en: 'In the same HTML look at the host in the action of the form. If it is webto.salesforce.com, leave Host empty; a sandbox has test.salesforce.com or its My Domain.',
      it: 'Nello stesso HTML guarda l’host nell’attributo action del modulo. Se è webto.salesforce.com lascia vuoto Host; una sandbox ha test.salesforce.com o il suo My Domain.',
    },
    field: 'host',
  },
  {
    text: {
      en: 'Object Manager > Lead > Fields & Relationships (Classic: Customize > Leads > Fields): no picklist may be required. Make required picklists optional, or turn them into text fields.',
      it: 'Gestore oggetti > Lead > Campi e relazioni (Classic: Personalizza > Lead > Campi): nessun elenco di selezione può essere obbligatorio. Rendilo facoltativo o trasformalo in un campo di testo.',
    },
  },
  {
    text: {
      en: 'Object Manager > Lead > Validation Rules, and Setup > Duplicate Rules: rules that block a record drop web leads without a word. Except leads whose Lead Source contains a vertical bar.',
      it: 'Gestore oggetti > Lead > Regole di convalida, e Imposta > Regole di duplicazione: le regole che bloccano un record scartano i lead web senza avvisare. Escludi i lead la cui Origine lead contiene una barra verticale.',
    },
  },
  {
    text: {
      en: 'Press Publish. Salesforce answers the same whether it makes the lead or not, so look for it: Leads > All Open Leads, or the search at the top, for MSFT_TEST. It takes a minute.',
      it: 'Premi Pubblica. Salesforce risponde allo stesso modo sia che crei il lead sia che non lo crei: cercalo in Lead > Tutti i lead aperti, o con la ricerca in alto, come MSFT_TEST. Ci vuole un minuto.',
    },
  },
];
