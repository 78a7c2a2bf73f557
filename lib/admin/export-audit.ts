import { onPlatform } from '#lib/db/on-platform.ts';
import { everyPublisher, recordAudit } from '#lib/identity/audit.ts';
import type { Caller } from '#lib/identity/caller.ts';
import { csvLine } from '#lib/leads/csv.ts';
import { streamLines } from '#lib/leads/stream-lines.ts';
import { type AuditFilter, type AuditLine, listAuditLines } from './audit-log.ts';

export type AuditExportFormat = 'csv' | 'ndjson';

const columns = ['id', 'at', 'actor', 'actorName', 'action', 'subject', 'subjectName', 'publisher', 'detail'] as const;

/** Every line that matches, newest first, read page by page as the reader takes them. Audited before its first byte, and so part of itself. */
export async function exportAudit(
  caller: Caller,
  filter: AuditFilter,
  format: AuditExportFormat,
  pageSize = 1_000,
): Promise<ReadableStream<Uint8Array>> {
  const { actor, from, to, ...rest } = filter;
  // Who was looked for may be a person's name; that somebody was is enough.
  const criteria = { ...rest, from: from?.toISOString(), to: to?.toISOString() };
  const named = Object.fromEntries(Object.entries(criteria).filter((entry): entry is [string, string] => entry[1] !== undefined));
  await onPlatform((tx) =>
    recordAudit(tx, caller, {
      publisherId: everyPublisher,
      action: 'audit-events.exported',
      detail: { format, ...named, byActor: actor !== undefined },
    }),
  );
  const pages = readPages(filter, pageSize);
  const write = (line: AuditLine) => (format === 'csv' ? csvLine(columns.map((name) => line[name])) : `${JSON.stringify(line)}\n`);
  return streamLines(pages, write, format === 'csv' ? csvLine(columns) : '');
}

async function* readPages(filter: AuditFilter, limit: number): AsyncGenerator<AuditLine[]> {
  for (let cursor: string | undefined; ;) {
    const page = await listAuditLines(null, filter, { limit, cursor });
    if (page.items.length > 0) yield page.items;
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}
