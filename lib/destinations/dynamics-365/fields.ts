import type { Field } from '../contract.ts';

const withApplication = { field: 'authentication', is: ['azureAD'] } as const;
const withUser = { field: 'authentication', is: ['office365'] } as const;

export const fields = {
  instanceUrl: {
    kind: 'url',
    label: { en: 'Instance URL', it: 'URL dell’istanza' },
    help: {
      en: 'The address of your own Dynamics 365 environment, up to .dynamics.com.',
      it: 'L’indirizzo del tuo ambiente Dynamics 365, fino a .dynamics.com.',
    },
    where: {
      en: 'Power Platform admin center: Environments > your environment > Environment URL.',
      it: 'Interfaccia di amministrazione di Power Platform: Ambienti > il tuo ambiente > URL ambiente.',
    },
    placeholder: 'https://contoso.crm4.dynamics.com',
  },
  authentication: {
    kind: 'select',
    label: { en: 'Authentication', it: 'Autenticazione' },
    help: {
      en: 'Azure AD signs in as an application, whose key lasts up to two years. An Office 365 password has to be renewed every 90 days.',
      it: 'Azure AD accede come applicazione, con una chiave che dura fino a due anni. Una password di Office 365 va rinnovata ogni 90 giorni.',
    },
    options: [
      { value: 'azureAD', label: { en: 'Azure AD (recommended)', it: 'Azure AD (consigliato)' } },
      { value: 'office365', label: { en: 'Office 365', it: 'Office 365' } },
    ],
  },
  directoryId: {
    kind: 'text',
    optionalWhen: withUser,
    label: { en: 'Directory ID', it: 'ID directory' },
    help: {
      en: 'The directory of the application or user, also called tenant ID. With Office 365 it may stay empty.',
      it: 'La directory dell’applicazione o dell’utente, detta anche ID tenant. Con Office 365 può restare vuoto.',
    },
    where: {
      en: 'Azure portal: Microsoft Entra ID > Overview > Tenant ID (in 2018: Azure Active Directory > Properties > Directory Id).',
      it: 'Portale di Azure: Microsoft Entra ID > Panoramica > ID tenant (nel 2018: Azure Active Directory > Proprietà > ID directory).',
    },
    placeholder: '1b4e28ba-2fa1-11d2-883f-0016d3cca427',
  },
  applicationId: {
    kind: 'text',
    optionalWhen: withUser,
    label: { en: 'Application ID', it: 'ID applicazione' },
    help: {
      en: 'The registered application that writes the leads, also called client ID. With Office 365 leave it empty unless you have registered one of your own.',
      it: 'L’applicazione registrata che scrive i lead, detta anche ID client. Con Office 365 lascialo vuoto, a meno che tu non ne abbia registrata una tua.',
    },
    where: {
      en: 'Azure portal: Microsoft Entra ID > App registrations > your application > Overview > Application (client) ID.',
      it: 'Portale di Azure: Microsoft Entra ID > Registrazioni app > la tua applicazione > Panoramica > ID applicazione (client).',
    },
    placeholder: '1b4e28ba-2fa1-11d2-883f-0016d3cca427',
  },
  applicationKey: {
    kind: 'secret',
    when: withApplication,
    label: { en: 'Application key', it: 'Chiave dell’applicazione' },
    help: {
      en: 'The client secret’s Value, not its Secret ID. It is shown only once, when it is made.',
      it: 'Il Valore del segreto client, non l’ID segreto. Viene mostrato una sola volta, quando lo si crea.',
    },
    where: {
      en: 'Azure portal: Microsoft Entra ID > App registrations > your application > Certificates & secrets > New client secret > Value (in 2018: Keys).',
      it: 'Portale di Azure: Microsoft Entra ID > Registrazioni app > la tua applicazione > Certificati e segreti > Nuovo segreto client > Valore (nel 2018: Chiavi).',
    },
  },
  applicationKeyExpiresOn: {
    kind: 'text',
    optional: true,
    when: withApplication,
    label: { en: 'Key expires on', it: 'Scadenza della chiave' },
    help: {
      en: 'The key’s end date as year-month-day. Leadport reminds you before it passes.',
      it: 'La data di fine della chiave, come anno-mese-giorno. Leadport ti avvisa prima che passi.',
    },
    where: {
      en: 'Azure portal: App registrations > your application > Certificates & secrets > column Expires.',
      it: 'Portale di Azure: Registrazioni app > la tua applicazione > Certificati e segreti > colonna Scadenza.',
    },
    placeholder: '2027-05-31',
  },
  userName: {
    kind: 'text',
    when: withUser,
    label: { en: 'User name', it: 'Nome utente' },
    help: {
      en: 'A user of your directory with a Dynamics 365 licence and without multi-factor authentication.',
      it: 'Un utente della tua directory con una licenza Dynamics 365 e senza autenticazione a più fattori.',
    },
    where: {
      en: 'Microsoft 365 admin center: Users > Active users > Username.',
      it: 'Interfaccia di amministrazione di Microsoft 365: Utenti > Utenti attivi > Nome utente.',
    },
    placeholder: 'leads@contoso.onmicrosoft.com',
  },
  password: {
    kind: 'secret',
    when: withUser,
    label: { en: 'Password', it: 'Password' },
    help: {
      en: 'The user’s own password, not an app password. It has to be renewed every 90 days to keep leads flowing.',
      it: 'La password dell’utente, non una password per le app. Va rinnovata ogni 90 giorni perché i lead continuino ad arrivare.',
    },
  },
} as const satisfies Record<string, Field>;
