import { type Reach, database } from '#lib/db/database.ts';
import { offerKey } from './get-offer.ts';
import { maskVersion, openVersion } from './connection-version.ts';

/** One saved configuration of an offer, as its history shows it. */
export type VersionEntry = {
  version: number;
  type: string;
  target: string | null;
  config: Record<string, unknown>;
  createdAt: string;
  /** Name of the person, or of the key; null for the portal itself. */
  createdBy: string | null;
};

/** Newest first, the last fifty: nobody scrolls further, and all of them stay stored. */
export async function listVersions(reach: Reach, offerId: string): Promise<VersionEntry[]> {
  const key = offerKey(reach, offerId);
  if (!key) return [];
  return database().within(reach, async (tx) => {
    const rows = await tx.connectionVersion.findMany({
      where: { publisherId: key.publisherId, offerId: key.id },
      orderBy: { version: 'desc' },
      take: 50,
      select: { version: true, destination: true, config: true, createdAt: true, createdBy: true },
    });
    const ids = (kind: string) => [
      ...new Set(rows.filter((row) => row.createdBy.startsWith(`${kind}:`)).map((row) => row.createdBy.slice(kind.length + 1))),
    ];
    const users = await tx.user.findMany({ where: { id: { in: ids('user') } }, select: { id: true, name: true } });
    const keys = await tx.apiKey.findMany({ where: { id: { in: ids('key') } }, select: { id: true, name: true } });
    const names = new Map<string, string>([
      ...users.map(({ id, name }) => [`user:${id}`, name] as const),
      ...keys.map(({ id, name }) => [`key:${id}`, name] as const),
    ]);
    return rows.map((row) => {
      const version = openVersion(key, row);
      return {
        version: row.version,
        target: version.spec && version.config ? version.spec.target(version.config) : null,
        ...maskVersion(version),
        createdAt: row.createdAt.toISOString(),
        createdBy: names.get(row.createdBy) ?? null,
      };
    });
  });
}
