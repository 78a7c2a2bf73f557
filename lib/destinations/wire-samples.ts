import type { OutgoingLead } from './contract.ts';
import type { DestinationType } from './specs.ts';
import { headerLine, leadLine } from './azure-blob/csv.ts';
import { entity } from './azure-table/entity.ts';
import { leadRecord } from './dynamics-365/lead-record.ts';
import { payload } from './https-endpoint/payload.ts';
import { formSubmission } from './marketo/form.ts';
import { webToLeadForm } from './salesforce/form.ts';

/** What goes over the wire for one lead. `request` is its first line and its headers, where whoever receives it may meet them. */
export type WireSample = { body: string; request: readonly string[] | null };

/** Written by the very code that writes real ones. Null where nothing is sent. */
export function wireSampleOf(type: DestinationType, lead: OutgoingLead): WireSample | null {
  return type === 'store-only' ? null : samples[type](lead);
}

const samples: Record<Exclude<DestinationType, 'store-only'>, (lead: OutgoingLead) => WireSample> = {
  'https-endpoint': (lead) => ({
    body: indented(payload(lead)),
    request: [
      'POST /leads',
      'content-type: application/json',
      `webhook-id: ${lead.id}`,
      'webhook-timestamp: 1795425240',
      'webhook-signature: v1,…',
    ],
  }),
  'dynamics-365': (lead) => ({
    body: indented(leadRecord(lead)),
    request: [
      `PATCH /api/data/v9.2/leads(${lead.id})`,
      'authorization: Bearer …',
      'accept: application/json',
      'odata-maxversion: 4.0',
      'odata-version: 4.0',
      'if-none-match: null',
      'content-type: application/json; charset=utf-8',
    ],
  }),
  marketo: (lead) => ({
    body: indented(formSubmission(lead, '1179')),
    request: ['POST /rest/v1/leads/submitForm.json', 'content-type: application/json', 'authorization: Bearer …'],
  }),
  salesforce: (lead) => ({
    // A line for each field: on the wire there are no line breaks.
    body: webToLeadForm(lead, '00D5g00000ABcdeEAD').toString().replaceAll('&', '\n&'),
    request: ['POST /servlet/servlet.WebToLead?encoding=UTF-8', 'content-type: application/x-www-form-urlencoded'],
  }),
  'azure-table': (lead) => ({ body: indented(row(lead)), request: null }),
  'azure-blob': (lead) => ({
    body: `${headerLine}${leadLine(lead, new Date(lead.receivedAt.getTime() + 1_000))}`,
    request: null,
  }),
};

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

function row(lead: OutgoingLead) {
  const { partitionKey, rowKey, ...columns } = entity(lead);
  return { PartitionKey: partitionKey, RowKey: rowKey, ...columns };
}
