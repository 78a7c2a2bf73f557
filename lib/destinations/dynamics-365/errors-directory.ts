import type { ErrorEntries } from '#lib/errors/entry.ts';
import { held } from './texts.ts';

const misconfigured = { owner: 'publisher', retry: 'after-fix', field: 'directoryId', guide: [2] } as const;

/** Microsoft Entra ID does not find, or does not serve, the directory. */
export const directoryErrors = {
  'dynamics-365-tenant-not-found': {
    ...misconfigured,
    documented: 'E3',
    causes: ['tenant_not_found'],
    related: ['dynamics-365-tenant-id-malformed', 'dynamics-365-tenant-other-cloud', 'dynamics-365-entra-unavailable'],
    text: held(
      {
        title: 'Microsoft Entra ID does not know this directory',
        cause:
          'Directory ID is well formed, but no directory has it. A character is wrong, the id belongs to something else (a subscription or an application), or the directory has no active subscription any more.',
        fix: [
          'Azure portal: Microsoft Entra ID > Overview (in 2018: Azure Active Directory > Properties).',
          'Copy Tenant ID (in 2018: Directory Id) with the copy button and paste it into Directory ID.',
          'If the same settings worked within the last hours, change nothing: look at azure.status.microsoft first. An outage of Entra ID gives the same answer.',
          'Press Publish.',
        ],
      },
      {
        title: 'Microsoft Entra ID non conosce questa directory',
        cause:
          'L’ID directory è scritto in modo corretto, ma nessuna directory ha questo ID. Un carattere è sbagliato, l’ID appartiene ad altro (una sottoscrizione o un’applicazione), oppure la directory non ha più sottoscrizioni attive.',
        fix: [
          'Portale di Azure: Microsoft Entra ID > Panoramica (nel 2018: Azure Active Directory > Proprietà).',
          'Copia ID tenant (nel 2018: ID directory) con il pulsante di copia e incollalo in ID directory.',
          'Se le stesse impostazioni funzionavano nelle ultime ore, non cambiare nulla: guarda prima azure.status.microsoft. Un’interruzione di Entra ID dà la stessa risposta.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-tenant-other-cloud': {
    ...misconfigured,
    guide: [2, 23],
    documented: 'E3',
    causes: ['tenant_in_other_cloud'],
    related: ['dynamics-365-tenant-not-found', 'dynamics-365-instance-url-wrong-region'],
    text: held(
      {
        title: 'The directory lives in another Microsoft cloud',
        cause:
          'Microsoft runs separate clouds for the US government and for China. The directory is in one of them and the instance URL in another, so the sign-in was sent to the wrong login host.',
        fix: [
          'Compare the end of Instance URL with the portal you work in: portal.azure.com goes with dynamics.com, portal.azure.us with microsoftdynamics.us or appsplatform.us, portal.azure.cn with dynamics.cn.',
          'Copy Instance URL and Directory ID again, both from the same cloud. Leadport chooses the login host from the instance URL.',
          'Press Publish.',
        ],
      },
      {
        title: 'La directory si trova in un altro cloud Microsoft',
        cause:
          'Microsoft gestisce cloud separati per il governo degli Stati Uniti e per la Cina. La directory è in uno di questi e l’URL dell’istanza in un altro, perciò l’accesso è arrivato all’host sbagliato.',
        fix: [
          'Confronta la fine dell’URL dell’istanza con il portale in cui lavori: portal.azure.com va con dynamics.com, portal.azure.us con microsoftdynamics.us o appsplatform.us, portal.azure.cn con dynamics.cn.',
          'Copia di nuovo URL dell’istanza e ID directory, entrambi dallo stesso cloud. Leadport sceglie l’host di accesso dall’URL dell’istanza.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-tenant-id-malformed': {
    ...misconfigured,
    documented: 'E6',
    causes: ['tenant_id_malformed', 'authority_url_malformed'],
    related: ['dynamics-365-tenant-not-found', 'dynamics-365-tenant-id-missing'],
    text: held(
      {
        title: 'Directory ID is neither an id nor a domain',
        cause:
          'Microsoft Entra ID expects 36 characters like 1b4e28ba-2fa1-11d2-883f-0016d3cca427, or a domain of the directory. What it got is something else: an id with a wrong or missing character, or a piece of a login URL such as authorize or token.',
        fix: [
          'Azure portal: Microsoft Entra ID > Overview (in 2018: Azure Active Directory > Properties).',
          'Copy Tenant ID (in 2018: Directory Id) with the copy button. Do not paste a URL or a part of one.',
          'Paste it into Directory ID and press Publish.',
        ],
      },
      {
        title: 'L’ID directory non è né un ID né un dominio',
        cause:
          'Microsoft Entra ID si aspetta 36 caratteri come 1b4e28ba-2fa1-11d2-883f-0016d3cca427, oppure un dominio della directory. Ha ricevuto altro: un ID con un carattere sbagliato o mancante, o un pezzo di un URL di accesso come authorize o token.',
        fix: [
          'Portale di Azure: Microsoft Entra ID > Panoramica (nel 2018: Azure Active Directory > Proprietà).',
          'Copia ID tenant (nel 2018: ID directory) con il pulsante di copia. Non incollare un URL o una sua parte.',
          'Incollalo in ID directory e premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-tenant-id-missing': {
    ...misconfigured,
    documented: 'E6',
    causes: ['tenant_id_missing'],
    related: ['dynamics-365-tenant-id-malformed', 'dynamics-365-tenant-not-found'],
    text: held(
      {
        title: 'The sign-in names no directory',
        cause:
          'Directory ID is empty, holds a placeholder from a template, or says common, organizations or consumers. An application can sign in only to one directory of its own.',
        fix: [
          'Azure portal: Microsoft Entra ID > Overview (in 2018: Azure Active Directory > Properties).',
          'Copy Tenant ID (in 2018: Directory Id) and paste it into Directory ID.',
          'Press Publish.',
        ],
      },
      {
        title: 'L’accesso non indica alcuna directory',
        cause:
          'L’ID directory è vuoto, contiene un segnaposto di un modello oppure common, organizations o consumers. Un’applicazione può accedere solo a una directory precisa.',
        fix: [
          'Portale di Azure: Microsoft Entra ID > Panoramica (nel 2018: Azure Active Directory > Proprietà).',
          'Copia ID tenant (nel 2018: ID directory) e incollalo in ID directory.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-tenant-blocked': {
    ...misconfigured,
    guide: [],
    documented: null,
    causes: ['tenant_blocked_or_deleted'],
    related: ['dynamics-365-tenant-not-found', 'dynamics-365-environment-disabled'],
    text: held(
      {
        title: 'Microsoft has blocked or deleted the directory',
        cause: 'The directory exists no more, or Microsoft has blocked it, for example after a long time without use or for non-payment.',
        fix: [
          'Let an administrator of the directory sign in to admin.microsoft.com and read the notice shown there.',
          'Ask Microsoft support to lift the block. A deleted directory can be restored only within 30 days.',
          'If your company has moved to another directory, copy Directory ID, Application ID and Application key from there.',
          'Press Publish.',
        ],
      },
      {
        title: 'Microsoft ha bloccato o eliminato la directory',
        cause:
          'La directory non esiste più, oppure Microsoft l’ha bloccata, per esempio dopo un lungo periodo di inattività o per mancato pagamento.',
        fix: [
          'Fai accedere un amministratore della directory a admin.microsoft.com e leggete l’avviso mostrato.',
          'Chiedi al supporto Microsoft di togliere il blocco. Una directory eliminata si può ripristinare solo entro 30 giorni.',
          'Se la tua azienda è passata a un’altra directory, copia da lì ID directory, ID applicazione e Chiave dell’applicazione.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
} satisfies ErrorEntries;
