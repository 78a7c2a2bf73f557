import { database } from '#lib/db/database.ts';
import type { PauseSubject } from '#lib/delivery/pauses.ts';
import { parseOfferId } from '#lib/offers/offer-id.ts';

/** How many leads are on their way by what would be paused: they wait while it is, and go on afterwards. */
export async function countWaiting(subject: PauseSubject): Promise<number> {
  const offer = subject.kind === 'connection' ? parseOfferId(subject.offer) : null;
  const { rows } = await database().worker.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM deliveries d
     JOIN offers o ON o.publisher_id = d.publisher_id AND o.id = d.offer_id
     JOIN connection_versions v ON v.publisher_id = o.publisher_id AND v.offer_id = o.id AND v.version = o.live_version
     WHERE d.due_at IS NOT NULL AND ($1::text IS NULL OR d.publisher_id = $1 AND d.offer_id = $2) AND ($3::text IS NULL OR v.destination = $3)`,
    [
      subject.kind === 'connection' ? (offer?.publisherId ?? '') : null,
      offer?.id ?? null,
      subject.kind === 'destination' ? subject.destination : null,
    ],
  );
  return rows[0]!.count;
}
