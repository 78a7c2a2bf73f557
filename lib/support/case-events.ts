import { database } from '#lib/db/database.ts';
import { onPlatform } from '#lib/db/on-platform.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { OfferId } from '#lib/offers/offer-id.ts';
import { changedKeys } from '#lib/offers/version-changes.ts';
import { listVersions } from '#lib/offers/list-versions.ts';
import { actorNames } from './actor-names.ts';
import { type Tried, deliveryTurns } from './delivery-turns.ts';

/** One thing that happened to an offer's connection. `by` is null where the portal did it itself. */
export type CaseEvent = { at: string } & (
  | { kind: 'version'; version: number; by: string | null; destination: string; changed: string[] }
  | { kind: 'live'; version: number; by: string | null }
  | { kind: 'run-failed'; version: number; by: string | null; code: string | null; title: string | null }
  | { kind: 'run-succeeded'; version: number; by: string | null }
  | { kind: 'failing'; until: string; code: string | null; title: string | null; attempts: number }
  | { kind: 'recovered' }
  | { kind: 'redelivery'; total: number; status: string; by: string | null }
  | { kind: 'link'; code: string; by: string | null }
);

const shown = 40;
const perKind = 20;

/** What happened to an offer lately, newest first: versions, publish runs, attempts that began to fail or to work, redeliveries, links. */
export async function listCaseEvents(key: OfferId, locale: Locale): Promise<CaseEvent[]> {
  const reach = { publisherId: null };
  const [versions, rest, turns] = await Promise.all([
    listVersions(reach, `${key.publisherId}.${key.id}`),
    readRest(key, locale),
    readTurns(key, locale),
  ]);
  const saved = versions.slice(0, perKind).map((entry, index): CaseEvent => {
    const before = versions[index + 1];
    const changed = before && before.type === entry.type ? changedKeys(before, entry) : [];
    return { kind: 'version', at: entry.createdAt, version: entry.version, by: entry.createdBy, destination: entry.type, changed };
  });
  return [...saved, ...rest, ...turns].sort((a, b) => b.at.localeCompare(a.at)).slice(0, shown);
}

async function readRest({ publisherId, id }: OfferId, locale: Locale): Promise<CaseEvent[]> {
  return onPlatform(async (tx) => {
    const runs = await tx.publishRun.findMany({
      where: { publisherId, offerId: id, status: { not: 'running' } },
      orderBy: { id: 'desc' },
      take: perKind,
      include: { steps: { select: { name: true, status: true, code: true, finishedAt: true } } },
    });
    const redeliveries = await tx.redelivery.findMany({
      where: { publisherId, filter: { path: ['offer'], equals: `${publisherId}.${id}` } },
      orderBy: { id: 'desc' },
      take: perKind,
    });
    const links = await tx.caseLink.findMany({ where: { publisherId, offerId: id }, orderBy: { id: 'desc' }, take: perKind });
    const names = await actorNames(tx, [
      ...runs.map(({ startedBy }) => startedBy),
      ...redeliveries.map(({ startedBy }) => startedBy),
      ...links.map(({ createdBy }) => createdBy),
    ]);
    const by = (actor: string) => names.get(actor) ?? null;
    return [
      ...runs.flatMap((run): CaseEvent[] => {
        const { version } = run;
        const live = run.steps.find(({ name, status }) => name === 'live' && status === 'succeeded')?.finishedAt;
        const code = run.steps.find(({ status }) => status === 'failed')?.code ?? null;
        const at = (run.finishedAt ?? run.startedAt).toISOString();
        const ended: CaseEvent =
          run.status === 'failed'
            ? { kind: 'run-failed', at, version, by: by(run.startedBy), code, title: titleOf(code, locale) }
            : { kind: 'run-succeeded', at, version, by: by(run.startedBy) };
        return live ? [ended, { kind: 'live', at: live.toISOString(), version, by: by(run.startedBy) }] : [ended];
      }),
      ...redeliveries.map(({ startedAt, total, status, startedBy }): CaseEvent => {
        return { kind: 'redelivery', at: startedAt.toISOString(), total, status, by: by(startedBy) };
      }),
      ...links.map(({ createdAt, code, createdBy }): CaseEvent => ({ kind: 'link', at: createdAt.toISOString(), code, by: by(createdBy) })),
    ];
  });
}

/** The latest leads and those that are held: what is older than both is history that nobody asks support about. */
async function readTurns({ publisherId, id }: OfferId, locale: Locale): Promise<CaseEvent[]> {
  const { rows } = await database().worker.query<Tried>(
    `WITH recent AS (
       (SELECT id FROM leads WHERE publisher_id = $1 AND offer_id = $2 ORDER BY id DESC LIMIT 300)
       UNION
       (SELECT lead_id FROM deliveries WHERE publisher_id = $1 AND offer_id = $2 AND status = 'held' ORDER BY lead_id DESC LIMIT 200)
     )
     SELECT a.started_at AS at, a.outcome = 'delivered' AS "isDelivered", a.code FROM recent r
     JOIN attempts a ON a.publisher_id = $1 AND a.lead_id = r.id AND a.trigger NOT IN ('publish', 'preview')
     ORDER BY a.started_at DESC LIMIT 2000`,
    [publisherId, id],
  );
  return deliveryTurns(rows.reverse())
    .slice(-perKind)
    .map((turn): CaseEvent =>
      turn.kind === 'recovered'
        ? { kind: 'recovered', at: turn.at.toISOString() }
        : { ...turn, at: turn.at.toISOString(), until: turn.until.toISOString(), title: titleOf(turn.code, locale) },
    );
}

function titleOf(code: string | null, locale: Locale): string | null {
  return code === null ? null : (catalogueEntry(code)?.text[locale].title ?? null);
}
