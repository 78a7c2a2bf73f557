import { AzureNamedKeyCredential, AzureSASCredential, TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import { decompressResponsePolicyName, proxyPolicyName, redirectPolicyName } from '@azure/core-rest-pipeline';
import { azureHttpClient } from '#lib/http/azure-http-client.ts';
import type { HttpSession, Purpose } from '#lib/http/session.ts';
import type { StorageConnection } from '../storage-connection.ts';
import { tableName } from './entity.ts';

/** The official SDK over our HTTP: it knows addresses, signatures and formats; retries, redirects and proxies are not its business here. */
export function openTable({ accountName, endpoint, credential }: StorageConnection, http: HttpSession, purpose: Purpose): TableClient {
  const options: TableServiceClientOptions = {
    httpClient: azureHttpClient(http, purpose),
    // Whether plain http may be used at all is decided in lib/http/address.ts.
    allowInsecureConnection: true,
    retryOptions: { maxRetries: 0 },
  };
  const client =
    credential.kind === 'key'
      ? new TableClient(endpoint, tableName, new AzureNamedKeyCredential(accountName, credential.key), options)
      : new TableClient(endpoint, tableName, new AzureSASCredential(credential.token), options);
  for (const name of [redirectPolicyName, proxyPolicyName, decompressResponsePolicyName]) client.pipeline.removePolicy({ name });
  return client;
}
