import type { Evidence, Signature } from '#lib/errors/signature.ts';
import { statusIs } from '#lib/errors/status-alone.ts';
import { refusesTls } from '#lib/errors/network-text-tls.ts';
import { isUnresolved } from '#lib/errors/unresolved-host.ts';
import { isSharedHost } from './instance.ts';
import type { DynamicsErrorCode } from './errors.ts';
import { entraNameRules } from './signatures-entra-names.ts';
import { localizedContextRules, localizedRules } from './text-rules-localized.ts';
import { directoryIn, resourceIn, wordsOf } from './evidence-words.ts';
import { contextRules, documentedRules, signInRule, type TextRule, toolSignInRule, wordingRules } from './text-rules.ts';
import { meanings } from './vendor-codes.ts';

const instanceHost = /(?<![\w-])[\w-]{1,63}\.(?:api\.)?crm\d{0,2}\.(?:dynamics|microsoftdynamics|appsplatform)\.\w{2,3}/i;

/**
 * What Entra ID and Dataverse answer. Codes come first; where one code stands for several mistakes, what the answer repeats of the request tells.
 * Rules behind another that always matches with it change no delivery: they rank second in a diagnosis.
 */
export const signatures: readonly Signature[] = [
  // The directory of all personal accounts always exists where it is asked for, Microsoft's own everywhere but in other clouds.
  directory('dynamics-365-entra-unavailable', 'AADSTS90002', (value) => value.toLowerCase() === '9188040d-6c67-4c5b-b112-36a304b66dad'),
  directory('dynamics-365-tenant-other-cloud', 'AADSTS90002', (value) => value.toLowerCase() === '72f988bf-86f1-41af-91ab-2d7cd011db47'),
  coded('dynamics-365-tenant-id-malformed', 'AADSTS90002', /tenant identifier .{0,140}is not valid/i),
  coded('dynamics-365-tenant-other-cloud', 'AADSTS90002', /\.(?:partner\.)?(?:onmschina|onmicrosoft)\.(?:cn|us|de)\b/i),
  directory('dynamics-365-tenant-id-missing', 'AADSTS900023', isPlaceholder),
  directory('dynamics-365-tenant-id-missing', 'AADSTS90002', isPlaceholder),
  application('dynamics-365-application-id-placeholder', 'AADSTS700016'),
  application('dynamics-365-application-id-placeholder', 'AADSTS70001'),
  coded('dynamics-365-client-secret-missing', 'AADSTS70002', /must contain the following parameter: .{0,40}client_/i),
  coded('dynamics-365-client-secret-invalid', 'AADSTS70002', /client secret/i),
  coded('dynamics-365-client-secret-missing', 'AADSTS900144', /client_(?:secret|assertion)/i),
  coded('dynamics-365-application-id-placeholder', 'AADSTS900144', /client_id/i),
  coded('dynamics-365-instance-url-missing', 'AADSTS900144', /'?(?:scope|resource)'?/i),
  coded('dynamics-365-user-credentials-invalid', 'AADSTS900144', /username|password/i),
  coded('dynamics-365-user-credentials-invalid', 'AADSTS90014', /username|password/i),
  coded('dynamics-365-instance-url-missing', 'AADSTS90014', /'(?:scope|resource)'/i),
  coded('dynamics-365-client-secret-missing', 'AADSTS90014', /client_?secret|client_?assertion/i),
  ...(['AADSTS70011', 'AADSTS500011', 'AADSTS50001', 'AADSTS1002012'] as const).flatMap((code) => [
    resource('dynamics-365-instance-url-missing', code, (value) => /^(?:https?:\/{0,3})?$|^(?:undefined|null|none)$/i.test(value)),
    resource('dynamics-365-instance-url-doubled-scheme', code, (value) => /^(?:https?:?\/*){2}/i.test(value)),
    resource('dynamics-365-instance-url-missing-scheme', code, (value) =>
      /^[\w-]+\.(?:api\.)?(?:crm\d*\.)?(?:[\w-]+\.)*dynamics\b/i.test(value),
    ),
  ]),
  resource('dynamics-365-instance-url-marketing-page', 'AADSTS500011', isMarketingPage),
  resource('dynamics-365-instance-url-marketing-page', 'AADSTS50001', isMarketingPage),
  coded('dynamics-365-app-password', 'AADSTS50126', /app(?:lication)? password/i),
  coded('dynamics-365-personal-account', 'AADSTS50020', /live\.com|outlook\.|hotmail\.|\bMSA\b|Microsoft account/i),
  coded('dynamics-365-missing-privilege', '0x80042f09', /is missing prv\w/i),
  coded('dynamics-365-no-security-role', '0x80040220', /any (?:security )?roles|no roles are assigned/i),
  coded('dynamics-365-no-security-role', '0x80048306', /any (?:security )?roles|no roles are assigned/i),
  coded('dynamics-365-security-group', '0x80048306', /security group/i),
  coded('dynamics-365-column-security', '0x80040220', /secured field|permissions for the \w{1,60} attribute/i),
  coded('dynamics-365-unknown-column', '0x80060888', /property named '/i),
  coded('dynamics-365-field-too-long', '0x80048d19', /exceeded the maximum allowed length/i),
  coded('dynamics-365-field-too-long', '0x80040203', /exceeded the maximum allowed length/i),
  coded('dynamics-365-unknown-column', '0x80048d19', /undeclared property|property named '|does not exist on type|Invalid property '/i),
  coded('dynamics-365-invalid-argument', '0x80048d19', /Cannot convert|Error identified in Payload/i),
  ...[...new Set(meanings.values())].map((code): Signature => ({
    code,
    tier: 'vendor-code',
    matches: ({ vendorCode }) => meanings.get(vendorCode ?? '') === code,
  })),
  // Every code of this family is a conditional access policy.
  { code: 'dynamics-365-conditional-access', tier: 'vendor-code', matches: ({ vendorCode = '' }) => /^AADSTS53\d{3,4}$/.test(vendorCode) },
  { code: 'dynamics-365-entra-unavailable', tier: 'vendor-code', matches: ({ vendorCode }) => vendorCode === 'temporarily_unavailable' },
  { code: 'dynamics-365-record-missing', tier: 'vendor-code', matches: (e) => e.vendorCode === '0x80040217' && e.stage === 'read-back' },
  // Second thoughts: the same code has been seen for these as well.
  coded('dynamics-365-tenant-other-cloud', 'AADSTS90002'),
  coded('dynamics-365-app-password', 'AADSTS50126'),
  coded('dynamics-365-conditional-access', 'AADSTS50158'),
  coded('dynamics-365-tenant-not-found', 'AADSTS500011'),
  coded('dynamics-365-tenant-not-found', 'AADSTS700016'),
  coded('dynamics-365-entra-unavailable', 'AADSTS90002'),

  ...documentedRules.map(said),
  // Pasted without its stage: the address in the text tells that Entra ID gave the status.
  { code: 'dynamics-365-entra-throttled', tier: 'body', matches: (e) => e.httpStatus === 429 && isAboutEntra(e) },
  { code: 'dynamics-365-entra-unavailable', tier: 'body', matches: (e) => isPassing(e) && isAboutEntra(e) },
  { code: 'dynamics-365-tls-outdated', tier: 'body', matches: isOutdatedTls },
  ...wordingRules.map(said),
  ...localizedRules.map(said),
  ...[...contextRules, ...localizedContextRules].map(saidHere),
  ...entraNameRules.map(said),
  said(['dynamics-365-mfa-required', toolSignInRule]),
  said(['dynamics-365-sign-in-failed', signInRule]),
  said(['dynamics-365-user-credentials-invalid', signInRule]),
  said(['dynamics-365-mfa-required', signInRule]),
  said(['dynamics-365-legacy-sign-in-blocked', signInRule]),

  // While it signs in, a status speaks about Entra ID.
  { code: 'dynamics-365-entra-throttled', tier: 'status', matches: (e) => e.stage === 'token' && e.httpStatus === 429 },
  { code: 'dynamics-365-entra-unavailable', tier: 'status', matches: (e) => e.stage === 'token' && isPassing(e) },
  {
    code: 'dynamics-365-sign-in-failed',
    tier: 'status',
    matches: (e) => e.stage === 'token' && e.httpStatus !== undefined && isRefusal(e),
  },
  {
    code: 'dynamics-365-record-missing',
    tier: 'status',
    matches: (e) => e.stage === 'read-back' && (e.httpStatus === 404 || e.httpStatus === 200),
  },
  { code: 'dynamics-365-throttled', tier: 'status', matches: statusIs(429) },
  { code: 'dynamics-365-timed-out', tier: 'status', matches: statusIs(408, 504) },
  { code: 'dynamics-365-sign-in-failed', tier: 'status', matches: statusIs(401) },
  { code: 'dynamics-365-user-not-member', tier: 'status', matches: statusIs(403) },
  { code: 'dynamics-365-instance-url-wrong', tier: 'status', matches: statusIs(404, 405, 410) },
  { code: 'dynamics-365-already-delivered', tier: 'status', matches: statusIs(412) },

  // There is no answer "no such instance": its name does not resolve.
  {
    code: 'dynamics-365-instance-url-wrong',
    tier: 'transport',
    matches: ({ transportCode, transportMessage }) =>
      transportCode === 'ENOTFOUND' && /\.(?:dynamics\.|microsoftdynamics\.|appsplatform\.)/i.test(transportMessage ?? ''),
  },
  { code: 'dynamics-365-instance-url-wrong', tier: 'text', pattern: instanceHost, matches: isUnresolved(instanceHost) },
];

function coded(code: DynamicsErrorCode, vendorCode: string, words?: RegExp): Signature {
  return {
    code,
    tier: 'vendor-code',
    matches: (evidence) => evidence.vendorCode === vendorCode && (words === undefined || words.test(wordsOf(evidence))),
  };
}

function directory(code: DynamicsErrorCode, vendorCode: string, is: (value: string) => boolean): Signature {
  return {
    code,
    tier: 'vendor-code',
    matches: (evidence) => evidence.vendorCode === vendorCode && fits(directoryIn(wordsOf(evidence)), is),
  };
}

function resource(code: DynamicsErrorCode, vendorCode: string, is: (value: string) => boolean): Signature {
  return {
    code,
    tier: 'vendor-code',
    matches: (evidence) => evidence.vendorCode === vendorCode && fits(resourceIn(wordsOf(evidence)), is),
  };
}

/** What Entra ID was given for an application id, when that is no id at all: a template's words, not a URL of an older application. */
function application(code: DynamicsErrorCode, vendorCode: string): Signature {
  const given = /Application with identifier ['"]?([^'"]{0,200}?)['"]? was not found/i;
  return {
    code,
    tier: 'vendor-code',
    matches: (evidence) => evidence.vendorCode === vendorCode && fits(given.exec(wordsOf(evidence))?.[1] ?? null, isPlaceholder),
  };
}

/** Words of a template that nobody filled in. */
function isPlaceholder(value: string): boolean {
  return (
    value.trim() === '' ||
    /[<>{}[\]%$]|(?<![a-z])(?:your|insert|enter|replace|here|example|placeholder|todo)(?![a-z])|^(?:undefined|null|none|common|consumers|organizations|x{3,}|(?:client|app|application|tenant|directory)[-_ ]?id)$/i.test(
      value,
    ) ||
    /^(?:0+-?)+$/.test(value)
  );
}

function isMarketingPage(value: string): boolean {
  return URL.canParse(value) && isSharedHost(new URL(value).hostname) && !/graph\.microsoft\.com|management\.azure\.com/i.test(value);
}

function fits(value: string | null, is: (value: string) => boolean): boolean {
  return value !== null && is(value);
}

function said([code, pattern]: TextRule): Signature {
  return { code, tier: 'body', pattern, matches: (evidence) => pattern.test(wordsOf(evidence)) };
}

/** As `said`, where it is known or written who says it. */
function saidHere([code, pattern]: TextRule): Signature {
  const matches = (evidence: Evidence) => pattern.test(wordsOf(evidence)) && isFromHere(evidence);
  return { code, tier: 'body', pattern, matches };
}

function isFromHere({ pasted }: Evidence): boolean {
  return pasted?.isNamed !== false || marks.test(pasted.text);
}

const marks =
  /\bdynamics (?:365|crm)\b|\.dynamics\.com|dataverse|\bxrm\b|\bcrm (?:service|sdk|online)|power ?platform|\bentra\b|\bAADSTS|azure ?ad\b|\bmsal|microsoftonline|\b(?:trace|correlation) id\b|0x8004[\da-f]{4}|globaldisco/i;

/** Microsoft's hosts refuse old versions of TLS; whatever fails in the handshake with one of them is the caller's age. */
function isOutdatedTls(evidence: Evidence): boolean {
  const words = wordsOf(evidence);
  return (
    evidence.httpStatus === undefined &&
    (evidence.pasted?.isNamed === true || /\.dynamics\.(?:com|cn)\b|\bXrm\.Tooling\b/i.test(words)) &&
    (refusesTls.test(words) || closedOnSend.test(words))
  );
}

/** How .NET puts it when the other side hangs up on its first message. */
const closedOnSend =
  /(?:underlying connection was closed|Basisverbindung wurde geschlossen|connessione sottostante)[^]{0,40}(?:on a send|beim Senden|operazione di invio)/i;

function isAboutEntra(evidence: Evidence): boolean {
  return /\blogin\.(?:microsoftonline|windows|microsoft|chinacloudapi|partner\.microsoftonline)[\w-]{0,20}\./i.test(wordsOf(evidence));
}

function isPassing({ httpStatus = 0 }: Evidence): boolean {
  return httpStatus === 408 || httpStatus === 425 || httpStatus >= 500;
}

/** An answer of Entra ID that is not one of its redirects, nor a page of something in between. */
function isRefusal({ httpStatus = 0 }: Evidence): boolean {
  return httpStatus >= 400 && httpStatus < 500;
}
