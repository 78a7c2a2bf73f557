import type { StandIn } from '../stand-in.ts';
import { entity } from './entity.ts';
import { sampleLead } from '../stand-in.ts';

const json = { 'content-type': 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8' };

/** What the service answers; how it really behaves is tried against Azurite in adapter.test.ts. */
export const standIn: StandIn = {
  hosts: [],
  config: (origin) => ({
    connectionString: `DefaultEndpointsProtocol=http;AccountName=contosoleads;AccountKey=${Buffer.alloc(64, 'leadport').toString('base64')};TableEndpoint=${origin}/contosoleads`,
  }),
  accepts: ({ method }) => {
    if (method === 'POST') return { status: 204, headers: { etag: 'W/"datetime\'2025-11-20T23%3A30%3A01Z\'"' } };
    const { partitionKey: PartitionKey, rowKey: RowKey, ...columns } = entity(sampleLead());
    return { status: 200, headers: json, body: JSON.stringify({ PartitionKey, RowKey, ...columns }) };
  },
  refusesCredential: () => ({
    status: 403,
    headers: json,
    body: JSON.stringify({
      'odata.error': {
        code: 'AuthenticationFailed',
        message: {
          lang: 'en-US',
          value:
            'Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly.\nRequestId:1\nTime:2',
        },
      },
    }),
  }),
};
