import type pg from 'pg';
import type { AttemptResult } from '#lib/delivery/attempt.ts';
import type { Claimed } from '#lib/delivery/claim.ts';
import type { NextState } from '#lib/delivery/next-state.ts';
import { isSetAside } from '#lib/delivery/stopped.ts';
import { noteUnrecognised } from '#lib/delivery/note-unrecognised.ts';

/** One attempt and what it leads to, ready to be written. */
export type Settlement = { claimed: Claimed; result: AttemptResult; next: NextState };

type Queryable = Pick<pg.Pool, 'query'>;

/**
 * Writes attempts and next states in one statement. Where the lease has passed to another worker the attempt is logged and
 * the state left alone: the other worker's result decides.
 */
export async function settle(db: Queryable, settlements: readonly Settlement[]): Promise<void> {
  if (settlements.length === 0) return;
  // One order for every writer, so that two of them wait instead of deadlocking.
  const sorted = [...settlements].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  await db.query({
    name: 'delivery-settle',
    text: settleStatement,
    values: [...attemptColumns(sorted), ...stateColumns(sorted), ...healthColumns(sorted)],
  });
  await noteUnrecognised(db, sorted);
}

const key = ({ claimed }: Settlement): string => `${claimed.publisherId}\n${claimed.leadId}`;

const settleStatement = `
WITH result AS (
  SELECT * FROM unnest(
    $1::text[], $2::uuid[], $3::uuid[], $4::text[], $5::int[], $6::timestamptz[], $7::int[], $8::text[], $9::text[], $10::int[],
    $11::text[], $12::text[], $13::text[], $14::jsonb[],
    $15::uuid[], $16::text[], $17::float8[], $18::text[], $19::text[], $20::int[], $21::boolean[], $22::text[], $23::jsonb[]
  ) AS t (publisher_id, lead_id, attempt_id, trigger, version, started_at, duration_ms, outcome, stage, http_status,
          attempt_code, vendor_code, vendor_message, exchanges,
          lease, status, wait_ms, code, reason, tries, in_order, truth, receipt)
), logged AS (
  INSERT INTO attempts (publisher_id, lead_id, id, trigger, version, started_at, duration_ms, outcome, stage, http_status, code, vendor_code, vendor_message, exchanges)
  SELECT publisher_id, lead_id, attempt_id, trigger, version, started_at, duration_ms, outcome, stage, http_status, attempt_code, vendor_code, vendor_message, exchanges
  FROM result
  ON CONFLICT DO NOTHING
), health AS (
  INSERT INTO connection_health AS h (publisher_id, offer_id, consecutive_failures, failing_since, last_success_at, last_success_version,
    last_failure_at, last_code, last_stage, resume_at, rest_code)
  SELECT publisher_id, offer_id, failures, CASE WHEN failures > 0 THEN now() END, succeeded_at, succeeded_version,
    failed_at, code, stage, now() + make_interval(secs => rest_seconds), rest_code
  FROM unnest($24::text[], $25::text[], $26::int[], $27::timestamptz[], $28::timestamptz[], $29::text[], $30::int[], $31::text[], $32::float8[], $33::text[])
    AS t (publisher_id, offer_id, failures, succeeded_at, failed_at, code, succeeded_version, stage, rest_seconds, rest_code)
  ON CONFLICT (publisher_id, offer_id) DO UPDATE SET
    consecutive_failures = CASE WHEN excluded.last_success_at IS NULL THEN h.consecutive_failures + excluded.consecutive_failures ELSE excluded.consecutive_failures END,
    failing_since = CASE WHEN excluded.consecutive_failures = 0 THEN NULL
                         WHEN excluded.last_success_at IS NULL THEN coalesce(h.failing_since, now()) ELSE now() END,
    last_success_at = coalesce(excluded.last_success_at, h.last_success_at),
    last_success_version = coalesce(excluded.last_success_version, h.last_success_version),
    last_failure_at = coalesce(excluded.last_failure_at, h.last_failure_at),
    last_code = excluded.last_code,
    last_stage = excluded.last_stage,
    rechecks = CASE WHEN excluded.last_success_at IS NULL THEN h.rechecks ELSE 0 END,
    rechecked_at = CASE WHEN excluded.last_success_at IS NULL THEN h.rechecked_at END,
    resume_at = greatest(h.resume_at, excluded.resume_at),
    rest_code = CASE WHEN excluded.resume_at >= coalesce(h.resume_at, '-infinity') THEN excluded.rest_code ELSE h.rest_code END
)
UPDATE deliveries d
SET status = r.status, due_at = CASE WHEN NOT ${isSetAside} THEN now() + make_interval(secs => r.wait_ms / 1000) END, lease = NULL, code = r.code, reason = r.reason, tries = r.tries,
    in_order = r.in_order AND NOT ${isSetAside}, truth = r.truth, receipt = r.receipt, last_attempt_at = r.started_at, trigger = 'automatic', updated_at = now(),
    state_before = CASE WHEN r.status = 'retrying' THEN d.state_before END
FROM result r
WHERE d.publisher_id = r.publisher_id AND d.lead_id = r.lead_id AND d.lease = r.lease`;

function attemptColumns(settlements: readonly Settlement[]): unknown[] {
  const failed = ({ result }: Settlement) => (result.outcome === 'delivered' ? null : result);
  return [
    settlements.map(({ claimed }) => claimed.publisherId),
    settlements.map(({ claimed }) => claimed.leadId),
    settlements.map(({ result }) => result.id),
    settlements.map(({ claimed }) => claimed.trigger),
    settlements.map(({ claimed }) => claimed.version ?? 0),
    settlements.map(({ result }) => result.startedAt),
    settlements.map(({ result }) => result.durationMs),
    settlements.map(({ result }) => result.outcome),
    settlements.map(({ result }) => result.stage),
    settlements.map(({ result }) => result.httpStatus),
    settlements.map((settlement) => failed(settlement)?.code ?? null),
    settlements.map((settlement) => failed(settlement)?.vendorCode ?? null),
    settlements.map((settlement) => failed(settlement)?.vendorMessage ?? null),
    settlements.map(({ result }) => storable(result.exchanges)),
  ];
}

function stateColumns(settlements: readonly Settlement[]): unknown[] {
  const receipt = ({ result }: Settlement) => (result.outcome === 'delivered' ? result.receipt : null);
  return [
    settlements.map(({ claimed }) => claimed.lease),
    settlements.map(({ next }) => next.status),
    settlements.map(({ next }) => next.waitMs),
    settlements.map(({ next }) => next.code),
    settlements.map(({ next }) => next.reason),
    settlements.map(({ next }) => next.tries),
    settlements.map(({ next }) => next.inOrder),
    settlements.map((settlement) => receipt(settlement)?.truth ?? null),
    settlements.map((settlement) => (receipt(settlement) ? storable(receipt(settlement)) : null)),
  ];
}

type Lane = {
  publisherId: string;
  offerId: string;
  failures: number;
  succeededAt: Date | null;
  failedAt: Date | null;
  code: string | null;
  succeededVersion: number | null;
  stage: string | null;
  restSeconds: number | null;
  restCode: string | null;
};

/** Per lane: failures since the last success in this batch. Test leads may use a version that is not live and do not count. */
function healthColumns(settlements: readonly Settlement[]): unknown[] {
  const lanes = new Map<string, Lane>();
  for (const { claimed, result } of settlements.filter(({ claimed: { trigger } }) => trigger !== 'preview' && trigger !== 'publish')) {
    const name = `${claimed.publisherId}.${claimed.offerId}`;
    const lane = lanes.get(name) ?? {
      publisherId: claimed.publisherId,
      offerId: claimed.offerId,
      failures: 0,
      succeededAt: null,
      failedAt: null,
      code: null,
      succeededVersion: null,
      stage: null,
      restSeconds: null,
      restCode: null,
    };
    lanes.set(
      name,
      result.outcome === 'delivered'
        ? { ...lane, failures: 0, succeededAt: result.startedAt, succeededVersion: claimed.version, code: null, stage: null }
        : {
            ...lane,
            failures: lane.failures + 1,
            failedAt: result.startedAt,
            code: result.code,
            stage: result.stage,
            ...longerRest(lane, result),
          },
    );
  }
  const rows = [...lanes.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, lane]) => lane);
  return [
    rows.map((lane) => lane.publisherId),
    rows.map((lane) => lane.offerId),
    rows.map((lane) => lane.failures),
    rows.map((lane) => lane.succeededAt),
    rows.map((lane) => lane.failedAt),
    rows.map((lane) => lane.code),
    rows.map((lane) => lane.succeededVersion),
    rows.map((lane) => lane.stage),
    rows.map((lane) => lane.restSeconds),
    rows.map((lane) => lane.restCode),
  ];
}

function longerRest(
  lane: Lane,
  { restSeconds, code }: { restSeconds: number | null; code: string },
): Pick<Lane, 'restSeconds' | 'restCode'> {
  // Not the lane as a whole: this is spread over what has just been counted.
  return (restSeconds ?? 0) > (lane.restSeconds ?? 0)
    ? { restSeconds, restCode: code }
    : { restSeconds: lane.restSeconds, restCode: lane.restCode };
}

/** Answers of strangers may hold NUL, which jsonb cannot store; JSON.stringify already escapes lone surrogates, which it refuses too. */
function storable(value: unknown): string {
  const text = JSON.stringify(value);
  return /\\u0000|\\ud[89a-f]/i.test(text) ? JSON.stringify(clean(value)) : text;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '\uFFFD');
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name.replaceAll('\u0000', '\uFFFD'), clean(member)]));
}
