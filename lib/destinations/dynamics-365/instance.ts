import type * as z from 'zod';
import { localizedIssue } from '../localized-issue.ts';
import { checkUrl } from '../url-check.ts';

/** Logins of Microsoft's clouds by the end of an instance's host; everything else, GCC (crm9) included, is the public cloud. */
const nationalLogins: ReadonlyArray<readonly [RegExp, string]> = [
  [/\.(?:microsoftdynamics|appsplatform|dynamics365portals)\.us$/, 'login.microsoftonline.us'],
  [/\.dynamics\.cn$/, 'login.partner.microsoftonline.cn'],
];

/**
 * Where an instance's users and applications sign in.
 * @see https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
 */
export function loginHost(instanceUrl: string): string {
  const { hostname } = new URL(instanceUrl);
  return nationalLogins.find(([end]) => end.test(hostname))?.[1] ?? 'login.microsoftonline.com';
}

/** The resource a token is for: `https://org.crm4.dynamics.com`, without the `.api.` of the developer page, path and slash. */
export function normaliseInstanceUrl(value: string): string {
  if (!URL.canParse(value)) return value;
  const url = new URL(value);
  return `${url.protocol}//${url.host.replace(/^([^.]+)\.api\.(?=crm\d*\.)/, '$1.')}`;
}

/** For `superRefine`: mistakes that are particular to this address first, then those of any address. */
export function checkInstanceUrl(value: string, context: z.core.$RefinementCtx<string>): void {
  const problem = instanceProblem(value);
  if (problem) context.addIssue({ code: 'custom', ...problem });
  else checkUrl(value, context);
}

function instanceProblem(value: string) {
  if (value === '') {
    return localizedIssue('Fill in Instance URL', 'Compila URL dell’istanza', 'dynamics-365-instance-url-missing');
  }
  if (/^(?:https?:\/*){2}/i.test(value)) {
    return localizedIssue(
      'The URL begins with https:// twice; delete one',
      'L’URL inizia due volte con https://: eliminane uno',
      'dynamics-365-instance-url-doubled-scheme',
    );
  }
  if (/^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]|$)/.test(value)) {
    return localizedIssue(
      `Start the URL with https://, for example https://${value.split(/[/?#]/, 1)[0]}`,
      `Fai iniziare l’URL con https://, per esempio https://${value.split(/[/?#]/, 1)[0]}`,
      'dynamics-365-instance-url-missing-scheme',
    );
  }
  return null;
}

/** Hosts that everybody shares: sites, portals, makers, Business Central, discovery. */
const sharedHost =
  /(?:^|\.)(?:microsoft|microsoft365|microsoftonline|office|azure|powerapps|powerautomate|powerplatform|live)\.com$|^(?:(?:www|home|make|port|admin|trials|businesscentral|lcs|api)\.)?dynamics\.com$|^(?:globaldisco|disco|port|crm\d*)\.(?:crm\d*\.)?dynamics\.com$/;

export function isSharedHost(hostname: string): boolean {
  return sharedHost.test(hostname);
}

const instanceHost =
  /^[a-z\d-]+\.(?:crm\d*\.(?:dynamics\.(?:com|cn)|microsoftdynamics\.(?:us|de)|appsplatform\.us)|crm\d*\.dynamics\.[a-z.]+)$/;

export function isInstanceHost(hostname: string): boolean {
  return instanceHost.test(hostname);
}
