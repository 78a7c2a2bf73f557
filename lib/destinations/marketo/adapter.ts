import type { HttpSession, OutboundResponse } from '#lib/http/session.ts';
import type { DestinationAdapter, Token } from '../contract.ts';
import { DestinationRefusal } from '../refusal.ts';
import { envelopeIn, failureIn, leadIdIn } from './answer.ts';
import { errors } from './errors.ts';
import { formSubmission } from './form.ts';
import { readError } from './read-error.ts';
import { restAfter } from './rest-after.ts';
import { signatures } from './signatures.ts';
import { baseUrl, type MarketoConfig } from './spec.ts';

export const marketoAdapter: DestinationAdapter<MarketoConfig> = {
  async deliver(lead, config, http, { tokens }) {
    const body = JSON.stringify(formSubmission(lead, config.formId));
    const take = async () => (tokens ? tokens.take(() => askForToken(config, http)) : (await askForToken(config, http)).value);
    const token = await take();
    let response = await submit(body, config, token, http);
    // A token ends between two calls now and then: identity hands out the old one until its last second.
    if (isTokenRefused(response)) {
      tokens?.drop(token);
      response = await submit(body, config, await take(), http);
    }
    const id = response.status === 200 ? leadIdIn(response.body) : undefined;
    if (id === undefined) throw new DestinationRefusal('write', response);
    return { truth: 'confirmed', reference: id, detail: { leadId: id, munchkinId: config.munchkinId, formId: config.formId } };
  },
  readError,
  restAfter,
  errors,
  signatures,
};

/** https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/lead-database/leads#submit-form */
function submit(body: string, config: MarketoConfig, token: string, http: HttpSession): Promise<OutboundResponse> {
  return http.request({
    purpose: 'deliver',
    method: 'POST',
    url: `${baseUrl(config)}/rest/v1/leads/submitForm.json`,
    // As a query parameter the token is on its way out; Marketo announced to refuse it there.
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
}

/**
 * The identity service takes its parameters in the query. It refuses with 401, behind some gateways with 200 and the error in the body.
 * @see https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/authentication
 */
async function askForToken(config: MarketoConfig, http: HttpSession): Promise<Token> {
  const query = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: config.clientId,
    client_secret: config.clientSecret,
  });
  const response = await http.request({
    purpose: 'sign-in',
    method: 'GET',
    url: `${baseUrl(config)}/identity/oauth/token?${query}`,
    headers: { accept: 'application/json' },
  });
  const token = response.status === 200 ? tokenIn(response.body) : undefined;
  if (token === undefined) throw new DestinationRefusal('token', response);
  return token;
}

function tokenIn(body: string): Token | undefined {
  try {
    const json = JSON.parse(body) as { access_token?: unknown; expires_in?: unknown } | null;
    const { access_token: value, expires_in: seconds } = json ?? {};
    if (typeof value !== 'string' || value === '') return undefined;
    return { value, expiresInSeconds: typeof seconds === 'number' && seconds > 0 ? seconds : 0 };
  } catch {
    return undefined;
  }
}

function isTokenRefused({ body }: OutboundResponse): boolean {
  const envelope = envelopeIn(body);
  return envelope !== undefined && ['601', '602'].includes(failureIn(envelope)?.code ?? '');
}
