import { sampleLead } from '#components/help/sample-lead.ts';
import type { DestinationSample } from '#components/help/destination-help.tsx';
import { entity } from '#lib/destinations/azure-table/entity.ts';
import { payload } from '#lib/destinations/https-endpoint/payload.ts';

/** What arrives for one lead, written by the very code that writes real ones. Null where readers do not build on the format themselves. */
export function sampleOf(destination: string): DestinationSample | null {
  if (destination === 'https-endpoint') return { of: destination, body: JSON.stringify(payload(sampleLead), null, 2), headers };
  if (destination === 'azure-table') return { of: destination, body: JSON.stringify(row(), null, 2), headers: null };
  return null;
}

const headers = [
  'content-type: application/json',
  `webhook-id: ${sampleLead.id}`,
  'webhook-timestamp: 1795425240',
  'webhook-signature: v1,…',
].join('\n');

function row() {
  const { partitionKey, rowKey, ...columns } = entity(sampleLead);
  return { PartitionKey: partitionKey, RowKey: rowKey, ...columns };
}
