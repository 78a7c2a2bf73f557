import type { Localized } from '#lib/i18n/locale.ts';
import { guid } from '../accounts.ts';
import { type Fault, parseObject, type VendorAnswer, type VendorRequest } from '../vendor.ts';
import { tooLong, undeclared } from './columns.ts';
import { type Column, answerDefinitions, isAboutDefinitions, leadColumns } from './definitions.ts';
import { dataverseRefusal } from './refusal.ts';

export const dataverseFaults: readonly Fault[] = [
  fault('user-missing', 'user-not-member', { en: 'There is no application user', it: 'Manca l’utente applicazione' }, () => {
    return dataverseRefusal(403, '0x80072560', 'The user is not a member of the organization.');
  }),
  fault(
    'user-disabled',
    'environment-user-disabled',
    { en: 'The user is disabled in the environment', it: 'L’utente è disabilitato nell’ambiente' },
    ({ host }) => {
      return dataverseRefusal(
        403,
        '0x80040225',
        `The specified user(Id = ${guid(`user of ${host}`)}) is disabled. Consider enabling this user.`,
      );
    },
  ),
  writing(
    'no-roles',
    'no-security-role',
    { en: 'The user has no security role at all', it: 'L’utente non ha alcun ruolo di sicurezza' },
    () => {
      return dataverseRefusal(403, '0x80040220', 'SecLib::RetrievePrivilegeForUser failed - no roles are assigned to user.');
    },
    'E4',
  ),
  writing(
    'role-missing',
    'missing-privilege',
    { en: 'The role may not create leads (prvCreateLead)', it: 'Il ruolo non può creare lead (prvCreateLead)' },
    ({ host }) => {
      return dataverseRefusal(
        403,
        '0x80040220',
        `Principal user (Id=${guid(`user of ${host}`)}, type=8, roleCount=1, privilegeCount=12, accessMode='4 Non-interactive'), is missing prvCreateLead privilege (Id=${guid('prvCreateLead')}) on OTC=4 for entity 'lead'.`,
      );
    },
  ),
  writing(
    'column-protected',
    'column-security',
    { en: 'Lead Source is protected by column security', it: 'L’origine del lead è protetta dalla sicurezza di colonna' },
    () => {
      return dataverseRefusal(
        403,
        '0x8004f507',
        'User does not have create permissions for the leadsourcecode attribute in the lead entity',
      );
    },
    'E2',
  ),
  fault(
    'app-restricted',
    'app-access-restricted',
    { en: 'The environment admits no such application', it: 'L’ambiente non ammette questa applicazione' },
    () => {
      return dataverseRefusal(403, '0x80095ffc', 'Application access is restricted: the application is not allowed in this environment.');
    },
  ),
  fault(
    'throttled',
    'throttled',
    {
      en: 'Throttled: 6,000 requests in 5 minutes, wait 3 seconds',
      it: 'Limite superato: 6.000 richieste in 5 minuti, attendere 3 secondi',
    },
    () => {
      return dataverseRefusal(429, '0x80072322', 'Number of requests exceeded the limit of 6000 over time window of 300 seconds.', {
        'retry-after': '3',
      });
    },
  ),
  fault(
    'throttled-concurrency',
    'throttled',
    { en: 'Throttled: too many requests at once', it: 'Limite superato: troppe richieste contemporanee' },
    () => {
      return dataverseRefusal(429, '0x80072326', 'Number of concurrent requests exceeded the limit of 52.', { 'retry-after': '2' });
    },
  ),
  writing(
    'column-short',
    'field-too-long',
    { en: 'Somebody shortened Company Name to 3 characters', it: 'Qualcuno ha accorciato Nome società a 3 caratteri' },
    ({ body }) => {
      return String(parseObject(body)?.['companyname'] ?? '').length > 3 ? tooLong('companyname', 3) : null;
    },
  ),
  {
    id: 'column-shortened',
    label: { en: 'Somebody shortened Company Name to 40 characters', it: 'Qualcuno ha accorciato Nome società a 40 caratteri' },
    code: null,
    foreseen: 'dynamics-365-column-shortened',
    answer: (request) => {
      if (isAboutDefinitions(request)) return answerDefinitions(request, leadColumns.map(shortened));
      return String(parseObject(request.body)?.['companyname'] ?? '').length > 40 ? tooLong('companyname', 40) : null;
    },
  },
  {
    id: 'column-required',
    label: { en: 'Somebody made a column Sales Region required', it: 'Qualcuno ha reso obbligatoria una colonna Sales Region' },
    code: null,
    foreseen: 'dynamics-365-column-required',
    answer: (request) => (isAboutDefinitions(request) ? answerDefinitions(request, [...leadColumns, salesRegion]) : null),
  },
  writing(
    'column-missing',
    'unknown-column',
    { en: 'The column leadsourcecode does not exist', it: 'La colonna leadsourcecode non esiste' },
    () => undeclared('leadsourcecode'),
  ),
  writing(
    'plugin-error',
    'plugin-rejected',
    { en: 'A plug-in of the customer refuses the lead', it: 'Un plug-in del cliente rifiuta il lead' },
    () => {
      return dataverseRefusal(400, '0x80040265', 'The lead has no territory. Contact your sales operations team.');
    },
  ),
  writing(
    'duplicate',
    'duplicate-detected',
    { en: 'A duplicate detection rule refuses the lead', it: 'Una regola di rilevamento duplicati rifiuta il lead' },
    () => {
      return dataverseRefusal(
        412,
        '0x80040333',
        'A record was not created or updated because a duplicate of the current record already exists.',
      );
    },
  ),
  fault('environment-disabled', 'environment-disabled', { en: 'The environment is switched off', it: 'L’ambiente è disattivato' }, () => {
    return dataverseRefusal(
      403,
      '0x8004a104',
      'The Dynamics 365 organization you are attempting to access is currently disabled. Please contact your system administrator.',
    );
  }),
  fault(
    'environment-moved',
    'instance-url-wrong',
    { en: 'The environment has another address now', it: 'L’ambiente ora ha un altro indirizzo' },
    () => {
      return {
        status: 404,
        headers: { 'content-type': 'text/html' },
        body: '<!DOCTYPE html><title>404 - File or directory not found.</title>',
      };
    },
    'E8',
  ),
  fault('token-refused', 'sign-in-failed', { en: 'Every token is refused', it: 'Ogni token viene rifiutato' }, () => ({
    status: 401,
    headers: { 'www-authenticate': 'Bearer' },
  })),
  reading(
    'record-lost',
    'record-missing',
    { en: 'It says yes, and the lead is gone at once', it: 'Dice di sì, ma il lead sparisce subito' },
    () => {
      return dataverseRefusal(404, '0x80040217', "Entity 'lead' Does Not Exist");
    },
  ),
  {
    ...reading(
      'read-forbidden',
      '',
      { en: 'The role may write leads and not read them', it: 'Il ruolo può scrivere lead ma non leggerli' },
      ({ host }) => {
        return dataverseRefusal(
          403,
          '0x80040220',
          `Principal user (Id=${guid(`user of ${host}`)}, type=8), is missing prvReadLead privilege (Id=${guid('prvReadLead')}) on OTC=4 for entity 'lead'.`,
        );
      },
    ),
    code: null,
  },
  {
    ...fault('outage', '', { en: 'Dynamics 365 is down', it: 'Dynamics 365 non è disponibile' }, () => ({
      status: 503,
      headers: { 'content-type': 'text/html' },
      body: '<html><title>Service Unavailable</title></html>',
    })),
    code: 'destination-failing',
  },
  {
    ...fault('silent', '', { en: 'No answer at all', it: 'Nessuna risposta' }, () => 'hang'),
    code: 'network-request-timeout',
    documented: 'E8',
  },
];

const salesRegion: Column = { name: 'new_salesregion', label: 'Sales Region', type: 'Picklist', level: 'ApplicationRequired' };

function shortened(column: Column): Column {
  return column.name === 'companyname' ? { ...column, length: 40 } : column;
}

function fault(
  id: string,
  code: string,
  label: Localized,
  answer: (request: VendorRequest) => VendorAnswer | null,
  documented?: string,
): Fault {
  return { id, label, code: `dynamics-365-${code}`, documented, answer };
}

/** Only when a lead is made or changed. */
function writing(...[id, code, label, answer, documented]: Parameters<typeof fault>): Fault {
  return fault(id, code, label, (request) => (request.method === 'GET' ? null : answer(request)), documented);
}

/** Only when a lead is read back. */
function reading(...[id, code, label, answer]: Parameters<typeof fault>): Fault {
  return fault(id, code, label, (request) => (request.method === 'GET' ? answer(request) : null));
}
