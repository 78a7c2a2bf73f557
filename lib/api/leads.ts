import * as z from 'zod';
import { endpoint, json, noContent } from '#lib/api/endpoint.ts';
import { leadSchema, logPageSchema, misconfigurationsSchema } from '#lib/api/lead-schemas.ts';
import { ProblemError, notFound } from '#lib/api/problem.ts';
import { locales } from '#lib/i18n/locale.ts';
import { eraseLead } from '#lib/leads/erase.ts';
import { exportLeads } from '#lib/leads/export.ts';
import { leadCriteriaSchema, leadFilterSchema } from '#lib/leads/filter.ts';
import { getLead } from '#lib/leads/get.ts';
import { listLeads } from '#lib/leads/list.ts';
import { listMisconfigurations } from '#lib/leads/misconfigurations.ts';
import { redeliverLead } from '#lib/leads/redeliver.ts';
import { recordLogLook } from '#lib/support/record-look.ts';

const readers = ['publisher', 'support', 'admin'] as const;
const owners = ['publisher', 'admin'] as const;

const params = z.object({ id: z.string() });
const language = z.object({ lang: z.enum(locales).default('en') });
const absent = { description: 'No such lead, or not yours.' };

export const listLeadsEndpoint = endpoint({
  method: 'GET',
  path: '/leads',
  summary: 'The lead log, newest first',
  access: readers,
  query: leadFilterSchema,
  answers: { 200: { description: 'One page of the log. Customers are shown to those who may see them.', schema: logPageSchema } },
  run: async ({ caller, query }) => {
    const page = await listLeads(caller, query);
    await recordLogLook(caller, page.items);
    return json(page);
  },
});

export const listMisconfigurationsEndpoint = endpoint({
  method: 'GET',
  path: '/leads/misconfigurations',
  summary: 'What holds leads back, per offer and cause',
  access: readers,
  query: language,
  answers: { 200: { description: 'Most leads first.', schema: misconfigurationsSchema } },
  run: async ({ caller, query }) => json({ items: await listMisconfigurations(caller, query.lang) }),
});

export const exportLeadsEndpoint = endpoint({
  method: 'GET',
  path: '/leads/export',
  summary: 'All leads that match, streamed',
  access: owners,
  query: leadCriteriaSchema.extend({ format: z.enum(['csv', 'ndjson']).default('csv') }),
  answers: { 200: { description: 'CSV (RFC 4180, formulas disarmed) or one JSON object per line.' } },
  run: async ({ caller, query: { format, ...criteria } }) => {
    const stream = await exportLeads(caller, criteria, format);
    const type = format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/x-ndjson; charset=utf-8';
    const name = `leads-${new Date().toISOString().slice(0, 10)}.${format}`;
    return new Response(stream, {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  },
});

export const getLeadEndpoint = endpoint({
  method: 'GET',
  path: '/leads/{id}',
  summary: 'One lead, its delivery, attempts and diagnosis',
  access: readers,
  params,
  query: language,
  answers: { 200: { description: 'The lead. Requests and answers are redacted.', schema: leadSchema }, 404: absent },
  run: async ({ caller, params: { id }, query: { lang } }) => {
    const lead = await getLead(caller, id, lang);
    if (!lead) throw new ProblemError(notFound());
    return json(lead);
  },
});

export const redeliverLeadEndpoint = endpoint({
  method: 'POST',
  path: '/leads/{id}/redeliver',
  summary: 'Deliver one lead again',
  access: owners,
  params,
  answers: {
    202: { description: 'Queued.', schema: z.object({ id: z.uuid(), status: z.literal('queued') }) },
    404: absent,
    409: { description: 'Withheld, erased, on its way, or no connection is live (`code` says which).' },
  },
  run: async ({ caller, params: { id } }) => {
    await redeliverLead(caller, id);
    return json({ id, status: 'queued' }, 202);
  },
});

export const eraseLeadEndpoint = endpoint({
  method: 'DELETE',
  path: '/leads/{id}',
  summary: 'Erase one lead’s personal data',
  access: owners,
  params,
  answers: { 204: { description: 'Erased; the row without personal data stays.' }, 404: absent },
  run: async ({ caller, params: { id } }) => {
    await eraseLead(caller, id);
    return noContent();
  },
});

export const leadEndpoints = [
  listLeadsEndpoint,
  listMisconfigurationsEndpoint,
  exportLeadsEndpoint,
  getLeadEndpoint,
  redeliverLeadEndpoint,
  eraseLeadEndpoint,
];
