import type { Database } from '#lib/db/database.ts';
import type { Connection } from '#lib/delivery/attempt.ts';
import type { ConnectionOpener, VersionKey } from '#lib/delivery/connections.ts';
import { book } from '#lib/delivery/pace.ts';
import { holdsConnection } from '#lib/delivery/pauses.ts';
import { adapterOf } from '#lib/destinations/adapters.ts';
import { secretValues } from '#lib/destinations/config.ts';
import type { Clock, Finding } from '#lib/destinations/contract.ts';
import { DestinationRefusal } from '#lib/destinations/refusal.ts';
import { destinationTypes, specOf } from '#lib/destinations/specs.ts';
import type { Outbound } from '#lib/http/outbound.ts';
import { TransportError } from '#lib/http/transport-error.ts';
import { log } from '#lib/telemetry/log.ts';
import { type SeenFinding, storedFindings } from './seen-findings.ts';

export type InspectTools = { db: Database; outbound: Outbound; openConnection: ConnectionOpener; clock: Clock };

const inspectedTypes = destinationTypes.filter((type) => adapterOf(type)?.inspection !== undefined);

/** A look nobody waits for long: a vendor that is slow today is asked again tomorrow. */
const lookTimeoutMs = 5_000;

/**
 * Looks at the live connection whose turn it is, each once a day: only those that deliver well, and neither rest nor are paused.
 * Returns false when it was nobody's turn.
 */
export async function inspectNext(tools: InspectTools): Promise<boolean> {
  const key = await takeTurn(tools);
  if (!key) return false;
  try {
    await look(tools, key, await tools.openConnection(key));
  } catch (error) {
    log().warn({ err: error, offer: `${key.publisherId}.${key.offerId}` }, 'a look at a destination could not be made');
  }
  return true;
}

/** Looks at a version that has just taken its test lead, so that who publishes learns at once what later leads will meet. Never rejects. */
export async function inspectPublished(tools: InspectTools, key: VersionKey, connection: Connection): Promise<void> {
  if (!inspectedTypes.includes(connection.type)) return;
  try {
    await tools.db.worker.query(
      `INSERT INTO inspections (publisher_id, offer_id, version, looked_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (publisher_id, offer_id, version) DO UPDATE SET looked_at = excluded.looked_at`,
      [key.publisherId, key.offerId, key.version, tools.clock.now()],
    );
    await look(tools, key, connection);
  } catch (error) {
    log().warn({ err: error, offer: `${key.publisherId}.${key.offerId}` }, 'a look at a destination could not be made');
  }
}

/** Only one worker gets it: whoever writes the row first. */
async function takeTurn({ db, clock }: InspectTools): Promise<VersionKey | null> {
  const { rows } = await db.worker.query<VersionKey>(
    `INSERT INTO inspections AS taken (publisher_id, offer_id, version, looked_at)
     SELECT o.publisher_id, o.id, o.live_version, $1::timestamptz
     FROM offers o
     JOIN connection_versions v ON v.publisher_id = o.publisher_id AND v.offer_id = o.id AND v.version = o.live_version
     LEFT JOIN connection_health h ON h.publisher_id = o.publisher_id AND h.offer_id = o.id
     LEFT JOIN inspections i ON i.publisher_id = o.publisher_id AND i.offer_id = o.id AND i.version = o.live_version
     WHERE v.destination = ANY($2) AND coalesce(h.consecutive_failures, 0) = 0 AND coalesce(h.resume_at, $1) <= $1
       AND coalesce(i.looked_at, '-infinity') <= $1 - interval '1 day'
       AND NOT EXISTS (SELECT FROM pauses pause WHERE ${holdsConnection('pause', 'o.publisher_id', 'o.id', 'v.destination')})
     ORDER BY i.looked_at NULLS FIRST LIMIT 1
     ON CONFLICT (publisher_id, offer_id, version) DO UPDATE SET looked_at = excluded.looked_at
       WHERE taken.looked_at <= excluded.looked_at - interval '1 day'
     RETURNING publisher_id AS "publisherId", offer_id AS "offerId", version`,
    [clock.now(), inspectedTypes],
  );
  return rows[0] ?? null;
}

async function look({ db, outbound, clock }: InspectTools, key: VersionKey, { type, config }: Connection): Promise<void> {
  const inspection = adapterOf(type)?.inspection;
  if (!inspection) return;
  const http = outbound.session({ timeoutMs: lookTimeoutMs, secrets: secretValues(specOf(type), config) });
  let found: Finding[] | null = null;
  try {
    found = await inspection.look(config, http, { now: clock.now });
  } catch (error) {
    // Not allowed to read it, or out of reach just now: then nobody knows, and the publisher has nothing to do about it.
    if (!(error instanceof DestinationRefusal || error instanceof TransportError)) throw error;
  } finally {
    // The vendor counts a look like a few leads.
    await book(db.worker, [{ publisherId: key.publisherId, type, config, leads: Math.max(1, Math.ceil(http.exchanges.length / 2)) }]);
  }
  if (found) await remember(db, key, found, clock.now());
}

/** What was there at the last look keeps its beginning. Versions that are in use no more are forgotten. */
async function remember(db: Database, key: VersionKey, found: readonly Finding[], now: Date): Promise<void> {
  const { publisherId, offerId, version } = key;
  const where = { publisherId_offerId_version: { publisherId, offerId, version } };
  await db.within({ publisherId: null }, async (tx) => {
    const before = storedFindings((await tx.inspection.findUnique({ where, select: { findings: true } }))?.findings);
    const findings = found.map((finding): SeenFinding => {
      return {
        ...finding,
        columns: [...finding.columns],
        since: before.find(({ code }) => code === finding.code)?.since ?? now.toISOString(),
      };
    });
    await tx.inspection.update({ where, data: { seenAt: now, findings }, select: { version: true } });
    const offer = await tx.offer.findUniqueOrThrow({
      where: { publisherId_id: { publisherId, id: offerId } },
      select: { draftVersion: true, testedVersion: true, liveVersion: true },
    });
    const used = [version, ...Object.values(offer).filter((one) => one !== null)];
    await tx.inspection.deleteMany({ where: { publisherId, offerId, version: { notIn: used } } });
  });
}
