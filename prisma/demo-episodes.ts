import { database } from '#lib/db/database.ts';

const dayMs = 86_400_000;

/** One publisher that only the figures over all publishers know, so that these have three to speak of. */
export const demoNeighbour = { id: 'northwind', name: 'Northwind Traders', offerId: 'northwind.inventory', title: 'Northwind Inventory' };

/** A code, the offers whose live connection met it, how many minutes each time took, and the drafts whose owners gave up on it. */
type Story = { code: string; offers: readonly string[]; minutes: readonly number[]; left?: readonly string[] };

export const demoStories: readonly Story[] = [
  {
    code: 'dynamics-365-client-secret-expired',
    offers: ['contoso.sales-hub', 'contoso.finance', 'fabrikam.scheduling', demoNeighbour.offerId],
    minutes: [7, 9, 11, 8, 12, 26, 190, 10, 6, 12],
    left: ['contoso.gateway'],
  },
  {
    code: 'dynamics-365-client-secret-invalid',
    offers: ['contoso.sales-hub', 'fabrikam.scheduling', demoNeighbour.offerId],
    minutes: [4, 6, 11, 12, 9, 31, 8, 45],
  },
  {
    code: 'azure-table-key-refused',
    offers: ['contoso.insights', 'contoso.field-service', 'fabrikam.backup', demoNeighbour.offerId],
    minutes: [5, 8, 14, 6, 7, 9, 38],
  },
  {
    code: 'marketo-access-denied',
    offers: ['contoso.events', 'fabrikam.loyalty', demoNeighbour.offerId],
    minutes: [95, 140, 1_600],
    left: ['contoso.gateway', 'fabrikam.migration', demoNeighbour.offerId],
  },
  { code: 'network-dns', offers: ['contoso.analytics', 'fabrikam.backup', demoNeighbour.offerId], minutes: [14, 22, 35, 18, 260, 30] },
  { code: 'azure-table-busy', offers: ['contoso.insights', 'fabrikam.backup', demoNeighbour.offerId], minutes: [1.2, 2.5, 2, 4, 1.6, 3] },
  { code: 'salesforce-recaptcha', offers: ['fabrikam.loyalty'], minutes: [260], left: ['fabrikam.migration'] },
];

/**
 * What went wrong and was mended in the ten weeks before the demo began, for the figures of the error pages. What was left is on drafts: a
 * live connection that works would end it.
 */
export async function addEpisodes(now: Date): Promise<void> {
  const rows = demoStories.flatMap(({ code, offers, minutes, left = [] }, story) => [
    ...minutes.map((minutes, index) => {
      const beganAt = now.getTime() - (9 + ((story * 11 + index * 6.3) % 60)) * dayMs;
      return { offer: offers[index % offers.length]!, code, beganAt, solvedAt: beganAt + minutes * 60_000 };
    }),
    ...left.map((offer, index) => ({ offer, code, beganAt: now.getTime() - (12 + story + index * 9) * dayMs, solvedAt: null })),
  ]);
  await database().worker.query(
    `INSERT INTO error_episodes (publisher_id, offer_id, code, began_at, solved_at)
     SELECT split_part(offer, '.', 1), split_part(offer, '.', 2), code, began_at, solved_at
     FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::timestamptz[]) AS t (offer, code, began_at, solved_at)
     WHERE NOT EXISTS (SELECT FROM error_episodes) ON CONFLICT DO NOTHING`,
    [
      rows.map(({ offer }) => offer),
      rows.map(({ code }) => code),
      rows.map(({ beganAt }) => new Date(beganAt)),
      rows.map(({ solvedAt }) => (solvedAt === null ? null : new Date(solvedAt))),
    ],
  );
}
