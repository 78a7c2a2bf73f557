import type { OutgoingLead } from '#lib/destinations/contract.ts';
import type { Claimed } from '#lib/delivery/claim.ts';

/** A claimed lead as its destination will see it. */
export function outgoingLead(claimed: Claimed): OutgoingLead {
  return {
    id: claimed.leadId,
    publisherId: claimed.publisherId,
    publisherName: claimed.publisherName,
    offerId: `${claimed.publisherId}.${claimed.offerId}`,
    offerTitle: claimed.offerTitle,
    source: claimed.source,
    action: claimed.action,
    customer: claimed.customer ?? {},
    ...(claimed.description ? { description: claimed.description } : {}),
    receivedAt: claimed.receivedAt,
    ...(claimed.testMarker ? { testMarker: claimed.testMarker } : {}),
  };
}
