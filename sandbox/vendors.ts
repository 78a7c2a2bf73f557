import type { Accounts } from './accounts.ts';
import { dataverse } from './dataverse/vendor.ts';
import { entraId } from './entra-id/vendor.ts';
import { marketo } from './marketo/vendor.ts';
import { powerAutomate } from './power-automate/vendor.ts';
import { salesforce } from './salesforce/vendor.ts';
import type { Vendor } from './vendor.ts';
import { vendorHosts } from './vendor-hosts.ts';

/** All vendors, in the order of the start page. */
export function createVendors(accounts: Accounts): Vendor[] {
  return [dataverse(accounts), entraId(accounts), marketo(accounts), salesforce(), powerAutomate(accounts)];
}

/** Whose host this is; null for the sandbox's own pages and inboxes. */
export function vendorOfHost(vendors: readonly Vendor[], host: string): Vendor | null {
  return vendors.find(({ name }) => vendorHosts[name].some((pattern) => isLike(host, pattern))) ?? null;
}

function isLike(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
