import type { Advice } from '../contract.ts';
import { adviseStorage, storageFinding as finding } from '../storage-advice.ts';
import type { StorageConnection } from '../storage-connection.ts';
import { tableName } from './entity.ts';

/** What the connection string alone tells, before any call. */
export function advise(connection: StorageConnection, now: Date): Advice[] {
  const found = adviseStorage(connection, now, { accountNotFound: 'azure-table-account-not-found', sasExpired: 'azure-table-sas-expired' });
  return connection.credential.kind === 'sas' ? [...found, ...adviseSas(new URLSearchParams(connection.credential.token))] : found;
}

/** @see https://learn.microsoft.com/rest/api/storageservices/create-account-sas */
function adviseSas(sas: URLSearchParams): Advice[] {
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
  return found;
}
