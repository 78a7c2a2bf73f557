import type { ErrorEntries } from '#lib/errors/entry.ts';
import { holds } from '#lib/errors/next-step.ts';

const misconfigured = { owner: 'publisher', retry: 'after-fix', documented: null } as const;

/** Power Automate and Logic Apps do not let the caller in. */
export const flowAccessErrors = {
  'https-endpoint-flow-signature-missing': {
    ...misconfigured,
    field: 'url',
    guide: [6],
    causes: ['flow_url_signature_missing'],
    related: ['https-endpoint-flow-tenant-only'],
    text: {
      en: {
        title: 'The signature at the end of the flow URL is missing or damaged',
        cause:
          'A flow that anyone may trigger recognises callers by the sig= at the end of its URL. Here it is missing, cut off or was changed by a program that encoded the URL again.',
        fix: [
          'Open the flow in make.powerautomate.com, then the trigger "When an HTTP request is received".',
          'Copy HTTP URL with the copy button. Do not mark it by hand and do not take it from an e-mail or a chat.',
          'Paste it into URL. It must end with &sv=… &sig=… and the signature.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'La firma alla fine dell’URL del flusso manca o è danneggiata',
        cause:
          'Un flusso che chiunque può attivare riconosce chi chiama dal sig= alla fine dell’URL. Qui manca, è troncato o è stato modificato da un programma che ha ricodificato l’URL.',
        fix: [
          'Apri il flusso in make.powerautomate.com, poi il trigger "Quando viene ricevuta una richiesta HTTP".',
          'Copia HTTP URL con il pulsante di copia. Non selezionarlo a mano e non prenderlo da un’e-mail o da una chat.',
          'Incollalo in URL. Deve finire con &sv=… &sig=… e la firma.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'https-endpoint-flow-tenant-only': {
    ...misconfigured,
    field: 'url',
    guide: [3, 6],
    causes: ['flow_trigger_requires_tenant_auth'],
    related: ['https-endpoint-flow-signature-missing', 'https-endpoint-flow-claims-mismatch'],
    text: {
      en: {
        title: 'The flow lets in only users of your own tenant',
        cause:
          'The trigger is set to "Any user in my tenant" or "Specific users in my tenant". The first is the default of new flows. Leadport stands outside your tenant.',
        fix: [
          'Open the flow in make.powerautomate.com, then the trigger "When an HTTP request is received".',
          'Set "Who can trigger the flow?" to "Anyone" and save the flow.',
          'Copy HTTP URL again: this setting changes the address.',
          'Paste it into URL and press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Il flusso ammette solo utenti del tuo tenant',
        cause:
          'Il trigger è impostato su "Qualsiasi utente nel tenant" ("Any user in my tenant") o su utenti specifici. Il primo è il valore predefinito dei flussi nuovi. Leadport è fuori dal tuo tenant.',
        fix: [
          'Apri il flusso in make.powerautomate.com, poi il trigger "Quando viene ricevuta una richiesta HTTP".',
          'Imposta "Chi può attivare il flusso?" ("Who can trigger the flow?") su "Chiunque" ("Anyone") e salva il flusso.',
          'Copia di nuovo HTTP URL: questa impostazione cambia l’indirizzo.',
          'Incollalo in URL e premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'https-endpoint-flow-claims-mismatch': {
    ...misconfigured,
    field: 'audience',
    guide: [3],
    causes: ['flow_oauth_claims_mismatch'],
    related: ['https-endpoint-flow-tenant-only', 'https-endpoint-entra-sign-in-refused'],
    text: {
      en: {
        title: 'The flow does not accept the token: tenant or audience is wrong',
        cause:
          'The flow received a token of Microsoft Entra ID that is valid but made for something else: another tenant, another audience, or an application that is not among the allowed users.',
        fix: [
          'Compare Directory ID with the tenant in which the flow lives: Azure portal > Microsoft Entra ID > Overview > Tenant ID.',
          'For Power Automate leave Audience empty, or enter https://service.flow.microsoft.com/ with the slash at the end.',
          'If the trigger allows "Specific users in my tenant", add the object ID of the application’s service principal there (Microsoft Entra ID > Enterprise applications).',
          'Press Publish. Or set the trigger to "Anyone", Authentication to None, and paste the new URL.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Il flusso non accetta il token: tenant o audience errati',
        cause:
          'Il flusso ha ricevuto un token di Microsoft Entra ID valido, ma rilasciato per altro: un altro tenant, un’altra audience o un’applicazione che non è tra gli utenti ammessi.',
        fix: [
          'Confronta ID directory con il tenant in cui si trova il flusso: portale di Azure > Microsoft Entra ID > Panoramica > ID tenant.',
          'Per Power Automate lascia vuoto Destinatario del token (audience), oppure inserisci https://service.flow.microsoft.com/ con la barra finale.',
          'Se il trigger ammette utenti specifici del tenant, aggiungi l’ID oggetto dell’entità servizio dell’applicazione (Microsoft Entra ID > Applicazioni aziendali).',
          'Premi Pubblica. In alternativa imposta il trigger su "Chiunque" ("Anyone"), Autenticazione su Nessuna, e incolla il nuovo URL.',
        ],
        next: holds.it,
      },
    },
  },
  'https-endpoint-two-authorizations': {
    ...misconfigured,
    field: 'authentication',
    guide: [3, 6],
    causes: ['authorization_header_sent_with_signed_url'],
    related: ['https-endpoint-flow-signature-missing', 'https-endpoint-flow-tenant-only'],
    text: {
      en: {
        title: 'The flow gets two authorizations and accepts one',
        cause:
          'The URL carries a signature (sig=) and the request an Authorization header as well. Power Automate refuses the combination.',
        fix: ['Set Authentication to None; the signature in the URL is enough.', 'Save and press Publish.'],
        next: holds.en,
      },
      it: {
        title: 'Il flusso riceve due autorizzazioni e ne accetta una',
        cause:
          'L’URL contiene una firma (sig=) e la richiesta anche un’intestazione Authorization. Power Automate rifiuta la combinazione.',
        fix: ['Imposta Autenticazione su Nessuna: la firma nell’URL è sufficiente.', 'Salva e premi Pubblica.'],
        next: holds.it,
      },
    },
  },
  'https-endpoint-management-address': {
    ...misconfigured,
    field: 'url',
    guide: [6],
    causes: ['url_is_management_api_not_trigger'],
    related: ['https-endpoint-flow-signature-missing'],
    text: {
      en: {
        title: 'This is the address of the flow, not of its trigger',
        cause:
          'The URL belongs to the management API or to the page on which people edit the flow. It asks for an administrator’s sign-in and starts nothing.',
        fix: [
          'Open the flow in make.powerautomate.com, or the logic app in the Azure portal.',
          'Open the trigger "When an HTTP request is received" and copy HTTP URL with the copy button. It contains /triggers/manual/paths/invoke and ends with sig=.',
          'Paste it into URL and press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Questo è l’indirizzo del flusso, non del suo trigger',
        cause:
          'L’URL appartiene all’API di gestione o alla pagina in cui si modifica il flusso. Chiede l’accesso di un amministratore e non avvia nulla.',
        fix: [
          'Apri il flusso in make.powerautomate.com, o l’app per la logica nel portale di Azure.',
          'Apri il trigger "Quando viene ricevuta una richiesta HTTP" e copia HTTP URL con il pulsante di copia. Contiene /triggers/manual/paths/invoke e finisce con sig=.',
          'Incollalo in URL e premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
} satisfies ErrorEntries;
