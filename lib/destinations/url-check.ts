import type * as z from 'zod';
import { localizedIssue } from './localized-issue.ts';

/**
 * For `superRefine` of an address field: what is wrong with its spelling, in the catalogue’s codes.
 * Whether Leadport may go there (https, public host) is decided by lib/http/address.ts, which the browser cannot load.
 */
export function checkUrl(value: string, context: z.core.$RefinementCtx<string>): void {
  const problem = spellingProblem(value);
  if (problem) context.addIssue({ code: 'custom', ...problem });
}

function spellingProblem(value: string) {
  if (value.includes('…')) {
    return localizedIssue(
      'The URL contains hidden parts (…); paste the whole URL again',
      'L’URL contiene parti nascoste (…): incolla di nuovo l’URL intero',
    );
  }
  if (/\s/.test(value)) {
    return localizedIssue(
      'The URL contains a blank; copy it again in one piece',
      'L’URL contiene uno spazio: copialo di nuovo tutto intero',
      'network-url-space',
    );
  }
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(value) && !/^https?:/i.test(value)) {
    return localizedIssue('Only https addresses can receive leads', 'Solo gli indirizzi https possono ricevere lead', 'network-url-scheme');
  }
  if (!/^https?:/i.test(value)) {
    return localizedIssue('Start the URL with https://', 'Fai iniziare l’URL con https://', 'network-url-missing-scheme');
  }
  if (/^https?:\/\/[^/?#]*@/i.test(value)) {
    return localizedIssue(
      'Remove the user name and password from the URL; use a bearer token instead',
      'Togli nome utente e password dall’URL: usa un token di connessione (bearer)',
      'network-url-credentials',
    );
  }
  // Two schemes in a row parse as the host "https".
  if (!/^https?:\/\/[^/?#]/i.test(value) || !URL.canParse(value) || /^https?$/.test(new URL(value).hostname)) {
    return localizedIssue(
      'This is not a complete URL; copy it again',
      'Questo non è un URL completo: copialo di nuovo',
      'network-url-invalid',
    );
  }
  return null;
}
