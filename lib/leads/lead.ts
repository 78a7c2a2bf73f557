import * as z from 'zod';
import { parseLeadSource } from '#lib/leads/lead-source.ts';
import { cleanJson, cleanLine, identifier, line, lines } from '#lib/leads/text.ts';
import { parseOfferId } from '#lib/offers/offer-id.ts';

/** The seven facts the marketplace knows of a customer. Any may be missing. */
export const customerSchema = z.object({
  firstName: line(200),
  lastName: line(200),
  email: line(320),
  phone: line(100),
  country: line(100),
  company: line(300),
  title: line(200),
});

export type Customer = z.output<typeof customerSchema>;

const emailForm = /^[^\s@]+@[^\s@]+$/;

const members = z.object({
  offer: identifier(160).optional(),
  source: line(100),
  action: line(100),
  leadSource: line(600),
  customer: customerSchema
    .extend({ email: line(320).refine((email) => email === undefined || emailForm.test(email), 'is not an e-mail address') })
    .prefault({}),
  description: lines(32_000),
  offerTitle: line(500),
  occurredAt: z.preprocess(
    (value) => value ?? undefined,
    z.iso
      .datetime({ offset: true })
      .transform((text) => new Date(text))
      .optional(),
  ),
  externalId: z.preprocess((value) => value ?? undefined, identifier(200).optional()),
  extra: z.preprocess((value) => value ?? undefined, z.record(z.string(), z.unknown()).optional()),
});

/** One lead as `POST /api/v1/leads` takes it. Unknown members are kept in `extra`; `leadSource` stands in for source, action and offer. */
export const leadInputSchema = z.looseObject(members.shape).transform((input, context) => {
  const origin = input.leadSource === undefined ? null : parseLeadSource(input.leadSource);
  if (input.leadSource !== undefined && !origin) {
    context.addIssue({ code: 'custom', path: ['leadSource'], message: 'must look like Source-Action|Offer' });
  }
  const source = input.source ?? origin?.source;
  const action = input.action ?? origin?.action;
  const offerText = input.offer ?? origin?.offer ?? undefined;
  const offer = offerText === undefined ? null : parseOfferId(offerText);
  if (!source && !input.leadSource) context.addIssue({ code: 'custom', path: ['source'], message: 'is missing' });
  if (!action && !input.leadSource) context.addIssue({ code: 'custom', path: ['action'], message: 'is missing' });
  if (!offer) {
    const path = [input.offer === undefined && origin?.offer ? 'leadSource' : 'offer'];
    context.addIssue({ code: 'custom', path, message: offerText === undefined ? 'is missing' : 'must look like publisher.offer' });
  }
  if (!source || !action || !offer) return z.NEVER;
  return {
    offer,
    source,
    action,
    leadSource: input.leadSource ?? null,
    customer: input.customer,
    description: input.description ?? null,
    offerTitle: input.offerTitle ?? null,
    occurredAt: input.occurredAt ?? null,
    externalId: input.externalId ?? null,
    extra: extraOf(input),
  };
});

export type LeadInput = z.output<typeof leadInputSchema>;

/** Microsoft's validation marks its test leads with `MSFT_TEST_<.NET ticks>` in the names. */
export function testMarkerOf(customer: Customer): string | null {
  return /MSFT_TEST_\d+/.exec(`${customer.firstName} ${customer.lastName} ${customer.email}`)?.[0] ?? null;
}

function extraOf(input: Record<string, unknown>): Record<string, unknown> | null {
  const unknown = Object.entries(input).filter(([key]) => !Object.hasOwn(members.shape, key));
  const extra = {
    ...(input.extra as Record<string, unknown> | undefined),
    ...Object.fromEntries(unknown.map(([key, value]) => [cleanLine(key), value])),
  };
  return Object.keys(extra).length > 0 ? (cleanJson(extra) as Record<string, unknown>) : null;
}
