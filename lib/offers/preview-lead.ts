import { type Reach, database } from '#lib/db/database.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import type { Caller } from '#lib/identity/caller.ts';
import { findOfferRow } from './get-offer.ts';
import { formatOfferId } from './offer-id.ts';
import { savedVersionOf } from './offer-row.ts';
import type { PreviewButton } from './offer-type.ts';
import { type TestLeadOrigin, storeTestLead, testMarker } from './test-lead.ts';

export type PreviewLead = { kind: 'sent'; id: string } | { kind: 'not-found' } | { kind: 'refused'; code: 'publish-required' };

/** What the marketplace says of a lead when a customer presses the button. */
const originOf: Record<PreviewButton, TestLeadOrigin> = {
  'get-it-now': { source: 'AzureMarketplace', action: 'INS' },
  'contact-me': { source: 'SPZA', action: 'PLT' },
  'test-drive': { source: 'TestDrive', action: 'StartTestDrive' },
};

/** Sends a test lead through the version that passed its publish run, as a press of a button on the offer's page would. */
export async function sendPreviewLead(
  caller: Caller,
  reach: Reach,
  offerId: string,
  button: PreviewButton,
  now: Date,
): Promise<PreviewLead> {
  return database().within(reach, async (tx): Promise<PreviewLead> => {
    const offer = await findOfferRow(tx, reach, offerId);
    if (!offer) return { kind: 'not-found' };
    const version = savedVersionOf(offer);
    if (version === null || offer.testedVersion !== version) return { kind: 'refused', code: 'publish-required' };
    const { publisherId } = offer;
    const leadId = await storeTestLead(tx, offer, testMarker(now), originOf[button]);
    await tx.delivery.create({
      data: { publisherId, leadId, offerId: offer.id, status: 'queued', dueAt: now, trigger: 'preview', version },
      select: { leadId: true },
    });
    await recordAudit(tx, caller, {
      publisherId,
      action: 'offer.preview-lead',
      subject: formatOfferId(offer),
      detail: { button, version },
    });
    await tx.$executeRaw`NOTIFY leads_due`;
    return { kind: 'sent', id: leadId };
  });
}
