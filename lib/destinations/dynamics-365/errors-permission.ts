import type { ErrorEntries } from '#lib/errors/entry.ts';
import { held } from './texts.ts';

const environment = { owner: 'publisher', retry: 'after-fix', field: null, documented: null } as const;

const users = {
  en: 'Power Platform admin center: Environments > your environment > Settings > Users + permissions',
  it: 'Interfaccia di amministrazione di Power Platform: Ambienti > il tuo ambiente > Impostazioni > Utenti e autorizzazioni',
};

/** The environment knows the user or application and does not let it write leads. */
export const permissionErrors = {
  'dynamics-365-no-security-role': {
    ...environment,
    guide: [18, 19, 20],
    documented: 'E4',
    causes: ['dataverse_no_security_role'],
    related: ['dynamics-365-missing-privilege', 'dynamics-365-column-security'],
    text: held(
      {
        title: 'The user or application has no security role',
        cause:
          'The environment knows it, but no role has been assigned, or the role was assigned in another business unit or only to a team.',
        fix: [
          `${users.en} > Application users (people: Users).`,
          'Select it > Edit security roles (in 2018: Settings > Security > Users > Manage User Roles).',
          'Tick Microsoft Marketplace Lead Writer and save. If the role is not listed, import the solution of step 18 first.',
          'Press Publish.',
        ],
      },
      {
        title: 'L’utente o l’applicazione non ha un ruolo di sicurezza',
        cause:
          'L’ambiente lo conosce, ma nessun ruolo gli è assegnato, oppure il ruolo è stato assegnato in un’altra Business Unit o solo a un team.',
        fix: [
          `${users.it} > Utenti applicazione (persone: Utenti).`,
          'Selezionalo > Modifica ruoli di sicurezza (nel 2018: Impostazioni > Sicurezza > Utenti > Gestisci ruoli).',
          'Seleziona Microsoft Marketplace Lead Writer e salva. Se il ruolo non è in elenco, importa prima la soluzione del passo 18.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-column-security': {
    ...environment,
    guide: [11, 12, 13, 14, 15, 20, 21, 22],
    documented: 'E2',
    causes: ['dataverse_column_security'],
    related: ['dynamics-365-no-security-role', 'dynamics-365-missing-privilege'],
    text: held(
      {
        title: 'The user may not write a protected column of the lead',
        cause:
          'It has some role, but not the right to fill a column, usually leadsourcecode (Lead Source). The role Microsoft Marketplace Lead Writer is missing, or the column is protected by column security.',
        fix: [
          `${users.en} > Application users (people: Users) > Edit security roles.`,
          'Tick Microsoft Marketplace Lead Writer and save (in 2018: Settings > Security > Users > Manage User Roles).',
          'If it is ticked already: Settings > Users + permissions > Column security profiles. Add the user to a profile with Create, Read and Update for the column that the message names.',
          'Press Publish.',
        ],
      },
      {
        title: 'L’utente non può scrivere una colonna protetta del lead',
        cause:
          'Ha un ruolo, ma non il diritto di compilare una colonna, di solito leadsourcecode (Origine lead). Manca il ruolo Microsoft Marketplace Lead Writer, oppure la colonna è protetta dalla sicurezza delle colonne.',
        fix: [
          `${users.it} > Utenti applicazione (persone: Utenti) > Modifica ruoli di sicurezza.`,
          'Seleziona Microsoft Marketplace Lead Writer e salva (nel 2018: Impostazioni > Sicurezza > Utenti > Gestisci ruoli).',
          'Se è già selezionato: Impostazioni > Utenti e autorizzazioni > Profili di sicurezza delle colonne. Aggiungi l’utente a un profilo con Creazione, Lettura e Aggiornamento per la colonna indicata nel messaggio.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-missing-privilege': {
    ...environment,
    guide: [20, 21],
    causes: ['dataverse_missing_privilege'],
    related: ['dynamics-365-no-security-role', 'dynamics-365-column-security'],
    text: held(
      {
        title: 'The security role lacks a privilege',
        cause:
          'The user or application has a role, but not the privilege that the message names, such as prvCreateLead, prvWriteLead or one that a plug-in on leads needs.',
        fix: [
          'Open the attempt and read the name that begins with prv: the verb is the right, the rest the table.',
          `${users.en} > Security roles > Microsoft Marketplace Lead Writer. Give Create, Read, Write and Append on Lead; User Entity UI Settings: Create, Read, Write (user level); System Job: Read, Write, Append To (organization level).`,
          'Check that the role is ticked for the user or application, in the right business unit.',
          'Press Publish.',
        ],
      },
      {
        title: 'Al ruolo di sicurezza manca un privilegio',
        cause:
          'L’utente o l’applicazione ha un ruolo, ma non il privilegio indicato nel messaggio, come prvCreateLead, prvWriteLead o uno richiesto da un plug-in sui lead.',
        fix: [
          'Apri il tentativo e leggi il nome che inizia con prv: il verbo è il diritto, il resto la tabella.',
          `${users.it} > Ruoli di sicurezza > Microsoft Marketplace Lead Writer. Concedi Creazione, Lettura, Scrittura e Aggiunta su Lead; Impostazioni interfaccia utente entità utente: Creazione, Lettura, Scrittura (livello utente); Processo di sistema: Lettura, Scrittura, Accodamento a (livello organizzazione).`,
          'Controlla che il ruolo sia selezionato per l’utente o l’applicazione, nella Business Unit giusta.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-app-access-restricted': {
    ...environment,
    field: 'applicationId',
    guide: [14, 15],
    causes: ['dataverse_app_access_restricted'],
    related: ['dynamics-365-user-not-member', 'dynamics-365-conditional-access'],
    text: held(
      {
        title: 'The environment admits only listed applications',
        cause: 'An administrator has switched on application access control for the environment, and this application is not on the list.',
        fix: [
          'Power Platform admin center: Security > Identity and access > Client application access control.',
          'Choose the environment and add your application’s Application (client) ID to the allowed ones.',
          'Press Publish.',
        ],
      },
      {
        title: 'L’ambiente ammette solo applicazioni elencate',
        cause:
          'Un amministratore ha attivato il controllo di accesso delle applicazioni per l’ambiente e questa applicazione non è nell’elenco.',
        fix: [
          'Interfaccia di amministrazione di Power Platform: Sicurezza > Identità e accesso > Controllo di accesso delle applicazioni client.',
          'Scegli l’ambiente e aggiungi l’ID applicazione (client) della tua applicazione a quelle consentite.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
} satisfies ErrorEntries;
