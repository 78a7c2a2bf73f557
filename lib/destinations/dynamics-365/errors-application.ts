import type { ErrorEntries } from '#lib/errors/entry.ts';
import { held } from './texts.ts';

const application = { owner: 'publisher', retry: 'after-fix', field: 'applicationId', documented: null } as const;
const key = { owner: 'publisher', retry: 'after-fix', field: 'applicationKey', guide: [10, 11] } as const;

/** Microsoft Entra ID refuses the application or its key. */
export const applicationErrors = {
  'dynamics-365-application-not-found': {
    ...application,
    guide: [8],
    documented: 'E5',
    causes: ['app_not_found_in_tenant'],
    related: ['dynamics-365-application-id-placeholder', 'dynamics-365-tenant-not-found', 'dynamics-365-consent-missing'],
    text: held(
      {
        title: 'The directory has no application with this Application ID',
        cause:
          'Application ID is mistyped, is another id (Object ID, Secret ID, Directory ID), the application was deleted, or it is registered in another directory than the one given.',
        fix: [
          'Azure portal: Microsoft Entra ID > App registrations > your application > Overview (in 2018: Properties).',
          'Copy Application (client) ID (in 2018: Application Id) into Application ID. Object ID stands beside it and is the wrong one.',
          'Compare Directory (tenant) ID on the same page with Directory ID here.',
          'Press Publish.',
        ],
      },
      {
        title: 'La directory non ha un’applicazione con questo ID',
        cause:
          'L’ID applicazione contiene un errore, è un altro ID (ID oggetto, ID segreto, ID directory), l’applicazione è stata eliminata, oppure è registrata in una directory diversa da quella indicata.',
        fix: [
          'Portale di Azure: Microsoft Entra ID > Registrazioni app > la tua applicazione > Panoramica (nel 2018: Proprietà).',
          'Copia ID applicazione (client) (nel 2018: ID applicazione) in ID applicazione. ID oggetto è lì accanto ed è quello sbagliato.',
          'Confronta ID della directory (tenant) nella stessa pagina con ID directory qui.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-application-id-placeholder': {
    ...application,
    guide: [8],
    documented: 'E5',
    causes: ['app_id_placeholder'],
    related: ['dynamics-365-application-not-found'],
    text: held(
      {
        title: 'Application ID is a placeholder, not an id',
        cause: 'The example or the template text was left in place, or the field holds something that can be no application id.',
        fix: [
          'Azure portal: Microsoft Entra ID > App registrations > your application > Overview (in 2018: Properties).',
          'Copy Application (client) ID: 36 characters like 1b4e28ba-2fa1-11d2-883f-0016d3cca427.',
          'Paste it into Application ID and press Publish.',
        ],
      },
      {
        title: 'L’ID applicazione è un segnaposto, non un ID',
        cause: 'È rimasto il testo di esempio o del modello, oppure il campo contiene qualcosa che non può essere un ID applicazione.',
        fix: [
          'Portale di Azure: Microsoft Entra ID > Registrazioni app > la tua applicazione > Panoramica (nel 2018: Proprietà).',
          'Copia ID applicazione (client): 36 caratteri come 1b4e28ba-2fa1-11d2-883f-0016d3cca427.',
          'Incollalo in ID applicazione e premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-application-disabled': {
    ...application,
    guide: [],
    causes: ['app_disabled'],
    related: ['dynamics-365-application-not-found', 'dynamics-365-conditional-access'],
    text: held(
      {
        title: 'The application is switched off in the directory',
        cause: 'An administrator, or Microsoft, has disabled sign-in for this application.',
        fix: [
          'Azure portal: Microsoft Entra ID > Enterprise applications > your application > Properties.',
          'Set "Enabled for users to sign-in?" to Yes and save. This takes an administrator.',
          'If Microsoft disabled it, the page says so: open a support ticket there, or register a new application.',
          'Press Publish.',
        ],
      },
      {
        title: 'L’applicazione è disattivata nella directory',
        cause: 'Un amministratore, oppure Microsoft, ha disabilitato l’accesso per questa applicazione.',
        fix: [
          'Portale di Azure: Microsoft Entra ID > Applicazioni aziendali > la tua applicazione > Proprietà.',
          'Imposta "Abilitata per l’accesso degli utenti?" su Sì e salva. Serve un amministratore.',
          'Se l’ha disabilitata Microsoft, la pagina lo dice: apri lì un ticket di supporto, oppure registra una nuova applicazione.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-client-secret-invalid': {
    ...key,
    documented: 'E7',
    causes: ['client_secret_invalid'],
    related: ['dynamics-365-client-secret-expired', 'dynamics-365-application-not-found'],
    text: held(
      {
        title: 'Microsoft Entra ID refuses the application key',
        cause:
          'The key is not one of this application. Most often the Secret ID was pasted instead of the Value; otherwise characters were lost, or the key was deleted or belongs to another application.',
        fix: [
          'Azure portal: Microsoft Entra ID > App registrations > your application > Certificates & secrets (in 2018: Keys).',
          'Select New client secret, choose an expiry and press Add. An existing Value cannot be shown again.',
          'Copy the Value, not the Secret ID. The Secret ID looks like 1b4e28ba-2fa1-11d2-883f-0016d3cca427, the Value does not.',
          'Paste it into Application key and press Publish.',
        ],
      },
      {
        title: 'Microsoft Entra ID rifiuta la chiave dell’applicazione',
        cause:
          'La chiave non è di questa applicazione. Di solito è stato incollato l’ID segreto al posto del Valore; altrimenti mancano dei caratteri, oppure la chiave è stata eliminata o appartiene a un’altra applicazione.',
        fix: [
          'Portale di Azure: Microsoft Entra ID > Registrazioni app > la tua applicazione > Certificati e segreti (nel 2018: Chiavi).',
          'Seleziona Nuovo segreto client, scegli una scadenza e premi Aggiungi. Un Valore esistente non si può più vedere.',
          'Copia il Valore, non l’ID segreto. L’ID segreto ha la forma 1b4e28ba-2fa1-11d2-883f-0016d3cca427, il Valore no.',
          'Incollalo in Chiave dell’applicazione e premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-client-secret-expired': {
    ...key,
    documented: 'E7',
    causes: ['client_secret_expired'],
    related: ['dynamics-365-client-secret-invalid'],
    text: held(
      {
        title: 'The application key has expired',
        cause: 'The key was right, but its end date has passed. Keys last two years at most, six months unless chosen otherwise.',
        fix: [
          'Azure portal: Microsoft Entra ID > App registrations > your application > Certificates & secrets (in 2018: Keys).',
          'Select New client secret, choose an expiry and press Add.',
          'Copy the Value at once, not the Secret ID, and paste it into Application key.',
          'Enter the end date into Key expires on, so that Leadport reminds you in time.',
          'Press Publish.',
        ],
      },
      {
        title: 'La chiave dell’applicazione è scaduta',
        cause:
          'La chiave era giusta, ma la data di fine è passata. Le chiavi durano al massimo due anni, sei mesi se non si sceglie altro.',
        fix: [
          'Portale di Azure: Microsoft Entra ID > Registrazioni app > la tua applicazione > Certificati e segreti (nel 2018: Chiavi).',
          'Seleziona Nuovo segreto client, scegli una scadenza e premi Aggiungi.',
          'Copia subito il Valore, non l’ID segreto, e incollalo in Chiave dell’applicazione.',
          'Scrivi la data di fine in Scadenza della chiave, così Leadport ti avvisa in tempo.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-client-secret-missing': {
    ...key,
    documented: null,
    causes: ['client_secret_missing'],
    related: ['dynamics-365-client-secret-invalid', 'dynamics-365-public-client'],
    text: held(
      {
        title: 'The sign-in carries no application key',
        cause:
          'Microsoft Entra ID treats the application as a confidential one and insists on its key. No key was sent. With an Office 365 user this happens when Application ID names an application that does not allow public client flows.',
        fix: [
          'Azure AD: create a key under App registrations > your application > Certificates & secrets (in 2018: Keys) and paste its Value into Application key.',
          'Office 365: leave Application ID empty, or set App registrations > your application > Authentication > Allow public client flows to Yes.',
          'Press Publish.',
        ],
      },
      {
        title: 'L’accesso non contiene la chiave dell’applicazione',
        cause:
          'Microsoft Entra ID considera l’applicazione riservata e pretende la sua chiave, che non è stata inviata. Con un utente di Office 365 succede quando ID applicazione indica un’applicazione che non consente i flussi client pubblici.',
        fix: [
          'Azure AD: crea una chiave in Registrazioni app > la tua applicazione > Certificati e segreti (nel 2018: Chiavi) e incolla il Valore in Chiave dell’applicazione.',
          'Office 365: lascia vuoto ID applicazione, oppure imposta su Sì Registrazioni app > la tua applicazione > Autenticazione > Consenti flussi client pubblici.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-public-client': {
    ...application,
    guide: [3, 8, 9],
    causes: ['app_registered_as_public_client'],
    related: ['dynamics-365-client-secret-missing', 'dynamics-365-application-not-found'],
    text: held(
      {
        title: 'The application is registered as a public client',
        cause: 'A public client (in 2018: type Native) may not use a key, so Microsoft Entra ID refuses the sign-in that carries one.',
        fix: [
          'Azure portal: Microsoft Entra ID > App registrations > your application > Authentication.',
          'Set Allow public client flows to No and save.',
          'If the refusal stays, register a new application without choosing Mobile and desktop (in 2018: type Web app / API), create a key for it and paste both here.',
          'Press Publish.',
        ],
      },
      {
        title: 'L’applicazione è registrata come client pubblico',
        cause:
          'Un client pubblico (nel 2018: tipo Nativa) non può usare una chiave, perciò Microsoft Entra ID rifiuta l’accesso che ne contiene una.',
        fix: [
          'Portale di Azure: Microsoft Entra ID > Registrazioni app > la tua applicazione > Autenticazione.',
          'Imposta Consenti flussi client pubblici su No e salva.',
          'Se il rifiuto resta, registra una nuova applicazione senza scegliere Per dispositivi mobili e desktop (nel 2018: tipo App Web / API), crea una chiave e incolla qui i nuovi valori.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-consent-missing': {
    ...application,
    guide: [12, 13],
    causes: ['admin_consent_missing'],
    related: ['dynamics-365-application-not-found', 'dynamics-365-conditional-access', 'dynamics-365-entra-unavailable'],
    text: held(
      {
        title: 'An administrator has not consented to the application',
        cause: 'The application asks for access to Dynamics 365, and nobody who may do so has granted it in this directory.',
        fix: [
          'Azure portal: Microsoft Entra ID > App registrations > your application > API permissions (in 2018: Required permissions).',
          'Check that Dynamics CRM > user_impersonation is listed (in 2018: Dynamics CRM Online, "Access CRM Online as organization users"); add it if not.',
          'Let an administrator select "Grant admin consent for ..." above the list.',
          'If the same settings worked within the last hours, look at azure.status.microsoft first.',
          'Press Publish.',
        ],
      },
      {
        title: 'Un amministratore non ha dato il consenso all’applicazione',
        cause: 'L’applicazione chiede l’accesso a Dynamics 365 e in questa directory nessuno con il potere di farlo lo ha concesso.',
        fix: [
          'Portale di Azure: Microsoft Entra ID > Registrazioni app > la tua applicazione > Autorizzazioni API (nel 2018: Autorizzazioni necessarie).',
          'Controlla che sia elencata Dynamics CRM > user_impersonation (nel 2018: Dynamics CRM Online, "Access CRM Online as organization users"); altrimenti aggiungila.',
          'Fai selezionare a un amministratore "Concedi consenso amministratore per ..." sopra l’elenco.',
          'Se le stesse impostazioni funzionavano nelle ultime ore, guarda prima azure.status.microsoft.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
} satisfies ErrorEntries;
