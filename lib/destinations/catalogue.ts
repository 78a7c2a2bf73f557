import type { ErrorEntry } from '#lib/errors/entry.ts';
import { networkErrors } from '#lib/errors/network.ts';
import { sharedErrors } from '#lib/errors/shared.ts';
import type { Signature } from '#lib/errors/signature.ts';
import { adapterOf } from './adapters.ts';
import { destinationTypes, isDestinationType, type DestinationType } from './specs.ts';

/** An entry, its code, and whose it is: a destination's, the network's, or (null) anybody's. */
export type CatalogueEntry = ErrorEntry & { code: string; destination: DestinationType | 'network' | null };

/** Every failure Leadport can name, by code. Codes come from outside too: read it with `get`. */
export const catalogue: ReadonlyMap<string, CatalogueEntry> = new Map(
  [
    ...destinationTypes.flatMap((type) => listed(adapterOf(type)?.errors ?? {}, type)),
    ...Object.entries(sharedErrors).map(([code, entry]): CatalogueEntry => {
      return { ...entry, code, destination: Object.hasOwn(networkErrors, code) ? 'network' : null };
    }),
  ].map((entry) => [entry.code, entry]),
);

/** What one destination's answers mean. Nothing for a type without an adapter or one that is not known. */
export function signaturesFor(type: string): readonly Signature[] {
  return isDestinationType(type) ? (adapterOf(type)?.signatures ?? []) : [];
}

function listed(entries: Readonly<Record<string, ErrorEntry>>, destination: DestinationType): CatalogueEntry[] {
  return Object.entries(entries).map(([code, entry]) => ({ ...entry, code, destination }));
}
