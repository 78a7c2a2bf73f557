import type { Evidence, EvidenceTier, Signature } from '#lib/errors/signature.ts';

/** What the codes of one service of Azure Storage mean here. */
type StorageService = { service: 'table' | 'blob'; meanings: ReadonlyMap<string, string> };

/**
 * The rules that Table and Blob share. The code is read from where the service writes it, else found as a word in whatever a client printed,
 * else the fixed sentence that goes with it tells.
 * @see https://learn.microsoft.com/rest/api/storageservices/common-rest-api-error-codes
 */
export function storageSignatures({ service, meanings }: StorageService): Signature[] {
  const isMeant = (evidence: Evidence, code: string) => speaksOf(service, evidence) && (isOwnWord(code) || isStorage(evidence));
  const entries = [...meanings];
  const keyRefused = meanings.get('AuthenticationFailed')!;
  return [
    // Azurite gives a wrong key the code that the real service has for its firewall; the sentence is that of a wrong key.
    rule(keyRefused, 'vendor-code', (e) => e.vendorCode === 'AuthorizationFailure' && says(/failed to authenticate the request/i, e)),
    ...entries.map(([code, meaning]) =>
      rule(meaning, 'vendor-code', (evidence) => evidence.vendorCode === code && isMeant(evidence, code)),
    ),
    ...entries.map(([code, meaning]) => {
      const word = new RegExp(`\\b${code}\\b`);
      return rule(meaning, 'body', (evidence) => says(word, evidence) && isMeant(evidence, code), word);
    }),
    // A key that is no Base64 never leaves the client; each client puts it in its own words.
    rule(keyRefused, 'text', (e) => brokenKey.test(e.body ?? '') && isStorage(e) && speaksOf(service, e), brokenKey),
    ...sentences.flatMap(([code, pattern]) => {
      const meaning = meanings.get(code);
      if (meaning === undefined) return [];
      return [rule(meaning, 'body', (evidence) => says(pattern, evidence) && speaksOf(service, evidence), pattern)];
    }),
  ];
}

const brokenKey =
  /not a valid Base-?64 string|Invalid Base-?64|illegal base64 data|Incorrect padding|Illegal base64 character|AccountKey\W{1,4}(?:is )?(?:invalid|malformed)/i;

/** Sentences as they start in the service's own table of codes; clients cut, wrap and translate what stands around them. */
const sentences: ReadonlyArray<readonly [string, RegExp]> = [
  ['KeyBasedAuthenticationNotPermitted', /Key based authentication is not permitted/i],
  ['AccountIsDisabled', /specified account is disabled/i],
  ['AuthorizationSourceIPMismatch', /perform this operation using this source IP/i],
  ['AuthorizationProtocolMismatch', /perform this operation using this protocol/i],
  [
    'AuthorizationPermissionMismatch',
    /perform this operation using this permission|do not have the required permissions needed to perform this operation/i,
  ],
  ['AuthorizationServiceMismatch', /perform this operation using this service/i],
  ['AuthorizationResourceTypeMismatch', /perform this operation using this resource type/i],
  ['AuthorizationFailure', /request is not authorized to perform this operation\b(?! using)/i],
  ['InsufficientAccountPermissions', /account being accessed does not have sufficient permissions/i],
  ['InvalidAuthenticationInfo', /Authentication information is not given in the correct format/i],
  ['AuthenticationFailed', /Server failed to authenticate the request/i],
  [
    'ServerBusy',
    /Error(?: ?code)?\W{1,4}ServerBusy|(?:In|E)gress is over the account limit|Operations per second is over the account limit/i,
  ],
  ['OperationTimedOut', /Operation could not be completed within the (?:specified|permitted) time/i],
  ['InternalError', /server encountered an internal error\. Please (?:retry the request|try again after some time)/i],
  ['InvalidHeaderValue', /value for one of the HTTP headers is not in the correct format/i],
  ['MissingRequiredHeader', /required HTTP header was not specified|HTTP header that's mandatory for this request/i],
  ['HostInformationNotPresent', /required host information is not present/i],
  ['InvalidInput', /one of the request inputs is not valid|etag value .{0,60}is not valid/i],
  ['OutOfRangeInput', /one of the request inputs is out of range/i],
  ['InvalidQueryParameterValue', /one of the query parameters specified in the request URI is invalid/i],
  ['MissingRequiredQueryParameter', /required query parameter was not specified/i],
  ['OutOfRangeQueryParameterValue', /query parameter specified in the request URI is outside the permissible range/i],
  ['InvalidUri', /requested URI does not represent any resource on the server/i],
  ['InvalidXmlDocument', /XML specified is not syntactically valid/i],
  ['InvalidResourceName', /specifi?ed resource name (?:contains invalid characters|length is not within)/i],
  ['ConditionNotMet', /condition specified using HTTP conditional header\(s\) is not met/i],
  ['UpdateConditionNotSatisfied', /update condition specified in the request was not satisfied/i],
  ['ResourceNotFound', /specified resource does not exist/i],
  ['RequestBodyTooLarge', /request body is too large and exceeds the maximum permissible limit/i],
  ['TableNotFound', /table specified does not exist/i],
  ['TableAlreadyExists', /table specified already exists/i],
  ['TableBeingDeleted', /specified table is being deleted/i],
  ['EntityAlreadyExists', /specified entity already exists/i],
  ['EntityTooLarge', /entity is larger than (?:the maximum size permitted|allowed)/i],
  ['PropertyValueTooLarge', /property value exceeds the maximum allowed size/i],
  ['KeyValueTooLarge', /key value exceeds the maximum/i],
  ['TooManyProperties', /entity contains more properties than allowed/i],
  ['PropertyNameInvalid', /property name is invalid/i],
  ['PropertyNameTooLong', /property name exceeds the maximum/i],
  [
    'PropertiesNeedValue',
    /values (?:have not been|are not) specified for all properties|\b(?:PartitionKey|RowKey)\b[^.\n]{0,60}\b(?:must be (?:specified|present|set|provided)|is (?:required|missing)|not (?:specified|present|provided))|\brequires:? (?:PartitionKey|RowKey)\b/i,
  ],
  ['JsonFormatNotSupported', /(?:JSON|Atom) format is not supported/i],
  ['ContainerNotFound', /specified container does not exist/i],
  ['ContainerAlreadyExists', /specified container already exists/i],
  ['ContainerBeingDeleted', /specified container is being deleted/i],
  ['BlobNotFound', /specified blob does not exist/i],
  ['BlobAlreadyExists', /specified blob already exists/i],
  ['InvalidBlobType', /blob type is invalid for this operation/i],
  ['LeaseIdMissing', /currently a lease on the (?:blob|container)/i],
  ['LeaseIdMismatchWithBlobOperation', /lease ID specified did not match/i],
  ['AppendPositionConditionNotMet', /append position condition specified was not met/i],
  ['BlockCountExceedsLimit', /committed block count cannot exceed/i],
  ['BlobImmutableDueToPolicy', /blob is immutable due to/i],
];

function rule(code: string, tier: EvidenceTier, matches: Signature['matches'], pattern?: RegExp): Signature {
  return { code, tier, matches, pattern };
}

function says(pattern: RegExp, { body = '', vendorMessage = '' }: Evidence): boolean {
  return pattern.test(body) || pattern.test(vendorMessage);
}

/** Words that no other interface is known to use as a code; `InvalidInput` and `ServerBusy` are anybody's. */
function isOwnWord(code: string): boolean {
  return /Table|Entity|Blob|Container|Lease|Propert(?:y|ies)|KeyBased|AccountIsDisabled|Mismatch$|^UpdateCondition|^HostInformation/.test(
    code,
  );
}

function isStorage({ pasted, headers = {} }: Evidence): boolean {
  if (pasted?.isNamed !== false) return true;
  const isAnswer = headers['x-ms-version'] !== undefined || headers['x-ms-error-code'] !== undefined;
  return isAnswer || marks.test(pasted.text) || marks.test(headers['server'] ?? '');
}

const marks =
  /Windows-Azure|\.core\.(?:windows|chinacloudapi|usgovcloudapi|cloudapi)\.|odata\.error|x-ms-version|azure[./ -]?(?:storage|core|data)|StorageE(?:rror|xception)|StorageErrorCode|\bRequest ?Id: ?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{6}0{6}|TableServiceException|\bRestError\b|\bAccountKey\b|DefaultEndpointsProtocol|\baz(?:tables|blob)\b|\bAzCopy\b|\b(?:blob|table) service\b|RequestFailedException/i;

/** A text that names the one service is not about the other, unless it is known whose it is. */
function speaksOf(service: 'table' | 'blob', { pasted, headers = {} }: Evidence): boolean {
  if (pasted?.isNamed !== false) return true;
  const names = (word: string) =>
    new RegExp(
      `\\.${word}\\.core\\.|Windows-Azure-${word}|azure[.-](?:storage|data)[.-]${word}|\\baz${word}s?\\b|\\bstorage ${word}\\b|\\b${word}(?: service\\b|=|Client\\b|Storage)`,
      'i',
    );
  const says = (pattern: RegExp) => pattern.test(pasted.text) || pattern.test(headers['server'] ?? '');
  const other = service === 'table' ? 'blob' : 'table';
  const isOther = says(names(other)) || says(habits[other]);
  return !isOther || says(names(service));
}

/** Blob writes XML with capitals, Table JSON or Atom with small letters; Data Lake is Blob by another name. */
const habits = {
  table: /odata\.error|<m:error|Request ?Id: ?[\da-f]{8}-[\da-f]002-/i,
  blob: /<Error>\s{0,8}<Code>|Windows-Azure-HDFS|\.dfs\.core\.|Request ?Id: ?[\da-f]{8}-[\da-f]01e-/,
};
