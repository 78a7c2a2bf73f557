import { AzureNamedKeyCredential, AzureSASCredential, TableClient } from '@azure/data-tables';
import { decompressResponsePolicyName, proxyPolicyName, redirectPolicyName } from '@azure/core-rest-pipeline';
import { azureHttpClient } from '#lib/http/azure-http-client.ts';
import type { HttpSession } from '#lib/http/session.ts';
import type { TableConnection } from './connection-string.ts';
import { tableName } from './entity.ts';

/** The official SDK over our HTTP: it knows addresses, signatures and formats; retries, redirects and proxies are not its business here. */
export function openTable({ accountName, endpoint, credential }: TableConnection, http: HttpSession): TableClient {
  const client = new TableClient(
    endpoint,
    tableName,
    credential.kind === 'key' ? new AzureNamedKeyCredential(accountName, credential.key) : new AzureSASCredential(credential.token),
    {
      // Every request belongs to one purpose; the adapter names it when it hands over its session.
      httpClient: azureHttpClient(http, 'deliver'),
      // Whether plain http may be used at all is decided in lib/http/address.ts.
      allowInsecureConnection: true,
      retryOptions: { maxRetries: 0 },
    },
  );
  for (const name of [redirectPolicyName, proxyPolicyName, decompressResponsePolicyName]) {
    client.pipeline.removePolicy({ name });
  }
  return client;
}
