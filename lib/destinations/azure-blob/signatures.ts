import type { Evidence, Signature } from '#lib/errors/signature.ts';

/**
 * Codes of the blob service and what they mean here.
 * @see https://learn.microsoft.com/rest/api/storageservices/blob-service-error-codes
 * @see https://learn.microsoft.com/rest/api/storageservices/common-rest-api-error-codes
 */
const meanings: Readonly<Record<string, string>> = {
  AuthenticationFailed: 'azure-blob-key-refused',
  NoAuthenticationInformation: 'azure-blob-key-refused',
  InvalidAuthenticationInfo: 'azure-blob-authorization-malformed',
  KeyBasedAuthenticationNotPermitted: 'azure-blob-shared-key-off',
  AuthorizationFailure: 'azure-blob-firewall',
  AuthorizationSourceIPMismatch: 'azure-blob-firewall',
  AuthorizationPermissionMismatch: 'azure-blob-permission-missing',
  AuthorizationServiceMismatch: 'azure-blob-permission-missing',
  AuthorizationResourceTypeMismatch: 'azure-blob-permission-missing',
  AuthorizationProtocolMismatch: 'azure-blob-permission-missing',
  InsufficientAccountPermissions: 'azure-blob-permission-missing',
  AccountIsDisabled: 'azure-blob-account-disabled',
  ContainerNotFound: 'azure-blob-container-missing',
  ContainerAlreadyExists: 'azure-blob-container-exists',
  ContainerBeingDeleted: 'azure-blob-container-being-deleted',
  InvalidResourceName: 'azure-blob-container-name',
  BlobNotFound: 'azure-blob-file-missing',
  ResourceNotFound: 'azure-blob-file-missing',
  BlobAlreadyExists: 'azure-blob-file-exists',
  InvalidBlobType: 'azure-blob-file-exists',
  LeaseIdMissing: 'azure-blob-file-leased',
  LeaseAlreadyPresent: 'azure-blob-file-leased',
  LeaseLost: 'azure-blob-file-leased',
  LeaseIdMismatchWithBlobOperation: 'azure-blob-file-leased',
  LeaseNotPresentWithBlobOperation: 'azure-blob-file-leased',
  ConditionNotMet: 'azure-blob-concurrent-change',
  TargetConditionNotMet: 'azure-blob-concurrent-change',
  UpdateConditionNotSatisfied: 'azure-blob-concurrent-change',
  AppendPositionConditionNotMet: 'azure-blob-file-contended',
  BlockCountExceedsLimit: 'azure-blob-day-full',
  MaxBlobSizeConditionNotMet: 'azure-blob-day-full',
  BlobImmutableDueToPolicy: 'azure-blob-immutable',
  BlobImmutableDueToLegalHold: 'azure-blob-immutable',
  InvalidHeaderValue: 'azure-blob-request-malformed',
  MissingRequiredHeader: 'azure-blob-request-malformed',
  UnsupportedHeader: 'azure-blob-request-malformed',
  EmptyMetadataKey: 'azure-blob-request-malformed',
  InvalidMetadata: 'azure-blob-request-malformed',
  MissingContentLengthHeader: 'azure-blob-request-malformed',
  InvalidQueryParameterValue: 'azure-blob-request-malformed',
  MissingRequiredQueryParameter: 'azure-blob-request-malformed',
  UnsupportedQueryParameter: 'azure-blob-request-malformed',
  OutOfRangeQueryParameterValue: 'azure-blob-request-malformed',
  OutOfRangeInput: 'azure-blob-request-malformed',
  InvalidInput: 'azure-blob-request-malformed',
  InvalidUri: 'azure-blob-request-malformed',
  InvalidRange: 'azure-blob-request-malformed',
  InvalidXmlDocument: 'azure-blob-request-malformed',
  InvalidXmlNodeValue: 'azure-blob-request-malformed',
  MissingRequiredXmlNode: 'azure-blob-request-malformed',
  UnsupportedXmlNode: 'azure-blob-request-malformed',
  UnsupportedHttpVerb: 'azure-blob-request-malformed',
  ServerBusy: 'azure-blob-busy',
  InternalError: 'azure-blob-busy',
  OperationTimedOut: 'azure-blob-busy',
};

/** The fixed sentence that goes with a code, for answers and pasted texts that carry the sentence alone. */
const sentences: ReadonlyArray<readonly [RegExp, string]> = [
  [/specified container does not exist/i, 'azure-blob-container-missing'],
  [/specified container already exists/i, 'azure-blob-container-exists'],
  [/specified container is being deleted/i, 'azure-blob-container-being-deleted'],
  [/specified blob does not exist/i, 'azure-blob-file-missing'],
  [/specified blob already exists|blob type is invalid for this operation/i, 'azure-blob-file-exists'],
  [/currently a lease on the (?:blob|container)|lease ID .{0,40}did not match/i, 'azure-blob-file-leased'],
  [/append position condition specified was not met/i, 'azure-blob-file-contended'],
  [/committed block count cannot exceed/i, 'azure-blob-day-full'],
  [/blob is immutable due to/i, 'azure-blob-immutable'],
];

const isTrouble = ({ httpStatus }: Evidence) => httpStatus !== undefined && [408, 425, 429, 500, 502, 503, 504].includes(httpStatus);

export const signatures: readonly Signature[] = [
  // An expired shared access signature has the code of a wrong key; only its details tell.
  {
    code: 'azure-blob-sas-expired',
    tier: 'vendor-code',
    matches: isCode('AuthenticationFailed', /not valid in the specified time frame/i),
  },
  // Azurite gives a wrong key the code that the real service has for its firewall; the sentence is that of a wrong key.
  { code: 'azure-blob-key-refused', tier: 'vendor-code', matches: isCode('AuthorizationFailure', /failed to authenticate the request/i) },
  ...[...new Set(Object.values(meanings))].map((code): Signature => ({
    code,
    tier: 'vendor-code',
    matches: ({ vendorCode = '' }) => Object.hasOwn(meanings, vendorCode) && meanings[vendorCode] === code,
  })),
  ...sentences.map(([sentence, code]): Signature => ({ code, tier: 'body', matches: says(sentence) })),
  { code: 'azure-blob-key-refused', tier: 'status', matches: ({ httpStatus }) => httpStatus === 401 || httpStatus === 403 },
  { code: 'azure-blob-file-missing', tier: 'status', matches: ({ httpStatus }) => httpStatus === 404 },
  { code: 'azure-blob-concurrent-change', tier: 'status', matches: ({ httpStatus }) => httpStatus === 412 },
  // The blob service throttles with 503, not with 429; a gateway in front may say 429 all the same.
  { code: 'azure-blob-busy', tier: 'status', matches: isTrouble },
  // There is no answer "no such account": the name of a missing account does not resolve.
  { code: 'azure-blob-account-not-found', tier: 'transport', matches: ({ transportCode }) => transportCode === 'ENOTFOUND' },
  { code: 'azure-blob-account-not-found', tier: 'text', matches: says(/ENOTFOUND\s{1,4}[\w-]{1,63}\.blob\./i) },
];

function isCode(code: string, sentence: RegExp) {
  return (evidence: Evidence) => evidence.vendorCode === code && says(sentence)(evidence);
}

function says(pattern: RegExp) {
  return ({ body = '', vendorMessage = '' }: Evidence) => pattern.test(body) || pattern.test(vendorMessage);
}
