import { type Reach, database } from '#lib/db/database.ts';
import { secretKeys } from '#lib/destinations/config.ts';
import { offerKey } from './get-offer.ts';
import { type OpenVersion, maskVersion, openVersion } from './connection-version.ts';

/** One saved configuration of an offer, as its history shows it. */
export type VersionEntry = {
  version: number;
  type: string;
  target: string | null;
  config: Record<string, unknown>;
  /** For each secret a number that is equal where the value is: shows that a key was replaced without showing the key. */
  secrets: Record<string, number>;
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
    const numberOf = createNumbering();
    return rows.map((row) => {
      const version = openVersion(key, row);
      return {
        version: row.version,
        target: version.spec && version.config ? version.spec.target(version.config) : null,
        ...maskVersion(version),
        secrets: numberSecrets(version, numberOf),
        createdAt: row.createdAt.toISOString(),
        createdBy: names.get(row.createdBy) ?? null,
      };
    });
  });
}

function numberSecrets({ spec, config }: OpenVersion, numberOf: (value: unknown) => number): Record<string, number> {
  if (!spec || !config) return {};
  const set = secretKeys(spec).filter((key) => config[key] !== undefined);
  return Object.fromEntries(set.map((key) => [key, numberOf(config[key])]));
}

function createNumbering(): (value: unknown) => number {
  const seen = new Map<unknown, number>();
  return (value) => {
    if (!seen.has(value)) seen.set(value, seen.size + 1);
    return seen.get(value)!;
  };
}
