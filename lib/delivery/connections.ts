import type pg from 'pg';
import { type DestinationType, isDestinationType, specOf } from '#lib/destinations/specs.ts';
import type { Connection } from '#lib/delivery/attempt.ts';
import { openConfig } from '#lib/delivery/connection.ts';
import type { SealingKey } from '#lib/secrets/seal.ts';

export type VersionKey = { publisherId: string; offerId: string; version: number };

/** Opens connection versions; remembers them, since a version never changes. */
export type ConnectionOpener = (key: VersionKey) => Promise<Connection>;

/** @throws {Error} from the opener when a version is gone or a secret does not open: the portal's trouble, not the publisher's. */
export function createConnectionOpener(pool: pg.Pool, keys: readonly SealingKey[], maxRemembered = 1_000): ConnectionOpener {
  const remembered = new Map<string, Promise<Connection>>();
  return (key) => {
    const name = `${key.publisherId}.${key.offerId}@${key.version}`;
    const known = remembered.get(name);
    if (known) return known;
    if (remembered.size >= maxRemembered) remembered.clear();
    const opening = openVersion(pool, keys, key);
    remembered.set(name, opening);
    opening.catch(() => remembered.delete(name));
    return opening;
  };
}

async function openVersion(pool: pg.Pool, keys: readonly SealingKey[], { publisherId, offerId, version }: VersionKey): Promise<Connection> {
  const { rows } = await pool.query<{ destination: string; config: unknown }>(
    'SELECT destination, config FROM connection_versions WHERE publisher_id = $1 AND offer_id = $2 AND version = $3',
    [publisherId, offerId, version],
  );
  const [row] = rows;
  if (!row || !isDestinationType(row.destination)) throw new Error(`Version ${version} of ${publisherId}.${offerId} cannot be opened.`);
  const type: DestinationType = row.destination;
  return { type, version, config: openConfig(specOf(type), row.config, { publisherId, offerId }, keys) };
}
