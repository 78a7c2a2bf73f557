import { database } from '#lib/db/database.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';

/** The same failure at several publishers at once: nobody's settings, but the vendor. */
export type Incident = { destination: string; code: string; publishers: number; connections: number; since: string };

/** One publisher's connections of one kind that fail in the same way. */
export type Failing = { publisherId: string; destination: string; code: string; connections: number; since: Date };

const fewestPublishers = 3;
const onsetWindowMs = 60 * 60_000;

/** What vendors suffer from at this moment, worst first. */
export async function listIncidents(): Promise<Incident[]> {
  // Only connections that have worked under the settings they have, and that failed within the last half hour.
  const { rows } = await database().hot.query<Failing>(`
    SELECT h.publisher_id AS "publisherId", v.destination, h.last_code AS code, count(*)::int AS connections, min(h.failing_since) AS since
    FROM connection_health h
    JOIN offers o ON o.publisher_id = h.publisher_id AND o.id = h.offer_id
    JOIN connection_versions v ON v.publisher_id = o.publisher_id AND v.offer_id = o.id AND v.version = o.live_version
    WHERE h.consecutive_failures > 0 AND h.last_code IS NOT NULL AND h.last_failure_at > now() - interval '30 minutes'
      AND h.last_success_at IS NOT NULL AND coalesce(h.last_success_version, o.live_version) = o.live_version
    GROUP BY 1, 2, 3`);
  return incidentsIn(rows);
}

/**
 * Three publishers with one failure are an incident. Where the failure speaks of settings, they must also have begun within an
 * hour of each other: three expired keys are three expired keys. Endpoints of the publishers' own have no vendor in common.
 */
export function incidentsIn(failing: readonly Failing[]): Incident[] {
  const shared = failing.filter(({ destination, code }) => destination !== 'https-endpoint' || /flow|entra/.test(code));
  const groups = Map.groupBy(shared, ({ destination, code }) => `${destination} ${code}`);
  return [...groups.values()]
    .map((group) => (catalogueEntry(group[0]!.code)?.owner === 'publisher' ? largestOnset(group) : group))
    .filter((group) => group.length >= fewestPublishers)
    .map((group) => ({
      destination: group[0]!.destination,
      code: group[0]!.code,
      publishers: group.length,
      connections: group.reduce((sum, { connections }) => sum + connections, 0),
      since: new Date(Math.min(...group.map(({ since }) => since.getTime()))).toISOString(),
    }))
    .sort((a, b) => b.publishers - a.publishers || b.connections - a.connections);
}

/** The most that began within one window. */
function largestOnset(group: readonly Failing[]): Failing[] {
  const sorted = [...group].sort((a, b) => a.since.getTime() - b.since.getTime());
  const windows = sorted.map((first) =>
    sorted.filter(({ since }) => since >= first.since && since.getTime() - first.since.getTime() <= onsetWindowMs),
  );
  return windows.reduce((largest, window) => (window.length > largest.length ? window : largest), []);
}
