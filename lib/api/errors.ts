import * as z from 'zod';
import { type Endpoint, endpoint, json } from '#lib/api/endpoint.ts';
import { languageQuery } from '#lib/api/offer-schema.ts';
import { found } from '#lib/api/offer-problem.ts';
import { type CatalogueEntry, catalogue, catalogueEntry } from '#lib/destinations/catalogue.ts';
import { affectedOffers } from '#lib/diagnosis/affected-offers.ts';
import { env } from '#lib/env.ts';
import { errorPageUrl } from '#lib/errors/diagnosis.ts';
import type { Locale } from '#lib/i18n/locale.ts';

const entrySchema = z
  .object({
    code: z.string(),
    destination: z
      .string()
      .nullable()
      .meta({ description: 'The destination it belongs to, `network` for what happens below HTTP, null for any.' }),
    title: z.string(),
    cause: z.string(),
    fix: z.array(z.string()).meta({ description: 'What to do, in order.' }),
    next: z.string().meta({ description: 'What Leadport does meanwhile.' }),
    owner: z.enum(['publisher', 'vendor', 'network', 'portal']).meta({ description: 'Who has to act.' }),
    retry: z.enum(['automatic', 'after-fix', 'never']),
    field: z.string().nullable().meta({ description: 'The config key to look at.' }),
    guide: z.array(z.number().int()).meta({ description: 'Steps of the set-up guide at /help/{destination}#step-n.' }),
    documented: z.string().nullable().meta({ description: 'E1 to E8, the numbers of the marketplace’s documented errors.' }),
    causes: z.array(z.string()).meta({ description: 'Known causes in the field that this entry answers.' }),
    related: z.array(z.string()),
    helpUrl: z.url(),
  })
  .meta({ id: 'ErrorEntry' });

export const getErrors = endpoint({
  method: 'GET',
  path: '/errors',
  summary: 'Every failure Leadport can name, with cause and fix. Not paged.',
  access: 'anyone',
  query: languageQuery,
  answers: { 200: { description: 'The catalogue.', schema: z.object({ items: z.array(entrySchema) }) } },
  run: async ({ query }) => json({ items: catalogue.map((entry) => rendered(entry, query.lang)) }),
});

export const getError = endpoint({
  method: 'GET',
  path: '/errors/{code}',
  summary: 'One failure.',
  access: 'anyone',
  params: z.object({ code: z.string() }),
  query: languageQuery,
  answers: { 200: { description: 'The entry.', schema: entrySchema }, 404: { description: 'No entry has this code.' } },
  run: async ({ params, query }) => json(rendered(found(catalogueEntry(params.code) ?? null), query.lang)),
});

export const getAffectedOffers = endpoint({
  method: 'GET',
  path: '/errors/{code}/affected-offers',
  summary: 'Which of your offers have this problem now. Support and admins are told numbers only.',
  access: ['publisher', 'support', 'admin'],
  params: z.object({ code: z.string() }),
  answers: {
    200: {
      description: 'Offers whose leads wait, whose connection fails or whose last Publish stopped for this reason.',
      schema: z.object({
        items: z.array(
          z.object({
            offer: z.string(),
            title: z.string(),
            leads: z.number().int().meta({ description: 'Leads that wait; more than 10,000 are not counted.' }),
            since: z.iso.datetime().nullable(),
          }),
        ),
        offers: z.number().int(),
        publishers: z.number().int(),
      }),
    },
    404: { description: 'No entry has this code.' },
  },
  run: async ({ caller, params }) => json(await affectedOffers(caller, found(catalogueEntry(params.code) ?? null).code)),
});

export const errorEndpoints: readonly Endpoint[] = [getErrors, getError, getAffectedOffers];

function rendered(
  { text, code, destination, owner, retry, field, guide, documented, causes, related }: CatalogueEntry,
  locale: Locale,
): z.output<typeof entrySchema> {
  return {
    code,
    destination,
    ...text[locale],
    fix: [...text[locale].fix],
    owner,
    retry,
    field,
    guide: [...guide],
    documented,
    causes: [...causes],
    related: [...related],
    helpUrl: errorPageUrl(code, locale, env().APP_URL),
  };
}
