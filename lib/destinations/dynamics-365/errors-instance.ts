import type { ErrorEntries } from '#lib/errors/entry.ts';
import { held } from './texts.ts';

const instance = { owner: 'publisher', retry: 'after-fix', field: 'instanceUrl', guide: [23], documented: null } as const;

const whereIsIt = {
  en: 'Power Platform admin center: Environments > your environment > Environment URL. Or open Dynamics 365 and copy the address up to .dynamics.com.',
  it: 'Interfaccia di amministrazione di Power Platform: Ambienti > il tuo ambiente > URL ambiente. Oppure apri Dynamics 365 e copia l’indirizzo fino a .dynamics.com.',
};

/** The instance URL leads nowhere, or elsewhere. */
export const instanceErrors = {
  'dynamics-365-instance-url-wrong': {
    ...instance,
    documented: 'E8',
    causes: ['instance_url_wrong'],
    related: ['dynamics-365-timed-out', 'dynamics-365-instance-url-wrong-region', 'network-dns'],
    text: held(
      {
        title: 'Instance URL is not a valid Dynamics 365 instance',
        cause:
          'No environment answers at this address: the name is mistyped, or the environment was renamed, moved or deleted. The old connector waited two minutes for an answer and then reported that the request channel timed out; Dynamics 365 being slow looks the same there.',
        fix: [
          whereIsIt.en,
          'Open the address in a browser: the sign-in to your own Dynamics 365 must appear.',
          'Paste it into Instance URL. It looks like https://contoso.crm4.dynamics.com, with nothing after it.',
          'Press Publish. If the address was right all along, read "Dynamics 365 did not answer in time".',
        ],
      },
      {
        title: 'L’URL dell’istanza non è un’istanza Dynamics 365 valida',
        cause:
          'A questo indirizzo non risponde alcun ambiente: il nome contiene un errore, oppure l’ambiente è stato rinominato, spostato o eliminato. Il vecchio connettore aspettava due minuti e poi segnalava il timeout del canale di richiesta; lì un Dynamics 365 lento appare allo stesso modo.',
        fix: [
          whereIsIt.it,
          'Apri l’indirizzo in un browser: deve apparire l’accesso al tuo Dynamics 365.',
          'Incollalo in URL dell’istanza. Ha la forma https://contoso.crm4.dynamics.com, senza nulla dopo.',
          'Premi Pubblica. Se l’indirizzo era già giusto, leggi "Dynamics 365 non ha risposto in tempo".',
        ],
      },
    ),
  },
  'dynamics-365-instance-url-not-in-tenant': {
    ...instance,
    guide: [2, 23],
    causes: ['instance_url_not_in_tenant'],
    related: ['dynamics-365-instance-url-wrong', 'dynamics-365-tenant-not-found', 'dynamics-365-licence-missing'],
    text: held(
      {
        title: 'The instance does not belong to this directory',
        cause:
          'Microsoft Entra ID knows the directory and the application, but no Dynamics 365 instance of that directory has this URL. The URL is mistyped, belongs to another company’s directory, or the environment is brand new and not ready.',
        fix: [
          whereIsIt.en,
          'Compare it with Instance URL letter by letter, also the number in crm4.',
          'Check that you copied it while signed in to the directory whose id is in Directory ID.',
          'An environment made today: wait an hour.',
          'Press Publish.',
        ],
      },
      {
        title: 'L’istanza non appartiene a questa directory',
        cause:
          'Microsoft Entra ID conosce la directory e l’applicazione, ma nessuna istanza Dynamics 365 di quella directory ha questo URL. L’URL contiene un errore, appartiene alla directory di un’altra azienda, oppure l’ambiente è appena nato e non è pronto.',
        fix: [
          whereIsIt.it,
          'Confrontalo con URL dell’istanza lettera per lettera, anche il numero in crm4.',
          'Controlla di averlo copiato mentre eri nella directory il cui ID è in ID directory.',
          'Se l’ambiente è stato creato oggi, aspetta un’ora.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-instance-url-marketing-page': {
    ...instance,
    causes: ['instance_url_is_marketing_page'],
    related: ['dynamics-365-instance-url-wrong', 'dynamics-365-instance-url-not-in-tenant'],
    text: held(
      {
        title: 'Instance URL is a page of Microsoft’s, not your instance',
        cause:
          'The address belongs to a website or portal that everybody shares, such as dynamics.microsoft.com, make.powerapps.com or Business Central. Leads need the address of your own environment.',
        fix: [whereIsIt.en, 'Paste it into Instance URL. It looks like https://contoso.crm4.dynamics.com.', 'Press Publish.'],
      },
      {
        title: 'L’URL dell’istanza è una pagina di Microsoft, non la tua istanza',
        cause:
          'L’indirizzo appartiene a un sito o portale comune a tutti, come dynamics.microsoft.com, make.powerapps.com o Business Central. Per i lead serve l’indirizzo del tuo ambiente.',
        fix: [whereIsIt.it, 'Incollalo in URL dell’istanza. Ha la forma https://contoso.crm4.dynamics.com.', 'Premi Pubblica.'],
      },
    ),
  },
  'dynamics-365-instance-url-missing': {
    ...instance,
    causes: ['instance_url_missing'],
    related: ['dynamics-365-instance-url-missing-scheme', 'dynamics-365-instance-url-wrong'],
    text: held(
      {
        title: 'Instance URL is empty',
        cause: 'The sign-in asked for access to nothing, because no address of an instance was given.',
        fix: [whereIsIt.en, 'Paste it into Instance URL and press Publish.'],
      },
      {
        title: 'L’URL dell’istanza è vuoto',
        cause: 'L’accesso è stato chiesto senza dire per quale istanza: l’indirizzo manca.',
        fix: [whereIsIt.it, 'Incollalo in URL dell’istanza e premi Pubblica.'],
      },
    ),
  },
  'dynamics-365-instance-url-missing-scheme': {
    ...instance,
    causes: ['instance_url_missing_scheme'],
    related: ['dynamics-365-instance-url-doubled-scheme', 'dynamics-365-scope-invalid'],
    text: held(
      {
        title: 'Instance URL lacks https:// at its beginning',
        cause: 'Only the host name was given. Microsoft Entra ID takes a resource only as a complete URL.',
        fix: ['Put https:// in front, for example https://contoso.crm4.dynamics.com.', 'Press Publish.'],
      },
      {
        title: 'All’URL dell’istanza manca https:// all’inizio',
        cause: 'È stato indicato solo il nome host. Microsoft Entra ID accetta una risorsa solo come URL completo.',
        fix: ['Metti https:// davanti, per esempio https://contoso.crm4.dynamics.com.', 'Premi Pubblica.'],
      },
    ),
  },
  'dynamics-365-instance-url-doubled-scheme': {
    ...instance,
    causes: ['instance_url_doubled_scheme'],
    related: ['dynamics-365-instance-url-missing-scheme', 'dynamics-365-instance-url-not-in-tenant'],
    text: held(
      {
        title: 'Instance URL begins with https:// twice',
        cause: 'The address was pasted behind an https:// that stood there already.',
        fix: ['Delete one https://. What stays looks like https://contoso.crm4.dynamics.com.', 'Press Publish.'],
      },
      {
        title: 'L’URL dell’istanza inizia due volte con https://',
        cause: 'L’indirizzo è stato incollato dopo un https:// che c’era già.',
        fix: ['Elimina un https://. Quello che resta ha la forma https://contoso.crm4.dynamics.com.', 'Premi Pubblica.'],
      },
    ),
  },
  'dynamics-365-instance-url-wrong-region': {
    ...instance,
    causes: ['instance_url_wrong_region'],
    related: ['dynamics-365-instance-url-wrong', 'dynamics-365-tenant-other-cloud'],
    text: held(
      {
        title: 'Instance URL names the wrong region',
        cause:
          'The number after crm stands for a region: crm is North America, crm4 Europe, crm11 the United Kingdom. The instance lives in another one than the URL says, or was moved.',
        fix: [whereIsIt.en, 'Compare the part that begins with crm, paste the address into Instance URL and press Publish.'],
      },
      {
        title: 'L’URL dell’istanza indica l’area geografica sbagliata',
        cause:
          'Il numero dopo crm indica un’area: crm è il Nord America, crm4 l’Europa, crm11 il Regno Unito. L’istanza si trova in un’area diversa da quella dell’URL, oppure è stata spostata.',
        fix: [whereIsIt.it, 'Confronta la parte che inizia con crm, incolla l’indirizzo in URL dell’istanza e premi Pubblica.'],
      },
    ),
  },
  'dynamics-365-scope-invalid': {
    ...instance,
    causes: ['scope_invalid'],
    related: ['dynamics-365-instance-url-missing-scheme', 'dynamics-365-instance-url-not-in-tenant'],
    text: held(
      {
        title: 'Microsoft Entra ID does not accept what access was asked for',
        cause:
          'The scope of the token must be the URL of the instance followed by /.default. Leadport builds it from Instance URL; another program may have sent a single permission or another address.',
        fix: [
          'Check Instance URL: https://, your own environment, nothing after .dynamics.com.',
          'If the message comes from another program, set its scope to https://contoso.crm4.dynamics.com/.default with your own host.',
          'Press Publish.',
        ],
      },
      {
        title: 'Microsoft Entra ID non accetta l’ambito richiesto',
        cause:
          'L’ambito (scope) del token deve essere l’URL dell’istanza seguito da /.default. Leadport lo ricava da URL dell’istanza; un altro programma può aver inviato una singola autorizzazione o un altro indirizzo.',
        fix: [
          'Controlla URL dell’istanza: https://, il tuo ambiente, nulla dopo .dynamics.com.',
          'Se il messaggio viene da un altro programma, imposta lì lo scope su https://contoso.crm4.dynamics.com/.default con il tuo host.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-tls-outdated': {
    ...instance,
    field: null,
    guide: [],
    causes: ['tls_version_too_old'],
    related: ['network-tls-version', 'dynamics-365-legacy-sign-in-blocked'],
    text: held(
      {
        title: 'A program connects to Dynamics 365 with an outdated TLS version',
        cause:
          'Dynamics 365 has accepted only TLS 1.2 and later since 2018. Leadport uses them; the message comes from an older tool or library, or from a proxy in between.',
        fix: [
          'Find out which program wrote the message. Update it, or let it run on .NET Framework 4.6.2 or later with TLS 1.2 on.',
          'With a proxy in between, let it pass TLS 1.2 to *.dynamics.com.',
          'For leads nothing is needed but a connection in Leadport: press Publish and see whether it succeeds.',
        ],
      },
      {
        title: 'Un programma si collega a Dynamics 365 con un TLS superato',
        cause:
          'Dal 2018 Dynamics 365 accetta solo TLS 1.2 e successivi. Leadport li usa; il messaggio viene da uno strumento o una libreria meno recente, oppure da un proxy intermedio.',
        fix: [
          'Trova quale programma ha scritto il messaggio. Aggiornalo, oppure eseguilo con .NET Framework 4.6.2 o successivo e TLS 1.2 attivo.',
          'Se c’è un proxy, fagli passare TLS 1.2 verso *.dynamics.com.',
          'Per i lead basta una connessione in Leadport: premi Pubblica e guarda se riesce.',
        ],
      },
    ),
  },
} satisfies ErrorEntries;
