import type { Localized } from '#lib/i18n/locale.ts';
import { type Fault, json, type VendorAnswer, type VendorRequest } from '../vendor.ts';
import { failed, skipped } from './answer.ts';

export const marketoFaults: readonly Fault[] = [
  signingIn('credentials-wrong', 'credentials-refused', 'Bad client credentials', {
    en: 'The client secret is wrong',
    it: 'Il segreto client è errato',
  }),
  signingIn('client-unknown', 'client-unknown', 'No client with requested id', {
    en: 'The custom service was deleted',
    it: 'Il servizio personalizzato è stato eliminato',
  }),
  request('token-invalid', 'token-refused', '601', 'Access token invalid', {
    en: 'Tokens are refused (601)',
    it: 'I token vengono rifiutati (601)',
  }),
  request('token-expired', 'token-refused', '602', 'Access token expired', {
    en: 'Tokens have expired (602)',
    it: 'I token sono scaduti (602)',
  }),
  request('access-denied', 'access-denied', '603', 'Access denied', {
    en: 'The API user may not do this, or not from here (603)',
    it: 'L’utente API non può farlo, o non da qui (603)',
  }),
  request('form-missing', 'form-not-found', '609', 'Invalid JSON', {
    en: 'The form does not exist (609)',
    it: 'Il modulo non esiste (609)',
  }),
  record('form-field-missing', 'form-field-missing', '1006', "Field 'leadSource' not found", {
    en: 'A field is not on the form: the lead is skipped (1006)',
    it: 'Un campo non è nel modulo: il lead viene ignorato (1006)',
  }),
  record('data-invalid', 'request-invalid', '1003', 'Invalid data', {
    en: 'The lead is skipped as invalid (1003)',
    it: 'Il lead viene ignorato come non valido (1003)',
  }),
  record('partition-missing', 'partition-required', '1009', 'Partition name must be specified', {
    en: 'A partition is needed (1009)',
    it: 'Serve una partizione (1009)',
  }),
  record('partition-denied', 'partition-denied', '1008', "Access denied to partition 'EMEA'", {
    en: 'The partition is closed to the API user (1008)',
    it: 'La partizione è chiusa all’utente API (1008)',
  }),
  record('multiple-leads', 'multiple-leads', '1007', 'Multiple lead match lookup criteria', {
    en: 'Two leads have the same address already (1007)',
    it: 'Due lead hanno già lo stesso indirizzo (1007)',
  }),
  record('crm-sync', 'crm-sync', '1018', 'CRM enabled', {
    en: 'The CRM sync allows no writing (1018)',
    it: 'La sincronizzazione CRM non permette di scrivere (1018)',
  }),
  request('rate-limit', 'rate-limit', '606', "Max rate limit '100' exceeded with in '20' secs", {
    en: '100 calls in 20 seconds are used up (606)',
    it: 'Le 100 chiamate in 20 secondi sono esaurite (606)',
  }),
  request('concurrency', 'concurrency-limit', '615', "Concurrent access limit '10' reached", {
    en: 'Ten calls are running already (615)',
    it: 'Sono già in corso dieci chiamate (615)',
  }),
  request('daily-quota', 'daily-quota', '607', 'Daily quota reached', {
    en: 'The daily quota is used up (607)',
    it: 'La quota giornaliera è esaurita (607)',
  }),
  request('timeout', 'timeout', '604', 'Request time-out', { en: 'Marketo took too long (604)', it: 'Marketo ha impiegato troppo (604)' }),
  request('busy', 'busy', '608', 'API Temporarily Unavailable', {
    en: 'The API is away for a moment (608)',
    it: 'L’API è assente per un momento (608)',
  }),
  request('subscription', 'subscription-unreachable', '614', 'Invalid Subscription', {
    en: 'The subscription cannot be reached (614)',
    it: 'La sottoscrizione non è raggiungibile (614)',
  }),
  {
    id: 'outage',
    label: { en: 'Marketo is down', it: 'Marketo non è disponibile' },
    code: 'marketo-busy',
    answer: () => ({ status: 502, headers: { 'content-type': 'text/html' }, body: '<html><title>502 Bad Gateway</title></html>' }),
  },
];

function signingIn(id: string, code: string, description: string, label: Localized): Fault {
  return {
    id,
    label,
    code: `marketo-${code}`,
    // A token that was handed out earlier dies with the credentials, else nobody would notice for an hour.
    answer: (request) =>
      isIdentity(request)
        ? json(401, { error: 'invalid_client', error_description: description })
        : failed(request, '601', 'Access token invalid'),
  };
}

function request(id: string, code: string, number: string, message: string, label: Localized): Fault {
  return outsideIdentity(id, code, label, (call) => failed(call, number, message));
}

function record(id: string, code: string, number: string, message: string, label: Localized): Fault {
  return outsideIdentity(id, code, label, (call) => skipped(call, number, message));
}

function outsideIdentity(id: string, code: string, label: Localized, answer: (request: VendorRequest) => VendorAnswer): Fault {
  return { id, label, code: `marketo-${code}`, answer: (call) => (isIdentity(call) ? null : answer(call)) };
}

function isIdentity({ path }: VendorRequest): boolean {
  return path.startsWith('/identity/');
}
