import { expect, test } from 'vitest';
import { marketplacePayloadSchema, postedLeadSchema } from '#lib/api/front-endpoints.ts';
import { customerSchema, leadInputSchema } from '#lib/leads/lead.ts';
import { microsoftPayloadSchema } from '#lib/leads/microsoft-payload.ts';

const lead = {
  offer: 'contoso.analytics',
  source: 'AzureMarketplace',
  action: 'INS',
  leadSource: 'AzureMarketplace-INS|contoso.analytics',
  customer: { firstName: 'Ann', lastName: 'Lee', email: 'ann@example.com', phone: '1', country: 'IT', company: 'C', title: 'CTO' },
  description: 'd',
  offerTitle: 't',
  occurredAt: '2026-11-23T05:00:00Z',
  externalId: 'x',
  extra: { a: 1 },
};

test('the documented lead has every member that is read, and is accepted', () => {
  expect(Object.keys(postedLeadSchema.shape)).toEqual(Object.keys(lead));
  expect(Object.keys(postedLeadSchema.shape.customer.unwrap().shape)).toEqual(Object.keys(customerSchema.shape));
  expect(postedLeadSchema.parse(lead)).toEqual(lead);
  expect(leadInputSchema.parse(lead).extra).toEqual({ a: 1 });
});

test('the documented marketplace payload is accepted with nothing left over', () => {
  const payload = {
    UserDetails: { FirstName: 'Ann', LastName: 'Lee', Email: 'ann@example.com', Phone: '1', Country: 'IT', Company: 'C', Title: 'CTO' },
    LeadSource: 'AzureMarketplace',
    ActionCode: 'INS',
    OfferTitle: 't',
    Description: 'd',
  };
  expect(Object.keys(marketplacePayloadSchema.shape)).toEqual(Object.keys(payload));
  expect(microsoftPayloadSchema.parse(payload).extra).toBeNull();
});
