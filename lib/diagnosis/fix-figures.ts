import { database } from '#lib/db/database.ts';
import { idAt } from '#lib/db/id.ts';

/** How publishers fared with one failure in a period: whether its page helped them. */
export type FixFigures = {
  code: string;
  /** Times that one connection met it. */
  episodes: number;
  /** Publishers who met it. */
  publishers: number;
  /** Episodes after which the connection worked. */
  solved: number;
  /** Episodes that nobody has solved within `patienceDays`. */
  left: number;
  /** Unsolved and younger than that: nothing is known about them yet. */
  open: number;
  /** Half of the solved ones took no longer; null where none is solved. */
  medianMinutes: number | null;
  /** Six of ten of those solved or left were over after so many minutes; null where fewer were. */
  mostMinutes: number | null;
};

/** After so many days an unsolved episode counts as left. */
export const patienceDays = 7;

/**
 * Per catalogue code, the episodes that began in a period. An episode is one connection meeting one code, and there are two kinds:
 *
 * - Live: from the first failed lead until the connection's next success (`error_episodes`), or until a version tested in the period went live before that.
 *   Whatever else failed meanwhile belongs to the same time; another code has its own episode.
 * - Publishing: from the first publish run that stopped with the code until the offer's next run that went through, whole or a check of the
 *   same station. Runs that stopped again in between are the same episode, and so are those within a live episode of the code.
 *
 * Both end by whatever made the connection work, also by choosing another destination. `store-only` is none: nothing works there.
 */
export async function readFixFigures(from: Date, now: Date): Promise<FixFigures[]> {
  const { rows } = await database().worker.query<FixFigures>(statement, [from, now, firstRun(from)]);
  return rows;
}

/** Runs are found by their ids, which are ordered by time; an id may be made by a clock that is a little behind. */
const firstRun = (from: Date): string => idAt(from.getTime() - 60_000);

const minutes = 'extract(epoch FROM solved_at - began_at)::float8 / 60';

// OFFSET 0 and LIMIT 1 keep the laterals apart: one publisher after the other, as every index begins, and each run's station by its key.
const statement = `
WITH live AS (
  SELECT e.publisher_id, e.offer_id, e.code, e.began_at, least(e.solved_at, switched.at) AS solved_at
  FROM publishers p
  CROSS JOIN LATERAL (
    SELECT * FROM error_episodes WHERE publisher_id = p.id AND began_at >= $1 AND began_at <= $2 OFFSET 0
  ) e
  LEFT JOIN LATERAL (
    SELECT min(s.finished_at) AS at FROM publish_runs r
    JOIN publish_steps s ON s.publisher_id = r.publisher_id AND s.run_id = r.id AND s.name = 'live' AND s.status = 'succeeded'
    JOIN connection_versions v ON v.publisher_id = r.publisher_id AND v.offer_id = r.offer_id AND v.version = r.version
    WHERE r.publisher_id = e.publisher_id AND r.offer_id = e.offer_id AND r.id >= $3::uuid AND r.status = 'succeeded' AND s.finished_at > e.began_at AND v.destination <> 'store-only'
  ) switched ON true
), stopped AS (
  SELECT r.publisher_id, r.offer_id, s.code, min(coalesce(s.finished_at, r.started_at)) AS began_at, passed.at AS solved_at
  FROM publishers p
  CROSS JOIN LATERAL (
    SELECT * FROM publish_runs
    WHERE publisher_id = p.id AND id >= $3::uuid AND status = 'failed' AND started_at >= $1 AND started_at <= $2 OFFSET 0
  ) r
  CROSS JOIN LATERAL (
    SELECT name, code, finished_at FROM publish_steps
    WHERE publisher_id = r.publisher_id AND run_id = r.id AND status = 'failed' AND code IS NOT NULL ORDER BY position LIMIT 1
  ) s
  LEFT JOIN LATERAL (
    SELECT min(n.finished_at) AS at FROM publish_runs n
    JOIN publish_steps k ON k.publisher_id = n.publisher_id AND k.run_id = n.id AND k.name = s.name AND k.status IN ('succeeded', 'skipped')
    JOIN connection_versions v ON v.publisher_id = n.publisher_id AND v.offer_id = n.offer_id AND v.version = n.version
    WHERE n.publisher_id = r.publisher_id AND n.offer_id = r.offer_id AND n.id > r.id AND n.status = 'succeeded'
      AND (n.last_step IS NULL OR k.status = 'succeeded') AND v.destination <> 'store-only'
  ) passed ON true
  GROUP BY r.publisher_id, r.offer_id, s.code, passed.at
), episode AS (
  SELECT publisher_id, code, began_at, solved_at FROM live
  UNION ALL
  SELECT publisher_id, code, began_at, solved_at FROM stopped s
  WHERE NOT EXISTS (
    SELECT FROM live l WHERE l.publisher_id = s.publisher_id AND l.offer_id = s.offer_id AND l.code = s.code
      AND l.began_at <= s.began_at AND (l.solved_at IS NULL OR s.began_at < l.solved_at)
  )
), known AS (
  SELECT *, solved_at IS NULL AND began_at > $2::timestamptz - interval '${patienceDays} days' AS is_open, coalesce(${minutes}, 'Infinity') AS minutes
  FROM episode
)
SELECT code, count(*)::int AS episodes, count(DISTINCT publisher_id)::int AS publishers, count(solved_at)::int AS solved,
  count(*) FILTER (WHERE solved_at IS NULL AND NOT is_open)::int AS left, count(*) FILTER (WHERE is_open)::int AS open,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE solved_at IS NOT NULL) AS "medianMinutes",
  nullif(percentile_disc(0.6) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE NOT is_open), 'Infinity') AS "mostMinutes"
FROM known GROUP BY code ORDER BY code`;
