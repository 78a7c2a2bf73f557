import * as z from 'zod';
import { endpoint, json } from '#lib/api/endpoint.ts';
import { figuresSchema } from '#lib/api/figures-schema.ts';
import { healthReport } from '#lib/health/health-report.ts';
import { readLedger } from '#lib/health/ledger.ts';
import { presets, reportRange } from '#lib/health/report-range.ts';
import { storageCosts } from '#lib/health/storage-cost.ts';
import { isTimeZone } from '#lib/i18n/time-zone.ts';
import { type Caller, reachOf } from '#lib/identity/caller.ts';
import { leadCriteriaSchema } from '#lib/leads/filter.ts';

const readers = ['publisher', 'support', 'admin'] as const;

const query = leadCriteriaSchema.pick({ from: true, to: true, offer: true }).extend({
  range: z.enum(presets).optional().meta({ description: 'The last hours or days; `from` and `to` win over it. 7d unless given.' }),
  zone: z
    .string()
    .refine(isTimeZone, 'is not a time zone')
    .optional()
    .meta({ description: 'IANA zone whose days are meant; UTC unless given.' }),
  publisher: z.string().max(50).optional().meta({ description: 'For support and admins: one publisher instead of all.' }),
});

const count = z.number().int();
const time = z.iso.datetime();
const percentile = z.number().int().nullable();
const latencySchema = z
  .object({ p50: percentile, p95: percentile, p99: percentile })
  .meta({ description: 'Milliseconds from receipt to the first delivery.' });
const linesSchema = z.array(z.object({ key: z.string(), figures: figuresSchema }));
const countedTo = time.nullable().meta({ description: 'Set while older leads are still being counted: complete up to here.' });

const reportSchema = z.object({
  from: time,
  to: time,
  zone: z.string(),
  step: z.enum(['hour', 'six-hours', 'day', 'week']),
  totals: figuresSchema,
  latency: latencySchema,
  slots: z.array(z.object({ from: time, to: time, figures: figuresSchema, latency: latencySchema })),
  breakdown: z.object({ offer: linesSchema, destination: linesSchema, source: linesSchema, action: linesSchema, error: linesSchema }),
  countedTo,
});

const ledgerSchema = z.object({
  zone: z.string(),
  days: z.array(
    z.object({
      day: z.iso.date(),
      from: time,
      to: time,
      figures: figuresSchema,
      reasons: z.array(z.object({ fate: z.string(), reason: z.string(), count })),
    }),
  ),
  countedTo,
});

const costsSchema = z.object({
  items: z.array(
    z.object({
      offerId: z.string(),
      title: z.string(),
      destination: z.string(),
      leads: count,
      rows: count,
      bytesPerRow: count,
      requestsPerLead: z.number(),
      usdPerMonth: z.number(),
    }),
  ),
});

export const healthReportEndpoint = endpoint({
  method: 'GET',
  path: '/health-report',
  summary: 'Leads over time, latency and breakdowns',
  access: readers,
  query,
  answers: { 200: { description: 'Without test leads. Another’s offer has no leads.', schema: reportSchema } },
  run: async ({ caller, query }) => json(await healthReport(scopeOf(caller, query.publisher), reportRange(query, new Date()), query.offer)),
});

export const ledgerEndpoint = endpoint({
  method: 'GET',
  path: '/health-report/ledger',
  summary: 'Where every lead of each day is now',
  access: readers,
  query,
  answers: { 200: { description: 'Newest day first; each adds up.', schema: ledgerSchema } },
  run: async ({ caller, query }) => json(await readLedger(scopeOf(caller, query.publisher), reportRange(query, new Date()), query.offer)),
});

export const storageCostEndpoint = endpoint({
  method: 'GET',
  path: '/health-report/storage-cost',
  summary: 'What leads in Azure Storage cost a month',
  access: readers,
  query: query.pick({ publisher: true }),
  answers: { 200: { description: 'One line for each live storage connection, from its own leads.', schema: costsSchema } },
  run: async ({ caller, query }) => json({ items: await storageCosts(scopeOf(caller, query.publisher)) }),
});

export const healthEndpoints = [healthReportEndpoint, ledgerEndpoint, storageCostEndpoint];

/** A publisher sees its own leads whatever it asks for. */
function scopeOf(caller: Caller, publisher: string | undefined) {
  const reach = reachOf(caller);
  return reach.publisherId === null && publisher !== undefined ? { publisherId: publisher } : reach;
}
