import type { ErrorEntries } from '#lib/errors/entry.ts';
import { held, retried } from './texts.ts';

const signIn = { owner: 'publisher', retry: 'after-fix', field: 'authentication', documented: null } as const;
const passing = { owner: 'vendor', retry: 'automatic', field: null, guide: [], documented: null } as const;

/** The sign-in fails for a reason that is not one value: rules of the directory, or trouble at Microsoft. */
export const signInErrors = {
  'dynamics-365-sign-in-failed': {
    ...signIn,
    guide: [11, 12, 13, 14, 15, 19, 20, 25, 26],
    documented: 'E1',
    causes: ['unable_to_login_unspecified'],
    related: [
      'dynamics-365-user-credentials-invalid',
      'dynamics-365-mfa-required',
      'dynamics-365-user-not-member',
      'dynamics-365-client-secret-invalid',
      'dynamics-365-legacy-sign-in-blocked',
    ],
    text: held(
      {
        title: 'Leadport cannot sign in to Dynamics 365',
        cause:
          'The message does not say which of several things is wrong: the user or application, its password or key, its access to the environment, its licence, or a rule such as multi-factor authentication.',
        fix: [
          'Azure AD: compare Directory ID, Application ID and Application key with the application’s pages in the Azure portal. In doubt create a new key.',
          'Office 365: sign in to portal.office.com with the same user name and password. If it asks for more than that, choose Azure AD here.',
          'Power Platform admin center: Environments > your environment > Settings > Users + permissions. The application must be listed under Application users, the user under Users with a Dynamics 365 licence.',
          'There, under security roles, tick Microsoft Marketplace Lead Writer.',
          'Press Publish. Leadport names the exact step that fails.',
        ],
      },
      {
        title: 'Leadport non riesce ad accedere a Dynamics 365',
        cause:
          'Il messaggio non dice quale di queste cose non va: l’utente o l’applicazione, la sua password o chiave, il suo accesso all’ambiente, la licenza, oppure una regola come l’autenticazione a più fattori.',
        fix: [
          'Azure AD: confronta ID directory, ID applicazione e Chiave dell’applicazione con le pagine dell’applicazione nel portale di Azure. Nel dubbio crea una nuova chiave.',
          'Office 365: accedi a portal.office.com con lo stesso nome utente e la stessa password. Se chiede altro, scegli Azure AD qui.',
          'Interfaccia di amministrazione di Power Platform: Ambienti > il tuo ambiente > Impostazioni > Utenti e autorizzazioni. L’applicazione deve essere in Utenti applicazione, l’utente in Utenti con una licenza Dynamics 365.',
          'Lì, nei ruoli di sicurezza, seleziona Microsoft Marketplace Lead Writer.',
          'Premi Pubblica. Leadport indica il passo esatto che fallisce.',
        ],
      },
    ),
  },
  'dynamics-365-mfa-required': {
    ...signIn,
    guide: [1, 25],
    documented: 'E1',
    causes: ['mfa_required', 'mfa_enrollment_required'],
    related: ['dynamics-365-conditional-access', 'dynamics-365-app-password'],
    text: held(
      {
        title: 'The user has to confirm the sign-in with a second factor',
        cause:
          'The directory demands multi-factor authentication from this user, or that it be set up. Nobody sits at the screen when a lead arrives, so a user name and password cannot work.',
        fix: [
          'Choose Azure AD under Authentication and follow steps 1 to 17 of the guide: applications sign in with a key and need no second factor.',
          'Only if that is impossible: let an administrator exclude this one user from the rule (Microsoft Entra ID > Conditional Access, or Properties > Security defaults).',
          'Press Publish.',
        ],
      },
      {
        title: 'L’utente deve confermare l’accesso con un secondo fattore',
        cause:
          'La directory pretende da questo utente l’autenticazione a più fattori, o la sua configurazione. Quando arriva un lead nessuno è davanti allo schermo, perciò nome utente e password non possono funzionare.',
        fix: [
          'Scegli Azure AD in Autenticazione e segui i passi da 1 a 17 della guida: le applicazioni accedono con una chiave e non hanno bisogno di un secondo fattore.',
          'Solo se è impossibile: fai escludere da un amministratore questo solo utente dalla regola (Microsoft Entra ID > Accesso condizionale, oppure Proprietà > Impostazioni predefinite per la sicurezza).',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-conditional-access': {
    ...signIn,
    guide: [],
    causes: ['conditional_access_blocked'],
    related: ['dynamics-365-mfa-required', 'dynamics-365-application-disabled'],
    text: held(
      {
        title: 'A Conditional Access policy blocks the sign-in',
        cause: 'Rules of your directory about place, device or risk do not let this user or application in.',
        fix: [
          'Azure portal: Microsoft Entra ID > Sign-in logs (for applications: Service principal sign-ins). Open the failed entry > Conditional Access: it names the policy.',
          'Let an administrator exclude the application or user from that policy, or allow the address of Leadport.',
          'With a user name and password: choose Azure AD under Authentication instead.',
          'Press Publish.',
        ],
      },
      {
        title: 'Un criterio di accesso condizionale blocca l’accesso',
        cause: 'Regole della tua directory su luogo, dispositivo o rischio non lasciano entrare questo utente o questa applicazione.',
        fix: [
          'Portale di Azure: Microsoft Entra ID > Log di accesso (per le applicazioni: Accessi entità servizio). Apri la voce fallita > Accesso condizionale: indica il criterio.',
          'Fai escludere l’applicazione o l’utente da quel criterio da un amministratore, oppure fai ammettere l’indirizzo di Leadport.',
          'Con nome utente e password: scegli invece Azure AD in Autenticazione.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-federated-sign-in': {
    ...signIn,
    guide: [1, 25],
    documented: 'E1',
    causes: ['federated_login_failed'],
    related: ['dynamics-365-no-cloud-password', 'dynamics-365-mfa-required'],
    text: held(
      {
        title: 'The company’s own sign-in server refuses or does not answer',
        cause:
          'The user’s domain hands the sign-in to another server (AD FS, Okta, pass-through authentication), which a sign-in without a person cannot use, or which failed.',
        fix: [
          'Choose Azure AD under Authentication and follow steps 1 to 17 of the guide: an application needs no such server.',
          'Or use a user whose name ends in .onmicrosoft.com; that domain is never handed on.',
          'Press Publish.',
        ],
      },
      {
        title: 'Il server di accesso dell’azienda rifiuta o non risponde',
        cause:
          'Il dominio dell’utente affida l’accesso a un altro server (AD FS, Okta, autenticazione pass-through), che un accesso senza una persona non può usare o che ha fallito.',
        fix: [
          'Scegli Azure AD in Autenticazione e segui i passi da 1 a 17 della guida: un’applicazione non ha bisogno di quel server.',
          'Oppure usa un utente il cui nome finisce con .onmicrosoft.com: quel dominio non viene mai affidato ad altri.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-legacy-sign-in-blocked': {
    ...signIn,
    guide: [1, 14, 15],
    documented: 'E1',
    causes: ['legacy_office365_auth_blocked'],
    related: ['dynamics-365-sign-in-failed', 'dynamics-365-mfa-required'],
    text: held(
      {
        title: 'The old Office 365 sign-in is switched off',
        cause:
          'Microsoft has withdrawn the WS-Trust sign-in (AuthType=Office365) that old connectors used. A tool that still uses it gets no further, whatever the password.',
        fix: [
          'Choose Azure AD under Authentication and follow steps 1 to 17 of the guide.',
          'In a tool of your own replace AuthType=Office365 by OAuth or ClientSecret.',
          'Press Publish.',
        ],
      },
      {
        title: 'Il vecchio accesso di Office 365 è disattivato',
        cause:
          'Microsoft ha ritirato l’accesso WS-Trust (AuthType=Office365) dei vecchi connettori. Uno strumento che lo usa ancora non va oltre, qualunque sia la password.',
        fix: [
          'Scegli Azure AD in Autenticazione e segui i passi da 1 a 17 della guida.',
          'In uno strumento tuo sostituisci AuthType=Office365 con OAuth o ClientSecret.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-entra-unavailable': {
    ...passing,
    causes: ['entra_service_outage'],
    related: ['dynamics-365-entra-throttled', 'dynamics-365-tenant-not-found'],
    text: retried(
      {
        title: 'Microsoft Entra ID has trouble of its own',
        cause:
          'The sign-in service answered that it is not available at the moment. Your settings are not the reason. During an outage it may also say that a directory or a consent is missing.',
        fix: ['Nothing to do. Change no setting while it lasts.', 'If it lasts over an hour, look at azure.status.microsoft.'],
      },
      {
        title: 'Microsoft Entra ID ha un problema suo',
        cause:
          'Il servizio di accesso ha risposto che al momento non è disponibile. Le tue impostazioni non c’entrano. Durante un’interruzione può anche dire che manca una directory o un consenso.',
        fix: ['Non serve fare nulla. Finché dura non cambiare impostazioni.', 'Se dura più di un’ora, guarda azure.status.microsoft.'],
      },
    ),
  },
  'dynamics-365-entra-throttled': {
    ...passing,
    causes: ['entra_throttled'],
    related: ['dynamics-365-entra-unavailable'],
    text: retried(
      {
        title: 'Microsoft Entra ID asks for fewer sign-ins',
        cause:
          'Too many tokens were asked for in a short time, by Leadport or by other programs with the same application. Leadport keeps a token until shortly before it expires.',
        fix: [
          'Nothing to do. Leadport waits as long as Entra ID asks for.',
          'If it happens daily, register an application for Leadport alone.',
        ],
      },
      {
        title: 'Microsoft Entra ID chiede meno accessi',
        cause:
          'In poco tempo sono stati chiesti troppi token, da Leadport o da altri programmi con la stessa applicazione. Leadport conserva un token fino a poco prima della scadenza.',
        fix: [
          'Non serve fare nulla. Leadport aspetta quanto chiede Entra ID.',
          'Se succede ogni giorno, registra un’applicazione solo per Leadport.',
        ],
      },
    ),
  },
} satisfies ErrorEntries;
