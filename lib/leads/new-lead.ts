import { newId } from '#lib/db/id.ts';
import { type Customer, type LeadInput, testMarkerOf } from '#lib/leads/lead.ts';
import type { MicrosoftLead } from '#lib/leads/microsoft-payload.ts';
import { isWithheldForPrivacy } from '#lib/leads/privacy.ts';
import type { OfferId } from '#lib/offers/offer-id.ts';
import { currentPolicy } from '#lib/policy/current-policies.ts';

/** A lead ready to be stored: valid, identified, and without what privacy forbids to keep. */
export type NewLead = {
  id: string;
  publisherId: string;
  offerId: string;
  source: string;
  action: string;
  leadSource: string | null;
  customer: Customer | null;
  description: string | null;
  offerTitle: string | null;
  occurredAt: Date | null;
  externalId: string | null;
  extra: Record<string, unknown> | null;
  testMarker: string | null;
  search: string | null;
  withheld: boolean;
  /** Set for payloads without an id: equal content within ten minutes is one lead. */
  fingerprint: Buffer | null;
};

export function newLeadFromApi(input: LeadInput): NewLead {
  return prepare(input.offer, input, null);
}

export function newLeadFromMicrosoft(offer: OfferId, lead: MicrosoftLead, fingerprint: Buffer): NewLead {
  return prepare(offer, { ...lead, occurredAt: null, externalId: null }, fingerprint);
}

type Facts = Omit<LeadInput, 'offer'>;

function prepare(offer: OfferId, facts: Facts, fingerprint: Buffer | null): NewLead {
  const withheld = isWithheldForPrivacy(facts.customer.email, currentPolicy('privacy-suffixes'));
  return {
    id: newId(),
    publisherId: offer.publisherId,
    offerId: offer.id,
    source: facts.source,
    action: facts.action,
    leadSource: facts.leadSource,
    // Free text and unknown members may name the person as well.
    customer: withheld ? null : facts.customer,
    description: withheld ? null : facts.description,
    extra: withheld ? null : facts.extra,
    offerTitle: facts.offerTitle,
    occurredAt: facts.occurredAt,
    externalId: facts.externalId,
    testMarker: withheld ? null : testMarkerOf(facts.customer),
    search: withheld ? null : searchText(facts.customer),
    withheld,
    fingerprint,
  };
}

/** What the log's search looks at besides the offer. */
export function searchText(customer: Customer): string | null {
  const { firstName, lastName, company, email } = customer;
  return [firstName, lastName, company, email].filter(Boolean).join(' ').toLowerCase() || null;
}
