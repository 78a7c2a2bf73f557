import { type Accounts, type Directory, directoryOfHost } from '../accounts.ts';
import { hasContentType, json, type VendorAnswer, type VendorRequest } from '../vendor.ts';
import { entraRefusal } from './refusal.ts';
import { signToken } from './token.ts';

const lifeSeconds = 3_599;
/** Microsoft's public client for Dataverse samples exists in every directory. */
const sampleClient = '51f81489-12ee-4a9e-aaae-a2591f45987d';

const required = (name: string) => `The request body must contain the following parameter: '${name}'.`;

/** What a token request says, as far as it has been found sound. */
type Asked = { request: VendorRequest; form: URLSearchParams; grant: 'client_credentials' | 'password'; tenant: string };

/**
 * `POST /{tenant}/oauth2/v2.0/token` and the older `/oauth2/token`: client credentials and resource owner password. Refuses in the order
 * of the service: the request, the directory, the application, its credential, what the token is for.
 */
export function answerTokenRequest(request: VendorRequest, accounts: Accounts): VendorAnswer {
  const tenant = tenantIn(request.path);
  if (tenant === null) return { status: 404, headers: { 'content-type': 'text/html' }, body: '<html><title>404</title></html>' };
  const asked = readRequest(request, tenant);
  if (isAnswer(asked)) return asked;
  const directory = findDirectory(asked, accounts);
  if (isAnswer(directory)) return directory;
  const refused = checkApplication(asked, directory) ?? checkCredential(asked, directory);
  if (refused) return refused;
  const audience = findAudience(asked, directory, accounts);
  if (isAnswer(audience)) return audience;
  const exp = Math.floor(request.at.getTime() / 1_000) + lifeSeconds;
  const sub = asked.grant === 'password' ? directory.userName : directory.applicationId;
  const token = signToken({ aud: audience, tid: directory.directoryId, sub, exp }, accounts.tokenKey);
  return json(200, { token_type: 'Bearer', expires_in: lifeSeconds, ext_expires_in: lifeSeconds, access_token: token });
}

/** The directory in the path of a token endpoint. */
export function tenantIn(path: string): string | null {
  const found = /^\/([^/]+)\/oauth2(?:\/v2\.0)?\/token$/.exec(path)?.[1];
  return found === undefined ? null : decodeURIComponent(found);
}

function isAnswer(found: object | string): found is VendorAnswer {
  return typeof found === 'object' && 'status' in found;
}

function readRequest(request: VendorRequest, tenant: string): Asked | VendorAnswer {
  if (request.method !== 'POST') {
    return entraRefusal(request, 900561, `The endpoint only accepts POST requests. Received a ${request.method} request.`);
  }
  if (!hasContentType(request, 'application/x-www-form-urlencoded')) return entraRefusal(request, 900144, required('grant_type'));
  const form = new URLSearchParams(request.body);
  const grant = form.get('grant_type');
  if (!grant) return entraRefusal(request, 900144, required('grant_type'));
  if (grant !== 'client_credentials' && grant !== 'password') {
    return entraRefusal(request, 70003, `The app requested an unsupported grant type '${grant}'.`, { error: 'unsupported_grant_type' });
  }
  return { request, form, grant, tenant };
}

function findDirectory({ request, form, grant, tenant }: Asked, accounts: Accounts): Directory | VendorAnswer {
  if (grant === 'password' && (tenant === 'common' || tenant === 'consumers')) {
    return entraRefusal(request, 9001023, 'The grant type is not supported over the /common or /consumers endpoints.');
  }
  const isAny = ['common', 'organizations', 'consumers'].includes(tenant);
  if (isAny && grant === 'client_credentials') {
    const sentence = 'No tenant-identifying information found in either the request or implied by any provided credentials.';
    return entraRefusal(request, 50059, sentence);
  }
  if (!isAny && !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(tenant) && !tenant.includes('.')) {
    const sentence = `Specified tenant identifier '${tenant}' is neither a valid DNS name, nor a valid external domain.`;
    return entraRefusal(request, 900023, sentence);
  }
  const directory = isAny ? directoryOfUser(accounts, form.get('username')) : directoryNamed(accounts, tenant);
  if (directory) return directory;
  return entraRefusal(
    request,
    90002,
    `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
    { error: 'invalid_tenant' },
  );
}

function checkApplication({ request, form, grant }: Asked, directory: Directory): VendorAnswer | null {
  const clientId = form.get('client_id');
  if (!clientId) return entraRefusal(request, 900144, required('client_id'));
  if (clientId.toLowerCase() === directory.applicationId || (grant === 'password' && clientId === sampleClient)) return null;
  return entraRefusal(
    request,
    700016,
    `Application with identifier '${clientId}' was not found in the directory '${directory.name}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    { error: 'unauthorized_client' },
  );
}

function checkCredential({ request, form, grant }: Asked, directory: Directory): VendorAnswer | null {
  return grant === 'password' ? checkUser(request, form, directory) : checkKey(request, form, directory);
}

function findAudience({ request, form, grant }: Asked, directory: Directory, accounts: Accounts): string | VendorAnswer {
  const audience = audienceIn(form, grant);
  if (audience === null) return entraRefusal(request, 900144, required('scope'));
  if (audience === 'malformed') {
    return entraRefusal(
      request,
      70011,
      `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope ${form.get('scope')} is not valid.`,
      { error: 'invalid_scope' },
    );
  }
  if (!isResourceOf(accounts, directory, audience)) {
    return entraRefusal(
      request,
      500011,
      `The resource principal named ${audience} was not found in the tenant named ${directory.name}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
      { error: 'invalid_resource' },
    );
  }
  if (cloudOf(request.host) !== cloudOf(audience)) {
    return entraRefusal(request, 900382, 'Confidential Client is not supported in Cross Cloud request.');
  }
  return audience;
}

function checkKey(request: VendorRequest, form: URLSearchParams, directory: Directory): VendorAnswer | null {
  const key = form.get('client_secret');
  const denied = { status: 401, error: 'invalid_client' };
  if (!key) return entraRefusal(request, 7000218, required("client_assertion' or 'client_secret"), denied);
  if (key === directory.applicationKey) return null;
  if (key === directory.expiredKey) {
    return entraRefusal(
      request,
      7000222,
      `The provided client secret keys for app '${directory.applicationId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
      denied,
    );
  }
  return entraRefusal(
    request,
    7000215,
    `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${directory.applicationId}'.`,
    denied,
  );
}

function checkUser(request: VendorRequest, form: URLSearchParams, directory: Directory): VendorAnswer | null {
  const [user, password] = [form.get('username'), form.get('password')];
  const denied = { error: 'invalid_grant' };
  if (!user) return entraRefusal(request, 900144, required('username'));
  if (!password) return entraRefusal(request, 900144, required('password'));
  if (/@(?:outlook|hotmail|live)\.[a-z.]+$/i.test(user)) {
    return entraRefusal(
      request,
      50020,
      `User account '${user}' from identity provider 'live.com' does not exist in tenant '${directory.name}' and cannot access the application in that tenant.`,
      denied,
    );
  }
  if (user.toLowerCase() !== directory.userName) {
    return entraRefusal(request, 50034, `The user account ${user} does not exist in the ${directory.directoryId} directory.`, denied);
  }
  if (password === directory.password) return null;
  return entraRefusal(request, 50126, 'Error validating credentials due to invalid username or password.', denied);
}

/** Version 2 asks with a scope that ends in `/.default`, version 1 names the resource. */
function audienceIn(form: URLSearchParams, grant: string): string | null {
  const resource = form.get('resource');
  if (resource) return resource.replace(/\/$/, '');
  const scope = (form.get('scope') ?? '').split(' ').find((part) => part.includes('/') || grant === 'client_credentials');
  if (!scope) return null;
  return /^[a-z]+:\/\/[^/ ]+.*\/\.default$/.test(scope) ? scope.slice(0, -'/.default'.length) : 'malformed';
}

function directoryNamed({ directories }: Accounts, tenant: string): Directory | null {
  const name = tenant.toLowerCase();
  return directories.find(({ directoryId, domain }) => name === directoryId || name === domain) ?? null;
}

function directoryOfUser(accounts: Accounts, user: string | null): Directory | null {
  return directoryNamed(accounts, user?.split('@')[1] ?? '');
}

/** Environments of the directory, Power Automate, and whatever the directory's own applications call themselves. */
function isResourceOf(accounts: Accounts, directory: Directory, audience: string): boolean {
  if (audience === 'https://service.flow.microsoft.com/') return true;
  if (audience.startsWith('api://')) return true;
  return URL.canParse(audience) && directoryOfHost(accounts, new URL(audience).hostname) === directory;
}

function cloudOf(address: string): string {
  if (/\.(?:microsoftdynamics|appsplatform|microsoftonline)\.us\b/.test(address)) return 'us';
  return /\.(?:dynamics|microsoftonline)\.cn\b/.test(address) ? 'cn' : 'public';
}
