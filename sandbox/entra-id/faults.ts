import type { Localized } from '#lib/i18n/locale.ts';
import type { Fault, VendorRequest } from '../vendor.ts';
import { entraRefusal } from './refusal.ts';
import { tenantIn } from './sign-in.ts';

const denied = { status: 401, error: 'invalid_client' };
const noGrant = { error: 'invalid_grant' };
const interaction = { error: 'interaction_required' };

/** Sorted by what people meet most. The pages named are those of Dynamics 365; flows that sign in have pages of their own. */
export const entraFaults: readonly Fault[] = [
  refusal('client-secret-expired', 'client-secret-expired', 7000222, denied, 'The provided client secret keys are expired.', {
    en: 'The client secret has expired',
    it: 'Il segreto client è scaduto',
  }),
  refusal(
    'client-secret-wrong',
    'client-secret-invalid',
    7000215,
    denied,
    'Invalid client secret provided.',
    {
      en: 'The client secret is wrong',
      it: 'Il segreto client è errato',
    },
    'E7',
  ),
  refusal(
    'application-unknown',
    'application-not-found',
    700016,
    { error: 'unauthorized_client' },
    (request) => {
      return `Application with identifier '${clientIn(request)}' was not found in the directory 'Sandbox'.`;
    },
    { en: 'The application does not exist in the directory', it: 'L’applicazione non esiste nella directory' },
    'E5',
  ),
  refusal(
    'application-disabled',
    'application-disabled',
    7000112,
    { error: 'unauthorized_client' },
    (request) => {
      return `Application '${clientIn(request)}' is disabled.`;
    },
    { en: 'The application is disabled', it: 'L’applicazione è disabilitata' },
  ),
  refusal(
    'public-client',
    'public-client',
    700025,
    denied,
    "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
    {
      en: 'The application is registered as a public client',
      it: 'L’applicazione è registrata come client pubblico',
    },
  ),
  refusal(
    'consent-missing',
    'consent-missing',
    65001,
    noGrant,
    (request) => {
      return `The user or administrator has not consented to use the application with ID '${clientIn(request)}'. Send an interactive authorization request for this user and resource.`;
    },
    { en: 'Nobody has consented to the application', it: 'Nessuno ha dato il consenso all’applicazione' },
  ),
  refusal(
    'tenant-unknown',
    'tenant-not-found',
    90002,
    { error: 'invalid_tenant' },
    (request) => {
      return `Tenant '${tenantIn(request.path)}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`;
    },
    { en: 'The directory does not exist, or has no subscription', it: 'La directory non esiste o non ha sottoscrizioni' },
    'E3',
  ),
  refusal(
    'tenant-malformed',
    'tenant-id-malformed',
    900023,
    {},
    (request) => {
      return `Specified tenant identifier '${tenantIn(request.path)}' is neither a valid DNS name, nor a valid external domain.`;
    },
    { en: 'The directory ID is not valid', it: 'L’ID directory non è valido' },
    'E6',
  ),
  refusal('other-cloud', 'tenant-other-cloud', 900382, {}, 'Confidential Client is not supported in Cross Cloud request.', {
    en: 'The directory lives in another cloud',
    it: 'La directory si trova in un altro cloud',
  }),
  refusal(
    'resource-unknown',
    'instance-url-not-in-tenant',
    500011,
    { error: 'invalid_resource' },
    (request) => {
      return `The resource principal named ${scopeIn(request)} was not found in the tenant named Sandbox.`;
    },
    { en: 'The environment is not in this directory', it: 'L’ambiente non è in questa directory' },
  ),
  refusal(
    'conditional-access',
    'conditional-access',
    53003,
    interaction,
    'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
    {
      en: 'Conditional Access blocks the sign-in',
      it: 'L’accesso condizionale blocca l’accesso',
    },
  ),
  forUsers(
    'password-wrong',
    'user-credentials-invalid',
    50126,
    noGrant,
    'Error validating credentials due to invalid username or password.',
    {
      en: 'User: the password is wrong',
      it: 'Utente: la password è errata',
    },
    'E1',
  ),
  forUsers('user-unknown', 'user-not-found', 50034, noGrant, 'The user account does not exist in the directory.', {
    en: 'User: unknown in the directory',
    it: 'Utente: sconosciuto nella directory',
  }),
  forUsers('password-expired', 'password-changed', 50055, noGrant, 'The password is expired.', {
    en: 'User: the password has expired',
    it: 'Utente: la password è scaduta',
  }),
  forUsers(
    'mfa-required',
    'mfa-required',
    50076,
    interaction,
    'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.',
    {
      en: 'User: a second factor is needed',
      it: 'Utente: serve un secondo fattore',
    },
  ),
  forUsers(
    'user-locked',
    'user-locked-out',
    50053,
    noGrant,
    "The account is locked, you've tried to sign in too many times with an incorrect user ID or password.",
    {
      en: 'User: locked out',
      it: 'Utente: bloccato',
    },
  ),
  forUsers('user-disabled', 'user-disabled', 50057, noGrant, 'The user account is disabled.', {
    en: 'User: disabled',
    it: 'Utente: disabilitato',
  }),
  {
    id: 'throttled',
    label: { en: 'Too many sign-ins: wait 3 seconds', it: 'Troppi accessi: attendere 3 secondi' },
    code: 'dynamics-365-entra-throttled',
    answer: () => ({ status: 429, headers: { 'retry-after': '3', 'content-type': 'text/html' }, body: '' }),
  },
  {
    id: 'outage',
    label: { en: 'Entra ID is down', it: 'Entra ID non è disponibile' },
    code: 'dynamics-365-entra-unavailable',
    answer: () => ({ status: 503, headers: { 'content-type': 'text/html' }, body: '<html><title>Service unavailable</title></html>' }),
  },
];

function refusal(
  id: string,
  code: string,
  number: number,
  answer: { status?: number; error?: string },
  sentence: string | ((request: VendorRequest) => string),
  label: Localized,
  documented?: string,
): Fault {
  return {
    id,
    label,
    code: `dynamics-365-${code}`,
    documented,
    answer: (request) => entraRefusal(request, number, typeof sentence === 'string' ? sentence : sentence(request), answer),
  };
}

/** Only for the sign-in with user name and password. */
function forUsers(...parameters: Parameters<typeof refusal>): Fault {
  const fault = refusal(...parameters);
  return {
    ...fault,
    answer: (request) => (new URLSearchParams(request.body).get('grant_type') === 'password' ? fault.answer(request) : null),
  };
}

function clientIn({ body }: VendorRequest): string {
  return new URLSearchParams(body).get('client_id') ?? '';
}

function scopeIn({ body }: VendorRequest): string {
  return (new URLSearchParams(body).get('scope') ?? '').replace(/\/\.default$/, '');
}
