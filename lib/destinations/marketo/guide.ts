import type { GuideStep } from '../contract.ts';

/** Numbered from 1 in the order below; the errors refer to the numbers. */
export const guide: readonly GuideStep[] = [
  {
    text: {
      en: 'Sign in to Adobe Marketo Engage (formerly Marketo) with an administrator account. The REST API has no other way in: Server ID, Munchkin ID and Form ID alone are no longer enough.',
      it: 'Accedi ad Adobe Marketo Engage (prima Marketo) con un account amministratore. L’API REST non ha altri ingressi: Server ID, Munchkin ID e Form ID da soli non bastano più.',
    },
  },
  {
    text: {
      en: 'Design Studio > New > New Form. Name it, for example MarketplaceLeadBackend, and select Create.',
      it: 'Design Studio > New > New Form. Dagli un nome, per esempio MarketplaceLeadBackend, e seleziona Create.',
    },
  },
  {
    text: {
      en: 'Give the form these eight fields, each of the standard person record: Email Address, First Name, Last Name, Company Name, Phone Number, Job Title, Country and Lead Source. Only Email Address may be required. One missing field makes Marketo skip every lead.',
      it: 'Inserisci nel modulo questi otto campi, tutti del record persona standard: Email Address, First Name, Last Name, Company Name, Phone Number, Job Title, Country e Lead Source. Solo Email Address può essere obbligatorio. Se manca un campo, Marketo salta ogni lead.',
    },
    field: 'formId',
  },
  {
    text: {
      en: 'Select Finish, then Approve and Close. Marketo does not take leads for a draft.',
      it: 'Seleziona Finish, poi Approve and Close. Marketo non accetta lead per una bozza.',
    },
    field: 'formId',
  },
  {
    text: {
      en: 'Open the form > Form Actions > Embed Code. In MktoForms2.loadForm("//app-ys12.marketo.com","123-PQR-789",1179) the second value is the Munchkin ID, the third the Form ID.',
      it: 'Apri il modulo > Form Actions > Embed Code. In MktoForms2.loadForm("//app-ys12.marketo.com","123-PQR-789",1179) il secondo valore è il Munchkin ID, il terzo il Form ID.',
    },
    field: 'munchkinId',
  },
  {
    text: {
      en: 'Admin > Security > Users & Roles > Roles > New Role. Under Access API tick Read-Write Person (formerly Read-Write Lead). Leave everything else unticked.',
      it: 'Admin > Security > Users & Roles > Roles > New Role. In Access API seleziona Read-Write Person (prima Read-Write Lead). Lascia deselezionato tutto il resto.',
    },
    field: 'clientId',
  },
  {
    text: {
      en: 'Users > Invite New User. Tick API Only and give the user the new role, in the workspace of the form.',
      it: 'Users > Invite New User. Seleziona API Only e assegna all’utente il nuovo ruolo, nell’area di lavoro (workspace) del modulo.',
    },
    field: 'clientId',
  },
  {
    text: {
      en: 'Admin > Integration > LaunchPoint > New > New Service. Service: Custom. API Only User: the user of step 7.',
      it: 'Admin > Integration > LaunchPoint > New > New Service. Service: Custom. API Only User: l’utente del passo 7.',
    },
    field: 'clientId',
  },
  {
    text: {
      en: 'Beside the new service select View Details. Copy Client Id and Client Secret and paste them here.',
      it: 'Accanto al nuovo servizio seleziona View Details. Copia Client Id e Client Secret e incollali qui.',
    },
    field: 'clientSecret',
  },
  {
    text: {
      en: 'If Admin > Web Services > IP Restrictions limits API access, add the address from which Leadport calls.',
      it: 'Se Admin > Web Services > IP Restrictions limita l’accesso all’API, aggiungi l’indirizzo da cui chiama Leadport.',
    },
    field: 'clientId',
  },
  {
    text: {
      en: 'Press Publish. Leadport submits the test lead and shows its Marketo id; in Marketo find it under Database by searching for MSFT_TEST.',
      it: 'Premi Pubblica. Leadport invia il lead di prova e ne mostra l’id Marketo: in Marketo lo trovi in Database cercando MSFT_TEST.',
    },
  },
];
