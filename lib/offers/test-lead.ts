import { newId } from '#lib/db/id.ts';
import type { Transaction } from '#lib/db/database.ts';
import { searchText } from '#lib/leads/new-lead.ts';

const ticksAtUnixEpoch = 621_355_968_000_000_000n;

/** `MSFT_TEST_<.NET ticks, UTC>`, by which publishers find a test lead at their destination. */
export function testMarker(now: Date): string {
  return `MSFT_TEST_${ticksAtUnixEpoch + BigInt(now.getTime()) * 10_000n}`;
}

export type TestLeadOrigin = { source: string; action: string };

/** Stores a test lead as the marketplace would send it: the marker in every text, its phone and its country. */
export async function storeTestLead(
  tx: Transaction,
  offer: { publisherId: string; id: string; title: string },
  marker: string,
  origin: TestLeadOrigin,
): Promise<string> {
  const customer = {
    firstName: marker,
    lastName: marker,
    email: `${marker}@test.com`,
    phone: '1234567890',
    country: 'US',
    company: marker,
    title: marker,
  };
  const id = newId();
  await tx.lead.create({
    data: {
      publisherId: offer.publisherId,
      id,
      offerId: offer.id,
      ...origin,
      customer,
      description: marker,
      offerTitle: offer.title,
      testMarker: marker,
      search: searchText(customer),
    },
    select: { id: true },
  });
  return id;
}
