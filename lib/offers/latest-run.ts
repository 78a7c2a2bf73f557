import { type Reach, database } from '#lib/db/database.ts';
import { offerKey } from './get-offer.ts';

/** The last press of Publish on an offer; the run itself is read over the API. */
export async function latestRun(reach: Reach, offerId: string): Promise<{ id: string; version: number; status: string } | null> {
  const key = offerKey(reach, offerId);
  if (!key) return null;
  return database().within(reach, (tx) =>
    tx.publishRun.findFirst({
      where: { publisherId: key.publisherId, offerId: key.id },
      orderBy: { id: 'desc' },
      select: { id: true, version: true, status: true },
    }),
  );
}
