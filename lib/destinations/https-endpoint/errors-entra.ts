import type { ErrorEntries } from '#lib/errors/entry.ts';
import { holds, retries } from '#lib/errors/next-step.ts';

const misconfigured = { owner: 'publisher', retry: 'after-fix', documented: null } as const;
const passing = { owner: 'vendor', retry: 'automatic', field: null, guide: [], documented: null } as const;

/** Answers of Microsoft Entra ID when Leadport asks for the token of an HTTPS endpoint. */
export const entraErrors = {
  'https-endpoint-entra-key-refused': {
    ...misconfigured,
    field: 'applicationKey',
    guide: [],
    causes: [],
    related: ['https-endpoint-entra-application-unknown', 'https-endpoint-entra-sign-in-refused'],
    text: {
      en: {
        title: 'Microsoft Entra ID refuses the application key',
        cause: 'The key has expired, belongs to another application, or the Secret ID was pasted instead of the Value.',
        fix: [
          'Azure portal: Microsoft Entra ID > App registrations > your application > Certificates & secrets.',
          'Select New client secret, choose an expiry and copy the Value at once; it is shown only once.',
          'Paste it into Application key, save and press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Microsoft Entra ID rifiuta la chiave dell’applicazione',
        cause: 'La chiave è scaduta, appartiene a un’altra applicazione, oppure è stato incollato l’ID segreto al posto del Valore.',
        fix: [
          'Portale di Azure: Microsoft Entra ID > Registrazioni app > la tua applicazione > Certificati e segreti.',
          'Seleziona Nuovo segreto client, scegli una scadenza e copia subito il Valore: viene mostrato una sola volta.',
          'Incollalo in Chiave dell’applicazione, salva e premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'https-endpoint-entra-application-unknown': {
    ...misconfigured,
    field: 'applicationId',
    guide: [],
    causes: [],
    related: ['https-endpoint-entra-tenant-unknown', 'https-endpoint-entra-key-refused'],
    text: {
      en: {
        title: 'Microsoft Entra ID does not know the application in this directory',
        cause: 'Application ID is mistyped, or the application is registered in another directory than the one given.',
        fix: [
          'Azure portal: Microsoft Entra ID > App registrations > your application > Overview.',
          'Copy Application (client) ID into Application ID and Directory (tenant) ID into Directory ID.',
          'Save and press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Microsoft Entra ID non conosce l’applicazione in questa directory',
        cause: 'ID applicazione contiene un errore, oppure l’applicazione è registrata in una directory diversa da quella indicata.',
        fix: [
          'Portale di Azure: Microsoft Entra ID > Registrazioni app > la tua applicazione > Panoramica.',
          'Copia ID applicazione (client) in ID applicazione e ID della directory (tenant) in ID directory.',
          'Salva e premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'https-endpoint-entra-tenant-unknown': {
    ...misconfigured,
    field: 'directoryId',
    guide: [],
    causes: [],
    related: ['https-endpoint-entra-application-unknown'],
    text: {
      en: {
        title: 'Microsoft Entra ID does not know the directory',
        cause: 'Directory ID is mistyped, or the directory lives in another Microsoft cloud.',
        fix: ['Azure portal: Microsoft Entra ID > Overview. Copy Tenant ID into Directory ID.', 'Save and press Publish.'],
        next: holds.en,
      },
      it: {
        title: 'Microsoft Entra ID non conosce la directory',
        cause: 'ID directory contiene un errore, oppure la directory si trova in un altro cloud Microsoft.',
        fix: ['Portale di Azure: Microsoft Entra ID > Panoramica. Copia ID tenant in ID directory.', 'Salva e premi Pubblica.'],
        next: holds.it,
      },
    },
  },
  'https-endpoint-entra-sign-in-refused': {
    ...misconfigured,
    field: 'authentication',
    guide: [],
    causes: [],
    related: ['https-endpoint-entra-key-refused', 'https-endpoint-entra-application-unknown', 'https-endpoint-entra-tenant-unknown'],
    text: {
      en: {
        title: 'Microsoft Entra ID issues no token for the endpoint',
        cause:
          'The sign-in before the delivery failed for a reason other than a wrong key, application or directory: often Audience, a missing consent or a policy.',
        fix: [
          'Open the failed attempt and read the message that begins with AADSTS.',
          'AADSTS500011 or AADSTS70011: correct Audience. It is the Application ID URI of the service that receives the leads; for Power Automate leave it empty.',
          'AADSTS65001: let an administrator grant consent under App registrations > your application > API permissions.',
          'AADSTS53003: let an administrator exclude the application from the Conditional Access policy.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Microsoft Entra ID non rilascia il token per l’endpoint',
        cause:
          'L’accesso prima della consegna è fallito per un motivo diverso da chiave, applicazione o directory errate: spesso l’audience, un consenso mancante o un criterio.',
        fix: [
          'Apri il tentativo fallito e leggi il messaggio che inizia con AADSTS.',
          'AADSTS500011 o AADSTS70011: correggi Destinatario del token (audience). È l’URI ID applicazione del servizio che riceve i lead; per Power Automate lascialo vuoto.',
          'AADSTS65001: fai concedere il consenso da un amministratore in Registrazioni app > la tua applicazione > Autorizzazioni API.',
          'AADSTS53003: fai escludere l’applicazione dal criterio di accesso condizionale da un amministratore.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'https-endpoint-entra-unavailable': {
    ...passing,
    causes: [],
    related: ['https-endpoint-entra-sign-in-refused'],
    text: {
      en: {
        title: 'Microsoft Entra ID is busy or not available',
        cause: 'The sign-in before the delivery was answered with 429 or a server error.',
        fix: ['Wait: this passes by itself.', 'If it lasts over an hour, look at azure.status.microsoft.'],
        next: retries.en,
      },
      it: {
        title: 'Microsoft Entra ID è sovraccarico o non disponibile',
        cause: 'All’accesso prima della consegna è stato risposto 429 o un errore del server.',
        fix: ['Attendi: passa da solo.', 'Se dura più di un’ora, consulta azure.status.microsoft.'],
        next: retries.it,
      },
    },
  },
} satisfies ErrorEntries;
