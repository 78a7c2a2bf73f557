import type { DiagnosisSource } from '#lib/errors/diagnose.ts';
import type { ErrorEntry } from '#lib/errors/entry.ts';
import { networkErrors } from '#lib/errors/network.ts';
import { networkSignatures } from '#lib/errors/network-signatures.ts';
import { sharedErrors } from '#lib/errors/shared.ts';
import type { Signature } from '#lib/errors/signature.ts';
import { adapterOf } from './adapters.ts';
import { destinationTypes, type DestinationType } from './specs.ts';

/** An entry, its code, and whose it is: a destination's, the network's, or (null) anybody's. */
export type CatalogueEntry = ErrorEntry & { code: string; destination: DestinationType | 'network' | null };

/** Every failure Leadport can name, destinations first. */
export const catalogue: readonly CatalogueEntry[] = [
  ...destinationTypes.flatMap((type) => listed(adapterOf(type)?.errors ?? {}, type)),
  ...Object.entries(sharedErrors).map(([code, entry]): CatalogueEntry => {
    return { ...entry, code, destination: Object.hasOwn(networkErrors, code) ? 'network' : null };
  }),
];

const byCode: ReadonlyMap<string, CatalogueEntry> = new Map(catalogue.map((entry) => [entry.code, entry]));

/** The entry of a code that came from anywhere. */
export function catalogueEntry(code: string): CatalogueEntry | undefined {
  return byCode.get(code);
}

/** The entry of a code that Leadport itself wrote down. One that has left the catalogue since reads as not recognised. */
export function entryOf(code: string): CatalogueEntry {
  return byCode.get(code) ?? byCode.get('unrecognised-response')!;
}

/** What the answers of one destination mean, and what the network does to it. Its own signatures come first. */
export function signaturesFor(type: DestinationType): readonly Signature[] {
  return [...(adapterOf(type)?.signatures ?? []), ...networkSignatures];
}

/** Names that only one destination has: who pastes an address has said where the answer comes from. */
const hosts: Partial<Record<DestinationType, RegExp>> = {
  'dynamics-365': /\.crm\d{0,2}\.(?:dynamics|microsoftdynamics|appsplatform)\./i,
  'https-endpoint': /\.logic\.azure\.com|\.api\.powerplatform\.com|\/triggers\/[\w.-]{1,80}\/paths\/invoke/i,
  'azure-table': /\.table\.core\.|Windows-Azure-Table/i,
  'azure-blob': /\.(?:blob|dfs)\.core\.|Windows-Azure-Blob/i,
  marketo: /\.mktorest\.com|\bmarketo\b/i,
  salesforce: /\b(?:webto|test|www)\.salesforce\.com|\.my\.salesforce\.com|servlet\.WebToLead|\bis-processed: ?(?:true|false)/i,
};

/** Everything a pasted text may be about. */
export const diagnosisSources: readonly DiagnosisSource[] = [
  ...destinationTypes.flatMap((type): DiagnosisSource[] => {
    const adapter = adapterOf(type);
    return adapter ? [{ destination: type, signatures: adapter.signatures, readError: adapter.readError, hosts: hosts[type] }] : [];
  }),
  { destination: 'network', signatures: networkSignatures },
];

function listed(entries: Readonly<Record<string, ErrorEntry>>, destination: DestinationType): CatalogueEntry[] {
  return Object.entries(entries).map(([code, entry]) => ({ ...entry, code, destination }));
}
