import type { ErrorEntries } from '#lib/errors/entry.ts';
import { held } from './texts.ts';

const environment = { owner: 'publisher', retry: 'after-fix', field: null, documented: null } as const;

const users = {
  en: 'Power Platform admin center: Environments > your environment > Settings > Users + permissions',
  it: 'Interfaccia di amministrazione di Power Platform: Ambienti > il tuo ambiente > Impostazioni > Utenti e autorizzazioni',
};

/** The sign-in succeeded; the environment does not let the user or application in. */
export const environmentErrors = {
  'dynamics-365-user-not-member': {
    ...environment,
    field: 'applicationId',
    guide: [14, 15, 16, 19],
    documented: 'E1',
    causes: ['dataverse_user_not_member'],
    related: ['dynamics-365-security-group', 'dynamics-365-environment-user-disabled', 'dynamics-365-instance-url-not-in-tenant'],
    text: held(
      {
        title: 'The environment does not know the user or application',
        cause:
          'The sign-in is right, but in this environment nobody has been added for it. An app registration alone is not enough: each environment needs an application user.',
        fix: [
          `${users.en} > Application users (in 2018: Dynamics, Settings > Security > Users, view Application Users).`,
          'Select New app user > Add an app, choose your application and a business unit (in 2018: New, form USER: APPLICATION USER, paste Application Id).',
          'Edit its security roles and tick Microsoft Marketplace Lead Writer.',
          'With Office 365: give the user a Dynamics 365 licence, then select Add user under Users.',
          'Press Publish.',
        ],
      },
      {
        title: 'L’ambiente non conosce l’utente o l’applicazione',
        cause:
          'L’accesso è giusto, ma in questo ambiente non è stato aggiunto nessuno. La registrazione dell’app da sola non basta: ogni ambiente richiede un utente applicazione.',
        fix: [
          `${users.it} > Utenti applicazione (nel 2018: Dynamics, Impostazioni > Sicurezza > Utenti, visualizzazione Utenti applicazione).`,
          'Seleziona Nuovo utente dell’app > Aggiungi un’app, scegli la tua applicazione e una Business Unit (nel 2018: Nuovo, modulo UTENTE: UTENTE APPLICAZIONE, incolla l’ID applicazione).',
          'Modifica i ruoli di sicurezza e seleziona Microsoft Marketplace Lead Writer.',
          'Con Office 365: assegna all’utente una licenza Dynamics 365, poi seleziona Aggiungi utente in Utenti.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-security-group': {
    ...environment,
    guide: [19],
    documented: 'E1',
    causes: ['environment_security_group_excludes_user'],
    related: ['dynamics-365-user-not-member', 'dynamics-365-environment-user-disabled'],
    text: held(
      {
        title: 'The environment’s security group keeps the user out',
        cause: 'The environment is open only to members of one Microsoft Entra group, and this user or application is not among them.',
        fix: [
          'Power Platform admin center: Environments > your environment > Details > Edit: read which Security group is set.',
          'Add the user to that group (Microsoft Entra ID > Groups > the group > Members), or use an application: application users need no membership.',
          'Wait some minutes, until the environment has noticed, and press Publish.',
        ],
      },
      {
        title: 'Il gruppo di sicurezza dell’ambiente esclude l’utente',
        cause: 'L’ambiente è aperto solo ai membri di un gruppo di Microsoft Entra e questo utente o questa applicazione non ne fa parte.',
        fix: [
          'Interfaccia di amministrazione di Power Platform: Ambienti > il tuo ambiente > Dettagli > Modifica: leggi quale Gruppo di sicurezza è impostato.',
          'Aggiungi l’utente a quel gruppo (Microsoft Entra ID > Gruppi > il gruppo > Membri), oppure usa un’applicazione: gli utenti applicazione non devono farne parte.',
          'Aspetta qualche minuto, finché l’ambiente se ne accorge, e premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-environment-user-disabled': {
    ...environment,
    guide: [14, 15],
    causes: ['dataverse_user_disabled'],
    related: ['dynamics-365-user-not-member', 'dynamics-365-licence-missing', 'dynamics-365-security-group'],
    text: held(
      {
        title: 'The user is disabled in the environment',
        cause:
          'Dynamics 365 knows the user or application user but has it switched off: by hand, because its licence was taken away, or because it left the security group.',
        fix: [
          `${users.en} > Application users: select it and press Activate. For a person: Users > the user.`,
          'A person needs a Dynamics 365 licence and membership in the environment’s security group; then the user is enabled by itself within minutes.',
          'Press Publish.',
        ],
      },
      {
        title: 'L’utente è disabilitato nell’ambiente',
        cause:
          'Dynamics 365 conosce l’utente o l’utente applicazione ma lo ha disattivato: a mano, perché la licenza è stata tolta, o perché ha lasciato il gruppo di sicurezza.',
        fix: [
          `${users.it} > Utenti applicazione: selezionalo e premi Attiva. Per una persona: Utenti > l’utente.`,
          'Una persona ha bisogno di una licenza Dynamics 365 e di far parte del gruppo di sicurezza dell’ambiente; poi viene abilitata da sola in pochi minuti.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-environment-disabled': {
    ...environment,
    field: 'instanceUrl',
    guide: [23],
    causes: ['dataverse_org_disabled'],
    related: ['dynamics-365-licence-missing', 'dynamics-365-instance-url-wrong'],
    text: held(
      {
        title: 'The environment is switched off',
        cause:
          'The environment is in administration mode, its trial or subscription has ended, or Microsoft has disabled it. The admin center may still call it active for a while.',
        fix: [
          'Power Platform admin center: Environments > your environment. Read State, and turn Administration mode off under Edit.',
          'If a subscription has ended, renew it under admin.microsoft.com > Billing > Your products.',
          'If the environment was replaced by another one, copy Environment URL from there into Instance URL.',
          'Press Publish.',
        ],
      },
      {
        title: 'L’ambiente è disattivato',
        cause:
          'L’ambiente è in modalità amministrazione, la versione di prova o la sottoscrizione è finita, oppure Microsoft l’ha disattivato. L’interfaccia di amministrazione può mostrarlo attivo ancora per un po’.',
        fix: [
          'Interfaccia di amministrazione di Power Platform: Ambienti > il tuo ambiente. Leggi Stato e disattiva Modalità amministrazione in Modifica.',
          'Se una sottoscrizione è finita, rinnovala in admin.microsoft.com > Fatturazione > Prodotti.',
          'Se l’ambiente è stato sostituito da un altro, copia da lì URL ambiente in URL dell’istanza.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-licence-missing': {
    ...environment,
    field: 'userName',
    guide: [26],
    causes: ['user_license_missing'],
    related: ['dynamics-365-user-without-instance', 'dynamics-365-environment-user-disabled'],
    text: held(
      {
        title: 'The user has no Dynamics 365 licence',
        cause: 'The sign-in is right, but no licence for Dynamics 365 is assigned to the user, or the subscription behind it has ended.',
        fix: [
          'admin.microsoft.com > Users > Active users > the user > Licenses and apps: tick a Dynamics 365 licence and save.',
          'Wait some minutes, until the environment has added the user.',
          'Or choose Azure AD under Authentication: an application user needs no licence.',
          'Press Publish.',
        ],
      },
      {
        title: 'L’utente non ha una licenza Dynamics 365',
        cause: 'L’accesso è giusto, ma all’utente non è assegnata alcuna licenza Dynamics 365, oppure la sottoscrizione è finita.',
        fix: [
          'admin.microsoft.com > Utenti > Utenti attivi > l’utente > Licenze e app: seleziona una licenza Dynamics 365 e salva.',
          'Aspetta qualche minuto, finché l’ambiente ha aggiunto l’utente.',
          'Oppure scegli Azure AD in Autenticazione: un utente applicazione non ha bisogno di licenza.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-user-without-instance': {
    ...environment,
    field: 'userName',
    guide: [19, 23, 26],
    documented: 'E1',
    causes: ['user_has_no_instance'],
    related: ['dynamics-365-licence-missing', 'dynamics-365-user-not-member', 'dynamics-365-instance-url-wrong-region'],
    text: held(
      {
        title: 'The user can open no Dynamics 365 instance',
        cause:
          'The account signs in, but no environment lists it as a user: it has no licence, no role, or its environment lies in another region or directory.',
        fix: [
          `${users.en} > Users: look for the user, and select Add user if it is missing.`,
          'admin.microsoft.com > Users > Active users > the user > Licenses and apps: tick a Dynamics 365 licence.',
          'Compare Environment URL with Instance URL here.',
          'Press Publish.',
        ],
      },
      {
        title: 'L’utente non può aprire alcuna istanza Dynamics 365',
        cause:
          'L’account accede, ma nessun ambiente lo elenca tra gli utenti: non ha licenza, non ha un ruolo, oppure il suo ambiente si trova in un’altra area o directory.',
        fix: [
          `${users.it} > Utenti: cerca l’utente e, se manca, seleziona Aggiungi utente.`,
          'admin.microsoft.com > Utenti > Utenti attivi > l’utente > Licenze e app: seleziona una licenza Dynamics 365.',
          'Confronta URL ambiente con URL dell’istanza qui.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
} satisfies ErrorEntries;
