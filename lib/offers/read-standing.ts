import { type Reach, type Transaction, database } from '#lib/db/database.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { stageName } from '#lib/destinations/stages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { type OpenVersion, openVersion } from './connection-version.ts';
import { fieldToBlame } from './field-to-blame.ts';
import { offerKey } from './get-offer.ts';
import type { Offer } from './offer.ts';
import type { OfferId } from './offer-id.ts';
import { applicableSteps } from './publish-steps.ts';
import { type LastRun, type LiveFailure, type Station, type Trouble, liveTrouble, stationsOf, testTrouble } from './standing.ts';

/** What is wrong in the reader's language: its title, the first thing to do, what the setting to correct is called. */
export type ToldTrouble = Trouble & { title: string; fix: string | null; fieldLabel: string | null };

/** A station, with what its failing stage is called. */
export type ToldStation = Station & { stageLabel: string | null };

/** Where an offer stands, for the head of its pages. */
export type Standing = { run: LastRun | null; test: ToldTrouble | null; live: ToldTrouble | null; stations: ToldStation[] };

/** Read beside the offer itself, whose health says whether anything fails. */
export async function readStanding(reach: Reach, offer: Offer, locale: Locale): Promise<Standing> {
  const key = offerKey(reach, offer.offerId);
  if (!key) return { run: null, test: null, live: null, stations: [] };
  return database().within(reach, async (tx) => {
    const { saved, live } = offer.versions;
    const savedVersion = saved === null ? null : await readVersion(tx, key, saved);
    const liveVersion = live === saved ? savedVersion : live === null ? null : await readVersion(tx, key, live);
    const run = await lastRun(tx, key);
    const failure = liveVersion && (await liveFailure(tx, key, offer, liveVersion));
    const facts = { versions: offer.versions, lastSuccessAt: offer.health.lastSuccessAt, run, failure };
    const applicable = savedVersion?.spec && savedVersion.config && applicableSteps(savedVersion.spec, savedVersion.config);
    return {
      run,
      test: told(testTrouble(facts), savedVersion, locale),
      live: told(liveTrouble(facts), liveVersion, locale),
      stations: applicable
        ? stationsOf(facts, applicable).map((station) => ({ ...station, stageLabel: station.stage && stageName(station.stage, locale) }))
        : [],
    };
  });
}

function told(trouble: Trouble | null, version: OpenVersion | null, locale: Locale): ToldTrouble | null {
  if (!trouble) return null;
  const text = catalogueEntry(trouble.code)?.text[locale];
  const field = trouble.field === null ? undefined : version?.spec?.fields[trouble.field];
  return { ...trouble, title: text?.title ?? trouble.code, fix: text?.fix[0] ?? null, fieldLabel: field?.label[locale] ?? null };
}

async function lastRun(tx: Transaction, { publisherId, id }: OfferId): Promise<LastRun | null> {
  const run = await tx.publishRun.findFirst({
    where: { publisherId, offerId: id },
    orderBy: { id: 'desc' },
    select: {
      id: true,
      version: true,
      status: true,
      lastStep: true,
      finishedAt: true,
      steps: { where: { status: 'failed' }, select: { name: true, code: true, stage: true, field: true }, take: 1 },
    },
  });
  if (!run) return null;
  const { steps, ...rest } = run;
  const [failed] = steps;
  return { ...rest, failed: failed?.code ? { ...failed, code: failed.code } : null };
}

/** Its stage is the one of the last failure; where leads wait for something else than that, the stage at which one of them stopped. */
async function liveFailure(
  tx: Transaction,
  { publisherId, id }: OfferId,
  { health: { code, state } }: Offer,
  { spec, config }: OpenVersion,
): Promise<LiveFailure | null> {
  // What waits for Go live has no trouble, nor has what rests or is paused.
  if (code === null || code === 'offer-not-live' || (state !== 'needs-you' && state !== 'waiting')) return null;
  const course = await tx.connectionHealth.findUnique({ where: { publisherId_offerId: { publisherId, offerId: id } } });
  const isCourse = course?.lastCode === code && course.consecutiveFailures > 0;
  const stage = isCourse ? course.lastStage : await stageOfWaiting(tx, publisherId, id, code);
  return { code, stage, field: spec && config ? fieldToBlame(spec, config, code) : null };
}

async function stageOfWaiting(tx: Transaction, publisherId: string, offerId: string, code: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<Array<{ stage: string | null }>>`
    SELECT a.stage FROM (
      SELECT lead_id FROM deliveries WHERE publisher_id = ${publisherId} AND offer_id = ${offerId} AND status IN ('held', 'retrying')
        AND version IS NULL AND code = ${code} ORDER BY lead_id DESC LIMIT 1
    ) d JOIN attempts a ON a.publisher_id = ${publisherId} AND a.lead_id = d.lead_id ORDER BY a.id DESC LIMIT 1`;
  return row?.stage ?? null;
}

async function readVersion(tx: Transaction, owner: OfferId, version: number): Promise<OpenVersion | null> {
  const { publisherId, id } = owner;
  const stored = await tx.connectionVersion.findUnique({
    where: { publisherId_offerId_version: { publisherId, offerId: id, version } },
    select: { destination: true, config: true },
  });
  return stored && openVersion(owner, stored);
}
