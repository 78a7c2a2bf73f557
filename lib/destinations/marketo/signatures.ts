import type { Evidence, EvidenceTier, Signature } from '#lib/errors/signature.ts';
import { isUnresolved } from '#lib/errors/unresolved-host.ts';
import { statusIs } from '#lib/errors/status-alone.ts';
import { commonSentences, meanings, ownSentences } from './meanings.ts';

export const signatures: readonly Signature[] = [
  // The identity service speaks OAuth; both codes come for a wrong id and for a wrong secret.
  rule('marketo-client-unknown', 'vendor-code', atToken(/^(?:invalid_client|unauthorized)$/, /no client with/i)),
  rule('marketo-access-denied', 'vendor-code', atToken(/^(?:unauthorized|access_denied)$/, /\bIP\b|not allowed|allow-?list|whitelist/i)),
  rule('marketo-credentials-refused', 'vendor-code', atToken(/^(?:invalid_client|unauthorized|invalid_grant)$/)),
  // One code, several meanings: what was asked for or the message tells them apart.
  rule('marketo-form-not-found', 'vendor-code', ({ vendorCode, vendorMessage = '', stage, pasted }) => {
    return (
      vendorCode === '609' && (stage === 'write' || /\bform\b/i.test(vendorMessage) || /submitForm|\bform ?id\b/i.test(pasted?.text ?? ''))
    );
  }),
  rule('marketo-form-field-missing', 'vendor-code', ({ vendorCode, vendorMessage = '', stage }) => {
    return vendorCode === 'skipped' || (vendorCode === '1006' && (stage === 'write' || /\bform\b/i.test(vendorMessage)));
  }),
  rule('marketo-form-not-found', 'vendor-code', saying('1013', /\bform\b/i)),
  rule('marketo-lookup-too-broad', 'vendor-code', saying('1003', /too many results/i)),
  rule('marketo-json-invalid', 'vendor-code', saying('1003', /not specified|empty|no (?:input|leads)/i)),
  ...codesOf((code) => rule(code, 'vendor-code', (evidence) => isKnownCode(evidence) && meanings.get(evidence.vendorCode!) === code)),
  // Second meanings, offered after the first ones.
  rule('marketo-form-not-found', 'vendor-code', ({ vendorCode }) => vendorCode === '609'),
  rule('marketo-form-field-missing', 'vendor-code', ({ vendorCode }) => vendorCode === '1006'),
  // Codes are added now and then; a known sentence says what a new one means.
  ...[...ownSentences, ...commonSentences].map(([sentence, code]) =>
    rule(code, 'vendor-code', (evidence) => isUnknownCode(evidence) && sentence.test(evidence.vendorMessage ?? '')),
  ),
  rule('marketo-unknown-code', 'vendor-code', isUnknownCode),

  // Found in a text that is no JSON, or no longer.
  rule(
    'marketo-form-not-found',
    'body',
    (evidence) => isFromHere(evidence) && mentionedCodes(evidence).includes('609') && !says(/Invalid JSON/i)(evidence),
  ),
  ...ownSentences.map(([sentence, code]) => rule(code, 'body', says(sentence), sentence)),
  ...codesOf((code) => rule(code, 'body', (evidence) => isFromHere(evidence) && mentions(evidence, code))),
  ...commonSentences.map(([sentence, code]) =>
    rule(code, 'body', (evidence) => isFromHere(evidence) && says(sentence)(evidence), sentence),
  ),
  ...[...ownSentences, ...commonSentences].map(([sentence, code]) => rule(code, 'body', isReason(code, sentence), sentence)),
  rule('marketo-form-field-missing', 'body', (evidence) => isFromHere(evidence) && isSkipped(evidence)),
  rule(
    'marketo-unknown-code',
    'body',
    (evidence) => isAboutMarketo(evidence) && mentionedCodes(evidence).some((code) => !meanings.has(code)),
  ),
  rule('marketo-credentials-missing', 'body', says(/leadCapture\/save2?\b/i)),

  rule('marketo-lead-too-large', 'status', statusIs(413)),
  rule('marketo-uri-too-long', 'status', statusIs(414)),
  rule('marketo-credentials-refused', 'status', (evidence) => evidence.stage === 'token' && statusIs(400, 401, 403)(evidence)),
  rule('marketo-address-wrong', 'status', statusIs(404, 405, 410)),
  rule('marketo-access-denied', 'status', statusIs(401, 403)),
  rule('marketo-rate-limit', 'status', statusIs(429)),
  rule('marketo-timeout', 'status', statusIs(408, 504)),
  rule('marketo-busy', 'status', statusIs(425, 500, 502, 503)),

  // The name of a subscription that does not exist does not resolve.
  rule('marketo-address-wrong', 'transport', ({ transportCode }) => transportCode === 'ENOTFOUND'),
  rule('marketo-address-wrong', 'text', isUnresolved(/(?<![\w-])[\w-]{1,63}\.mktorest\.com/i)),
];

function rule(code: string, tier: EvidenceTier, matches: Signature['matches'], pattern?: RegExp): Signature {
  return { code, tier, matches, ...(pattern && { pattern }) };
}

function codesOf(make: (code: string) => Signature): Signature[] {
  return [...new Set(meanings.values())].map(make);
}

/** Other services speak OAuth too: pasted, it is Marketo's identity service only where it is said to be. */
function atToken(code: RegExp, message?: RegExp) {
  return ({ stage, vendorCode = '', vendorMessage = '', pasted }: Evidence) =>
    (stage === 'token' || pasted?.isNamed === true) && code.test(vendorCode) && (message === undefined || message.test(vendorMessage));
}

function saying(code: string, message: RegExp) {
  return ({ vendorCode, vendorMessage = '' }: Evidence) => vendorCode === code && message.test(vendorMessage);
}

function says(pattern: RegExp) {
  return ({ body = '', vendorMessage = '' }: Evidence) => pattern.test(body) || pattern.test(vendorMessage);
}

/** Codes that any service might give need more than the shape of the answer. */
function isKnownCode(evidence: Evidence): boolean {
  const { vendorCode = '' } = evidence;
  return meanings.has(vendorCode) && (!/^[45]/.test(vendorCode) || isItsAnswer(evidence));
}

function isUnknownCode(evidence: Evidence): boolean {
  return evidence.vendorCode !== undefined && !meanings.has(evidence.vendorCode) && isItsAnswer(evidence);
}

function isItsAnswer({ stage, body = '' }: Evidence): boolean {
  return stage === 'write' || /"requestId"\s*:/.test(body);
}

/** Answered by Marketo, said to be, or plainly about it. */
function isFromHere(evidence: Evidence): boolean {
  return evidence.pasted?.isNamed !== false || isAboutMarketo(evidence);
}

/** Its name, its host, or an id of the form that only its requests have (`e42b#14272d07d78`). */
function isAboutMarketo(evidence: Evidence): boolean {
  const known = about.get(evidence);
  if (known !== undefined) return known;
  const isAbout = marks.test(evidence.pasted?.text ?? evidence.body ?? '');
  about.set(evidence, isAbout);
  return isAbout;
}

/** Nearly every rule asks. */
const about = new WeakMap<Evidence, boolean>();
const marks = /marketo|mktorest|\/rest\/v1\/leads|\bsubmitForm\b|\bmkto|\b[\da-f]{3,6}#[\da-f]{9,14}\b/i;

/** One of its errors or reasons alone, without the answer around it: a code as a string and the sentence that belongs to it. */
function isReason(code: string, sentence: RegExp) {
  return ({ body = '' }: Evidence) => {
    const [, given = '', message = ''] = oneReason.exec(body) ?? [];
    return meanings.get(given) === code && sentence.test(message);
  };
}

const oneReason = /^\s{0,40}\{\s{0,40}"code"\s{0,4}:\s{0,4}"(\d{3,4})"\s{0,4},\s{0,40}"message"\s{0,4}:\s{0,4}"([^"\\]{1,300})"\s{0,40}\}/;

function isSkipped({ body = '' }: Evidence): boolean {
  return /\bstatus\W{1,8}skipped\b/i.test(body);
}

function mentions(evidence: Evidence, code: string): boolean {
  return mentionedCodes(evidence).some((mentioned) => meanings.get(mentioned) === code);
}

/** Codes in a text that is not, or no longer, JSON: a log line, a dump of another language, a cut answer. HTTP statuses look alike and are left out. */
function mentionedCodes(evidence: Evidence): string[] {
  const known = mentioned.get(evidence);
  if (known !== undefined) return known;
  const { body = '' } = evidence;
  const codes = codeNotations.flatMap((notation) => Array.from(body.matchAll(notation), ([, found]) => found!)).slice(0, 20);
  mentioned.set(evidence, codes);
  return codes;
}

/** Every code asks the same evidence. */
const mentioned = new WeakMap<Evidence, string[]>();

const codeNotations = [
  /(?<!(?:status|response|http)[ _-]?)\b(?:code|error|reason)\b\W{1,8}(6\d\d|7\d\d|10\d\d)\b/gi,
  /[([](6\d\d|7\d\d|10\d\d)[)\],]/g,
  // Its bad gateway, where a code of the answer is meant and no status.
  /(?<!(?:status|response|http|error)[ _-]?)\bcode\b[=: '"]{1,4}(502)\b/gi,
  // A number of these and a message after it.
  /(?<![\d.,:#-])\b(6(?:0\d|1[0-6])|7(?:0[1-4]|1[039])|10[0-3]\d)\b[\s:,'"-]{1,4}\p{Lu}\p{L}{2,}/gu,
  /\b(?:marketo|mkto)\w{0,20}\W{1,4}(?:error\W{1,4})?(6\d\d|7\d\d|10\d\d)\b/gi,
  // Codes that look like a status only in the list where the answer has its own.
  /\b(?:errors|reasons)\b[^\w]{1,16}(?:\d\W{1,8})?code\W{1,8}(\w{1,40})/gi,
];
