import type { Evidence, EvidenceTier, Signature } from '#lib/errors/signature.ts';
import { isUnresolved } from '#lib/errors/unresolved-host.ts';
import { refusesTls } from '#lib/errors/network-text-tls.ts';
import { exceptionIn } from './read-error.ts';
import { ownSentences, sentencesInContext, statusCodes } from './sentences.ts';

export const signatures: readonly Signature[] = [
  rule('salesforce-organization-id', 'vendor-code', ({ vendorCode = '' }) => /(?:^|\.)SalesforceGenericException$/.test(vendorCode)),
  ...[...statusCodes].map(([status, code]) => rule(code, 'vendor-code', ({ vendorCode }) => vendorCode === status)),
  rule('salesforce-refused', 'vendor-code', ({ headers }) => headers !== undefined && exceptionIn(headers) !== undefined),

  // Salesforce's codes are words that stand in any log line; those that other services have too need its name beside them.
  ...[...statusCodes].map(([status, code]) => {
    const word = new RegExp(`\\b${status}\\b`);
    return rule(code, 'body', (evidence) => (isOwnWord(status) || isFromHere(evidence)) && says(word)(evidence), word);
  }),
  rule('salesforce-organization-id', 'body', says(/SalesforceGenericException/)),
  rule('salesforce-refused', 'body', says(/Is-Processed\W{1,12}(?:true )?Exception/i)),
  ...ownSentences.map(([sentence, code]) => rule(code, 'body', says(sentence), sentence)),
  ...sentencesInContext.map(([sentence, code]) =>
    rule(code, 'body', (evidence) => isFromHere(evidence) && says(sentence)(evidence), sentence),
  ),
  rule('salesforce-accepted-unconfirmed', 'body', isAccepted),

  // Lost in silence behind that same answer; ranked after it, never instead of it.
  ...['organization-id', 'web-to-lead-off', 'default-owner-missing', 'daily-limit'].map((reason) =>
    rule(`salesforce-${reason}`, 'status', isSilent),
  ),
  rule('salesforce-unreachable', 'status', ({ httpStatus = 0 }) => [408, 425, 429].includes(httpStatus) || httpStatus >= 500),
  // A My Domain that was renamed redirects for a while, a post must not follow.
  rule('salesforce-host-unknown', 'status', ({ httpStatus = 0 }) => [301, 302, 303, 307, 308, 404, 405, 410].includes(httpStatus)),
  // What a validation rule says is written by its owner; only a demand in a text known to be Salesforce's can be one.
  rule('salesforce-validation-rule', 'status', says(/\b(?:must|have to|need to)\b.{0,20}\b(?:specify|enter|select|provide|choose|fill)/i)),

  // Salesforce refuses old versions of TLS; whatever fails in the handshake with it is the caller's age.
  rule(
    'salesforce-tls-outdated',
    'body',
    (evidence) => evidence.httpStatus === undefined && isFromHere(evidence) && says(refusesTls)(evidence),
  ),
  rule('salesforce-host-unknown', 'transport', ({ transportCode }) => transportCode === 'ENOTFOUND'),
  rule('salesforce-host-unknown', 'text', isUnresolved(/(?<![\w-])[\w-]{1,63}(?:\.[\w-]{1,20})?\.my\.salesforce\.com/i)),
  rule(
    'salesforce-unreachable',
    'text',
    (evidence) =>
      isFromHere(evidence) &&
      says(/\bunreachable\b|time(?:d )?-?out|failed to connect|connection (?:refused|reset)|temporarily unavailable|maintenance/i)(
        evidence,
      ),
  ),
  rule(
    'salesforce-refused',
    'text',
    says(
      /Salesforce could not create this lead|Salesforce はこのリードを作成できません|Salesforce non (?:ha potuto|può) creare (?:questo|il) lead/i,
    ),
  ),
];

function rule(code: string, tier: EvidenceTier, matches: Signature['matches'], pattern?: RegExp): Signature {
  return { code, tier, matches, ...(pattern && { pattern }) };
}

function says(pattern: RegExp) {
  return ({ body = '', vendorMessage = '' }: Evidence) => pattern.test(body) || pattern.test(vendorMessage);
}

function isAboutSalesforce({ pasted, body = '' }: Evidence): boolean {
  return /salesforce|web-?to-?lead|\bforce\.com\b|\bsfdc\b|\bsobject\b/i.test(pasted?.text ?? body);
}

/** Answered by it, said to be its, or with its name in the text. */
function isFromHere(evidence: Evidence): boolean {
  return evidence.pasted?.isNamed !== false || isAboutSalesforce(evidence);
}

function isOwnWord(status: string): boolean {
  return /CUSTOM_VALIDATION|CONVERTED_LEAD|RESTRICTED_PICKLIST|DUPLICATES_DETECTED|INSERT_UPDATE/.test(status);
}

/** The thanks page or nothing at all: that is how Web-to-Lead answers whatever comes of the lead. */
function isSilent({ httpStatus, headers, pasted }: Evidence): boolean {
  return httpStatus === 200 && pasted?.isNamed === true && pasted.isBare && headers?.['is-processed'] === undefined;
}

/** How it sends the browser on to the sender's page of thanks. Inside Salesforce the same script leads to a host of its own. */
const thanksPage =
  /function redirectOnLoad\(\)[^]{0,600}?SfdcApp[^]{0,200}?handleRedirect\('https?:\/\/(?![\w.-]{0,253}(?:salesforce|force|site)\.com)/;

/** Queued, and no more than that. */
function isAccepted(evidence: Evidence): boolean {
  const { httpStatus, headers, body = '' } = evidence;
  if (httpStatus !== undefined && httpStatus !== 200) return false;
  if (isSilent(evidence) || thanksPage.test(body)) return true;
  return /^\s{0,4}true\s{0,4}$/i.test(headers?.['is-processed'] ?? '') || /\bIs-Processed\W{1,12}true\b(?!\W{1,4}Exception)/i.test(body);
}
