import { type Reach, database } from '#lib/db/database.ts';

/** How many offers hold leads for their publisher; for the navigation, so it looks at a few thousand leads and no further. */
export async function countOffersNeedingYou({ publisherId }: Reach): Promise<number> {
  if (publisherId === null) return 0;
  return database().within({ publisherId }, async (tx) => {
    const [row] = await tx.$queryRaw<Array<{ offers: number }>>`
      SELECT count(DISTINCT offer_id)::int AS offers FROM (
        SELECT offer_id FROM deliveries WHERE publisher_id = ${publisherId} AND status = 'held' AND version IS NULL LIMIT 5000
      ) AS held`;
    return row?.offers ?? 0;
  });
}
