import { entity } from '#lib/destinations/azure-table/entity.ts';
import { payload } from '#lib/destinations/https-endpoint/payload.ts';
import type { DestinationType } from '#lib/destinations/specs.ts';
import { sampleLead } from '#components/help/sample-lead.ts';

type Sample = { body: string; headers: string | null };

const samples: Record<DestinationType, (() => Sample) | null> = {
  'https-endpoint': () => ({
    body: JSON.stringify(payload(sampleLead), null, 2),
    headers: [
      'content-type: application/json',
      `webhook-id: ${sampleLead.id}`,
      'webhook-timestamp: 1795425240',
      'webhook-signature: v1,…',
    ].join('\n'),
  }),
  'azure-table': () => {
    const { partitionKey, rowKey, ...columns } = entity(sampleLead);
    return { body: JSON.stringify({ PartitionKey: partitionKey, RowKey: rowKey, ...columns }, null, 2), headers: null };
  },
  'store-only': null,
};

/** What the destination gets for one lead, written by the very code that writes real ones. */
export function sampleOf(type: DestinationType): Sample | null {
  return samples[type]?.() ?? null;
}
