import type { ErrorEntries } from '#lib/errors/entry.ts';
import { holds } from '#lib/errors/next-step.ts';

const access = { owner: 'publisher', retry: 'after-fix', documented: null } as const;

/** Marketo does not let Leadport in, or is not where the Munchkin ID says. */
export const accessErrors = {
  'marketo-credentials-missing': {
    ...access,
    field: 'clientId',
    guide: [1, 6, 7, 8, 9],
    causes: [],
    related: ['marketo-credentials-refused', 'marketo-client-unknown'],
    text: {
      en: {
        title: 'Server ID, Munchkin ID and Form ID alone no longer work',
        cause:
          'Set-ups of old posted leads anonymously to a Marketo form (leadCapture/save2) and needed three ids only. Adobe has declared such posts by programs unsupported and rejects them. The REST API that replaces them asks for a Client ID and a Client Secret, which the three ids do not contain.',
        fix: [
          'Marketo: Admin > Security > Users & Roles. Create a role with Access API > Read-Write Person, and an API Only user with this role.',
          'Admin > Integration > LaunchPoint > New > New Service. Service: Custom, with the API Only user.',
          'Select View Details beside the service, copy Client Id and Client Secret and paste them into Client ID and Client Secret.',
          'Keep Munchkin ID and Form ID as they are. Server ID may stay empty.',
          'Save and press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Server ID, Munchkin ID e Form ID da soli non bastano più',
        cause:
          'Le vecchie configurazioni inviavano i lead in forma anonima a un modulo Marketo (leadCapture/save2) e richiedevano solo tre ID. Adobe ha dichiarato non supportati questi invii da programma e li rifiuta. L’API REST che li sostituisce chiede un Client ID e un Client Secret, che i tre ID non contengono.',
        fix: [
          'Marketo: Admin > Security > Users & Roles. Crea un ruolo con Access API > Read-Write Person e un utente API Only con questo ruolo.',
          'Admin > Integration > LaunchPoint > New > New Service. Service: Custom, con l’utente API Only.',
          'Seleziona View Details accanto al servizio, copia Client Id e Client Secret e incollali in Client ID e Client Secret.',
          'Lascia Munchkin ID e ID del modulo come sono. ID del server può restare vuoto.',
          'Salva e premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'marketo-credentials-refused': {
    ...access,
    field: 'clientSecret',
    guide: [8, 9],
    causes: ['marketo_client_credentials_invalid'],
    related: ['marketo-client-unknown', 'marketo-access-denied', 'marketo-credentials-missing'],
    text: {
      en: {
        title: 'Marketo refuses the Client Secret',
        cause:
          'The sign-in at the identity service failed: Client Secret does not belong to Client ID. It was renewed, mistyped or cut, belongs to another service, or a token of Get Token was pasted instead.',
        fix: [
          'Marketo: Admin > Integration > LaunchPoint, select View Details beside the service that Leadport uses.',
          'Copy Client Id and Client Secret, both from the same window, without blanks.',
          'Paste them into Client ID and Client Secret and save.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Marketo rifiuta il Client Secret',
        cause:
          'L’accesso al servizio di identità è fallito: il Client Secret non appartiene al Client ID. È stato rinnovato, digitato male o troncato, appartiene a un altro servizio, oppure è stato incollato un token di Get Token.',
        fix: [
          'Marketo: Admin > Integration > LaunchPoint, seleziona View Details accanto al servizio usato da Leadport.',
          'Copia Client Id e Client Secret, entrambi dalla stessa finestra, senza spazi.',
          'Incollali in Client ID e Client Secret e salva.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'marketo-client-unknown': {
    ...access,
    field: 'clientId',
    guide: [5, 8, 9],
    causes: ['marketo_client_id_unknown'],
    related: ['marketo-credentials-refused', 'marketo-address-wrong'],
    text: {
      en: {
        title: 'Marketo does not know the Client ID',
        cause:
          'This subscription has no service with this Client ID. It is mistyped, the service was deleted in LaunchPoint, or Munchkin ID names another subscription, for example the sandbox.',
        fix: [
          'Marketo: open Admin > Integration > LaunchPoint in the subscription that shall receive the leads.',
          'Select View Details beside the service, or create it again with New > New Service, and copy Client Id and Client Secret.',
          'Compare Munchkin ID with Admin > Integration > Munchkin of the same subscription.',
          'Save and press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Marketo non conosce il Client ID',
        cause:
          'In questo abbonamento non c’è un servizio con questo Client ID. È digitato male, il servizio è stato eliminato in LaunchPoint, oppure il Munchkin ID indica un altro abbonamento, per esempio la sandbox.',
        fix: [
          'Marketo: apri Admin > Integration > LaunchPoint nell’abbonamento che deve ricevere i lead.',
          'Seleziona View Details accanto al servizio, o crealo di nuovo con New > New Service, e copia Client Id e Client Secret.',
          'Confronta Munchkin ID con Admin > Integration > Munchkin dello stesso abbonamento.',
          'Salva e premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'marketo-access-denied': {
    ...access,
    field: 'clientId',
    guide: [6, 7, 10],
    causes: ['marketo_api_user_permission_or_ip_allowlist'],
    related: ['marketo-partition-denied', 'marketo-credentials-refused', 'marketo-token-refused'],
    text: {
      en: {
        title: 'Marketo denies access: permission or IP restriction',
        cause:
          'The sign-in worked, the call was denied (603). Marketo answers the same for two reasons: the role of the API Only user lacks the permission, or the subscription admits API calls only from listed IP addresses.',
        fix: [
          'Marketo: Admin > Security > Users & Roles > Roles. Open the role of the API Only user and tick Access API > Read-Write Person (formerly Read-Write Lead).',
          'Check under Users that the user has this role in the workspace of the form, and has not expired.',
          'Admin > Web Services > IP Restrictions: if Restrict API Access is on, add the address from which Leadport calls.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Marketo nega l’accesso: permesso o restrizione IP',
        cause:
          'L’accesso è riuscito, la chiamata è stata negata (603). Marketo risponde allo stesso modo per due motivi: al ruolo dell’utente API Only manca il permesso, oppure l’abbonamento ammette chiamate API solo da indirizzi IP elencati.',
        fix: [
          'Marketo: Admin > Security > Users & Roles > Roles. Apri il ruolo dell’utente API Only e seleziona Access API > Read-Write Person (prima Read-Write Lead).',
          'Controlla in Users che l’utente abbia questo ruolo nell’area di lavoro (workspace) del modulo e non sia scaduto.',
          'Admin > Web Services > IP Restrictions: se Restrict API Access è attivo, aggiungi l’indirizzo da cui chiama Leadport.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'marketo-address-wrong': {
    ...access,
    field: 'munchkinId',
    guide: [5],
    causes: ['marketo_endpoint_url_wrong'],
    related: ['marketo-client-unknown', 'marketo-subscription-unreachable', 'network-dns'],
    text: {
      en: {
        title: 'Marketo has no such address',
        cause:
          'The address made from Munchkin ID does not exist, or Marketo finds nothing there (610, or 500 for a malformed address). The Munchkin ID is mistyped, belongs to a closed subscription, or another program calls a wrong path.',
        fix: [
          'Marketo: open Admin > Integration > Munchkin and copy Munchkin Account ID.',
          'Compare it with Admin > Integration > Web Services > REST API > Endpoint: https://<Munchkin ID>.mktorest.com/rest.',
          'Paste it into Munchkin ID, save and press Publish.',
          'In a program of your own: the path is /rest/v1/leads/submitForm.json, and /identity/oauth/token for the sign-in.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Marketo non ha questo indirizzo',
        cause:
          'L’indirizzo composto dal Munchkin ID non esiste, oppure Marketo non vi trova nulla (610, o 500 per un indirizzo malformato). Il Munchkin ID è digitato male, appartiene a un abbonamento chiuso, oppure un altro programma chiama un percorso errato.',
        fix: [
          'Marketo: apri Admin > Integration > Munchkin e copia Munchkin Account ID.',
          'Confrontalo con Admin > Integration > Web Services > REST API > Endpoint: https://<Munchkin ID>.mktorest.com/rest.',
          'Incollalo in Munchkin ID, salva e premi Pubblica.',
          'In un tuo programma: il percorso è /rest/v1/leads/submitForm.json, e /identity/oauth/token per l’accesso.',
        ],
        next: holds.it,
      },
    },
  },
  'marketo-feature-off': {
    ...access,
    field: null,
    guide: [1],
    causes: ['marketo_feature_not_enabled'],
    related: ['marketo-access-denied', 'marketo-crm-sync'],
    text: {
      en: {
        title: 'The Marketo subscription does not include this function',
        cause: 'Marketo answered that the feature is not enabled for the subscription, or that the type of subscription does not have it.',
        fix: [
          'Ask your Marketo account manager or Adobe support to enable the REST API with Submit Form for the subscription.',
          'If you use a trial or a partner sandbox, enter Munchkin ID, Client ID and Client Secret of a full subscription.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'L’abbonamento Marketo non comprende questa funzione',
        cause:
          'Marketo ha risposto che la funzione non è abilitata per l’abbonamento, oppure che questo tipo di abbonamento non la prevede.',
        fix: [
          'Chiedi al tuo referente Marketo o all’assistenza Adobe di abilitare l’API REST con Submit Form per l’abbonamento.',
          'Se usi una versione di prova o una sandbox per partner, inserisci Munchkin ID, Client ID e Client Secret di un abbonamento completo.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
} satisfies ErrorEntries;
