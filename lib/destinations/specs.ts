import { azureBlob } from './azure-blob/spec.ts';
import { azureTable } from './azure-table/spec.ts';
import type { DestinationSpec } from './contract.ts';
import { dynamics365 } from './dynamics-365/spec.ts';
import { httpsEndpoint } from './https-endpoint/spec.ts';
import { marketo } from './marketo/spec.ts';
import { salesforce } from './salesforce/spec.ts';
import { storeOnly } from './store-only/spec.ts';

/** Every destination there is, in the order of the picker. Safe for the browser. */
export const specs = {
  'dynamics-365': dynamics365,
  'https-endpoint': httpsEndpoint,
  'azure-table': azureTable,
  marketo,
  salesforce,
  'azure-blob': azureBlob,
  'store-only': storeOnly,
} satisfies Record<string, DestinationSpec>;

export type DestinationType = keyof typeof specs;

export const destinationTypes = Object.keys(specs) as readonly DestinationType[];

export function isDestinationType(value: unknown): value is DestinationType {
  return typeof value === 'string' && Object.hasOwn(specs, value);
}

/** A spec without knowledge of its configuration's shape. */
export function specOf(type: DestinationType): DestinationSpec {
  return specs[type];
}

/** False for `store-only`: its leads are stored, and it does not count where a destination is mandatory. */
export function isDelivering(type: DestinationType): boolean {
  return specs[type].truth !== null;
}
