import { createHmac } from 'node:crypto';
import type { OutboundRequest } from '#lib/http/session.ts';
import type { StorageConnection } from '../storage-connection.ts';

export type BlobRequest = Pick<OutboundRequest, 'purpose' | 'method' | 'body' | 'withholdsAnswer'> & {
  /** Below the service's address, beginning with a slash. */
  path: string;
  query?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
};

/** Append blobs and their conditions are as old as this version; Azurite and every cloud know it. */
const version = '2021-12-02';

/**
 * A request of the blob service with its authorization, by Shared Key or by the signature that the connection string brings.
 * Written out here because the official SDK brings a whole columnar database along.
 * @see https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key
 */
export function signedRequest(connection: StorageConnection, request: BlobRequest, now: Date): OutboundRequest {
  const { purpose, method, body, withholdsAnswer } = request;
  const query = new URLSearchParams(request.query);
  const headers: Record<string, string> = {
    'x-ms-date': now.toUTCString(),
    'x-ms-version': version,
    ...(body === undefined ? {} : { 'content-type': 'text/csv; charset=utf-8' }),
    ...request.headers,
  };
  const url = `${connection.endpoint}${request.path}`;
  const { credential } = connection;
  if (credential.kind === 'sas') {
    return {
      purpose,
      method,
      body,
      withholdsAnswer,
      headers,
      url: `${url}?${[query.toString(), credential.token].filter(Boolean).join('&')}`,
    };
  }
  const signature = createHmac('sha256', Buffer.from(credential.key, 'base64'))
    .update(stringToSign(connection, { method, body, url, query, headers }))
    .digest('base64');
  return {
    purpose,
    method,
    body,
    withholdsAnswer,
    headers: { ...headers, authorization: `SharedKey ${connection.accountName}:${signature}` },
    url: query.size === 0 ? url : `${url}?${query}`,
  };
}

type Unsigned = { method: string; body?: string; url: string; query: URLSearchParams; headers: Readonly<Record<string, string>> };

function stringToSign({ accountName }: StorageConnection, { method, body = '', url, query, headers }: Unsigned): string {
  const length = Buffer.byteLength(body);
  const standard = [
    method,
    '', // Content-Encoding
    '', // Content-Language
    length === 0 ? '' : String(length),
    '', // Content-MD5
    headers['content-type'] ?? '',
    '', // Date: x-ms-date stands for it
    headers['if-modified-since'] ?? '',
    headers['if-match'] ?? '',
    headers['if-none-match'] ?? '',
    '', // If-Unmodified-Since
    '', // Range: x-ms-range stands for it
  ];
  const own = Object.entries(headers)
    .filter(([name]) => name.startsWith('x-ms-'))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}:${value}`);
  const parameters = [...query].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, value]) => `${name}:${value}`);
  return [...standard, ...own, [`/${accountName}${new URL(url).pathname}`, ...parameters].join('\n')].join('\n');
}
