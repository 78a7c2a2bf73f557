import type { Evidence } from './signature.ts';

/**
 * One of these statuses, and it may speak for the answer. In a delivery it always may: it is known who answered. A pasted text is anybody's, so
 * its own words come first: the status is read of statuses that mean one thing only, and of a page that says no more than its status.
 */
export function statusIs(...statuses: readonly number[]): (evidence: Evidence) => boolean {
  return (evidence) =>
    evidence.httpStatus !== undefined &&
    statuses.includes(evidence.httpStatus) &&
    (evidence.pasted === undefined || evidence.pasted.isBare || isPlain(evidence.httpStatus) || isMissingPage(evidence));
}

/** Whether a text, freed of tags, headers, addresses, numbers and ids, has only the words that go with a status. */
export function saysNoMore(text: string): boolean {
  if (hasOwnNumber.test(text)) return false;
  const rest = text
    .slice(0, maxLength)
    .replace(headerLine, ' ')
    .replace(/<(style|script)\b[^]{0,8000}?<\/\1>/gi, ' ')
    .replace(/<[^<>]{1,500}>/g, ' ')
    .replace(/&\w{2,6};/g, ' ')
    .replace(/https?:\/\/[^\s?#]{1,500}/g, ' ')
    .replace(/(?<![\w/])\/[\w./-]{1,300}/g, ' ')
    .replace(/\b[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}\b(?:\/[\w./-]{0,300})?/g, ' ');
  const words = rest.toLowerCase().match(/[\p{L}\p{N}]{1,100}/gu) ?? [];
  return words.every((word) => /\d|(?:error|exception)s?$/.test(word) || statusWords.has(word));
}

/** The page of a web server where an interface was asked: nothing that takes leads is there. */
function isMissingPage({ httpStatus, pasted, body = '' }: Evidence): boolean {
  return httpStatus === 404 && pasted?.isNamed === true && /<!doctype html|<html[\s>]/i.test(body);
}

function isPlain(status: number): boolean {
  return [408, 413, 414, 425, 429].includes(status) || status >= 500;
}

/** A service that numbers its errors means more than the status. */
const hasOwnNumber = /"(?:code|error_?code)"\s{0,4}:\s{0,4}"?(?![1-5]\d\d\b)\d{1,9}\b/i;

/** A name with a hyphen, or one of the few without: `Error: …` is a sentence. */
const headerLine =
  /^[<>*\s]{0,4}(?:[a-z]{1,20}(?:[-_][a-z0-9]{1,30}){1,6}|server|date|connection|pragma|expires|via|age|allow|host|vary|etag|location):[ \t][^{<\n]{0,2000}$/gim;

/** A page longer than this says something. */
const maxLength = 16_000;

/** Reason phrases, and what web servers and frameworks write around them. */
const statusWords = new Set(
  `bad request unauthorized unauthorised payment required forbidden not found method allowed acceptable proxy authentication timeout time out timed
  conflict gone length precondition failed payload entity content too large uri url long unsupported media type many requests internal server error
  errors implemented gateway service services unavailable temporarily temporary http https status code statuscode the is are was were be been has had
  have its name this that of on in at to by for or and a an it you we your our with requested page resource resources web site nginx apache openresty
  cloudflare iis microsoft varnish haproxy envoy response returned received remote occurred moved permanently permanent redirect see other access
  denied try again later please sorry port upstream could processed process processing path null true false down currently overloaded retry moment
  minutes seconds document looking removed changed cannot post get put patch timestamp message detail title traceid trace id instance exist exists does
  application while serving ubuntu debian unix win64 openssl ssl body html head p h1 client clients server responded answered replied rejected result results resulted success successful indicate unexpected got no webhook webhooks endpoint hook zapier postman www authenticate bearer basic realm curl wget net httpresponse requests urllib axios webclient
  guzzle entity
  reason phrase reasonphrase unable handle due complete encountered
  misconfiguration file directory might administrator contact more information about may log ray performance security invalid`.match(
    /\w+/g,
  ),
);
