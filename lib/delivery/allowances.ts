import type pg from 'pg';
import { forecastExhaustion } from '#lib/delivery/forecast.ts';
import { type PaceSubject, wantedOf } from '#lib/delivery/pace.ts';

/** What an account has used of an allowance that people should know of. Times are ISO 8601 UTC. */
export type AllowanceUse = {
  used: number;
  limit: number;
  code: string;
  /** When it is used up at today's rate, and when leads go out again after that; both null while it will do. */
  exhaustedAt: string | null;
  resumesAt: string | null;
};

/** By publisher and account as `paceKey` names them; only what was used at all. */
export async function readAllowances(
  db: Pick<pg.ClientBase, 'query'>,
  subjects: readonly PaceSubject[],
  now: Date,
): Promise<Map<string, AllowanceUse>> {
  const told = subjects.flatMap((subject) => wantedOf(subject).filter(({ isTold }) => isTold));
  if (told.length === 0) return new Map();
  const { rows } = await db.query<Row>(statement, [JSON.stringify(told), now]);
  return new Map(rows.map((row) => [`${row.publisher_id} ${row.account}`, useOf(row, now)]));
}

type Row = {
  publisher_id: string;
  account: string;
  allowed: number;
  code: string;
  span_seconds: number;
  reset_at: Date | null;
  uses: Array<{ at: string; used: number }>;
};

function useOf({ allowed: limit, code, span_seconds, reset_at: resetAt, uses: rows }: Row, now: Date): AllowanceUse {
  const uses = rows.map(({ at, used }) => ({ at: new Date(at), used }));
  const exhaustion = forecastExhaustion({ limit, uses, spanMs: span_seconds * 1_000, resetAt }, now);
  return {
    used: uses.reduce((sum, { used }) => sum + used, 0),
    limit,
    code,
    exhaustedAt: exhaustion?.at.toISOString() ?? null,
    resumesAt: exhaustion?.until.toISOString() ?? null,
  };
}

const statement = `
SELECT w.publisher_id, w.account, w.allowed, w.code, coalesce(w.slots * w.seconds, 86400) AS span_seconds,
  CASE WHEN w.zone IS NOT NULL THEN (date_trunc('day', $2::timestamptz AT TIME ZONE w.zone) + interval '1 day') AT TIME ZONE w.zone END AS reset_at,
  jsonb_agg(jsonb_build_object('at', p.slot_at, 'used', p.used) ORDER BY p.slot_at) AS uses
FROM jsonb_to_recordset($1::jsonb) AS w (publisher_id text, account text, allowance text, allowed int, seconds int, zone text, slots int, code text)
JOIN pace_uses p ON p.publisher_id = w.publisher_id AND p.account = w.account AND p.allowance = w.allowance
  AND p.slot_at > CASE WHEN w.zone IS NULL THEN $2::timestamptz - make_interval(secs => w.slots * w.seconds)
                       ELSE date_trunc('day', $2::timestamptz, w.zone) - interval '1 second' END
GROUP BY 1, 2, 3, 4, 5, 6, w.allowance`;
