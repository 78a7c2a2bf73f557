import type { ErrorEntries } from '#lib/errors/entry.ts';
import { held, retried } from './texts.ts';

const user = { owner: 'publisher', retry: 'after-fix', documented: null } as const;

/** An Office 365 user does not get in: the account itself. */
export const userErrors = {
  'dynamics-365-user-credentials-invalid': {
    ...user,
    field: 'password',
    guide: [25, 26, 27],
    documented: 'E1',
    causes: ['user_credentials_invalid'],
    related: ['dynamics-365-app-password', 'dynamics-365-password-changed', 'dynamics-365-user-not-found'],
    text: held(
      {
        title: 'User name or password is wrong',
        cause:
          'Microsoft Entra ID knows the directory, but this user name and password do not go together. The password was changed, expired or mistyped.',
        fix: [
          'Sign in to portal.office.com in a private window with exactly this user name and password.',
          'If that fails, let an administrator reset the password: admin.microsoft.com > Users > Active users > the user > Reset password, without a forced change.',
          'Enter User name and Password again, without blanks before or after.',
          'Better: choose Azure AD under Authentication. An application has no password that ages.',
          'Press Publish.',
        ],
      },
      {
        title: 'Nome utente o password sbagliati',
        cause:
          'Microsoft Entra ID conosce la directory, ma questo nome utente e questa password non vanno insieme. La password è stata cambiata, è scaduta o contiene un errore.',
        fix: [
          'Accedi a portal.office.com in una finestra privata proprio con questo nome utente e questa password.',
          'Se non riesce, fai reimpostare la password da un amministratore: admin.microsoft.com > Utenti > Utenti attivi > l’utente > Reimposta password, senza cambio obbligatorio.',
          'Inserisci di nuovo Nome utente e Password, senza spazi prima o dopo.',
          'Meglio: scegli Azure AD in Autenticazione. Un’applicazione non ha una password che scade.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-user-not-found': {
    ...user,
    field: 'userName',
    guide: [25],
    documented: 'E1',
    causes: ['user_not_found'],
    related: ['dynamics-365-user-credentials-invalid', 'dynamics-365-personal-account'],
    text: held(
      {
        title: 'The directory has no such user',
        cause: 'User name is mistyped, the account was deleted, or it belongs to another directory and is at most a guest here.',
        fix: [
          'admin.microsoft.com > Users > Active users: look for the user and copy Username, for example leads@contoso.onmicrosoft.com.',
          'Paste it into User name. An alias or a guest address does not work.',
          'Press Publish.',
        ],
      },
      {
        title: 'La directory non ha questo utente',
        cause:
          'Il nome utente contiene un errore, l’account è stato eliminato, oppure appartiene a un’altra directory e qui è al massimo un ospite.',
        fix: [
          'admin.microsoft.com > Utenti > Utenti attivi: cerca l’utente e copia Nome utente, per esempio leads@contoso.onmicrosoft.com.',
          'Incollalo in Nome utente. Un alias o un indirizzo da ospite non funziona.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-personal-account': {
    ...user,
    field: 'userName',
    guide: [25],
    causes: ['personal_account_used'],
    related: ['dynamics-365-user-not-found'],
    text: held(
      {
        title: 'This is a personal Microsoft account',
        cause: 'Accounts of outlook.com, hotmail.com, live.com and the like cannot sign in to Dynamics 365 without a person at the screen.',
        fix: [
          'Choose Azure AD under Authentication and follow steps 1 to 17 of the guide.',
          'Or make a user in your own directory (admin.microsoft.com > Users > Active users > Add a user) and enter it here.',
          'Press Publish.',
        ],
      },
      {
        title: 'Questo è un account Microsoft personale',
        cause:
          'Gli account di outlook.com, hotmail.com, live.com e simili non possono accedere a Dynamics 365 senza una persona davanti allo schermo.',
        fix: [
          'Scegli Azure AD in Autenticazione e segui i passi da 1 a 17 della guida.',
          'Oppure crea un utente nella tua directory (admin.microsoft.com > Utenti > Utenti attivi > Aggiungi un utente) e inseriscilo qui.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-user-disabled': {
    ...user,
    field: 'userName',
    guide: [25],
    documented: 'E1',
    causes: ['user_disabled_in_directory'],
    related: ['dynamics-365-environment-user-disabled', 'dynamics-365-user-not-found'],
    text: held(
      {
        title: 'The user’s sign-in is blocked in the directory',
        cause: 'The account exists, but an administrator has blocked its sign-in.',
        fix: ['admin.microsoft.com > Users > Active users > the user > Unblock sign-in.', 'Press Publish.'],
      },
      {
        title: 'L’accesso dell’utente è bloccato nella directory',
        cause: 'L’account esiste, ma un amministratore ne ha bloccato l’accesso.',
        fix: ['admin.microsoft.com > Utenti > Utenti attivi > l’utente > Sblocca accesso.', 'Premi Pubblica.'],
      },
    ),
  },
  'dynamics-365-user-locked-out': {
    owner: 'publisher',
    retry: 'automatic',
    field: null,
    guide: [],
    documented: null,
    causes: ['user_locked_out'],
    related: ['dynamics-365-user-credentials-invalid'],
    text: retried(
      {
        title: 'The user is locked after too many failed sign-ins',
        cause:
          'Somebody, often another program with an old password, tried to sign in as this user too often. Entra ID lifts the lock by itself after a while.',
        fix: [
          'Wait: the lock ends by itself, usually after minutes.',
          'If it comes back, look for the program that uses the old password: Microsoft Entra ID > Sign-in logs, filtered by the user.',
          'Use a user of its own for leads, or better an application (Azure AD).',
        ],
      },
      {
        title: 'L’utente è bloccato dopo troppi accessi falliti',
        cause:
          'Qualcuno, spesso un altro programma con una vecchia password, ha provato troppe volte ad accedere con questo utente. Entra ID toglie il blocco da solo dopo un po’.',
        fix: [
          'Aspetta: il blocco finisce da solo, di solito dopo qualche minuto.',
          'Se si ripete, cerca il programma che usa la vecchia password: Microsoft Entra ID > Log di accesso, filtrati per l’utente.',
          'Usa un utente dedicato ai lead, o meglio un’applicazione (Azure AD).',
        ],
      },
    ),
  },
  'dynamics-365-password-changed': {
    ...user,
    field: 'password',
    guide: [26, 27],
    causes: ['user_password_changed'],
    related: ['dynamics-365-user-credentials-invalid', 'dynamics-365-mfa-required'],
    text: held(
      {
        title: 'The password has expired or was changed',
        cause:
          'The password saved here is no longer the current one. Unless an administrator decides otherwise, a password has to be renewed every 90 days.',
        fix: [
          'Let an administrator reset it: admin.microsoft.com > Users > Active users > the user > Reset password, without a forced change at the next sign-in.',
          'Enter the new one into Password and press Publish.',
          'To be rid of this for good, choose Azure AD under Authentication and follow steps 1 to 17 of the guide.',
        ],
      },
      {
        title: 'La password è scaduta o è stata cambiata',
        cause:
          'La password salvata qui non è più quella attuale. Se un amministratore non decide altrimenti, una password va rinnovata ogni 90 giorni.',
        fix: [
          'Falla reimpostare da un amministratore: admin.microsoft.com > Utenti > Utenti attivi > l’utente > Reimposta password, senza cambio obbligatorio al prossimo accesso.',
          'Inserisci quella nuova in Password e premi Pubblica.',
          'Per non pensarci più, scegli Azure AD in Autenticazione e segui i passi da 1 a 17 della guida.',
        ],
      },
    ),
  },
  'dynamics-365-no-cloud-password': {
    ...user,
    field: 'authentication',
    guide: [25, 26],
    documented: 'E1',
    causes: ['user_has_no_cloud_password'],
    related: ['dynamics-365-federated-sign-in', 'dynamics-365-user-credentials-invalid'],
    text: held(
      {
        title: 'The user has no password in Microsoft Entra ID',
        cause:
          'The password is kept elsewhere (a company server, another identity provider), or none was ever set. A sign-in without a person needs one in the cloud.',
        fix: [
          'Choose Azure AD under Authentication and follow steps 1 to 17 of the guide.',
          'Or let an administrator make a cloud-only user with a password for the leads: admin.microsoft.com > Users > Active users > Add a user.',
          'Press Publish.',
        ],
      },
      {
        title: 'L’utente non ha una password in Microsoft Entra ID',
        cause:
          'La password si trova altrove (un server aziendale, un altro provider di identità), oppure non è mai stata impostata. Un accesso senza una persona ne richiede una nel cloud.',
        fix: [
          'Scegli Azure AD in Autenticazione e segui i passi da 1 a 17 della guida.',
          'Oppure fai creare a un amministratore un utente solo cloud con password per i lead: admin.microsoft.com > Utenti > Utenti attivi > Aggiungi un utente.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-app-password': {
    ...user,
    field: 'password',
    guide: [26],
    causes: ['app_password_not_usable'],
    related: ['dynamics-365-user-credentials-invalid', 'dynamics-365-mfa-required'],
    text: held(
      {
        title: 'An app password does not work here',
        cause:
          'App passwords, which old mail programs use beside multi-factor authentication, are refused by the sign-in to Dynamics 365 like a wrong password.',
        fix: [
          'Choose Azure AD under Authentication and follow steps 1 to 17 of the guide.',
          'Or enter the ordinary password of a user that needs no second factor.',
          'Press Publish.',
        ],
      },
      {
        title: 'Una password per le app qui non funziona',
        cause:
          'Le password per le app, usate dai vecchi programmi di posta accanto all’autenticazione a più fattori, vengono rifiutate dall’accesso a Dynamics 365 come una password sbagliata.',
        fix: [
          'Scegli Azure AD in Autenticazione e segui i passi da 1 a 17 della guida.',
          'Oppure inserisci la password normale di un utente che non richiede un secondo fattore.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
} satisfies ErrorEntries;
