import type { Transaction } from '#lib/db/database.ts';
import type { OfferId } from './offer-id.ts';

/** Type of the destination that a version of an offer's connection has; null for no version. */
export async function destinationOf(tx: Transaction, { publisherId, id }: OfferId, version: number | null): Promise<string | null> {
  if (version === null) return null;
  const where = { publisherId_offerId_version: { publisherId, offerId: id, version } };
  return (await tx.connectionVersion.findUnique({ where, select: { destination: true } }))?.destination ?? null;
}
