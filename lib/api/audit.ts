import * as z from 'zod';
import { listAuditLines } from '#lib/admin/audit-log.ts';
import { exportAudit } from '#lib/admin/export-audit.ts';
import { type Endpoint, endpoint, json } from '#lib/api/endpoint.ts';

const dayForm = /^\d{4}-\d{2}-\d{2}$/;
const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()], 'is not an ISO date or time');
const text = z.string().trim().min(1).max(200);

/** What the log can be narrowed by. A day stands for its beginning in `from` and its end in `to`, in UTC. */
const criteria = z.object({
  actor: text.optional().meta({ description: '`user:<id>`, `key:<id>`, `portal`, or part of a name or address.' }),
  action: z.string().max(100).optional(),
  subject: text.optional(),
  publisher: z.string().max(50).optional().meta({ description: '`*` for what concerns no single publisher.' }),
  from: moment.transform((value) => new Date(value)).optional(),
  to: moment.transform((value) => (dayForm.test(value) ? new Date(Date.parse(value) + 86_400_000) : new Date(value))).optional(),
});

const eventSchema = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    actor: z.string(),
    actorName: z.string().nullable(),
    action: z.string(),
    subject: z.string().nullable(),
    subjectName: z.string().nullable(),
    publisher: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'AuditEvent' });

export const getAuditEvents = endpoint({
  method: 'GET',
  path: '/admin/audit-events',
  summary: 'Who looked at, exported or changed what, newest first',
  access: ['admin'],
  query: criteria.extend({ limit: z.coerce.number().int().min(1).max(200).default(50), cursor: z.uuid().optional() }),
  answers: { 200: { description: 'One page.', schema: z.object({ items: z.array(eventSchema), nextCursor: z.string().nullable() }) } },
  run: async ({ query: { limit, cursor, ...filter } }) => json(await listAuditLines(null, filter, { limit, cursor })),
});

export const exportAuditEvents = endpoint({
  method: 'GET',
  path: '/admin/audit-events/export',
  summary: 'Every event that matches, streamed. The export is an event itself',
  access: ['admin'],
  query: criteria.extend({ format: z.enum(['csv', 'ndjson']).default('csv') }),
  answers: { 200: { description: 'CSV (RFC 4180, formulas disarmed) or one JSON object per line.' } },
  run: async ({ caller, query: { format, ...filter } }) =>
    new Response(await exportAudit(caller, filter, format), {
      headers: {
        'content-type': format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/x-ndjson; charset=utf-8',
        'content-disposition': `attachment; filename="audit-${new Date().toISOString().slice(0, 10)}.${format}"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    }),
});

export const auditEndpoints: readonly Endpoint[] = [getAuditEvents, exportAuditEvents];
