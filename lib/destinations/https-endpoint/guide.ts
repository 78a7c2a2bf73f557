import type { GuideStep } from '../contract.ts';

/** Numbered from 1 in the order below; errors.ts refers to the numbers. */
export const guide: readonly GuideStep[] = [
  {
    text: {
      en: 'Sign in to make.powerautomate.com and choose the environment that shall receive the leads. For a server of your own, go to step 7.',
      it: 'Accedi a make.powerautomate.com e scegli l’ambiente che deve ricevere i lead. Se hai un tuo server, vai al passo 7.',
    },
  },
  {
    text: {
      en: 'Select Create > Instant cloud flow and the trigger "When an HTTP request is received". It is a premium trigger: the flow needs a paid plan.',
      it: 'Seleziona Crea > Flusso cloud istantaneo e il trigger "Quando viene ricevuta una richiesta HTTP". È un trigger Premium: il flusso richiede un piano a pagamento.',
    },
  },
  {
    text: {
      en: 'In the trigger, set "Who can trigger the flow?" to "Anyone". New flows start with "Any user in my tenant", which keeps Leadport out.',
      it: 'Nel trigger imposta "Chi può attivare il flusso?" ("Who can trigger the flow?") su "Chiunque" ("Anyone"). I flussi nuovi partono con "Qualsiasi utente nel tenant", che esclude Leadport.',
    },
    field: 'authentication',
  },
  {
    text: {
      en: 'Under "Request Body JSON Schema" select "Use sample payload to generate schema" and paste the sample lead. Delete the "required" list: a lead leaves out what the customer did not give.',
      it: 'In "Schema JSON del corpo della richiesta" seleziona "Usare il payload di esempio per generare lo schema" e incolla il lead di esempio. Elimina l’elenco "required": un lead omette ciò che il cliente non ha indicato.',
    },
  },
  {
    text: {
      en: 'Add the action that keeps the lead, for example Microsoft Dataverse > "Add a new row", table Leads.',
      it: 'Aggiungi l’azione che conserva il lead, per esempio Microsoft Dataverse > "Aggiungi una nuova riga", tabella Lead.',
    },
  },
  {
    text: {
      en: 'Save the flow. Copy HTTP URL (older flows: HTTP POST URL) with the copy button, so that nothing after sig= is lost, and paste it here.',
      it: 'Salva il flusso. Copia HTTP URL (nei flussi meno recenti: HTTP POST URL) con il pulsante di copia, così non si perde nulla dopo sig=, e incollalo qui.',
    },
    field: 'url',
  },
  {
    text: {
      en: 'For a server of your own: answer 200 to 299 as soon as the lead is stored, and use the header webhook-id to recognise a lead that comes twice.',
      it: 'Per un tuo server: rispondi da 200 a 299 appena il lead è salvato e usa l’intestazione webhook-id per riconoscere un lead che arriva due volte.',
    },
    field: 'url',
  },
  {
    text: {
      en: 'Set a signing secret and check webhook-signature on your server. Power Automate cannot check it: leave the secret empty there.',
      it: 'Imposta un segreto di firma e verifica webhook-signature sul tuo server. Power Automate non può verificarla: lì lascia vuoto il segreto.',
    },
    field: 'signingSecret',
  },
  {
    text: {
      en: 'Press Publish. The test lead arrives with MSFT_TEST in every name; find it in the flow’s run history or in your own log.',
      it: 'Premi Pubblica. Il lead di prova arriva con MSFT_TEST in ogni nome: lo trovi nella cronologia esecuzioni del flusso o nei tuoi log.',
    },
  },
];
