import type { Evidence, Signature } from '#lib/errors/signature.ts';
import { statusIs } from '#lib/errors/status-alone.ts';
import { gatewaySignatures } from './signatures-gateways.ts';

/** What Power Automate, Logic Apps, Entra ID and ordinary servers answer; protocol facts, not anybody's wording. */
export const signatures: readonly Signature[] = [
  { code: 'https-endpoint-entra-key-refused', tier: 'vendor-code', matches: entra(/^AADSTS(?:7000215|7000222|50012)$/) },
  { code: 'https-endpoint-entra-application-unknown', tier: 'vendor-code', matches: entra(/^AADSTS(?:700016|70001)$/) },
  { code: 'https-endpoint-entra-tenant-unknown', tier: 'vendor-code', matches: entra(/^AADSTS(?:90002|900023|50059)$/) },
  { code: 'https-endpoint-entra-unavailable', tier: 'vendor-code', matches: entra(/^AADSTS(?:90033|90055|90024|50196)$/) },
  // One vendor code for two mistakes: only the message tells a closed trigger from a lost signature.
  {
    code: 'https-endpoint-flow-tenant-only',
    tier: 'vendor-code',
    matches: vendor('DirectApiAuthorizationRequired', /OAuth authorization scheme/i),
  },
  { code: 'https-endpoint-flow-signature-missing', tier: 'vendor-code', matches: vendor('DirectApiAuthorizationRequired') },
  { code: 'https-endpoint-flow-signature-missing', tier: 'vendor-code', matches: vendor('DirectApiInvalidAuthorizationScheme') },
  { code: 'https-endpoint-flow-claims-mismatch', tier: 'vendor-code', matches: vendor('MisMatchingOAuthClaims') },
  { code: 'https-endpoint-two-authorizations', tier: 'vendor-code', matches: vendor('DirectApiRequestHasMoreThanOneAuthorization') },
  // A deleted flow answers 400 with its state, not 404.
  { code: 'https-endpoint-flow-deleted', tier: 'vendor-code', matches: vendor('WorkflowTriggerIsNotEnabled', /state '?Deleted/i) },
  { code: 'https-endpoint-flow-off', tier: 'vendor-code', matches: vendor('WorkflowTriggerIsNotEnabled') },
  { code: 'https-endpoint-flow-schema-mismatch', tier: 'vendor-code', matches: vendor('TriggerInputSchemaMismatch') },
  {
    code: 'https-endpoint-management-address',
    tier: 'vendor-code',
    matches: vendor('AuthenticationFailed', /'Authorization' header is missing/i),
  },
  { code: 'https-endpoint-not-found', tier: 'vendor-code', matches: vendor('WorkflowNotFound') },
  { code: 'https-endpoint-not-found', tier: 'vendor-code', matches: vendor('WorkflowTriggerNotFound') },
  { code: 'https-endpoint-flow-too-slow', tier: 'vendor-code', matches: vendor('ActionResponseTimedOut') },
  { code: 'https-endpoint-flow-too-slow', tier: 'vendor-code', matches: vendor('GatewayTimeout', /'?(?:Microsoft\.Logic|workflow)/i) },
  { code: 'https-endpoint-unavailable', tier: 'vendor-code', matches: vendor('NoResponse') },

  // The same words outside JSON: a client's own message, a log line, an abbreviated answer.
  { code: 'https-endpoint-flow-tenant-only', tier: 'body', ...says(/OAuth authorization scheme is required/i) },
  {
    code: 'https-endpoint-flow-claims-mismatch',
    tier: 'body',
    ...says(/MisMatchingOAuthClaims|claims either missing or do(?:es)? not match/i),
  },
  {
    code: 'https-endpoint-two-authorizations',
    tier: 'body',
    ...says(/DirectApiRequestHasMoreThanOneAuthorization|request has SAS authentication scheme[^.]{0,160}\. Only one/i),
  },
  {
    code: 'https-endpoint-flow-signature-missing',
    tier: 'body',
    ...says(/DirectApiAuthorizationRequired|authenticated only by Shared Access scheme/i),
  },
  {
    code: 'https-endpoint-flow-deleted',
    tier: 'body',
    ...says(/WorkflowTriggerIsNotEnabled[^]{0,300}\bDeleted\b|trigger '[^']*' with state 'Deleted'/i),
  },
  { code: 'https-endpoint-flow-off', tier: 'body', ...says(/WorkflowTriggerIsNotEnabled|with state '(?:Disabled|Suspended)'/i) },
  {
    code: 'https-endpoint-flow-schema-mismatch',
    tier: 'body',
    ...says(/TriggerInputSchemaMismatch|input body for trigger .{0,120} did not match its schema/i),
  },
  {
    code: 'https-endpoint-not-found',
    tier: 'body',
    ...says(/\bWorkflow(?:Trigger|Version)?NotFound\b|\bThe workflow '[^'\n]{0,120}' could not be found/i),
  },
  {
    code: 'https-endpoint-flow-too-slow',
    tier: 'body',
    ...says(/\bActionResponseTimedOut\b|client application timed out waiting for a response from service/i),
  },
  { code: 'https-endpoint-management-address', tier: 'body', ...says(/The 'Authorization' header is missing/i) },
  {
    code: 'https-endpoint-flow-too-slow',
    tier: 'body',
    matches: (evidence) =>
      evidence.httpStatus === 504 &&
      (/triggers\/.{0,200}invoke|GatewayTimeout|specified time ?out/i.test(evidence.body ?? '') || hasHeader(evidence, /^x-ms-workflow-/)),
  },

  ...gatewaySignatures,

  // While it signs in, a status speaks about Entra ID, not about the endpoint.
  { code: 'https-endpoint-entra-unavailable', tier: 'status', matches: (evidence) => evidence.stage === 'token' && isPassing(evidence) },
  {
    code: 'https-endpoint-entra-sign-in-refused',
    tier: 'status',
    matches: (evidence) => evidence.stage === 'token' && evidence.httpStatus !== undefined,
  },
  { code: 'https-endpoint-throttled', tier: 'status', matches: statusIs(429) },
  { code: 'https-endpoint-credentials-refused', tier: 'status', matches: statusIs(401, 403) },
  { code: 'https-endpoint-not-found', tier: 'status', matches: statusIs(404, 405, 410) },
  { code: 'https-endpoint-payload-refused', tier: 'status', matches: (e) => e.pasted === undefined && statusIs(400, 413, 415, 422)(e) },
  {
    code: 'https-endpoint-unavailable',
    tier: 'status',
    matches: statusIs(408, 425, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 530),
  },

  {
    code: 'https-endpoint-flow-run-failed',
    tier: 'text',
    ...says(
      /execution of template action '[^']*' failed|Unable to process template language expressions in action|An action failed\. No dependent actions succeeded|Action '[^']{1,120}' failed|\bFlow run failed|\bActionFailed\b/i,
    ),
  },
];

function vendor(code: string, message?: RegExp) {
  return (evidence: Evidence) => evidence.vendorCode === code && (message === undefined || message.test(evidence.vendorMessage ?? ''));
}

function entra(code: RegExp) {
  return (evidence: Evidence) => code.test(evidence.vendorCode ?? '');
}

function says(pattern: RegExp): Pick<Signature, 'matches' | 'pattern'> {
  return { pattern, matches: (evidence) => pattern.test(evidence.body ?? '') || pattern.test(evidence.vendorMessage ?? '') };
}

function isPassing({ httpStatus = 0 }: Evidence): boolean {
  return httpStatus === 408 || httpStatus === 425 || httpStatus === 429 || httpStatus >= 500;
}

function hasHeader(evidence: Evidence, name: RegExp): boolean {
  return Object.keys(evidence.headers ?? {}).some((header) => name.test(header));
}
