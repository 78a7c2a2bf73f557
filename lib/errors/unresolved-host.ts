import { networkTextRules } from './network-text.ts';
import { networkLocalizedTextRules } from './network-text-localized.ts';
import type { Evidence } from './signature.ts';

const wordings = [...networkTextRules, ...networkLocalizedTextRules].flatMap(([code, pattern]) =>
  code === 'network-dns' ? [pattern] : [],
);

/** A text that says, in any client's words, that a name does not resolve, and names a host of this kind. Vendors give each customer a name of their own, so a wrong one fails like this. */
export function isUnresolved(host: RegExp): (evidence: Evidence) => boolean {
  return ({ httpStatus, body = '', transportMessage = '' }) => {
    if (httpStatus !== undefined) return false;
    const said = `${transportMessage} ${body}`;
    return host.test(said) && wordings.some((wording) => wording.test(said));
  };
}
