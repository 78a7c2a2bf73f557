import type { Localized } from '#lib/i18n/locale.ts';
import type { Advice, ConfigHistory } from '../contract.ts';
import { daysUntil, inDays, tellsWithinDays } from '../expiry.ts';
import type { DynamicsErrorCode } from './errors.ts';
import { isInstanceHost, isSharedHost, loginHost } from './instance.ts';
import type { Dynamics365Config } from './spec.ts';

/** What an Office 365 directory asks of its passwords unless told otherwise. */
const passwordDays = 90;
const dayMs = 24 * 60 * 60 * 1000;
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Values printed in Microsoft's guides, copied by those who follow them to the letter. */
const printedIds = new Set(['23456052-aaaa-bbbb-8662-1234df56788f', '12345678-8af1-4asf-1234-12234d01db47']);
const printedKey = '1234ABCDEDFRZ/G/FdY0aUABCEDcqhbLn/ST122345nBc=';
const emptyId = /^(?:0+-?)+$/;

/** What the configuration alone tells, before any call. */
export function advise(config: Dynamics365Config, now: Date, history?: ConfigHistory): Advice[] {
  const isApplication = config.authentication === 'azureAD';
  return [
    ...adviseInstance(config),
    ...adviseDirectory(config, isApplication),
    ...adviseApplication(config),
    ...(isApplication
      ? [...adviseKey(config.applicationKey ?? ''), ...adviseExpiry(config, now)]
      : adviseUser(config, now, history?.secretsSince ?? null)),
  ];
}

function adviseInstance({ instanceUrl, directoryId = '' }: Dynamics365Config): Advice[] {
  const { hostname } = new URL(instanceUrl);
  if (isSharedHost(hostname)) {
    return [
      finding('dynamics-365-instance-url-marketing-page', 'error', 'instanceUrl', {
        en: 'This address is a page of Microsoft’s that everybody shares. Paste the Environment URL of your own environment.',
        it: 'Questo indirizzo è una pagina di Microsoft comune a tutti. Incolla l’URL ambiente del tuo ambiente.',
      }),
    ];
  }
  if (hostname.endsWith('.microsoftdynamics.de')) {
    return [
      finding('dynamics-365-instance-url-wrong-region', 'error', 'instanceUrl', {
        en: 'Microsoft closed its German cloud in 2021. Paste the new Environment URL of the instance.',
        it: 'Microsoft ha chiuso il cloud tedesco nel 2021. Incolla il nuovo URL ambiente dell’istanza.',
      }),
    ];
  }
  const isElsewhere = /\.onmicrosoft\.us$|\.(?:partner\.)?onmschina\.cn$/i.test(directoryId) && loginHost(instanceUrl).endsWith('.com');
  if (isElsewhere) {
    return [
      finding('dynamics-365-tenant-other-cloud', 'error', 'instanceUrl', {
        en: 'Directory ID belongs to a national cloud, Instance URL to the public one. Copy both from the same cloud.',
        it: 'L’ID directory appartiene a un cloud nazionale, l’URL dell’istanza a quello pubblico. Copia entrambi dallo stesso cloud.',
      }),
    ];
  }
  if (isInstanceHost(hostname)) return [];
  return [
    finding('dynamics-365-instance-url-wrong', 'warning', 'instanceUrl', {
      en: 'This does not look like a Dynamics 365 instance, for example https://contoso.crm4.dynamics.com. Servers of your own are not supported: use an HTTPS endpoint for them.',
      it: 'Non sembra un’istanza Dynamics 365, per esempio https://contoso.crm4.dynamics.com. I server propri non sono supportati: per quelli usa un endpoint HTTPS.',
    }),
  ];
}

function adviseDirectory({ directoryId = '' }: Dynamics365Config, isApplication: boolean): Advice[] {
  if (/^(?:common|consumers)$/i.test(directoryId) || (isApplication && /^organizations$/i.test(directoryId)) || isEmptyId(directoryId)) {
    return [
      finding('dynamics-365-tenant-id-missing', 'error', 'directoryId', {
        en: 'This stands for no directory in particular. Paste the Tenant ID of yours.',
        it: 'Non indica alcuna directory precisa. Incolla l’ID tenant della tua.',
      }),
    ];
  }
  if (printedIds.has(directoryId.toLowerCase())) return [printed('dynamics-365-tenant-id-malformed', 'directoryId')];
  if (directoryId === '' || /\.|^organizations$/i.test(directoryId) || guid.test(directoryId)) return [];
  return [
    finding('dynamics-365-tenant-id-malformed', 'error', 'directoryId', {
      en: 'An ID has only the digits 0 to 9 and the letters a to f. Copy Tenant ID again.',
      it: 'Un ID ha solo le cifre da 0 a 9 e le lettere da a a f. Copia di nuovo l’ID tenant.',
    }),
  ];
}

function adviseApplication({ applicationId = '', directoryId = '' }: Dynamics365Config): Advice[] {
  if (printedIds.has(applicationId.toLowerCase())) return [printed('dynamics-365-application-id-placeholder', 'applicationId')];
  if (isEmptyId(applicationId) || (applicationId !== '' && !guid.test(applicationId))) {
    return [
      finding('dynamics-365-application-id-placeholder', 'error', 'applicationId', {
        en: 'No application has this ID. It has only the digits 0 to 9 and the letters a to f; copy Application (client) ID again.',
        it: 'Nessuna applicazione ha questo ID. Ha solo le cifre da 0 a 9 e le lettere da a a f: copia di nuovo l’ID applicazione (client).',
      }),
    ];
  }
  if (applicationId === '' || applicationId.toLowerCase() !== directoryId.toLowerCase()) return [];
  return [
    finding('dynamics-365-application-not-found', 'error', 'applicationId', {
      en: 'Application ID and Directory ID are the same. Copy each from its own line on the application’s Overview page.',
      it: 'L’ID applicazione e l’ID directory sono uguali. Copia ciascuno dalla propria riga nella pagina Panoramica dell’applicazione.',
    }),
  ];
}

function adviseKey(key: string): Advice[] {
  if (guid.test(key)) {
    return [
      finding('dynamics-365-client-secret-invalid', 'error', 'applicationKey', {
        en: 'This is the Secret ID. Paste the key’s Value, which stands in the column before it.',
        it: 'Questo è l’ID segreto. Incolla il Valore della chiave, che sta nella colonna precedente.',
      }),
    ];
  }
  if (/^.{0,6}[*•…]{3,}$/u.test(key)) {
    return [
      finding('dynamics-365-client-secret-invalid', 'error', 'applicationKey', {
        en: 'This is the masked form of a key. Create a new one and copy its Value while it is shown.',
        it: 'Questa è la forma nascosta di una chiave. Creane una nuova e copia il Valore mentre è visibile.',
      }),
    ];
  }
  return key === printedKey ? [printed('dynamics-365-client-secret-invalid', 'applicationKey')] : [];
}

function adviseExpiry({ applicationKeyExpiresOn }: Dynamics365Config, now: Date): Advice[] {
  if (applicationKeyExpiresOn === undefined) return [];
  const days = daysUntil(new Date(applicationKeyExpiresOn), now);
  if (days > tellsWithinDays) return [];
  if (days <= 0) {
    return [
      finding('dynamics-365-client-secret-expired', 'error', 'applicationKeyExpiresOn', {
        en: 'The key has expired by this date. Create a new one and paste its Value into Application key.',
        it: 'Secondo la sua data di fine la chiave è scaduta. Creane una nuova e incolla il Valore in Chiave dell’applicazione.',
      }),
    ];
  }
  const left = inDays(days);
  return [
    finding('dynamics-365-client-secret-expired', 'warning', 'applicationKeyExpiresOn', {
      en: `The key expires in ${left.en}. After that no lead arrives. Create a new one now; both work side by side.`,
      it: `La chiave scade tra ${left.it}. Dopo non arriva più alcun lead. Creane già una nuova: funzionano entrambe.`,
    }),
  ];
}

function adviseUser({ userName = '', password = '' }: Dynamics365Config, now: Date, passwordSince: Date | null): Advice[] {
  const found: Advice[] = [
    {
      ...finding('dynamics-365-password-changed', 'warning', 'authentication', {
        en: 'An Office 365 password has to be renewed every 90 days, and multi-factor authentication stops it altogether. An Azure AD application needs neither, and the instance URL stays as it is.',
        it: 'Una password di Office 365 va rinnovata ogni 90 giorni e l’autenticazione a più fattori la blocca del tutto. Un’applicazione Azure AD non ha questi limiti, e l’URL dell’istanza resta com’è.',
      }),
      action: { kind: 'switch', field: 'authentication', value: 'azureAD', next: 'directoryId' },
    },
    ...advisePasswordAge(passwordSince, now),
  ];
  if (/@(?:outlook|hotmail|live|msn|gmail|googlemail|yahoo|icloud)\.[a-z.]{2,6}$/i.test(userName)) {
    found.push(
      finding('dynamics-365-personal-account', 'error', 'userName', {
        en: 'Personal accounts cannot sign in here. Enter a user of your company’s directory.',
        it: 'Gli account personali qui non possono accedere. Inserisci un utente della directory della tua azienda.',
      }),
    );
  } else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(userName)) {
    found.push(
      finding('dynamics-365-user-not-found', 'error', 'userName', {
        en: 'A user name looks like leads@contoso.onmicrosoft.com.',
        it: 'Un nome utente ha la forma leads@contoso.onmicrosoft.com.',
      }),
    );
  }
  if (password !== password.trim()) {
    found.push(
      finding('dynamics-365-user-credentials-invalid', 'warning', 'password', {
        en: 'The password begins or ends with a blank. Microsoft’s sign-in refuses such passwords; enter it again.',
        it: 'La password inizia o finisce con uno spazio. L’accesso di Microsoft rifiuta queste password: inseriscila di nuovo.',
      }),
    );
  }
  return found;
}

/** Counted from when it was entered here: it may be older, never younger. */
function advisePasswordAge(since: Date | null, now: Date): Advice[] {
  if (since === null) return [];
  const age = Math.floor((now.getTime() - since.getTime()) / dayMs);
  const left = passwordDays - age;
  if (left > tellsWithinDays) return [];
  const old = inDays(age);
  if (left <= 0) {
    return [
      finding('dynamics-365-password-changed', 'warning', 'password', {
        en: `This password was entered ${old.en} ago. Where passwords end after 90 days it no longer works: renew it and enter the new one.`,
        it: `Questa password è stata inserita ${old.it} fa. Dove le password scadono dopo 90 giorni non funziona più: rinnovala e inserisci la nuova.`,
      }),
    ];
  }
  const rest = inDays(left);
  return [
    finding('dynamics-365-password-changed', 'warning', 'password', {
      en: `This password was entered ${old.en} ago. Renew it within ${rest.en} and enter the new one, or leads stop.`,
      it: `Questa password è stata inserita ${old.it} fa. Rinnovala entro ${rest.it} e inserisci la nuova, altrimenti i lead si fermano.`,
    }),
  ];
}

function isEmptyId(id: string): boolean {
  return id !== '' && emptyId.test(id);
}

function printed(code: DynamicsErrorCode, field: string): Advice {
  return finding(code, 'error', field, {
    en: 'This is the example printed in Microsoft’s guide. Paste your own value.',
    it: 'Questo è l’esempio stampato nella guida di Microsoft. Incolla il tuo valore.',
  });
}

function finding(code: DynamicsErrorCode, severity: Advice['severity'], field: string, text: Localized): Advice {
  return { code, severity, field, text };
}
