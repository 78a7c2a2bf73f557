import { isDeepStrictEqual } from 'node:util';
import { sealConfig } from '#lib/delivery/connection.ts';
import { type Reach, type Transaction, database } from '#lib/db/database.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { type Config, mergeSavedSecrets, parseConfig, secretKeys } from '#lib/destinations/config.ts';
import { entryOf } from '#lib/destinations/catalogue.ts';
import type { FieldError } from '#lib/destinations/config-errors.ts';
import { type DestinationType, isDestinationType, specOf } from '#lib/destinations/specs.ts';
import { env } from '#lib/env.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import { type Caller, actorOf } from '#lib/identity/caller.ts';
import { forbiddenAddresses } from './address-check.ts';
import { type OpenVersion, openVersion } from './connection-version.ts';
import { destinationOf } from './destination-of.ts';
import { lockOffer, offerKey, requireOffer } from './get-offer.ts';
import { intakeModeOf } from './intake-mode.ts';
import type { DestinationInput, Offer } from './offer.ts';
import { type OfferRow, type View, offerColumns, savedVersionOf } from './offer-row.ts';

export type SavedDestination = { kind: 'saved'; offer: Offer } | { kind: 'not-found' } | { kind: 'invalid'; errors: FieldError[] };

/**
 * Saves a configuration as the offer's draft: a new version, never a changed one, and none when nothing differs.
 * Secrets that were left out are those of the version saved last. What is live stays untouched.
 * A retired destination is refused where it was never used; `admitsLegacy` is for importing what exists elsewhere.
 */
export async function saveDestination(
  caller: Caller,
  reach: Reach,
  offerId: string,
  input: DestinationInput,
  view: View,
  { admitsLegacy = false }: { admitsLegacy?: boolean } = {},
): Promise<SavedDestination> {
  const key = offerKey(reach, offerId);
  if (!key) return { kind: 'not-found' };
  return database().within(reach, async (tx): Promise<SavedDestination> => {
    await lockOffer(tx, key);
    const row = await tx.offer.findUnique({ where: { publisherId_id: key }, select: offerColumns });
    if (!row) return { kind: 'not-found' };
    if (!admitsLegacy) {
      const retired = await retiredIn(tx, row, input.type, view.locale);
      if (retired.length > 0) return { kind: 'invalid', errors: retired };
    }
    const saved = await savedConnection(tx, row);
    const kept = saved?.type === input.type ? saved.config : null;
    const merged = isDestinationType(input.type) ? mergeSavedSecrets(specOf(input.type), kept, input.config) : input.config;
    const parsed = parseConfig(input.type, merged, view.locale);
    if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors };
    const forbidden = forbiddenAddresses(specOf(parsed.type), parsed.config, view.locale);
    if (forbidden.length > 0) return { kind: 'invalid', errors: forbidden };
    if (!isDeepStrictEqual(kept, parsed.config)) await addVersion(tx, caller, row, parsed);
    return { kind: 'saved', offer: await requireOffer(tx, key, view) };
  });
}

/** What is wrong with choosing this type: it had its day, and the offer has never used it. */
async function retiredIn(tx: Transaction, { publisherId, id }: OfferRow, type: string, locale: Locale): Promise<FieldError[]> {
  const legacy = isDestinationType(type) ? specOf(type).legacy : undefined;
  if (!legacy) return [];
  const used = await tx.connectionVersion.findFirst({
    where: { publisherId, offerId: id, destination: type },
    select: { version: true },
  });
  return used ? [] : [{ path: 'type', message: entryOf(legacy.code).text[locale].title, code: legacy.code }];
}

async function savedConnection(tx: Transaction, row: OfferRow): Promise<DatedVersion | null> {
  const version = savedVersionOf(row);
  if (version === null) return null;
  const where = { publisherId_offerId_version: { publisherId: row.publisherId, offerId: row.id, version } };
  const stored = await tx.connectionVersion.findUniqueOrThrow({
    where,
    select: { destination: true, config: true, secretsSince: true, createdAt: true },
  });
  return { ...openVersion(row, stored), createdAt: stored.createdAt };
}

type DatedVersion = OpenVersion & { createdAt: Date };

/**
 * Makes `config` the offer's draft. The offer is locked by the caller. `origin` is the version its secrets come from, where that is
 * not the one saved last.
 */
export async function addVersion(
  tx: Transaction,
  caller: Caller,
  row: OfferRow,
  { type, config }: { type: DestinationType; config: Config },
  origin?: DatedVersion,
): Promise<void> {
  const { publisherId, id } = row;
  const owner = { publisherId, offerId: id };
  const { _max } = await tx.connectionVersion.aggregate({ where: owner, _max: { version: true } });
  const version = (_max.version ?? 0) + 1;
  const secretsSince = sinceWhen(origin ?? (await savedConnection(tx, row)), type, config);
  const sealed = sealConfig(specOf(type), config, owner, env().SECRET_KEYS) as Prisma.InputJsonObject;
  await tx.connectionVersion.create({
    data: { ...owner, version, destination: type, config: sealed, secretsSince, createdBy: actorOf(caller) },
  });
  const intakeMode = intakeModeOf(await destinationOf(tx, row, row.liveVersion), type);
  // A draft that nobody tested is not a preview any more; a live offer stays live.
  const status = row.liveVersion === null ? 'draft' : row.status;
  await tx.offer.update({
    where: { publisherId_id: { publisherId, id } },
    data: { draftVersion: version, intakeMode, status },
    select: { id: true },
  });
  await recordAudit(tx, caller, {
    publisherId,
    action: 'offer.save-destination',
    subject: `${publisherId}.${id}`,
    detail: { destination: type, version },
  });
}

/** A password does not get younger because another field was saved. Null where there is no secret. */
function sinceWhen(saved: DatedVersion | null, type: DestinationType, config: Config): Date | null {
  const secrets = secretKeys(specOf(type)).filter((key) => config[key] !== undefined);
  if (secrets.length === 0) return null;
  const isSame = saved?.type === type && secrets.every((key) => saved.config?.[key] === config[key]);
  return isSame ? (saved.secretsSince ?? saved.createdAt) : new Date();
}
