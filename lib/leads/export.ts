import { database } from '#lib/db/database.ts';
import { everyPublisher, recordAudit } from '#lib/identity/audit.ts';
import { type Caller, reachOf } from '#lib/identity/caller.ts';
import { csvLine } from '#lib/leads/csv.ts';
import type { Customer } from '#lib/leads/lead.ts';
import { type LeadCriteria, namedCriteria } from '#lib/leads/filter.ts';
import { destinationOf, nextAttemptOf, searchReach } from '#lib/leads/list.ts';
import { matchingLeads } from '#lib/leads/log-query.ts';
import { streamLines } from '#lib/leads/stream-lines.ts';
import { parseOfferId } from '#lib/offers/offer-id.ts';

export type ExportFormat = 'csv' | 'ndjson';

const rowColumns = [
  'id',
  'offer',
  'source',
  'action',
  'receivedAt',
  'test',
  'status',
  'truth',
  'code',
  'destination',
  'lastAttemptAt',
  'nextAttemptAt',
] as const;
const customerColumns = ['firstName', 'lastName', 'email', 'phone', 'country', 'company', 'title'] as const;
const leadColumns = ['leadSource', 'description', 'offerTitle', 'occurredAt', 'externalId'] as const;

/** Every lead that matches, newest first, as a stream. The export is audited before its first byte. */
export async function exportLeads(
  caller: Caller,
  criteria: LeadCriteria,
  format: ExportFormat,
  pageSize = 1_000,
): Promise<ReadableStream<Uint8Array>> {
  await audit(caller, criteria, format);
  const pages = readPages(caller, criteria, pageSize);
  const write = format === 'csv' ? csvRow : (row: ExportRow) => `${JSON.stringify(row)}\n`;
  return streamLines(pages, write, format === 'csv' ? csvLine([...rowColumns, ...customerColumns, ...leadColumns]) : '');
}

type ExportRow = Record<(typeof rowColumns)[number] | (typeof leadColumns)[number], unknown> & {
  customer: Customer | null;
  extra: unknown;
};

function csvRow(row: ExportRow): string {
  return csvLine([
    ...rowColumns.map((name) => row[name]),
    ...customerColumns.map((name) => row.customer?.[name]),
    ...leadColumns.map((name) => row[name]),
  ]);
}

async function* readPages(caller: Caller, criteria: LeadCriteria, pageSize: number): AsyncGenerator<ExportRow[]> {
  const { publisherId } = reachOf(caller);
  const reach = await searchReach(caller, criteria);
  for (let cursor: string | undefined; ;) {
    const matches = matchingLeads(publisherId, { ...criteria, ...(cursor && { cursor }) }, reach, pageSize);
    const { rows } = await database().worker.query<ExportRow>(selectFacts(matches.text), matches.values);
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    cursor = rows.at(-1)!.id as string;
  }
}

function selectFacts(matches: string): string {
  return `SELECT l.id, l.publisher_id || '.' || l.offer_id AS offer, l.source, l.action, ${iso('l.received_at')} AS "receivedAt", l.test_marker IS NOT NULL AS test,
    d.status, d.truth, d.code, (${destinationOf}) AS destination, ${iso('d.last_attempt_at')} AS "lastAttemptAt", ${iso(`(${nextAttemptOf})`)} AS "nextAttemptAt",
    l.customer, l.lead_source AS "leadSource", l.description, l.offer_title AS "offerTitle", ${iso('l.occurred_at')} AS "occurredAt", l.external_id AS "externalId", l.extra
    FROM ${matches} m JOIN leads l ON l.publisher_id = m.publisher_id AND l.id = m.id JOIN deliveries d ON d.publisher_id = m.publisher_id AND d.lead_id = m.id
    ORDER BY l.id DESC`;
}

/** Written by the database: a Date per cell would cost more than the rest of the row. */
function iso(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

async function audit(caller: Caller, criteria: LeadCriteria, format: ExportFormat): Promise<void> {
  const { publisherId } = reachOf(caller);
  const owner = publisherId ?? (criteria.offer ? parseOfferId(criteria.offer)!.publisherId : everyPublisher);
  const detail = { format, ...namedCriteria(criteria), search: criteria.q !== undefined };
  await database().within({ publisherId }, (tx) => recordAudit(tx, caller, { publisherId: owner, action: 'leads.exported', detail }));
}
