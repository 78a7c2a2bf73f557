import { azureBlobAdapter } from './azure-blob/adapter.ts';
import { azureTableAdapter } from './azure-table/adapter.ts';
import type { DestinationAdapter } from './contract.ts';
import { dynamics365Adapter } from './dynamics-365/adapter.ts';
import { httpsEndpointAdapter } from './https-endpoint/adapter.ts';
import { marketoAdapter } from './marketo/adapter.ts';
import { salesforceAdapter } from './salesforce/adapter.ts';
import type { DestinationType } from './specs.ts';

/** How each destination is spoken to, for servers and workers only. Null: there is nothing to deliver to. */
export const adapters = {
  'dynamics-365': dynamics365Adapter,
  'https-endpoint': httpsEndpointAdapter,
  'azure-table': azureTableAdapter,
  marketo: marketoAdapter,
  salesforce: salesforceAdapter,
  'azure-blob': azureBlobAdapter,
  'store-only': null,
} satisfies Record<DestinationType, DestinationAdapter | null>;

/** An adapter without knowledge of its configuration's shape: give it what `parseConfig` returned for the same type. */
export function adapterOf(type: DestinationType): DestinationAdapter | null {
  return adapters[type];
}
