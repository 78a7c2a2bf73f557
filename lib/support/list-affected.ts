import { findAffected } from '#lib/diagnosis/affected-offers.ts';
import { onPlatform } from '#lib/db/on-platform.ts';

/** An offer that has the same problem now, with its publisher. */
export type AffectedCase = { offer: string; title: string; publisher: string; leads: number; since: string | null };

export type Affected = { publishers: number; offers: number; leads: number; since: string | null; items: AffectedCase[] };

const shown = 50;

/** Who has this problem now, over all publishers, the most waiting leads first. For support and admins. */
export async function listAffected(code: string): Promise<Affected> {
  const rows = await findAffected(null, code);
  const first = rows.slice(0, shown);
  const publishers = await onPlatform((tx) =>
    tx.publisher.findMany({ where: { id: { in: first.map(({ publisherId }) => publisherId) } }, select: { id: true, name: true } }),
  );
  const names = new Map(publishers.map(({ id, name }) => [id, name]));
  const times = rows.flatMap(({ since }) => (since ? [since.getTime()] : []));
  return {
    publishers: new Set(rows.map(({ publisherId }) => publisherId)).size,
    offers: rows.length,
    leads: rows.reduce((sum, { leads }) => sum + leads, 0),
    since: times.length > 0 ? new Date(Math.min(...times)).toISOString() : null,
    items: first.map(({ offer, title, leads, since, publisherId }) => ({
      offer,
      title,
      leads,
      since: since?.toISOString() ?? null,
      publisher: names.get(publisherId) ?? publisherId,
    })),
  };
}
