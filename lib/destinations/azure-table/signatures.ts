import type { Evidence, Signature } from '#lib/errors/signature.ts';
import { statusIs } from '#lib/errors/status-alone.ts';
import { isUnresolved } from '#lib/errors/unresolved-host.ts';
import { storageSignatures } from '../storage-answers.ts';

/**
 * Codes of the table service and what they mean here.
 * @see https://learn.microsoft.com/rest/api/storageservices/table-service-error-codes
 * @see https://learn.microsoft.com/rest/api/storageservices/sas-error-codes
 */
const meanings = new Map([
  ['EntityAlreadyExists', 'azure-table-already-delivered'],
  ['TableAlreadyExists', 'azure-table-table-exists'],
  ['TableBeingDeleted', 'azure-table-being-deleted'],
  ['TableNotFound', 'azure-table-table-missing'],
  ['ResourceNotFound', 'azure-table-row-missing'],
  ['EntityNotFound', 'azure-table-row-missing'],
  ['UpdateConditionNotSatisfied', 'azure-table-concurrent-change'],
  ['ConditionNotMet', 'azure-table-concurrent-change'],
  ['PropertyValueTooLarge', 'azure-table-value-too-long'],
  ['KeyValueTooLarge', 'azure-table-value-too-long'],
  ['EntityTooLarge', 'azure-table-row-too-large'],
  ['RequestBodyTooLarge', 'azure-table-row-too-large'],
  ['TooManyProperties', 'azure-table-too-many-columns'],
  ['PropertyNameInvalid', 'azure-table-column-name-invalid'],
  ['PropertyNameTooLong', 'azure-table-column-name-invalid'],
  ['DuplicatePropertiesSpecified', 'azure-table-column-name-invalid'],
  ['PropertiesNeedValue', 'azure-table-keys-missing'],
  ['JsonFormatNotSupported', 'azure-table-protocol-outdated'],
  ['AtomFormatNotSupported', 'azure-table-protocol-outdated'],
  ['JsonVerboseFormatNotSupported', 'azure-table-protocol-outdated'],
  ['HostInformationNotPresent', 'azure-table-request-malformed'],
  ['InvalidInput', 'azure-table-request-malformed'],
  ['OutOfRangeInput', 'azure-table-request-malformed'],
  ['InvalidUri', 'azure-table-request-malformed'],
  ['InvalidQueryParameterValue', 'azure-table-request-malformed'],
  ['MissingRequiredQueryParameter', 'azure-table-request-malformed'],
  ['RequestUrlFailedToParse', 'azure-table-request-malformed'],
  ['InvalidXmlDocument', 'azure-table-request-malformed'],
  ['InvalidValueType', 'azure-table-request-malformed'],
  ['InvalidHeaderValue', 'azure-table-request-malformed'],
  ['MissingRequiredHeader', 'azure-table-request-malformed'],
  ['UnsupportedHeader', 'azure-table-request-malformed'],
  ['MediaTypeNotSupported', 'azure-table-request-malformed'],
  ['ContentLengthRequired', 'azure-table-request-malformed'],
  ['XMethodNotUsingPost', 'azure-table-request-malformed'],
  ['MethodNotAllowed', 'azure-table-request-malformed'],
  ['AuthorizationSourceIPMismatch', 'azure-table-sas-ip-restricted'],
  ['AuthorizationProtocolMismatch', 'azure-table-sas-https-only'],
  ['AuthorizationPermissionMismatch', 'azure-table-sas-permission-missing'],
  ['AuthorizationServiceMismatch', 'azure-table-sas-wrong-service'],
  ['AuthorizationResourceTypeMismatch', 'azure-table-sas-wrong-resource-type'],
  ['AuthenticationFailed', 'azure-table-key-refused'],
  ['InvalidAuthenticationInfo', 'azure-table-key-refused'],
  ['NoAuthenticationInformation', 'azure-table-key-refused'],
  ['AuthorizationFailure', 'azure-table-firewall'],
  ['KeyBasedAuthenticationNotPermitted', 'azure-table-shared-key-off'],
  ['AccountIsDisabled', 'azure-table-account-disabled'],
  ['ServerBusy', 'azure-table-busy'],
  ['AccountIOPSLimitExceeded', 'azure-table-busy'],
  ['OperationTimedOut', 'azure-table-busy'],
  ['InternalError', 'azure-table-busy'],
]);

const expired = /not valid in the specified time frame|Signature not valid.{0,80}(?:expiry|\[se\])|Signature (?:has )?expired/i;
const tableHost = /(?<![\w-])[\w-]{1,63}\.table\.(?:core|storage)\./i;

export const signatures: readonly Signature[] = [
  // An expired shared access signature has the code of a wrong key; only its details tell.
  {
    code: 'azure-table-sas-expired',
    tier: 'vendor-code',
    matches: isCode('AuthenticationFailed', expired),
  },
  // Cut or translated, the details of an expired signature are all there is.
  { code: 'azure-table-sas-expired', tier: 'body', pattern: expired, matches: says(expired) },
  ...storageSignatures({ service: 'table', meanings }),
  { code: 'azure-table-key-refused', tier: 'status', matches: statusIs(401, 403) },
  { code: 'azure-table-row-missing', tier: 'status', matches: (evidence) => evidence.stage === 'read-back' && evidence.httpStatus === 404 },
  { code: 'azure-table-concurrent-change', tier: 'status', matches: statusIs(412) },
  { code: 'azure-table-row-too-large', tier: 'status', matches: statusIs(413) },
  // The table service throttles with 503 and 500, not with 429; a gateway in front may say 429 all the same.
  { code: 'azure-table-busy', tier: 'status', matches: statusIs(408, 425, 429, 500, 502, 503, 504) },
  // There is no answer "no such account": the name of a missing account does not resolve.
  { code: 'azure-table-account-not-found', tier: 'transport', matches: ({ transportCode }) => transportCode === 'ENOTFOUND' },
  { code: 'azure-table-account-not-found', tier: 'text', pattern: tableHost, matches: isUnresolved(tableHost) },
];

function isCode(code: string, sentence: RegExp) {
  return (evidence: Evidence) => evidence.vendorCode === code && says(sentence)(evidence);
}

function says(pattern: RegExp) {
  return (evidence: Evidence) => pattern.test(evidence.body ?? '') || pattern.test(evidence.vendorMessage ?? '');
}
