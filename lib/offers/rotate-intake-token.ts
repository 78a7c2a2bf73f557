import { type Reach, database } from '#lib/db/database.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import type { Caller } from '#lib/identity/caller.ts';
import { lockOffer, offerKey, requireOffer } from './get-offer.ts';
import { createIntakeToken, replaceIntakeToken } from './intake-token.ts';
import type { Offer } from './offer.ts';
import type { View } from './offer-row.ts';

/** A new intake URL; the one before answers 404 from now on. Null when there is no such offer within reach. */
export async function rotateIntakeToken(caller: Caller, reach: Reach, offerId: string, view: View): Promise<Offer | null> {
  const key = offerKey(reach, offerId);
  if (!key) return null;
  const token = createIntakeToken(key);
  return database().within(reach, async (tx) => {
    await lockOffer(tx, key);
    const { count } = await tx.offer.updateMany({ where: key, data: { intakeTokenSealed: token.sealed } });
    if (count === 0) return null;
    await replaceIntakeToken(tx, key, token.hash);
    await recordAudit(tx, caller, { publisherId: key.publisherId, action: 'offer.rotate-intake-token', subject: offerId });
    return requireOffer(tx, key, view);
  });
}
