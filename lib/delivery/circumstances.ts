import { database } from '#lib/db/database.ts';
import { type Incident, listIncidents } from '#lib/delivery/incidents.ts';
import { holdsConnection } from '#lib/delivery/pauses.ts';
import { mayBeOutage, nextRecheckAt } from '#lib/delivery/recheck-times.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** What else there is to know about a live connection before anybody doubts its settings. Times are ISO 8601 UTC. */
export type Circumstances = {
  /** Stopped by the portal's administrators: leads wait. */
  paused: { kind: string; since: string; reason: string | null } | null;
  /** Nothing is sent before: the vendor asked for a rest, or its allowance is used up. */
  rest: { until: string; code: string | null; title: string | null } | null;
  /** Who runs the destination, where that is one company. */
  vendor: string | null;
  /** Until when these very settings worked. */
  workedUntil: string | null;
  /** Since when, and by whom, the live settings are what they are. */
  version: { number: number; changedAt: string; changedBy: string | null } | null;
  /** They worked a short while ago and are unchanged: it may be trouble at the vendor. */
  mayBeOutage: boolean;
  /** When Leadport tries the sign-in again by itself. */
  nextCheckAt: string | null;
  /** The same trouble at several publishers. */
  incident: Pick<Incident, 'publishers' | 'since'> | null;
};

export const noCircumstances: Circumstances = {
  paused: null,
  rest: null,
  vendor: null,
  workedUntil: null,
  version: null,
  mayBeOutage: false,
  nextCheckAt: null,
  incident: null,
};

export type ConnectionKey = { publisherId: string; offerId: string };

/**
 * The circumstances of live connections, by `publisher.offer`, in one query; in two where one of them fails. The caller has made
 * sure that they may be seen: this reads as the portal, since pauses above publishers concern them as well.
 */
export async function readCircumstances(connections: readonly ConnectionKey[], locale: Locale): Promise<Map<string, Circumstances>> {
  if (connections.length === 0) return new Map();
  // Not the worker's pool: callers inside a transaction hold one of its connections, and ten of them would wait for each other.
  const { rows } = await database().hot.query<Row>(statement, [
    connections.map(({ publisherId }) => publisherId),
    connections.map(({ offerId }) => offerId),
  ]);
  const incidents = rows.some(({ failures }) => failures > 0) ? await listIncidents() : [];
  return new Map(rows.map((row) => [`${row.publisherId}.${row.offerId}`, circumstances(row, incidents, locale)]));
}

function circumstances(row: Row, incidents: readonly Incident[], locale: Locale): Circumstances {
  const worked = [row.lastSuccessAt, row.testedAt].filter((time) => time !== null);
  const workedUntil = worked.length > 0 ? new Date(Math.max(...worked.map((time) => time.getTime()))) : null;
  const isFailing = row.failures > 0;
  const failure = { ...row, workedUntil };
  const incident = isFailing ? incidents.find(({ destination, code }) => destination === row.destination && code === row.code) : undefined;
  return {
    paused: row.pausedSince && { kind: row.pauseKind!, since: row.pausedSince.toISOString(), reason: row.pauseReason },
    rest: row.restUntil && {
      until: row.restUntil.toISOString(),
      code: row.restCode,
      title: row.restCode === null ? null : (catalogueEntry(row.restCode)?.text[locale].title ?? null),
    },
    vendor: vendors[row.destination] ?? null,
    workedUntil: workedUntil?.toISOString() ?? null,
    version: { number: row.version, changedAt: (row.liveSince ?? row.savedAt).toISOString(), changedBy: row.savedBy },
    mayBeOutage: isFailing && mayBeOutage(failure),
    nextCheckAt: isFailing ? (nextRecheckAt(failure)?.toISOString() ?? null) : null,
    incident: incident ? { publishers: incident.publishers, since: incident.since } : null,
  };
}

const vendors: Readonly<Record<string, string>> = {
  'dynamics-365': 'Microsoft',
  'azure-table': 'Microsoft',
  'azure-blob': 'Microsoft',
  marketo: 'Adobe',
  salesforce: 'Salesforce',
};

type Row = ConnectionKey & {
  destination: string;
  version: number;
  savedAt: Date;
  savedBy: string | null;
  liveSince: Date | null;
  testedAt: Date | null;
  lastSuccessAt: Date | null;
  failures: number;
  failingSince: Date | null;
  code: string | null;
  stage: string | null;
  rechecks: number;
  recheckedAt: Date | null;
  restUntil: Date | null;
  restCode: string | null;
  pauseKind: string | null;
  pausedSince: Date | null;
  pauseReason: string | null;
};

const statement = `
SELECT o.publisher_id AS "publisherId", o.id AS "offerId", v.destination, v.version, v.created_at AS "savedAt", u.name AS "savedBy",
  run.live_since AS "liveSince", run.tested_at AS "testedAt",
  CASE WHEN coalesce(h.last_success_version, o.live_version) = o.live_version THEN h.last_success_at END AS "lastSuccessAt",
  coalesce(h.consecutive_failures, 0) AS failures, h.failing_since AS "failingSince", h.last_code AS code, h.last_stage AS stage,
  coalesce(h.rechecks, 0) AS rechecks, h.rechecked_at AS "recheckedAt",
  CASE WHEN h.resume_at > now() THEN h.resume_at END AS "restUntil", CASE WHEN h.resume_at > now() THEN h.rest_code END AS "restCode",
  pause.kind AS "pauseKind", pause.created_at AS "pausedSince", pause.reason AS "pauseReason"
FROM unnest($1::text[], $2::text[]) AS k (publisher_id, id)
JOIN offers o ON o.publisher_id = k.publisher_id AND o.id = k.id
JOIN connection_versions v ON v.publisher_id = o.publisher_id AND v.offer_id = o.id AND v.version = o.live_version
LEFT JOIN users u ON v.created_by = 'user:' || u.id
LEFT JOIN connection_health h ON h.publisher_id = o.publisher_id AND h.offer_id = o.id
LEFT JOIN LATERAL (
  SELECT r.finished_at AS tested_at, s.finished_at AS live_since FROM publish_runs r
  LEFT JOIN publish_steps s ON s.publisher_id = r.publisher_id AND s.run_id = r.id AND s.name = 'live' AND s.status = 'succeeded'
  WHERE r.publisher_id = o.publisher_id AND r.offer_id = o.id AND r.version = o.live_version AND r.status = 'succeeded' AND r.last_step IS NULL
  ORDER BY r.id DESC LIMIT 1
) run ON true
LEFT JOIN LATERAL (
  SELECT p.* FROM pauses p WHERE ${holdsConnection('p', 'o.publisher_id', 'o.id', 'v.destination')} ORDER BY p.created_at LIMIT 1
) pause ON true`;
