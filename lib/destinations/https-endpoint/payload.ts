import type { OutgoingLead } from '../contract.ts';

/**
 * Microsoft's body for HTTPS endpoints, in the order of its sample, and four members of ours after it.
 * What the customer did not give is left out: a Power Automate schema refuses null.
 */
export function payload(lead: OutgoingLead) {
  const { customer } = lead;
  const isTest = lead.testMarker !== undefined;
  return {
    UserDetails: given({
      FirstName: customer.firstName,
      LastName: customer.lastName,
      Email: customer.email,
      Phone: customer.phone,
      Country: customer.country,
      Company: customer.company,
      Title: customer.title,
    }),
    LeadSource: isTest ? 'AzureMarketplace' : lead.source,
    ActionCode: isTest ? 'INS' : lead.action,
    OfferTitle: lead.offerTitle,
    ...given({ Description: lead.description }),
    LeadId: lead.id,
    OfferId: lead.offerId,
    CreatedTime: lead.receivedAt.toISOString(),
    Test: isTest,
  };
}

function given<Key extends string>(values: Record<Key, string | undefined>): Partial<Record<Key, string>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Partial<Record<Key, string>>;
}
