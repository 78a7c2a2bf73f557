import type { Localized } from '#lib/i18n/locale.ts';
import type { Advice } from '../contract.ts';
import type { StorageConnection } from '../storage-connection.ts';
import { tableName } from './entity.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** What the connection string alone tells, before any call. */
export function advise(connection: StorageConnection, now: Date): Advice[] {
  const { hostname } = new URL(connection.endpoint);
  const found: Advice[] = [];
  // Microsoft's own page of 2020 prints this suffix; no such host exists.
  if (hostname.endsWith('.core.screens.net')) {
    found.push(
      finding('azure-table-account-not-found', 'error', {
        en: 'EndpointSuffix=core.screens.net is a misprint of an old guide. It must read core.windows.net.',
        it: 'EndpointSuffix=core.screens.net è un refuso di una vecchia guida. Deve essere core.windows.net.',
      }),
    );
  }
  return connection.credential.kind === 'sas' ? [...found, ...adviseSas(new URLSearchParams(connection.credential.token), now)] : found;
}

/** @see https://learn.microsoft.com/rest/api/storageservices/create-account-sas */
function adviseSas(sas: URLSearchParams, now: Date): Advice[] {
  const found: Advice[] = [];
  const permissions = sas.get('sp');
  if (permissions !== null && !(permissions.includes('a') && permissions.includes('r'))) {
    found.push(
      finding('azure-table-sas-permission-missing', 'error', {
        en: 'The shared access signature lacks the permission Add or Read. Create one with Read, Write, Add and Create.',
        it: 'La firma di accesso condiviso non ha l’autorizzazione Aggiunta o Lettura. Creane una con Lettura, Scrittura, Aggiunta e Creazione.',
      }),
    );
  }
  const services = sas.get('ss');
  if (services !== null && !services.includes('t')) {
    found.push(
      finding('azure-table-sas-wrong-service', 'error', {
        en: 'The shared access signature does not cover Table. Tick Table under Allowed services.',
        it: 'La firma di accesso condiviso non comprende Tabella. Seleziona Tabella in Servizi consentiti.',
      }),
    );
  }
  const resourceTypes = sas.get('srt');
  if (resourceTypes !== null && !resourceTypes.includes('o')) {
    found.push(
      finding('azure-table-sas-wrong-resource-type', 'error', {
        en: 'The shared access signature does not cover rows. Tick Container and Object under Allowed resource types.',
        it: 'La firma di accesso condiviso non comprende le righe. Seleziona Contenitore e Oggetto in Tipi di risorse consentiti.',
      }),
    );
  }
  const table = sas.get('tn');
  if (table !== null && table.toLowerCase() !== tableName.toLowerCase()) {
    found.push(
      finding('azure-table-sas-permission-missing', 'error', {
        en: `The shared access signature is for another table. Leadport writes to ${tableName}.`,
        it: `La firma di accesso condiviso vale per un’altra tabella. Leadport scrive in ${tableName}.`,
      }),
    );
  }
  if (sas.has('sip')) {
    found.push(
      finding('azure-table-sas-ip-restricted', 'warning', {
        en: 'The shared access signature admits certain IP addresses only. Leadport’s must be among them.',
        it: 'La firma di accesso condiviso ammette solo alcuni indirizzi IP. Quello di Leadport deve essere compreso.',
      }),
    );
  }
  return [...found, ...adviseExpiry(sas.get('se'), now)];
}

function adviseExpiry(expiry: string | null, now: Date): Advice[] {
  const end = expiry === null ? Number.NaN : Date.parse(expiry);
  if (Number.isNaN(end)) return [];
  const days = Math.ceil((end - now.getTime()) / dayMs);
  if (days <= 0) {
    return [
      finding('azure-table-sas-expired', 'error', {
        en: 'The shared access signature has expired. Create a new one, or use an access key, which does not expire.',
        it: 'La firma di accesso condiviso è scaduta. Creane una nuova, oppure usa una chiave di accesso, che non scade.',
      }),
    ];
  }
  if (days > 30) return [];
  return [
    finding('azure-table-sas-expired', 'warning', {
      en: `The shared access signature expires in ${days} ${days === 1 ? 'day' : 'days'}. After that no lead arrives.`,
      it: `La firma di accesso condiviso scade tra ${days} ${days === 1 ? 'giorno' : 'giorni'}. Dopo non arriva più alcun lead.`,
    }),
  ];
}

function finding(code: string, severity: Advice['severity'], text: Localized): Advice {
  return { code, severity, field: 'connectionString', text };
}
