import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import type { Config } from '#lib/destinations/config.ts';
import type { DestinationSpec } from '#lib/destinations/contract.ts';

/** The setting to correct after a failure: the catalogue's field; where this destination has none of that name, the one that holds its address. */
export function fieldToBlame(spec: DestinationSpec, config: Config, code: string): string | null {
  const field = catalogueEntry(code)?.field ?? null;
  if (field === null || Object.hasOwn(spec.fields, field)) return field;
  return spec.addresses(config)[0]?.field ?? null;
}
