import { type Database, type Transaction } from '#lib/db/database.ts';
import { certificateWarning, forgetCertificates, ownAddress, readCertificates } from '#lib/delivery/certificates.ts';
import type { Config } from '#lib/destinations/config.ts';
import { type OpenVersion, openVersion } from '#lib/offers/connection-version.ts';
import { log } from '#lib/telemetry/log.ts';
import type { SendTools } from './send-notification.ts';
import { type Expiry, expiriesOf } from './expiries.ts';
import { leadsADay } from './lead-rate.ts';
import { type NewAlert, raiseAlert, resolveAlert } from './raise-alert.ts';

const dayMs = 24 * 60 * 60_000;
/** Days before, each told once. */
const warnings = [0, 1, 7, 14, 30] as const;

const knockMs = 5_000;

type Tools = Pick<SendTools, 'db' | 'outbound'>;

/**
 * Warns of secrets and certificates of live connections that are about to end, and ends the warnings of those that were replaced.
 * A certificate is looked at anew before: it may have been renewed since the last lead.
 */
export async function scanExpiries({ db, outbound }: Tools, now: Date): Promise<void> {
  const { rows } = await db.worker.query<LiveRow>(
    `SELECT o.publisher_id AS "publisherId", o.id AS "offerId", v.version, v.destination, v.config, v.created_at AS "createdAt"
     FROM offers o JOIN connection_versions v ON v.publisher_id = o.publisher_id AND v.offer_id = o.id AND v.version = o.live_version`,
  );
  const open = await openAlerts(db);
  const connections = rows.map((row) => ({ ...row, ...openVersion({ publisherId: row.publisherId, id: row.offerId }, row) }));
  const ending = await certificatesThatEnd({ db, outbound }, connections, now);
  for (const connection of connections) {
    try {
      await warn(db, connection, ending, open, now);
    } catch (error) {
      // What one connection holds must not keep the others from being warned.
      log().error({ err: error, publisherId: connection.publisherId, offerId: connection.offerId }, 'an expiry could not be told');
    }
  }
  await forgetCertificates(db.worker, now);
}

type LiveConnection = Omit<LiveRow, 'config'> & OpenVersion;

async function warn(
  db: Database,
  { spec, config, ...row }: LiveConnection,
  ending: ReadonlyMap<string, Expiry>,
  open: ReadonlyMap<string, OpenAlert[]>,
  now: Date,
): Promise<void> {
  if (!spec || !config) return;
  const told = open.get(`${row.publisherId}.${row.offerId}`);
  const history = spec.type === 'dynamics-365' && config['authentication'] === 'office365' ? await earlierConfigs(db, row) : [];
  const certificate = ending.get(hostOf(ownAddress(spec.type, config)));
  const expiries = [
    ...expiriesOf(spec, config, (field) => replacedAt(field, config, row.createdAt, history), now),
    ...(certificate ? [certificate] : []),
  ];
  if (expiries.length > 0 || told) await db.within({ publisherId: null }, (tx) => settle(tx, row, expiries, told ?? [], now));
}

/** Certificates of the publishers' own servers in their last days, by host: as they are now where the server can be reached. */
async function certificatesThatEnd({ db, outbound }: Tools, connections: readonly OpenRow[], now: Date): Promise<Map<string, Expiry>> {
  const urls = new Map(
    connections.flatMap(({ type, config }) => {
      const url = config && ownAddress(type, config);
      return url ? [[hostOf(url), url]] : [];
    }),
  );
  const known = await readCertificates(db.worker, [...urls.keys()]);
  const ending = new Map<string, Expiry>();
  for (const [host, seen] of known) {
    if (certificateWarning(seen, now) === null) continue;
    const certificate = (await outbound.reach(urls.get(host)!, knockMs).catch(() => null)) ?? seen;
    ending.set(host, { field: 'certificate', expiresAt: certificate.notAfter, certificate: { host, ...certificate } });
  }
  return ending;
}

const hostOf = (url: string | null): string => (url === null ? '' : new URL(url).host);

type OpenRow = Pick<OpenVersion, 'type' | 'config'>;

type LiveRow = { publisherId: string; offerId: string; version: number; destination: string; config: unknown; createdAt: Date };
type OpenAlert = { publisherId: string; offerId: string; id: string; dedupeKey: string };

async function openAlerts(db: Database): Promise<Map<string, OpenAlert[]>> {
  const { rows } = await db.worker.query<OpenAlert>(
    `SELECT publisher_id AS "publisherId", offer_id AS "offerId", id, dedupe_key AS "dedupeKey" FROM alerts
     WHERE event = 'secret-expiring' AND resolved_at IS NULL`,
  );
  return Map.groupBy(rows, ({ publisherId, offerId }) => `${publisherId}.${offerId}`);
}

async function settle(tx: Transaction, row: Omit<LiveRow, 'config'>, expiries: Expiry[], open: OpenAlert[], now: Date): Promise<void> {
  const { publisherId, offerId, destination } = row;
  const rate = expiries.length > 0 ? await leadsADay(tx, publisherId, offerId, now) : 0;
  const due = expiries.flatMap((expiry) => warningOf({ publisherId, offerId, destination, rate }, expiry, now));
  for (const { id, dedupeKey } of open) {
    if (!due.some((alert) => alert.dedupeKey === dedupeKey)) await resolveAlert(tx, publisherId, id, now);
  }
  for (const alert of due) await raiseAlert(tx, alert, now);
}

type Subject = { publisherId: string; offerId: string; destination: string; rate: number };

function warningOf({ publisherId, offerId, destination, rate }: Subject, { field, expiresAt, certificate }: Expiry, now: Date): NewAlert[] {
  const daysLeft = Math.ceil((expiresAt.getTime() - now.getTime()) / dayMs);
  const warning = certificate ? certificateWarning(certificate, now) : (warnings.find((days) => daysLeft <= days) ?? null);
  if (warning === null) return [];
  const host = certificate?.host;
  const expiresOn = expiresAt.toISOString().slice(0, 10);
  const dedupeKey = `secret-expiring:${offerId}:${host ?? field}:${warning === 0 ? 'expired' : `${expiresOn}:${warning}`}`;
  return [
    {
      publisherId,
      event: 'secret-expiring',
      offerId,
      dedupeKey,
      data: { destination, field, ...(host && { host }), expiresOn, daysLeft: Math.max(0, daysLeft), leadsADay: rate },
    },
  ];
}

type Earlier = { config: Config | null; createdAt: Date };

async function earlierConfigs(db: Database, { publisherId, offerId, version }: Omit<LiveRow, 'config'>): Promise<Earlier[]> {
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
