import { type Database, type Transaction } from '#lib/db/database.ts';
import type { Config } from '#lib/destinations/config.ts';
import { openVersion } from '#lib/offers/connection-version.ts';
import { type Expiry, expiriesOf } from './expiries.ts';
import { leadsADay } from './lead-rate.ts';
import { type NewAlert, raiseAlert, resolveAlert } from './raise-alert.ts';

const dayMs = 24 * 60 * 60_000;
/** Days before, each told once. */
const warnings = [0, 1, 7, 14, 30] as const;

/** Warns of secrets of live connections that are about to end, and ends the warnings of those that were replaced. */
export async function scanExpiries(db: Database, now: Date): Promise<void> {
  const { rows } = await db.worker.query<LiveRow>(
    `SELECT o.publisher_id AS "publisherId", o.id AS "offerId", v.version, v.destination, v.config, v.created_at AS "createdAt"
     FROM offers o JOIN connection_versions v ON v.publisher_id = o.publisher_id AND v.offer_id = o.id AND v.version = o.live_version`,
  );
  const open = await openAlerts(db);
  for (const row of rows) {
    const key = `${row.publisherId}.${row.offerId}`;
    const { spec, config } = openVersion({ publisherId: row.publisherId, id: row.offerId }, row);
    if (!spec || !config) continue;
    const history = spec.type === 'dynamics-365' && config['authentication'] === 'office365' ? await earlierConfigs(db, row) : [];
    const expiries = expiriesOf(spec, config, (field) => replacedAt(field, config, row.createdAt, history), now);
    if (expiries.length > 0 || open.has(key)) {
      await db.within({ publisherId: null }, (tx) => settle(tx, row, expiries, open.get(key) ?? [], now));
    }
  }
}

type LiveRow = { publisherId: string; offerId: string; version: number; destination: string; config: unknown; createdAt: Date };
type OpenAlert = { publisherId: string; offerId: string; id: string; dedupeKey: string };

async function openAlerts(db: Database): Promise<Map<string, OpenAlert[]>> {
  const { rows } = await db.worker.query<OpenAlert>(
    `SELECT publisher_id AS "publisherId", offer_id AS "offerId", id, dedupe_key AS "dedupeKey" FROM alerts
     WHERE event = 'secret-expiring' AND resolved_at IS NULL`,
  );
  return Map.groupBy(rows, ({ publisherId, offerId }) => `${publisherId}.${offerId}`);
}

async function settle(tx: Transaction, row: LiveRow, expiries: Expiry[], open: OpenAlert[], now: Date): Promise<void> {
  const { publisherId, offerId, destination } = row;
  const rate = expiries.length > 0 ? await leadsADay(tx, publisherId, offerId, now) : 0;
  const due = expiries.flatMap((expiry) => warningOf({ publisherId, offerId, destination, rate }, expiry, now));
  for (const { id, dedupeKey } of open) {
    if (!due.some((alert) => alert.dedupeKey === dedupeKey)) await resolveAlert(tx, publisherId, id, now);
  }
  for (const alert of due) await raiseAlert(tx, alert, now);
}

type Subject = { publisherId: string; offerId: string; destination: string; rate: number };

function warningOf({ publisherId, offerId, destination, rate }: Subject, { field, expiresAt }: Expiry, now: Date): NewAlert[] {
  const daysLeft = Math.ceil((expiresAt.getTime() - now.getTime()) / dayMs);
  const warning = warnings.find((days) => daysLeft <= days);
  if (warning === undefined) return [];
  const expiresOn = expiresAt.toISOString().slice(0, 10);
  const dedupeKey = `secret-expiring:${offerId}:${field}:${warning === 0 ? 'expired' : `${expiresOn}:${warning}`}`;
  return [
    {
      publisherId,
      event: 'secret-expiring',
      offerId,
      dedupeKey,
      data: { destination, field, expiresOn, daysLeft: Math.max(0, daysLeft), leadsADay: rate },
    },
  ];
}

type Earlier = { config: Config | null; createdAt: Date };

async function earlierConfigs(db: Database, { publisherId, offerId, version }: LiveRow): Promise<Earlier[]> {
  const { rows } = await db.worker.query<{ destination: string; config: unknown; createdAt: Date }>(
    `SELECT destination, config, created_at AS "createdAt" FROM connection_versions
     WHERE publisher_id = $1 AND offer_id = $2 AND version < $3 ORDER BY version DESC LIMIT 100`,
    [publisherId, offerId, version],
  );
  return rows.map((row) => ({ config: openVersion({ publisherId, id: offerId }, row).config, createdAt: row.createdAt }));
}

/** When a value was first saved as it is now. */
function replacedAt(field: string, config: Config, createdAt: Date, earlier: readonly Earlier[]): Date {
  let since = createdAt;
  for (const version of earlier) {
    if (version.config?.[field] !== config[field]) break;
    since = version.createdAt;
  }
  return since;
}
