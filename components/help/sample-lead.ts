import type { OutgoingLead } from '#lib/destinations/contract.ts';

/** The customer of Microsoft's documentation, so that nobody takes the sample for a real one. */
export const sampleLead: OutgoingLead = {
  id: '019ab7c2-5f10-7a31-9c44-2f1d3b6a7e55',
  publisherId: 'contoso',
  publisherName: 'Contoso',
  offerId: 'contoso.analytics',
  offerTitle: 'Contoso Analytics',
  source: 'AzureMarketplace',
  action: 'INS',
  customer: {
    firstName: 'Mona',
    lastName: 'Kane',
    email: 'mona.kane@fabrikam.com',
    phone: '+1 425 555 0100',
    country: 'US',
    company: 'Fabrikam',
    title: 'Head of Purchasing',
  },
  description: 'Wants a call before Friday.',
  receivedAt: new Date('2026-11-23T09:14:00.000Z'),
};
