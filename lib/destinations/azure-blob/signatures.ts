import type { Evidence, Signature } from '#lib/errors/signature.ts';
import { statusIs } from '#lib/errors/status-alone.ts';
import { isUnresolved } from '#lib/errors/unresolved-host.ts';
import { storageSignatures } from '../storage-answers.ts';

/**
 * Codes of the blob service and what they mean here.
 * @see https://learn.microsoft.com/rest/api/storageservices/blob-service-error-codes
 * @see https://learn.microsoft.com/rest/api/storageservices/common-rest-api-error-codes
 */
const meanings = new Map([
  ['AuthenticationFailed', 'azure-blob-key-refused'],
  ['NoAuthenticationInformation', 'azure-blob-key-refused'],
  ['InvalidAuthenticationInfo', 'azure-blob-authorization-malformed'],
  ['KeyBasedAuthenticationNotPermitted', 'azure-blob-shared-key-off'],
  ['AuthorizationFailure', 'azure-blob-firewall'],
  ['AuthorizationSourceIPMismatch', 'azure-blob-firewall'],
  ['AuthorizationPermissionMismatch', 'azure-blob-permission-missing'],
  ['AuthorizationServiceMismatch', 'azure-blob-permission-missing'],
  ['AuthorizationResourceTypeMismatch', 'azure-blob-permission-missing'],
  ['AuthorizationProtocolMismatch', 'azure-blob-permission-missing'],
  ['InsufficientAccountPermissions', 'azure-blob-permission-missing'],
  ['AccountIsDisabled', 'azure-blob-account-disabled'],
  ['ContainerNotFound', 'azure-blob-container-missing'],
  ['ContainerAlreadyExists', 'azure-blob-container-exists'],
  ['ContainerBeingDeleted', 'azure-blob-container-being-deleted'],
  ['InvalidResourceName', 'azure-blob-container-name'],
  ['BlobNotFound', 'azure-blob-file-missing'],
  ['ResourceNotFound', 'azure-blob-file-missing'],
  ['BlobAlreadyExists', 'azure-blob-file-exists'],
  ['InvalidBlobType', 'azure-blob-file-exists'],
  ['LeaseIdMissing', 'azure-blob-file-leased'],
  ['LeaseAlreadyPresent', 'azure-blob-file-leased'],
  ['LeaseLost', 'azure-blob-file-leased'],
  ['LeaseIdMismatchWithBlobOperation', 'azure-blob-file-leased'],
  ['LeaseNotPresentWithBlobOperation', 'azure-blob-file-leased'],
  ['ConditionNotMet', 'azure-blob-concurrent-change'],
  ['TargetConditionNotMet', 'azure-blob-concurrent-change'],
  ['UpdateConditionNotSatisfied', 'azure-blob-concurrent-change'],
  ['AppendPositionConditionNotMet', 'azure-blob-file-contended'],
  ['BlockCountExceedsLimit', 'azure-blob-day-full'],
  ['MaxBlobSizeConditionNotMet', 'azure-blob-day-full'],
  ['BlobImmutableDueToPolicy', 'azure-blob-immutable'],
  ['BlobImmutableDueToLegalHold', 'azure-blob-immutable'],
  ['InvalidHeaderValue', 'azure-blob-request-malformed'],
  ['MissingRequiredHeader', 'azure-blob-request-malformed'],
  ['UnsupportedHeader', 'azure-blob-request-malformed'],
  ['EmptyMetadataKey', 'azure-blob-request-malformed'],
  ['InvalidMetadata', 'azure-blob-request-malformed'],
  ['MissingContentLengthHeader', 'azure-blob-request-malformed'],
  ['InvalidQueryParameterValue', 'azure-blob-request-malformed'],
  ['MissingRequiredQueryParameter', 'azure-blob-request-malformed'],
  ['UnsupportedQueryParameter', 'azure-blob-request-malformed'],
  ['OutOfRangeQueryParameterValue', 'azure-blob-request-malformed'],
  ['OutOfRangeInput', 'azure-blob-request-malformed'],
  ['InvalidInput', 'azure-blob-request-malformed'],
  ['InvalidUri', 'azure-blob-request-malformed'],
  ['InvalidRange', 'azure-blob-request-malformed'],
  ['InvalidMd5', 'azure-blob-request-malformed'],
  ['Md5Mismatch', 'azure-blob-request-malformed'],
  ['InvalidBlockId', 'azure-blob-request-malformed'],
  ['InvalidBlockList', 'azure-blob-request-malformed'],
  ['InvalidBlobOrBlock', 'azure-blob-request-malformed'],
  ['RequestUrlFailedToParse', 'azure-blob-request-malformed'],
  ['ConditionHeadersNotSupported', 'azure-blob-request-malformed'],
  ['MultipleConditionHeadersNotSupported', 'azure-blob-request-malformed'],
  ['InvalidXmlDocument', 'azure-blob-request-malformed'],
  ['InvalidXmlNodeValue', 'azure-blob-request-malformed'],
  ['MissingRequiredXmlNode', 'azure-blob-request-malformed'],
  ['UnsupportedXmlNode', 'azure-blob-request-malformed'],
  ['UnsupportedHttpVerb', 'azure-blob-request-malformed'],
  ['ServerBusy', 'azure-blob-busy'],
  ['InternalError', 'azure-blob-busy'],
  ['OperationTimedOut', 'azure-blob-busy'],
]);

const expired = /not valid in the specified time frame|Signature not valid.{0,80}(?:expiry|\[se\])|Signature (?:has )?expired/i;
const blobHost = /(?<![\w-])[\w-]{1,63}\.(?:blob|dfs)\.(?:core|storage)\./i;

export const signatures: readonly Signature[] = [
  // An expired shared access signature has the code of a wrong key; only its details tell.
  {
    code: 'azure-blob-sas-expired',
    tier: 'vendor-code',
    matches: (evidence) => evidence.vendorCode === 'AuthenticationFailed' && saysExpired(evidence),
  },
  // Cut or translated, the details of an expired signature are all there is.
  { code: 'azure-blob-sas-expired', tier: 'body', pattern: expired, matches: saysExpired },
  ...storageSignatures({ service: 'blob', meanings }),
  { code: 'azure-blob-key-refused', tier: 'status', matches: statusIs(401, 403) },
  { code: 'azure-blob-file-missing', tier: 'status', matches: statusIs(404) },
  { code: 'azure-blob-concurrent-change', tier: 'status', matches: statusIs(412) },
  // The blob service throttles with 503, not with 429; a gateway in front may say 429 all the same.
  { code: 'azure-blob-busy', tier: 'status', matches: statusIs(408, 425, 429, 500, 502, 503, 504) },
  // There is no answer "no such account": the name of a missing account does not resolve.
  { code: 'azure-blob-account-not-found', tier: 'transport', matches: ({ transportCode }) => transportCode === 'ENOTFOUND' },
  { code: 'azure-blob-account-not-found', tier: 'text', pattern: blobHost, matches: isUnresolved(blobHost) },
];

function saysExpired({ body = '', vendorMessage = '' }: Evidence): boolean {
  return expired.test(body) || expired.test(vendorMessage);
}
