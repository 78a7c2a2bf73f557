import type { Answer, ReceivedRequest, StandIn } from '../stand-in.ts';

const clientId = '1b4e28ba-2fa1-11d2-883f-0016d3cca427';
const clientSecret = 'kR7hQ2mZ0vB9xT4nW6yL1sD8fG3jC5pA';
const token = 'cdf01657-110d-4155-99a7-f984b2abc123:int';
const formFields = new Set(['email', 'firstName', 'lastName', 'company', 'phone', 'title', 'country', 'leadSource']);

/** A subscription with one custom service and one approved form of eight fields. It refuses what Marketo refuses, nearly always with 200. */
export const standIn: StandIn = {
  hosts: ['*.mktorest.com'],
  config: () => ({ munchkinId: '123-PQR-789', formId: '1179', clientId, clientSecret, serverId: 'ys12' }),
  accepts: (request) => {
    const { pathname } = new URL(request.path, 'https://marketo.invalid');
    if (pathname === '/identity/oauth/token') return identity(request);
    if (pathname === '/rest/v1/leads/submitForm.json') return submitForm(request);
    return failed('610', 'Requested resource not found');
  },
  refusesCredential: () => json(401, { error: 'invalid_client', error_description: 'Bad client credentials' }),
};

function identity({ method, path }: ReceivedRequest): Answer {
  const query = new URL(path, 'https://marketo.invalid').searchParams;
  if (method !== 'GET' && method !== 'POST') return failed('605', 'HTTP Method not supported');
  if (query.get('grant_type') !== 'client_credentials') return json(400, { error: 'invalid_request' });
  if (query.get('client_id') !== clientId) {
    return json(401, { error: 'invalid_client', error_description: `No client with requested id: ${query.get('client_id')}` });
  }
  if (query.get('client_secret') !== clientSecret) {
    return json(401, { error: 'invalid_client', error_description: 'Bad client credentials' });
  }
  return json(200, { access_token: token, token_type: 'bearer', expires_in: 3599, scope: 'apis@contoso.com' });
}

function submitForm({ method, headers, body }: ReceivedRequest): Answer {
  if (headers.authorization !== `Bearer ${token}`) return failed('601', 'Access token invalid');
  if (method !== 'POST') return failed('605', 'HTTP Method not supported');
  if (!headers['content-type']?.startsWith('application/json')) return failed('612', 'Invalid Content Type');
  const { formId, input } = parse(body);
  // Marketo's own words for a form that does not exist.
  if (formId !== 1179) return failed('609', 'Invalid JSON');
  if (!Array.isArray(input) || input.length !== 1) return failed('1003', 'Leads not specified');
  const fields = (input[0] as { leadFormFields?: Record<string, unknown> }).leadFormFields ?? {};
  if (!fields['email']) return skipped('1002', "Missing value for required parameter 'email'");
  const unknown = Object.keys(fields).find((name) => !formFields.has(name));
  if (unknown) return skipped('1006', `Field '${unknown}' not found`);
  const tooLong = Object.entries(fields).find(([, value]) => typeof value !== 'string' || value.length > 255);
  if (tooLong) return skipped('1001', `Invalid value for field '${tooLong[0]}'. Required of type 'string'`);
  return json(200, { requestId: 'e42b#14272d07d78', result: [{ id: 1006017, status: 'created' }], success: true });
}

function failed(code: string, message: string): Answer {
  return json(200, { requestId: 'e42b#14272d07d78', success: false, errors: [{ code, message }] });
}

function skipped(code: string, message: string): Answer {
  return json(200, { requestId: 'e42b#14272d07d78', result: [{ status: 'skipped', reasons: [{ code, message }] }], success: true });
}

function json(status: number, body: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json;charset=UTF-8' }, body: JSON.stringify(body) };
}

function parse(body: string): { formId?: unknown; input?: unknown } {
  try {
    return (JSON.parse(body) ?? {}) as { formId?: unknown; input?: unknown };
  } catch {
    return {};
  }
}
