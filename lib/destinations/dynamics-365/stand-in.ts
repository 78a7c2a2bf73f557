import { type Answer, type Answering, type ReceivedRequest, type StandIn } from '../stand-in.ts';
import { columnLengths } from './lead-record.ts';

const directoryId = '1b4e28ba-2fa1-11d2-883f-0016d3cca427';
const applicationId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const applicationKey = 'kEy~8Q.for-the-contract-tests-only';
const issuedToken = 'token-of-the-contract-tests';

export const standIn: StandIn = {
  hosts: ['login.microsoftonline.com'],
  config: (origin) => ({
    instanceUrl: origin,
    authentication: 'azureAD',
    directoryId,
    applicationId,
    applicationKey,
    applicationKeyExpiresOn: '2027-05-31',
  }),
  accepts: createVendor(),
  refusesCredential: () =>
    entraRefusal(
      401,
      'invalid_client',
      7000215,
      'Invalid client secret provided. Ensure the secret being sent in the request is the client secret value.',
    ),
};

/** Entra ID and one Dataverse environment, refusing what they refuse. It remembers the leads it was given. */
export function createVendor(): Answering {
  const leads = new Map<string, Record<string, unknown>>();
  return (request) => (/\/oauth2\/v2\.0\/token$/.test(request.path) ? entra(request) : dataverse(request, leads));
}

function entra({ method, path, headers, body }: ReceivedRequest): Answer {
  const form = new URLSearchParams(body);
  if (method !== 'POST' || !headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    return entraRefusal(400, 'invalid_request', 900144, "The request body must contain the following parameter: 'grant_type'.");
  }
  const tenant = decodeURIComponent(path.split('/')[1] ?? '');
  if (!/^[\da-f-]{36}$/.test(tenant) && !tenant.includes('.') && tenant !== 'organizations') {
    return entraRefusal(
      400,
      'invalid_request',
      900023,
      `Specified tenant identifier '${tenant}' is neither a valid DNS name, nor a valid external domain.`,
    );
  }
  if (/^[\da-f-]{36}$/.test(tenant) && tenant !== directoryId) {
    return entraRefusal(
      400,
      'invalid_request',
      90002,
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
    );
  }
  const scope = form.get('scope') ?? '';
  if (!/^https?:\/\/[^/]+\/\.default$/.test(scope)) {
    return entraRefusal(
      400,
      'invalid_scope',
      70011,
      `The provided request must include a 'scope' input parameter. The scope ${scope} is not valid.`,
    );
  }
  if (form.get('grant_type') === 'password') {
    const isKnown = form.get('username') === 'leads@contoso.onmicrosoft.com' && form.get('password') === 'P4ss word';
    return isKnown
      ? token()
      : entraRefusal(400, 'invalid_grant', 50126, 'Error validating credentials due to invalid username or password.');
  }
  if (form.get('client_id') !== applicationId) {
    return entraRefusal(
      400,
      'unauthorized_client',
      700016,
      `Application with identifier '${form.get('client_id')}' was not found in the directory 'Contoso'.`,
    );
  }
  if (!form.get('client_secret')) {
    return entraRefusal(
      401,
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    );
  }
  return form.get('client_secret') === applicationKey
    ? token()
    : entraRefusal(401, 'invalid_client', 7000215, 'Invalid client secret provided.');
}

function dataverse(request: ReceivedRequest, leads: Map<string, Record<string, unknown>>): Answer {
  const { method, path, headers, body } = request;
  if (headers.authorization !== `Bearer ${issuedToken}`) return { status: 401, headers: { 'www-authenticate': 'Bearer' } };
  if (headers['odata-version'] !== '4.0' || headers['odata-maxversion'] !== '4.0')
    return dataverseRefusal(400, '0x80060888', 'OData-Version is missing.');
  const id = /^\/api\/data\/v9\.2\/leads\(([\da-f-]{36})\)(?:\?|$)/.exec(path)?.[1];
  if (id === undefined) return dataverseRefusal(404, '0x80060888', "Resource not found for the segment 'x'.");
  if (method === 'GET') {
    const found = leads.get(id);
    return found ? json(200, found) : dataverseRefusal(404, '0x80040217', `lead With Id = ${id} Does Not Exist`);
  }
  if (method !== 'PATCH') return { status: 405 };
  if (!headers['content-type']?.startsWith('application/json')) return { status: 415 };
  const record = JSON.parse(body) as Record<string, unknown>;
  const refusal = refusedColumn(record);
  if (refusal) return refusal;
  leads.set(id, { leadid: id, ...leads.get(id), ...record });
  return { status: 204, headers: { 'odata-version': '4.0', 'odata-entityid': `https://${headers.host}/api/data/v9.2/leads(${id})` } };
}

function refusedColumn(record: Record<string, unknown>): Answer | null {
  for (const [column, value] of Object.entries(record)) {
    if (column === 'leadsourcecode' && Number.isInteger(value)) continue;
    const length = Object.hasOwn(columnLengths, column) ? columnLengths[column as keyof typeof columnLengths] : null;
    if (length === null) return dataverseRefusal(400, '0x80048d19', `An undeclared property '${column}' was found in the payload.`);
    if (typeof value !== 'string')
      return dataverseRefusal(400, '0x80048d19', `Cannot convert a value of '${column}' to the expected type 'Edm.String'.`);
    if (value.length > length) {
      return dataverseRefusal(
        400,
        '0x80044331',
        `A validation error occurred. The length of the '${column}' attribute of the 'lead' entity exceeded the maximum allowed length of '${length}'.`,
      );
    }
  }
  return null;
}

function token(): Answer {
  return json(200, { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: issuedToken });
}

/** As Entra ID answers: the code in the text and in a list of its own. */
export function entraRefusal(status: number, error: string, code: number, sentence: string): Answer {
  const description = `AADSTS${code}: ${sentence} Trace ID: 0f6d9a51-0000-0000-0000-c2be4e7f0000 Correlation ID: 0f6d9a51-0000-0000-0000-c2be4e7f0001 Timestamp: 2025-11-21 08:00:00Z`;
  return json(status, {
    error,
    error_description: description,
    error_codes: [code],
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
  });
}

export function dataverseRefusal(status: number, code: string, message: string, headers: Record<string, string> = {}): Answer {
  const answer = json(status, { error: { code, message } });
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

function json(status: number, body: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };
}
