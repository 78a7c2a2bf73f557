import type { Answer, StandIn } from '../stand-in.ts';

/** What the service answers; how it really behaves is tried against Azurite in adapter.test.ts. */
export const standIn: StandIn = {
  hosts: [],
  config: (origin) => ({
    connectionString: `DefaultEndpointsProtocol=http;AccountName=contosoleads;AccountKey=${Buffer.alloc(64, 'leadport').toString('base64')};BlobEndpoint=${origin}/contosoleads`,
    containerName: 'marketplaceleadcontainer',
  }),
  accepts: ({ method }): Answer => {
    if (method === 'GET') return { status: 404, headers: { 'x-ms-error-code': 'BlobNotFound' } };
    return { status: 201, headers: { etag: '"0x8DB000000000000"', 'x-ms-blob-append-offset': '0' } };
  },
  refusesCredential: () => ({
    status: 403,
    headers: { 'content-type': 'application/xml', 'x-ms-error-code': 'AuthenticationFailed' },
    body: '\ufeff<?xml version="1.0" encoding="utf-8"?><Error><Code>AuthenticationFailed</Code><Message>Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.\nRequestId:1\nTime:2</Message></Error>',
  }),
};
