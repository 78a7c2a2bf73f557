import type { Transaction } from '#lib/db/database.ts';
import type { OfferRow } from './offer-row.ts';

/** Type of the live destination, or null when nothing is live. */
export async function liveDestination(
  tx: Transaction,
  { publisherId, id, liveVersion }: Pick<OfferRow, 'publisherId' | 'id' | 'liveVersion'>,
): Promise<string | null> {
  if (liveVersion === null) return null;
  const where = { publisherId_offerId_version: { publisherId, offerId: id, version: liveVersion } };
  return (await tx.connectionVersion.findUnique({ where, select: { destination: true } }))?.destination ?? null;
}
