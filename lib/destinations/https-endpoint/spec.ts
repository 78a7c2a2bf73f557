import * as z from 'zod';
import type { Advice, DestinationSpec } from '../contract.ts';
import { localizedIssue } from '../localized-issue.ts';
import { wayThere } from '../stages.ts';
import { checkUrl } from '../url-check.ts';
import { fields } from './fields.ts';
import { guide } from './guide.ts';
import { search } from './search.ts';

const guidOrDomain = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,})$/i;
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

// `refine`, not `regex`: zod drops the params of a regex issue, and with them the Italian text.
const schema = z
  .strictObject({
    url: z.string().trim().superRefine(checkUrl),
    signingSecret: z
      .string()
      .trim()
      .refine(
        isBase64Secret,
        localizedIssue(
          'Paste the secret as whsec_ followed by base64, or base64 alone',
          'Incolla il segreto nella forma whsec_ seguito da base64, oppure solo base64',
        ),
      )
      .optional(),
    authentication: z.enum(['none', 'bearer', 'entra']).optional(),
    bearerToken: z
      .string()
      .trim()
      .refine(
        (text) => /^[\x21-\x7e]+$/.test(text),
        localizedIssue('Paste only the token, without "Bearer" and without blanks', 'Incolla solo il token, senza "Bearer" e senza spazi'),
      )
      .optional(),
    directoryId: z
      .string()
      .trim()
      .refine(
        (text) => guidOrDomain.test(text),
        localizedIssue(
          'A directory ID looks like 1b4e28ba-2fa1-11d2-883f-0016d3cca427; a domain such as contoso.com works too',
          'Un ID directory ha la forma 1b4e28ba-2fa1-11d2-883f-0016d3cca427; va bene anche un dominio come contoso.com',
        ),
      )
      .optional(),
    applicationId: z
      .string()
      .trim()
      .refine(
        (text) => guid.test(text),
        localizedIssue(
          'An application ID looks like 1b4e28ba-2fa1-11d2-883f-0016d3cca427',
          'Un ID applicazione ha la forma 1b4e28ba-2fa1-11d2-883f-0016d3cca427',
        ),
      )
      .optional(),
    applicationKey: z.string().trim().optional(),
    audience: z.string().trim().optional(),
  })
  .transform(({ authentication, ...config }) => ({ ...config, authentication: authentication ?? inferred(config) }));

export type HttpsEndpointConfig = z.output<typeof schema>;

export const httpsEndpoint = {
  type: 'https-endpoint',
  label: { en: 'HTTPS endpoint', it: 'Endpoint HTTPS' },
  summary: {
    en: 'Sends every lead as JSON to an address of yours, for example a Power Automate flow or your own server.',
    it: 'Invia ogni lead come JSON a un tuo indirizzo, per esempio un flusso di Power Automate o il tuo server.',
  },
  schema,
  fields,
  guide,
  advise,
  target,
  addresses: ({ url }) => [{ field: 'url', url }],
  stages: [...wayThere, { stage: 'token', when: { field: 'authentication', is: ['entra'] } }, 'write'],
  truth: 'accepted',
  search,
  concurrency: 8,
} satisfies DestinationSpec<typeof schema>;

/** A token or key that was given says how to sign in, so an API caller need not repeat it. */
function inferred(config: { bearerToken?: string; applicationKey?: string }): 'none' | 'bearer' | 'entra' {
  if (config.bearerToken) return 'bearer';
  return config.applicationKey ? 'entra' : 'none';
}

/** Standard Webhooks secrets are base64 with the prefix `whsec_`. https://github.com/standard-webhooks/standard-webhooks */
function isBase64Secret(value: string): boolean {
  const encoded = value.replace(/^whsec_/, '').replace(/={1,2}$/, '');
  return encoded.length >= 2 && encoded.length % 4 !== 1 && /^[a-z\d+/]+$/i.test(encoded);
}

/** Hosts on which Power Automate and Logic Apps listen; the older one is still in use. */
const flowHost = /\.(?:logic\.azure\.com|api\.powerplatform\.com)$/i;
/** Hosts of the designers and of their management APIs: pages and calls for people who build flows, not triggers. */
const managementHost =
  /^(?:management\.azure\.com|portal\.azure\.com|(?:make|api|us|emea)?\.?(?:powerautomate|flow\.microsoft)\.com|make\.powerapps\.com)$/i;

function advise(config: HttpsEndpointConfig): Advice[] {
  const url = new URL(config.url);
  if (managementHost.test(url.hostname) || /\/listCallbackUrl$/i.test(url.pathname)) {
    return [
      {
        code: 'https-endpoint-management-address',
        severity: 'error',
        field: 'url',
        text: {
          en: 'This is the address of the flow designer or of its management API. Paste the HTTP URL shown in the trigger.',
          it: 'Questo è l’indirizzo del progettista del flusso o della sua API di gestione. Incolla l’HTTP URL mostrato nel trigger.',
        },
      },
    ];
  }
  if (!flowHost.test(url.hostname)) return [];
  const isSigned = /[?&]sig=[^&]/.test(url.search);
  if (!isSigned && config.authentication === 'none') {
    return [
      {
        code: 'https-endpoint-flow-signature-missing',
        severity: 'error',
        field: 'url',
        text: {
          en: 'The URL ends before sig=. Copy it again with the copy button beside HTTP URL.',
          it: 'L’URL finisce prima di sig=. Copialo di nuovo con il pulsante di copia accanto a HTTP URL.',
        },
      },
    ];
  }
  if (isSigned && config.authentication !== 'none') {
    return [
      {
        code: 'https-endpoint-two-authorizations',
        severity: 'error',
        field: 'authentication',
        text: {
          en: 'The URL already carries a signature (sig=). A flow refuses a second authorization: set Authentication to None.',
          it: 'L’URL contiene già una firma (sig=). Un flusso rifiuta una seconda autorizzazione: imposta Autenticazione su Nessuna.',
        },
      },
    ];
  }
  return [];
}

function target(config: HttpsEndpointConfig): string {
  const host = new URL(config.url).host;
  return flowHost.test(host) ? `Power Automate (${host})` : host;
}
