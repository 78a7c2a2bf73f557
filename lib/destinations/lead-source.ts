import type { OutgoingLead } from './contract.ts';

/** `Source-Action|offerId` in one text, for vendors with a single field for it. Test leads carry their marker and the offer's title. */
export function leadSourceOf({ source, action, offerId, offerTitle, testMarker }: OutgoingLead): string {
  return testMarker === undefined ? `${source}-${action}|${offerId}` : `${testMarker}-${testMarker}|${offerTitle}`;
}
