import type { Database } from '#lib/db/database.ts';
import { newId } from '#lib/db/id.ts';
import { check } from '#lib/delivery/check.ts';
import { type Failure, nextRecheckAt } from '#lib/delivery/recheck-times.ts';
import { log } from '#lib/telemetry/log.ts';
import { releaseAfterCheck } from './check.ts';
import { formatOfferId } from './offer-id.ts';
import type { PublishTools } from './publish-job.ts';

/**
 * Looks quietly whether connections sign in again that stopped doing so although nobody changed them: an outage of the sign-in
 * service looks like wrong settings. Their leads are held all the while; where the check passes they go out in order, without
 * anybody having to press a button. No lead is sent. Returns how many connections came back.
 */
export async function recheckFailing(tools: PublishTools): Promise<number> {
  const candidates = await findCandidates(tools.db);
  const due = candidates.filter((one) => (nextRecheckAt(one)?.getTime() ?? Infinity) <= tools.clock.now().getTime());
  const results = await Promise.all(due.map((candidate) => recheck(tools, candidate)));
  return results.filter(Boolean).length;
}

type Candidate = Failure & { publisherId: string; offerId: string; version: number };

async function findCandidates(db: Database): Promise<Candidate[]> {
  const { rows } = await db.worker.query<Candidate>(`
    SELECT h.publisher_id AS "publisherId", h.offer_id AS "offerId", o.live_version AS version, h.failing_since AS "failingSince",
      h.last_success_at AS "workedUntil", h.last_stage AS stage, h.rechecks, h.rechecked_at AS "recheckedAt"
    FROM connection_health h JOIN offers o ON o.publisher_id = h.publisher_id AND o.id = h.offer_id
    WHERE h.consecutive_failures > 0 AND h.last_stage = 'token' AND o.live_version IS NOT NULL
      AND coalesce(h.last_success_version, o.live_version) = o.live_version
      AND EXISTS (SELECT FROM deliveries d WHERE d.publisher_id = h.publisher_id AND d.offer_id = h.offer_id AND d.status = 'held')
    ORDER BY h.rechecked_at NULLS FIRST LIMIT 200`);
  return rows;
}

async function recheck(tools: PublishTools, { publisherId, offerId, version, rechecks }: Candidate): Promise<boolean> {
  // Only one worker gets to count it.
  const { rowCount } = await tools.db.worker.query(
    `UPDATE connection_health SET rechecks = rechecks + 1, rechecked_at = $4
     WHERE publisher_id = $1 AND offer_id = $2 AND rechecks = $3 AND consecutive_failures > 0`,
    [publisherId, offerId, rechecks, tools.clock.now()],
  );
  if (rowCount !== 1) return false;
  try {
    const connection = await tools.openConnection({ publisherId, offerId, version });
    const result = await check(connection, 'sign-in', tools);
    if (result.outcome !== 'delivered') return false;
    await free(tools.db, { publisherId, offerId, version });
    return true;
  } catch (error) {
    log().warn({ err: error, offer: `${publisherId}.${offerId}` }, 'a quiet check could not be made');
    return false;
  }
}

async function free(
  db: Database,
  { publisherId, offerId, version }: Pick<Candidate, 'publisherId' | 'offerId' | 'version'>,
): Promise<void> {
  await db.within({ publisherId: null }, async (tx) => {
    const offer = await tx.offer.findUnique({ where: { publisherId_id: { publisherId, id: offerId } }, select: { liveVersion: true } });
    if (offer?.liveVersion !== version) return;
    const released = await releaseAfterCheck(tx, { publisherId, offerId }, 'sign-in');
    await tx.auditEvent.create({
      data: {
        publisherId,
        id: newId(),
        actor: 'portal',
        action: 'offer.recheck',
        subject: formatOfferId({ publisherId, id: offerId }),
        detail: { version, released },
      },
      select: { id: true },
    });
  });
}
