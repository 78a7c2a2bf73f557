import { Webhook } from 'standardwebhooks';
import type { HttpSession } from '#lib/http/session.ts';
import type { DestinationAdapter, OutgoingLead } from '../contract.ts';
import { DestinationRefusal } from '../refusal.ts';
import { errors } from './errors.ts';
import { payload } from './payload.ts';
import { readError } from './read-error.ts';
import { signatures } from './signatures.ts';
import type { HttpsEndpointConfig } from './spec.ts';

export const httpsEndpointAdapter: DestinationAdapter<HttpsEndpointConfig> = {
  async deliver(lead, config, http, clock) {
    const body = JSON.stringify(payload(lead));
    const response = await http.request({
      purpose: 'deliver',
      method: 'POST',
      url: config.url,
      headers: {
        'content-type': 'application/json',
        'webhook-id': lead.id,
        ...signed(lead, body, config, clock.now()),
        ...(await authorization(config, http)),
      },
      body,
    });
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

async function authorization(config: HttpsEndpointConfig, http: HttpSession): Promise<Record<string, string>> {
  if (config.authentication === 'none') return {};
  const token = config.authentication === 'bearer' ? config.bearerToken : await entraToken(config, http);
  return { authorization: `Bearer ${token}` };
}

/** Client credentials grant. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
async function entraToken(config: HttpsEndpointConfig, http: HttpSession): Promise<string> {
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

function accessToken(body: string): string | undefined {
  try {
    const token: unknown = (JSON.parse(body) as { access_token?: unknown } | null)?.access_token;
    return typeof token === 'string' && token !== '' ? token : undefined;
  } catch {
    return undefined;
  }
}
