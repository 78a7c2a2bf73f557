import * as z from 'zod';
import type { Endpoint } from '#lib/api/endpoint.ts';
import { deliveryStatuses } from '#lib/leads/delivery-status.ts';

/** An endpoint that Next does not serve: the lean front (server/front.ts) answers it before Next sees the request. */
export type FrontEndpoint = Omit<Endpoint, 'run'> & { otherBodies?: Readonly<Record<string, z.ZodType>> };

// Written for readers. What is really accepted is lib/leads/lead.ts and microsoft-payload.ts, which clean as they parse and so
// cannot be told as JSON Schema; front-endpoints.test.ts holds the two together.
const customer = z.object({
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  country: z.string().optional(),
  company: z.string().optional(),
  title: z.string().optional(),
});

export const postedLeadSchema = z
  .looseObject({
    offer: z.string().optional().meta({ description: 'publisher.offer' }),
    source: z.string().optional().meta({ description: 'AzureMarketplace, AzurePortal, TestDrive, SPZA; any other is kept as it is.' }),
    action: z.string().optional().meta({ description: 'INS, PLT, DNC, Create, StartTestDrive; any other is kept as it is.' }),
    leadSource: z.string().optional().meta({ description: 'Source-Action|Offer in one, instead of the three above.' }),
    customer: customer.optional(),
    description: z.string().optional(),
    offerTitle: z.string().optional(),
    occurredAt: z.iso.datetime({ offset: true }).optional(),
    externalId: z.string().optional().meta({ description: 'Your own id: the same one again for the same offer stores nothing new.' }),
    extra: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({
    id: 'LeadInput',
    examples: [
      {
        offer: 'contoso.analytics',
        source: 'AzureMarketplace',
        action: 'INS',
        customer: { firstName: 'Mona', lastName: 'Kane', email: 'mona.kane@fabrikam.com', company: 'Fabrikam' },
        externalId: 'order-7',
      },
    ],
  });

export const marketplacePayloadSchema = z
  .looseObject({
    UserDetails: z
      .looseObject({
        FirstName: z.string().optional(),
        LastName: z.string().optional(),
        Email: z.string().optional(),
        Phone: z.string().optional(),
        Country: z.string().optional(),
        Company: z.string().optional(),
        Title: z.string().optional(),
      })
      .optional(),
    LeadSource: z.string().optional(),
    ActionCode: z.string().optional(),
    OfferTitle: z.string().optional(),
    Description: z.string().optional(),
  })
  .meta({
    id: 'MarketplacePayload',
    examples: [{ UserDetails: { FirstName: 'Mona', Email: 'mona.kane@fabrikam.com' }, LeadSource: 'AzureMarketplace', ActionCode: 'INS' }],
  });

const fieldErrors = z.array(z.object({ path: z.string(), message: z.string() }));

export const postLeadsEndpoint: FrontEndpoint = {
  method: 'POST',
  path: '/leads',
  summary:
    'Posts one lead, up to 1,000, or NDJSON. They are stored before the answer. An Idempotency-Key replays the first answer for 24 hours.',
  access: ['intake', 'publisher', 'admin'],
  body: z.union([postedLeadSchema, z.object({ leads: z.array(postedLeadSchema).max(1000) })]),
  otherBodies: { 'application/x-ndjson': z.string().meta({ description: 'One lead as JSON per line.' }) },
  answers: {
    202: {
      description: 'Stored, in the order of the request. Bad rows of a batch are rejected one by one.',
      schema: z.object({
        accepted: z.array(z.object({ id: z.uuid(), status: z.enum(deliveryStatuses) })),
        rejected: z.array(z.object({ index: z.number().int(), errors: fieldErrors })),
      }),
    },
    413: { description: 'More than 1,000 leads, a lead over 64 KiB or a request over 8 MiB.' },
    422: { description: 'A single lead that cannot be used, or an Idempotency-Key that came with another body before.' },
    503: { description: 'The database is away. Nothing was accepted; Retry-After says when to send the same again.' },
  },
};

export const postIntakeEndpoint: FrontEndpoint = {
  method: 'POST',
  path: '/intake/{token}',
  summary: 'The offer’s intake URL, for Partner Center: takes the marketplace’s payload. Equal content within ten minutes is one lead.',
  access: 'anyone',
  params: z.object({ token: z.string().meta({ description: 'The offer’s own, shown in the portal.' }) }),
  body: marketplacePayloadSchema,
  answers: {
    202: { description: 'Stored.', schema: z.object({ id: z.uuid() }) },
    404: { description: 'No offer has this token.' },
    413: { description: 'Over 64 KiB.' },
    422: { description: 'An empty object.' },
    503: { description: 'The database is away. Nothing was accepted.' },
  },
};

export const frontEndpoints: readonly FrontEndpoint[] = [postLeadsEndpoint, postIntakeEndpoint];
