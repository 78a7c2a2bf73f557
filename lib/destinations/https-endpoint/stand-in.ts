import type { StandIn } from '../stand-in.ts';

/** A flow behind Microsoft Entra ID: the longest way a lead can take to an HTTPS endpoint. */
export const standIn: StandIn = {
  hosts: ['login.microsoftonline.com'],
  config: (origin) => ({
    url: `${origin}/workflows/0f6d9a51c2be4e7f/triggers/manual/paths/invoke?api-version=1&sig=Zm9yLXRlc3RzLW9ubHk%2Fc2lnbmF0dXJl`,
    signingSecret: 'whsec_bGVhZHBvcnQtc2lnbmluZy1zZWNyZXQ=',
    authentication: 'entra',
    directoryId: '1b4e28ba-2fa1-11d2-883f-0016d3cca427',
    applicationId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    applicationKey: 'kEy~8Q.for-the-contract-tests-only',
    audience: 'api://leads',
  }),
  accepts: ({ path }) =>
    path.endsWith('/oauth2/v2.0/token')
      ? {
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ access_token: 'token-of-the-contract-tests' }),
        }
      : { status: 202 },
  refusesCredential: () => ({
    status: 401,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      error: 'invalid_client',
      error_description:
        'AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value. Trace ID: 0',
    }),
  }),
};
