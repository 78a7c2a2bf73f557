import { localizedIssue } from '../localized-issue.ts';

export const productionHost = 'webto.salesforce.com';
export const sandboxHost = 'test.salesforce.com';

/** Whoever pastes the address of the generated form means its host. */
export function hostIn(given: string): string {
  return given
    .replace(/^https:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .toLowerCase();
}

/** Production, sandbox, or a My Domain of either kind. */
export function isWebToLeadHost(host: string): boolean {
  return [productionHost, sandboxHost, 'www.salesforce.com'].includes(host) || isMyDomain(host);
}

/** `acme.my.salesforce.com`, `acme--uat.sandbox.my.salesforce.com`, `acme-dev-ed.develop.my.salesforce.com`. */
export function isMyDomain(host: string): boolean {
  return /^[a-z\d][a-z\d-]{0,62}\.(?:(?:sandbox|develop|scratch|demo|trailblaze|patch|free)\.)?my\.salesforce\.com$/.test(host);
}

/** What is wrong with a host that takes no Web-to-Lead posts, or only without the queue that covers maintenance. */
export function hostProblem(host: string) {
  // na1, eu12, cs87, usa220s and whatever else Salesforce calls its servers.
  if (/^(?:[a-z]{2,5}\d{1,4}s?|ssl)\.salesforce\.com$/.test(host)) {
    return localizedIssue(
      'This is the host of one Salesforce server. Posts to it skip the queue that keeps leads during maintenance, and fail when your organization moves. Use webto.salesforce.com, or your My Domain ending in my.salesforce.com',
      'Questo è l’host di un singolo server Salesforce. Gli invii saltano la coda che conserva i lead durante la manutenzione e falliscono se la tua organizzazione viene spostata. Usa webto.salesforce.com, oppure il tuo My Domain che finisce in my.salesforce.com',
      'salesforce-instance-host',
    );
  }
  if (/\.(?:force|my\.site|salesforce-sites|salesforce-setup)\.com$/.test(host)) {
    return localizedIssue(
      'This is the address of Salesforce pages for people. Use webto.salesforce.com, or your My Domain ending in my.salesforce.com',
      'Questo è l’indirizzo delle pagine Salesforce per gli utenti. Usa webto.salesforce.com, oppure il tuo My Domain che finisce in my.salesforce.com',
      'salesforce-instance-host',
    );
  }
  return localizedIssue(
    'Enter webto.salesforce.com, test.salesforce.com for a sandbox, or your My Domain ending in my.salesforce.com',
    'Inserisci webto.salesforce.com, test.salesforce.com per una sandbox, oppure il tuo My Domain che finisce in my.salesforce.com',
  );
}
