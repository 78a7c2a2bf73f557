import { Webhook } from 'standardwebhooks';
import type { HttpSession, OutboundResponse } from '#lib/http/session.ts';
import type { DestinationAdapter, OutgoingLead, Token, Tools } from '../contract.ts';
import { DestinationRefusal } from '../refusal.ts';
import { errors } from './errors.ts';
import { payload } from './payload.ts';
import { readError } from './read-error.ts';
import { signatures } from './signatures.ts';
import type { HttpsEndpointConfig } from './spec.ts';

export const httpsEndpointAdapter: DestinationAdapter<HttpsEndpointConfig> = {
  async deliver(lead, config, http, tools) {
    const body = JSON.stringify(payload(lead));
    const post = (token: string | null) =>
      http.request({
        purpose: 'deliver',
        method: 'POST',
        url: config.url,
        headers: {
          'content-type': 'application/json',
          'webhook-id': lead.id,
          ...signed(lead, body, config, tools.now()),
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body,
      });
    const response = await withToken(config, http, tools, post);
    // Any 2xx is a delivery: Power Automate's 202 has no body, and what a server says in its own words proves nothing.
    if (response.status < 200 || response.status > 299) throw new DestinationRefusal('write', response);
    const id = response.headers['x-ms-workflow-run-id'] ?? response.headers['x-request-id'] ?? response.headers['x-ms-request-id'];
    return { truth: 'accepted', reference: id ?? `HTTP ${response.status}`, detail: { status: String(response.status) } };
  },
  readError,
  errors,
  signatures,
};

function signed(lead: OutgoingLead, body: string, config: HttpsEndpointConfig, now: Date): Record<string, string> {
  if (config.signingSecret === undefined) return {};
  const key = Buffer.from(config.signingSecret.replace(/^whsec_/, ''), 'base64');
  return {
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(key, { format: 'raw' }).sign(lead.id, now, body),
  };
}

/** A token that was kept and is refused (an application that lost its role, a flow that was made anew) is renewed once. */
async function withToken(
  config: HttpsEndpointConfig,
  http: HttpSession,
  { tokens }: Tools,
  post: (token: string | null) => Promise<OutboundResponse>,
): Promise<OutboundResponse> {
  if (config.authentication === 'none') return post(null);
  if (config.authentication === 'bearer') return post(config.bearerToken ?? null);
  let isFresh = false;
  const ask = () => {
    isFresh = true;
    return entraToken(config, http);
  };
  const take = async () => (tokens ? tokens.take(ask) : (await ask()).value);
  const token = await take();
  const response = await post(token);
  if (response.status !== 401) return response;
  tokens?.drop(token);
  return isFresh ? response : post(await take());
}

/** Client credentials grant. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
async function entraToken(config: HttpsEndpointConfig, http: HttpSession): Promise<Token> {
  // The slash at the end of the audience belongs to it, so the scope has two. https://learn.microsoft.com/power-automate/oauth-authentication
  const audience = config.audience ?? 'https://service.flow.microsoft.com/';
  const response = await http.request({
    purpose: 'sign-in',
    method: 'POST',
    url: `https://login.microsoftonline.com/${config.directoryId}/oauth2/v2.0/token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: config.applicationId ?? '',
      client_secret: config.applicationKey ?? '',
      scope: `${audience}/.default`,
    }).toString(),
  });
  const token = response.status === 200 ? accessToken(response.body) : undefined;
  if (token === undefined) throw new DestinationRefusal('token', response);
  return token;
}

function accessToken(body: string): Token | undefined {
  try {
    const { access_token: value, expires_in: seconds } =
      (JSON.parse(body) as { access_token?: unknown; expires_in?: unknown } | null) ?? {};
    if (typeof value !== 'string' || value === '') return undefined;
    // Old endpoints send the seconds as text.
    return { value, expiresInSeconds: Number(seconds) > 0 ? Number(seconds) : 0 };
  } catch {
    return undefined;
  }
}
