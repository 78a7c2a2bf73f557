import type { Accounts } from '../accounts.ts';
import { Ledger } from '../ledger.ts';
import type { Vendor, VendorRequest } from '../vendor.ts';
import { entraFaults } from './faults.ts';
import { answerTokenRequest, tenantIn } from './sign-in.ts';

/** Microsoft Entra ID: the token endpoint of the public cloud, of US Government and of China. */
export function entraId(accounts: Accounts): Vendor {
  return {
    name: 'entra-id',
    label: 'Microsoft Entra ID',
    summary: {
      en: 'Where Dynamics 365 connections and protected flows sign in. It hands out tokens and keeps no leads.',
      it: 'Dove accedono le connessioni Dynamics 365 e i flussi protetti. Rilascia token e non conserva lead.',
    },
    faults: entraFaults,
    ledger: new Ledger(),
    identifiers,
    connection: ({ type, config }) => {
      if (type === 'dynamics-365') return hostOf(config['instanceUrl']);
      return type === 'https-endpoint' && config['authentication'] === 'entra' ? String(config['directoryId']) : null;
    },
    values: accounts.directories.flatMap((directory) => [
      { label: `${directory.name}: Directory ID`, value: directory.directoryId },
      { label: `${directory.name}: Application ID`, value: directory.applicationId },
      { label: `${directory.name}: Application key`, value: directory.applicationKey },
      { label: `${directory.name}: Application key (expired)`, value: directory.expiredKey },
      { label: `${directory.name}: User name`, value: directory.userName },
      { label: `${directory.name}: Password`, value: directory.password },
    ]),
    answer: (request) => answerTokenRequest(request, accounts),
  };
}

/** The directory, the application, and the instance that a token is asked for. */
function identifiers(request: VendorRequest): string[] {
  const form = new URLSearchParams(request.body);
  const resource = hostOf(form.get('scope') ?? form.get('resource'));
  return [resource, tenantIn(request.path), form.get('client_id')].filter((value) => value !== null && value !== '') as string[];
}

function hostOf(value: unknown): string | null {
  return typeof value === 'string' && URL.canParse(value) ? new URL(value).hostname : null;
}
