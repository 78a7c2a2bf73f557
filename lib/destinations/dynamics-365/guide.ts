import type { GuideStep } from '../contract.ts';

/**
 * Steps 1 to 17 are those of Microsoft's guide of 2018, number by number, because its error messages still send people to
 * "step 2", "step 8", "step 10" and "steps 11-15". After them come Security settings (18 to 22), the URL, and Office 365.
 */
export const guide: readonly GuideStep[] = [
  {
    text: {
      en: 'Azure AD, steps 1 to 17: sign in to the Azure portal, portal.azure.com, and open Microsoft Entra ID (in 2018: Azure Active Directory).',
      it: 'Azure AD, passi da 1 a 17: accedi al portale di Azure, portal.azure.com, e apri Microsoft Entra ID (nel 2018: Azure Active Directory).',
    },
    field: 'authentication',
  },
  {
    text: {
      en: 'Overview (in 2018: Properties): copy Tenant ID (in 2018: Directory Id) and paste it into Directory ID.',
      it: 'Panoramica (nel 2018: Proprietà): copia ID tenant (nel 2018: ID directory) e incollalo in ID directory.',
    },
    field: 'directoryId',
  },
  {
    text: {
      en: 'Select App registrations > New registration (in 2018: New application registration).',
      it: 'Seleziona Registrazioni app > Nuova registrazione (nel 2018: Registrazione nuova applicazione).',
    },
  },
  {
    text: {
      en: 'Enter a name you will recognise, for example Marketplace leads.',
      it: 'Inserisci un nome riconoscibile, per esempio Lead del marketplace.',
    },
  },
  {
    text: {
      en: 'Under Supported account types choose accounts in this organizational directory only (in 2018: type Web app / API).',
      it: 'In Tipi di account supportati scegli gli account solo in questa directory dell’organizzazione (nel 2018: tipo App Web / API).',
    },
  },
  {
    text: {
      en: 'Leave Redirect URI empty (in 2018: any URL as Sign-on URL; it is not used).',
      it: 'Lascia vuoto URI di reindirizzamento (nel 2018: un URL qualsiasi come URL di accesso; non viene usato).',
    },
  },
  { text: { en: 'Press Register (in 2018: Create).', it: 'Premi Registra (nel 2018: Crea).' } },
  {
    text: {
      en: 'Overview (in 2018: Properties): copy Application (client) ID (in 2018: Application Id) and paste it into Application ID.',
      it: 'Panoramica (nel 2018: Proprietà): copia ID applicazione (client) (nel 2018: ID applicazione) e incollalo in ID applicazione.',
    },
    field: 'applicationId',
  },
  {
    text: {
      en: 'Authentication: leave Allow public client flows on No (in 2018: set Multi-tenanted and save; no longer needed).',
      it: 'Autenticazione: lascia Consenti flussi client pubblici su No (nel 2018: impostare Multi-tenant e salvare; non serve più).',
    },
  },
  {
    text: {
      en: 'Certificates & secrets > New client secret (in 2018: Keys): choose an expiry, press Add, and note the end date in Key expires on.',
      it: 'Certificati e segreti > Nuovo segreto client (nel 2018: Chiavi): scegli una scadenza, premi Aggiungi e annota la data di fine in Scadenza della chiave.',
    },
    field: 'applicationKeyExpiresOn',
  },
  {
    text: {
      en: 'Copy the Value at once (in 2018: the key value), not the Secret ID, and paste it into Application key. It is never shown again.',
      it: 'Copia subito il Valore (nel 2018: il valore della chiave), non l’ID segreto, e incollalo in Chiave dell’applicazione. Non viene più mostrato.',
    },
    field: 'applicationKey',
  },
  {
    text: {
      en: 'API permissions > Add a permission (in 2018: Required permissions > Add).',
      it: 'Autorizzazioni API > Aggiungi un’autorizzazione (nel 2018: Autorizzazioni necessarie > Aggiungi).',
    },
  },
  {
    text: {
      en: 'Microsoft APIs > Dynamics CRM > Delegated permissions: tick user_impersonation and press Add permissions (in 2018: Dynamics CRM Online, "Access CRM Online as organization users").',
      it: 'API Microsoft > Dynamics CRM > Autorizzazioni delegate: seleziona user_impersonation e premi Aggiungi autorizzazioni (nel 2018: Dynamics CRM Online, "Access CRM Online as organization users").',
    },
  },
  {
    text: {
      en: 'Power Platform admin center, admin.powerplatform.microsoft.com: Environments > your environment > Settings > Users + permissions > Application users (in 2018: Dynamics, Users, view Application Users).',
      it: 'Interfaccia di amministrazione di Power Platform, admin.powerplatform.microsoft.com: Ambienti > il tuo ambiente > Impostazioni > Utenti e autorizzazioni > Utenti applicazione (nel 2018: Dynamics, Utenti, visualizzazione Utenti applicazione).',
    },
  },
  {
    text: {
      en: 'Select New app user > Add an app and choose your application (in 2018: New, form USER: APPLICATION USER).',
      it: 'Seleziona Nuovo utente dell’app > Aggiungi un’app e scegli la tua applicazione (nel 2018: Nuovo, modulo UTENTE: UTENTE APPLICAZIONE).',
    },
    field: 'applicationId',
  },
  {
    text: {
      en: 'Choose the business unit and press Create (in 2018: name, e-mail, paste Application Id, save).',
      it: 'Scegli la Business Unit e premi Crea (nel 2018: nome, e-mail, incolla l’ID applicazione, salva).',
    },
  },
  { text: { en: 'Go on with Security settings, step 18.', it: 'Continua con le impostazioni di sicurezza, passo 18.' } },
  {
    text: {
      en: 'Security settings, for both modes: import the managed solution "Microsoft Marketplace Lead Writer" once per environment, at make.powerapps.com > Solutions > Import solution (in 2018: Settings > Solutions > Import). It brings the security role.',
      it: 'Impostazioni di sicurezza, per entrambe le modalità: importa una volta per ambiente la soluzione gestita "Microsoft Marketplace Lead Writer", in make.powerapps.com > Soluzioni > Importa soluzione (nel 2018: Impostazioni > Soluzioni > Importa). Porta con sé il ruolo di sicurezza.',
    },
  },
  {
    text: {
      en: 'Power Platform admin center: your environment > Settings > Users + permissions > Application users, or Users for a person (in 2018: Dynamics, Settings > Security > Users).',
      it: 'Interfaccia di amministrazione di Power Platform: il tuo ambiente > Impostazioni > Utenti e autorizzazioni > Utenti applicazione, oppure Utenti per una persona (nel 2018: Dynamics, Impostazioni > Sicurezza > Utenti).',
    },
  },
  {
    text: {
      en: 'Select it > Edit security roles (in 2018: Manage User Roles), tick Microsoft Marketplace Lead Writer and save.',
      it: 'Selezionalo > Modifica ruoli di sicurezza (nel 2018: Gestisci ruoli), seleziona Microsoft Marketplace Lead Writer e salva.',
    },
  },
  {
    text: {
      en: 'Security roles > Microsoft Marketplace Lead Writer: User Entity UI Settings with Create, Read, Write at user level (in 2018: tab Core Records); System Job with Read, Write, Append To at organization level.',
      it: 'Ruoli di sicurezza > Microsoft Marketplace Lead Writer: Impostazioni interfaccia utente entità utente con Creazione, Lettura, Scrittura a livello utente (nel 2018: scheda Record principali); Processo di sistema con Lettura, Scrittura e "Accodamento a" a livello organizzazione.',
    },
  },
  {
    text: {
      en: 'Only if columns of Lead are protected: Users + permissions > Column security profiles, and add the user to a profile that may create Lead Source (leadsourcecode).',
      it: 'Solo se colonne di Lead sono protette: Utenti e autorizzazioni > Profili di sicurezza delle colonne, e aggiungi l’utente a un profilo che può creare Origine lead (leadsourcecode).',
    },
  },
  {
    text: {
      en: 'Power Platform admin center: Environments > your environment: copy Environment URL and paste it into Instance URL.',
      it: 'Interfaccia di amministrazione di Power Platform: Ambienti > il tuo ambiente: copia URL ambiente e incollalo in URL dell’istanza.',
    },
    field: 'instanceUrl',
  },
  {
    text: {
      en: 'Office 365 instead of Azure AD, steps 24 to 27: sign in to admin.microsoft.com as an administrator. Prefer Azure AD: Microsoft advises against passwords here.',
      it: 'Office 365 al posto di Azure AD, passi da 24 a 27: accedi a admin.microsoft.com come amministratore. Preferisci Azure AD: Microsoft sconsiglia le password in questo caso.',
    },
    field: 'authentication',
  },
  {
    text: {
      en: 'Users > Active users > Add a user (in 2018: Admin > Add a user), without administrator role. Enter its name into User name.',
      it: 'Utenti > Utenti attivi > Aggiungi un utente (nel 2018: Amministratore > Aggiungi un utente), senza ruolo di amministratore. Inserisci il suo nome in Nome utente.',
    },
    field: 'userName',
  },
  {
    text: {
      en: 'Set a password without a forced change at first sign-in, assign a Dynamics 365 licence, and enter the password here. Then do steps 18 to 23.',
      it: 'Imposta una password senza cambio obbligatorio al primo accesso, assegna una licenza Dynamics 365 e inserisci qui la password. Poi esegui i passi da 18 a 23.',
    },
    field: 'password',
  },
  {
    text: {
      en: 'Renew the password every 90 days and enter it here on the same day, or no lead arrives any more.',
      it: 'Rinnova la password ogni 90 giorni e inseriscila qui lo stesso giorno, altrimenti non arriva più alcun lead.',
    },
    field: 'password',
  },
  {
    text: {
      en: 'Press Publish, then look in Dynamics 365 under Leads for MSFT_TEST: that is the test lead.',
      it: 'Premi Pubblica, poi cerca MSFT_TEST in Dynamics 365 sotto Lead: è il lead di prova.',
    },
  },
];
