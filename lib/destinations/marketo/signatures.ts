import type { Evidence, EvidenceTier, Signature } from '#lib/errors/signature.ts';
import { statusIs } from '#lib/errors/status-alone.ts';
import { commonSentences, meanings, ownSentences } from './meanings.ts';

export const signatures: readonly Signature[] = [
  // The identity service speaks OAuth; both codes come for a wrong id and for a wrong secret.
  rule('marketo-client-unknown', 'vendor-code', atToken(/^(?:invalid_client|unauthorized)$/, /no client with/i)),
  rule('marketo-credentials-refused', 'vendor-code', atToken(/^(?:invalid_client|unauthorized|invalid_grant)$/)),
  // One code, several meanings: what was asked for or the message tells them apart.
  rule('marketo-form-not-found', 'vendor-code', ({ vendorCode, vendorMessage = '', stage }) => {
    return vendorCode === '609' && (stage === 'write' || /\bform\b/i.test(vendorMessage));
  }),
  rule('marketo-form-field-missing', 'vendor-code', ({ vendorCode, vendorMessage = '', stage }) => {
    return vendorCode === 'skipped' || (vendorCode === '1006' && (stage === 'write' || /\bform\b/i.test(vendorMessage)));
  }),
  rule('marketo-lookup-too-broad', 'vendor-code', saying('1003', /too many results/i)),
  rule('marketo-json-invalid', 'vendor-code', saying('1003', /not specified|empty|no (?:input|leads)/i)),
  ...codesOf((code) => rule(code, 'vendor-code', (evidence) => isKnownCode(evidence) && meanings.get(evidence.vendorCode!) === code)),
  // Second meanings, offered after the first ones.
  rule('marketo-form-not-found', 'vendor-code', ({ vendorCode }) => vendorCode === '609'),
  rule('marketo-form-field-missing', 'vendor-code', ({ vendorCode }) => vendorCode === '1006'),
  rule('marketo-unknown-code', 'vendor-code', (evidence) => {
    return evidence.vendorCode !== undefined && !meanings.has(evidence.vendorCode) && isItsAnswer(evidence);
  }),

  ...ownSentences.map(([sentence, code]) => rule(code, 'body', says(sentence))),
  ...codesOf((code) => rule(code, 'body', (evidence) => isAboutMarketo(evidence) && mentions(evidence, code))),
  ...commonSentences.map(([sentence, code]) => rule(code, 'body', (evidence) => isAboutMarketo(evidence) && says(sentence)(evidence))),
  rule('marketo-form-field-missing', 'body', (evidence) => isAboutMarketo(evidence) && isSkipped(evidence)),
  rule('marketo-credentials-missing', 'body', says(/leadCapture\/save2?\b/i)),

  // Statuses, and words that mean something only when it is known that Marketo said them.
  rule('marketo-lead-too-large', 'status', statusIs(413)),
  rule('marketo-uri-too-long', 'status', statusIs(414)),
  rule('marketo-credentials-refused', 'status', (evidence) => evidence.stage === 'token' && statusIs(400, 401, 403)(evidence)),
  rule('marketo-address-wrong', 'status', statusIs(404, 405, 410)),
  rule('marketo-access-denied', 'status', statusIs(401, 403)),
  rule('marketo-rate-limit', 'status', statusIs(429)),
  rule('marketo-timeout', 'status', statusIs(408, 504)),
  rule('marketo-busy', 'status', statusIs(425, 500, 502, 503)),
  rule('marketo-form-not-found', 'status', (evidence) => mentionedCodes(evidence).includes('609') && !says(/Invalid JSON/i)(evidence)),
  ...codesOf((code) => rule(code, 'status', (evidence) => mentions(evidence, code))),
  ...commonSentences.map(([sentence, code]) => rule(code, 'status', says(sentence))),
  rule('marketo-form-field-missing', 'status', isSkipped),

  // The name of a subscription that does not exist does not resolve.
  rule('marketo-address-wrong', 'transport', ({ transportCode }) => transportCode === 'ENOTFOUND'),
  rule('marketo-address-wrong', 'text', says(/(?:ENOTFOUND|resolve(?: host)?:?)\s{1,4}[\w-]{1,63}\.mktorest\.com/i)),
];

function rule(code: string, tier: EvidenceTier, matches: Signature['matches']): Signature {
  return { code, tier, matches };
}

function codesOf(make: (code: string) => Signature): Signature[] {
  return [...new Set(meanings.values())].map(make);
}

function atToken(code: RegExp, message?: RegExp) {
  return ({ stage, vendorCode = '', vendorMessage = '' }: Evidence) =>
    stage === 'token' && code.test(vendorCode) && (message === undefined || message.test(vendorMessage));
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
  return meanings.has(vendorCode) && (!/^5/.test(vendorCode) || isItsAnswer(evidence));
}

function isItsAnswer({ stage, body = '' }: Evidence): boolean {
  return stage === 'write' || /"requestId"\s*:/.test(body);
}

/** Its name, its host, or an id of the form that only its requests have (`e42b#14272d07d78`). */
function isAboutMarketo({ body = '' }: Evidence): boolean {
  return /marketo|mktorest|\b[\da-f]{3,6}#[\da-f]{9,14}\b/i.test(body);
}

function isSkipped({ body = '' }: Evidence): boolean {
  return /\bstatus\W{1,8}skipped\b/i.test(body);
}

function mentions(evidence: Evidence, code: string): boolean {
  return mentionedCodes(evidence).some((mentioned) => meanings.get(mentioned) === code);
}

/** Codes in a text that is not, or no longer, JSON: a log line, a dump of another language, a cut answer. HTTP statuses look alike and are left out. */
function mentionedCodes({ body = '' }: Evidence): string[] {
  const found = body.matchAll(
    /(?<!(?:status|response|http)[ _-]?)\b(?:code|error)\b\W{1,8}(6\d\d|7\d\d|10\d\d)\b|\((6\d\d|7\d\d|10\d\d)\)/gi,
  );
  return Array.from(found, ([, named, bracketed]) => named ?? bracketed ?? '').slice(0, 20);
}
