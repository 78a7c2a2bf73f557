import type pg from 'pg';
import type { Allowance, Pace } from '#lib/destinations/contract.ts';
import { type DestinationType, destinationTypes, isDestinationType, specOf } from '#lib/destinations/specs.ts';

/** What the claim knows of a lane, for those who count. `config` is there for paced destinations only. */
export type PacedLane = {
  publisher_id: string;
  offer_id: string;
  room: number;
  under_way: number;
  in_order: boolean;
  destination: string | null;
  config: Record<string, unknown> | null;
};

export type RestingLane = { publisherId: string; offerId: string; until: Date; code: string };

/** Types whose vendors count. */
export const pacedTypes: readonly DestinationType[] = destinationTypes.filter((type) => specOf(type).pace !== undefined);

type Queryable = Pick<pg.ClientBase, 'query'>;

/** Where claims of an account began last time, so that none of its lanes is always the last one. */
let turn = 0;

/**
 * Narrows the room of lanes to what their accounts have left, and names those that have to rest. Lanes whose vendor does not
 * count pass through untouched, and without any question to the database where there are no others. Runs under the claim's
 * lock, so that several workers together stay within the limits.
 */
export async function keepPace<Lane extends PacedLane>(
  client: Queryable,
  found: readonly Lane[],
): Promise<{ lanes: readonly Lane[]; resting: RestingLane[] }> {
  const wanting = found.filter((lane) => lane.config !== null && lane.room > 0);
  if (wanting.length === 0) return { lanes: found, resting: [] };
  const groups = Map.groupBy(
    found.filter(({ config }) => config !== null),
    accountKey,
  );
  const left = await leftOf(client, wanting);
  const rooms = new Map<Lane, number>();
  const resting: RestingLane[] = [];
  turn += 1;
  for (const [key, lanes] of groups) {
    const pace = paceOf(lanes[0]!);
    const { count, until, code } = left.get(key) ?? { count: 0, until: null, code: '' };
    for (const [lane, room] of shareOut(lanes, count, pace.concurrency)) rooms.set(lane, room);
    if (count > 0 || until === null) continue;
    for (const lane of lanes.filter(({ room }) => room > 0))
      resting.push({ publisherId: lane.publisher_id, offerId: lane.offer_id, until, code });
  }
  return { lanes: found.map((lane) => (rooms.has(lane) ? { ...lane, room: rooms.get(lane)! } : lane)), resting };
}

/** Deals an account's remaining leads and slots out to its lanes, one each in turns. A run in order is one after the other, so it takes one slot. */
function shareOut<Lane extends PacedLane>(lanes: readonly Lane[], count: number, concurrency: number): Map<Lane, number> {
  const rooms = new Map(lanes.map((lane) => [lane, 0]));
  let slots = concurrency - lanes.reduce((sum, { in_order, under_way }) => sum + (in_order ? Math.min(1, under_way) : under_way), 0);
  const start = turn % lanes.length;
  const order = [...lanes.slice(start), ...lanes.slice(0, start)].filter(({ room }) => room > 0);
  for (let isDealing = true; isDealing && count > 0;) {
    isDealing = false;
    for (const lane of order) {
      const room = rooms.get(lane)!;
      const needsSlot = !lane.in_order || room === 0;
      if (count === 0 || room >= lane.room || (needsSlot && slots <= 0)) continue;
      rooms.set(lane, room + 1);
      count -= 1;
      if (needsSlot) slots -= 1;
      isDealing = true;
    }
  }
  return rooms;
}

/** Books what was claimed. Nothing is asked where no lane is counted. */
export async function countClaimed(client: Queryable, lanes: readonly PacedLane[], claimed: (lane: PacedLane) => number): Promise<void> {
  const uses = lanes.filter(({ config }) => config !== null).map((lane) => ({ ...subjectOf(lane), leads: claimed(lane) }));
  await book(client, uses);
}

export type PaceSubject = { publisherId: string; type: string; config: Record<string, unknown> };

/** Books test leads, which no claim has counted. */
export async function book(client: Queryable, uses: ReadonlyArray<PaceSubject & { leads: number }>): Promise<void> {
  const rows = uses
    .filter(({ leads }) => leads > 0)
    .flatMap(({ leads, ...subject }) => wantedOf(subject).map((row) => ({ ...row, used: leads * specPace(subject.type)!.perLead })));
  if (rows.length === 0) return;
  await client.query(
    `INSERT INTO pace_uses AS u (publisher_id, account, allowance, slot_at, used)
     SELECT w.publisher_id, w.account, w.allowance, slot.at, sum(w.used) FROM ${wantedRows} ${slotOf} GROUP BY 1, 2, 3, 4
     ON CONFLICT (publisher_id, account, allowance, slot_at) DO UPDATE SET used = u.used + excluded.used`,
    [JSON.stringify(rows)],
  );
}

/** Lets connections rest until their account has something left. Not in the claim's transaction, where it could wait for a result being written. */
export async function restLanes(pool: Queryable, lanes: readonly RestingLane[]): Promise<void> {
  if (lanes.length === 0) return;
  await pool.query(
    `INSERT INTO connection_health AS h (publisher_id, offer_id, resume_at, rest_code)
     SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[]) ORDER BY 1, 2
     ON CONFLICT (publisher_id, offer_id) DO UPDATE SET resume_at = excluded.resume_at, rest_code = excluded.rest_code
     WHERE h.resume_at IS NULL OR h.resume_at < excluded.resume_at`,
    [
      lanes.map(({ publisherId }) => publisherId),
      lanes.map(({ offerId }) => offerId),
      lanes.map(({ until }) => until),
      lanes.map(({ code }) => code),
    ],
  );
}

/** Null where nobody counts. */
export function paceKey({ publisherId, type, config }: PaceSubject): string | null {
  const pace = specPace(type);
  return pace ? `${publisherId} ${type}:${pace.account(config)}` : null;
}

/** Forgets slots that no allowance looks at any more. */
export async function forgetPace(pool: Queryable): Promise<void> {
  await pool.query(`DELETE FROM pace_uses WHERE slot_at < now() - interval '3 days'`);
}

type Left = { count: number; until: Date | null; code: string };

/** How many leads each account still takes, by its scarcest allowance. */
async function leftOf(client: Queryable, lanes: readonly PacedLane[]): Promise<Map<string, Left>> {
  const accounts = new Map(lanes.map((lane) => [accountKey(lane), lane]));
  const wanted = [...accounts.values()].flatMap((lane) => wantedOf(subjectOf(lane)));
  const { rows } = await client.query<UsedRow>(usedRows, [JSON.stringify(wanted)]);
  const left = new Map<string, Left>();
  for (const { publisher_id, account, left: remaining, per_lead: perLead, frees_at: until, code } of rows) {
    const key = `${publisher_id} ${account}`;
    const count = Math.max(0, Math.floor(remaining / perLead));
    const known = left.get(key);
    // The one that is used up the longest decides when to go on.
    const isScarcer = known === undefined || count < known.count || (count === 0 && known.count === 0 && (until ?? 0) > (known.until ?? 0));
    if (isScarcer) left.set(key, { count, until, code });
  }
  return left;
}

type Wanted = {
  publisher_id: string;
  account: string;
  allowance: string;
  allowed: number;
  per_lead: number;
  seconds: number | null;
  zone: string | null;
  slots: number;
  code: string;
  isTold: boolean;
};

type UsedRow = Pick<Wanted, 'publisher_id' | 'account' | 'allowed' | 'per_lead' | 'code'> & { left: number; frees_at: Date | null };

const wantedRows = `jsonb_to_recordset($1::jsonb) AS w
  (publisher_id text, account text, allowance text, allowed int, per_lead int, seconds int, zone text, slots int, code text, used int)`;

const slotOf = `CROSS JOIN LATERAL (SELECT CASE WHEN w.zone IS NULL
    THEN to_timestamp(floor(extract(epoch FROM now()) / w.seconds) * w.seconds) ELSE date_trunc('day', now(), w.zone) END AS at) slot`;

const usedRows = `SELECT w.publisher_id, w.account, w.allowed, w.per_lead, w.code, w.allowed - coalesce(u.used, 0)::int AS left,
  CASE WHEN w.zone IS NULL THEN u.first + make_interval(secs => w.slots * w.seconds)
       ELSE (date_trunc('day', now() AT TIME ZONE w.zone) + interval '1 day') AT TIME ZONE w.zone END AS frees_at
FROM ${wantedRows} ${slotOf}
CROSS JOIN LATERAL (
  SELECT sum(p.used) AS used, min(p.slot_at) AS first FROM pace_uses p
  WHERE p.publisher_id = w.publisher_id AND p.account = w.account AND p.allowance = w.allowance
    AND p.slot_at > CASE WHEN w.zone IS NULL THEN slot.at - make_interval(secs => w.slots * w.seconds) ELSE slot.at - interval '1 second' END
) u`;

/** The rows that ask for what counts for a subject, one per allowance. */
export function wantedOf({ publisherId, type, config }: PaceSubject): Wanted[] {
  const pace = specPace(type);
  if (!pace) return [];
  const account = `${type}:${pace.account(config)}`;
  return pace.allowances.map(({ name, limit, slot, slots, code, isTold = false }: Allowance) => ({
    publisher_id: publisherId,
    account,
    allowance: name,
    allowed: limit,
    per_lead: pace.perLead,
    seconds: 'seconds' in slot ? slot.seconds : null,
    zone: 'dayIn' in slot ? slot.dayIn : null,
    slots,
    code,
    isTold,
  }));
}

function specPace(type: string): Pace | undefined {
  return isDestinationType(type) ? specOf(type).pace : undefined;
}

function subjectOf({ publisher_id, destination, config }: PacedLane): PaceSubject {
  return { publisherId: publisher_id, type: destination ?? '', config: config ?? {} };
}

function paceOf(lane: PacedLane): Pace {
  return specPace(lane.destination ?? '')!;
}

function accountKey(lane: PacedLane): string {
  return paceKey(subjectOf(lane)) ?? '';
}
