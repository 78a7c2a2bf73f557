import type { HttpSession } from '#lib/http/session.ts';
import type { Token } from '../contract.ts';
import { DestinationRefusal } from '../refusal.ts';
import { loginHost } from './instance.ts';
import type { Dynamics365Config } from './spec.ts';

/** Microsoft's public client for Dataverse samples, for users who have registered none. https://learn.microsoft.com/power-apps/developer/data-platform/xrm-tooling/use-connection-strings-xrm-tooling-connect */
const sampleClientId = '51f81489-12ee-4a9e-aaae-a2591f45987d';

/**
 * Client credentials for an application, resource owner password for an Office 365 user.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth-ropc
 */
export async function askForToken(config: Dynamics365Config, http: HttpSession): Promise<Token> {
  const scope = `${config.instanceUrl}/.default`;
  const isApplication = config.authentication === 'azureAD';
  const form: Record<string, string> = isApplication
    ? { grant_type: 'client_credentials', client_id: config.applicationId ?? '', client_secret: config.applicationKey ?? '', scope }
    : {
        grant_type: 'password',
        client_id: config.applicationId ?? sampleClientId,
        username: config.userName ?? '',
        password: config.password ?? '',
        scope,
      };
  // Without a directory Entra ID finds it by the user's domain. `common` is not allowed here.
  const directory = encodeURIComponent(config.directoryId ?? 'organizations');
  const response = await http.request({
    purpose: 'sign-in',
    method: 'POST',
    url: `https://${loginHost(config.instanceUrl)}/${directory}/oauth2/v2.0/token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams(form).toString(),
  });
  const token = response.status === 200 ? readToken(response.body) : null;
  if (token === null) throw new DestinationRefusal('token', response);
  return token;
}

function readToken(body: string): Token | null {
  try {
    const answer = JSON.parse(body) as { access_token?: unknown; expires_in?: unknown } | null;
    const value = answer?.access_token;
    if (typeof value !== 'string' || value === '') return null;
    // Old endpoints send the seconds as text.
    const expiresInSeconds = Number(answer?.expires_in);
    return { value, expiresInSeconds: Number.isFinite(expiresInSeconds) ? expiresInSeconds : 0 };
  } catch {
    return null;
  }
}
