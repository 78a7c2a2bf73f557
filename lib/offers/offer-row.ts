import type { Transaction } from '#lib/db/database.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { adviseOffer } from './advice.ts';
import { readAround } from './around.ts';
import { readCertificateAdvice } from './certificate-advice.ts';
import { confirmationKey, readConfirmations } from './confirmed-by-hand.ts';
import { type OpenVersion, maskVersion, openVersion } from './connection-version.ts';
import { intakeUrl } from './intake-token.ts';
import type { Offer, OfferHealth } from './offer.ts';
import { formatOfferId } from './offer-id.ts';
import { readHealth } from './read-health.ts';
import { readSeenAdvice } from './seen-advice.ts';

/** What decides how much of an offer is shown, and in which language. */
export type View = { locale: Locale; now: Date; showsIntakeUrl: boolean };

export const offerColumns = {
  publisherId: true,
  id: true,
  title: true,
  type: true,
  status: true,
  intakeTokenSealed: true,
  draftVersion: true,
  testedVersion: true,
  liveVersion: true,
} satisfies Prisma.OfferSelect;

export type OfferRow = Prisma.OfferGetPayload<{ select: typeof offerColumns }>;

/** The version saved last: the draft, or what is live when nothing was saved since. */
export function savedVersionOf(row: Pick<OfferRow, 'draftVersion' | 'liveVersion'>): number | null {
  return row.draftVersion ?? row.liveVersion;
}

/** Offers with their configurations and health, in five queries however many they are. */
export async function offersFromRows(tx: Transaction, rows: readonly OfferRow[], view: View): Promise<Offer[]> {
  const versions = await versionsOf(tx, rows);
  const versionOf = (row: OfferRow, version: number | null) => versions.get(`${formatOfferId(row)} ${version}`);
  const health = await readHealth(
    tx,
    rows.map((row) => ({ ...row, isLive: row.liveVersion !== null, destination: versionOf(row, row.liveVersion)?.destination ?? null })),
  );
  const around = await readAround(
    rows.flatMap((row) => {
      const live = versionOf(row, row.liveVersion);
      return live ? [{ ...row, ...live }] : [];
    }),
    view.locale,
    view.now,
  );
  const confirmations = await readConfirmations(
    tx,
    rows.flatMap((row) =>
      [...new Set([savedVersionOf(row), row.liveVersion])].flatMap((version) => (version === null ? [] : [{ ...row, version }])),
    ),
  );
  const saved = new Map(
    rows.map((row) => {
      const stored = versionOf(row, savedVersionOf(row));
      return [formatOfferId(row), stored ? openVersion(row, stored) : null];
    }),
  );
  const certificateAdvice = await readCertificateAdvice([...saved.values()], view.locale, view.now);
  const seenAdvice = await readSeenAdvice(tx, rows, view);
  return rows.map((row) => {
    const version = saved.get(formatOfferId(row)) ?? null;
    const confirmation = (version: number | null) => confirmations.get(confirmationKey(row, version));
    // Of what is live, else of what is about to be.
    const confirmedByHand = confirmation(row.liveVersion) ?? confirmation(savedVersionOf(row)) ?? null;
    const offer = toOffer(row, version, { ...around(row, health.get(formatOfferId(row))!), confirmedByHand }, view);
    return { ...offer, advice: [...offer.advice, ...certificateAdvice(version), ...seenAdvice(row, versionOf)] };
  });
}

function toOffer(row: OfferRow, version: OpenVersion | null, health: Omit<OfferHealth, 'title'>, view: View): Offer {
  const entry = health.code === null ? undefined : catalogueEntry(health.code);
  return {
    offerId: formatOfferId(row),
    title: row.title,
    type: row.type,
    status: row.status as Offer['status'],
    destination: version && maskVersion(version),
    target: version?.spec && version.config ? version.spec.target(version.config) : null,
    versions: { saved: savedVersionOf(row), tested: row.testedVersion, live: row.liveVersion },
    health: { ...health, title: entry?.text[view.locale].title ?? null },
    intakeUrl: view.showsIntakeUrl ? intakeUrl(row, row.intakeTokenSealed) : null,
    advice: adviseOffer(row.type, version, view.locale, view.now),
  };
}

async function versionsOf(tx: Transaction, rows: readonly OfferRow[]) {
  const wanted = rows.flatMap((row) =>
    [...new Set([savedVersionOf(row), row.liveVersion])].flatMap((version) =>
      version === null ? [] : [{ publisherId: row.publisherId, offerId: row.id, version }],
    ),
  );
  if (wanted.length === 0) return new Map<string, never>();
  const found = await tx.connectionVersion.findMany({
    where: { OR: wanted },
    select: { publisherId: true, offerId: true, version: true, destination: true, config: true, secretsSince: true },
  });
  return new Map(
    found.map((version) => [`${formatOfferId({ publisherId: version.publisherId, id: version.offerId })} ${version.version}`, version]),
  );
}
