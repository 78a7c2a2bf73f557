import type { Accounts } from '../accounts.ts';
import { readToken } from '../entra-id/token.ts';
import { Ledger } from '../ledger.ts';
import { hasContentType, parseObject, type Vendor, type VendorAnswer, type VendorRequest } from '../vendor.ts';
import { powerAutomateFaults } from './faults.ts';
import { flowUrl, protectedFlowUrl } from './flow-url.ts';
import { flowRefusal } from './refusal.ts';
import { schemaMismatch } from './schema.ts';

/** Flows with the trigger "When an HTTP request is received", on their old hosts and on the new ones. */
export function powerAutomate(accounts: Accounts): Vendor {
  const ledger = new Ledger();
  return {
    name: 'power-automate',
    label: 'Power Automate',
    summary: {
      en: 'Flows that accept Microsoft’s lead payload. One address carries its signature, the other wants a token of Entra ID.',
      it: 'Flussi che accettano il payload dei lead di Microsoft. Un indirizzo porta con sé la firma, l’altro richiede un token di Entra ID.',
    },
    faults: powerAutomateFaults,
    ledger,
    identifiers: ({ path, host }) => [workflowIn(path) ?? host],
    connection: ({ type, config }) => {
      const url = config['url'];
      return type === 'https-endpoint' && typeof url === 'string' && URL.canParse(url) ? workflowIn(new URL(url).pathname) : null;
    },
    values: [
      { label: 'URL', value: flowUrl(accounts, 'try') },
      { label: 'URL, Entra ID', value: protectedFlowUrl('try') },
      { label: 'Audience', value: 'https://service.flow.microsoft.com/' },
    ],
    answer: (request) => trigger(request, accounts, ledger),
  };
}

function trigger(request: VendorRequest, accounts: Accounts, ledger: Ledger): VendorAnswer {
  const workflow = workflowIn(request.path);
  if (workflow === null || !/^[\da-f]{32}$/.test(workflow)) {
    return flowRefusal(404, 'WorkflowNotFound', `The workflow '${workflow ?? ''}' could not be found.`);
  }
  if (request.method !== 'POST') {
    return flowRefusal(405, 'MethodNotAllowed', `The HTTP method '${request.method}' is not allowed for the trigger 'manual'.`);
  }
  if (!request.query.get('api-version')) {
    return flowRefusal(400, 'MissingApiVersionParameter', 'The api-version query parameter (?api-version=) is required for all requests.');
  }
  const refusal = checkCaller(request, workflow, accounts);
  if (refusal) return refusal;
  const body = hasContentType(request, 'application/json') ? parseObject(request.body) : null;
  const mismatch = schemaMismatch(body);
  if (mismatch)
    return flowRefusal(
      400,
      'TriggerInputSchemaMismatch',
      `The input body for trigger 'manual' of type 'Request' did not match its schema definition. Error details: '${mismatch}'.`,
    );
  const id = String(body!['LeadId'] ?? `${request.at.getTime()}-${ledger.list(workflow).length}`);
  ledger.write({ owner: workflow, id, at: request.at.toISOString(), fields: body! });
  return accepted(request);
}

/** Accepted before anything has run. */
function accepted({ at }: VendorRequest): VendorAnswer {
  return { status: 202, headers: { 'x-ms-workflow-run-id': `0858${at.getTime()}CU01`, 'x-ms-workflow-trigger-name': 'manual' } };
}

/** Either the signature in the address or a token for Power Automate, never both. */
function checkCaller(request: VendorRequest, workflow: string, accounts: Accounts): VendorAnswer | null {
  const { query, headers, at } = request;
  const signature = query.get('sig');
  if (signature !== null && headers.authorization !== undefined) {
    return flowRefusal(400, 'DirectApiRequestHasMoreThanOneAuthorization', 'The request should have only one authorization scheme.');
  }
  if (headers.authorization !== undefined) {
    const claims = readToken(headers.authorization, accounts.tokenKey, at);
    if (claims?.aud === 'https://service.flow.microsoft.com/') return null;
    return flowRefusal(
      401,
      'MisMatchingOAuthClaims',
      'One or more claims either missing or does not match with the open authentication access control policy.',
    );
  }
  if (signature === accounts.flowSignature(workflow) && query.get('sp') && query.get('sv')) return null;
  return flowRefusal(401, 'DirectApiAuthorizationRequired', 'The request must be authenticated only by Shared Access scheme.');
}

function workflowIn(path: string): string | null {
  return /\/workflows\/([^/]+)\/triggers\/manual\/paths\/invoke$/.exec(path)?.[1] ?? null;
}
