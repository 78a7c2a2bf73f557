import type { Config } from './config.ts';
import type { DestinationType } from './specs.ts';

// For tests of what a configuration alone tells.

const storageKey = Buffer.alloc(64, 'leadport').toString('base64');

export const storageAccount = `DefaultEndpointsProtocol=https;AccountName=contosoleads;AccountKey=${storageKey};EndpointSuffix=core.windows.net`;

export const someId = '1b4e28ba-2fa1-11d2-883f-0016d3cca427';

export const flowUrl = 'https://prod-12.westeurope.logic.azure.com/workflows/0f6d/triggers/manual/paths/invoke?api-version=1';

/** Settings that nothing is wrong with. */
export const soundConfigs: Record<DestinationType, Config> = {
  'dynamics-365': {
    instanceUrl: 'https://contoso.crm4.dynamics.com',
    directoryId: someId,
    applicationId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    applicationKey: 'kEy~8Q.value-of-a-key',
  },
  marketo: { munchkinId: '123-PQR-789', formId: '1179', clientId: someId, clientSecret: 'a'.repeat(32) },
  salesforce: { oid: '00D5g00000ABcdeEAD' },
  'azure-table': { connectionString: storageAccount },
  'azure-blob': { connectionString: storageAccount, containerName: 'marketplaceleadcontainer' },
  'https-endpoint': { url: `${flowUrl}&sig=abc` },
  'store-only': {},
};
