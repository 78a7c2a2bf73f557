import { type Accounts, directoryOfHost } from '../accounts.ts';
import { Ledger } from '../ledger.ts';
import type { Vendor } from '../vendor.ts';
import { dataverseFaults } from './faults.ts';
import { answerWebApi } from './web-api.ts';

/** The environments of Dynamics 365: the Web API as far as leads go. */
export function dataverse(accounts: Accounts): Vendor {
  const ledger = new Ledger();
  return {
    name: 'dataverse',
    label: 'Dynamics 365 (Dataverse)',
    summary: {
      en: 'The lead table of every environment whose name begins with contoso or fabrikam, for example contoso-sales.crm4.dynamics.com.',
      it: 'La tabella dei lead di ogni ambiente il cui nome inizia con contoso o fabrikam, per esempio contoso-sales.crm4.dynamics.com.',
    },
    faults: dataverseFaults,
    ledger,
    identifiers: ({ host }) => [host],
    connection: ({ type, config }) => {
      const url = config['instanceUrl'];
      return type === 'dynamics-365' && typeof url === 'string' && URL.canParse(url) ? new URL(url).hostname : null;
    },
    values: accounts.directories.map(({ name }) => ({ label: `${name}: Instance URL`, value: `https://${name}-sales.crm4.dynamics.com` })),
    answer: (request) => answerWebApi(request, directoryOfHost(accounts, request.host), accounts.tokenKey, ledger),
  };
}
