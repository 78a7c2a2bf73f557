import type { Transaction } from '#lib/db/database.ts';
import { adapterOf } from '#lib/destinations/adapters.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { isDestinationType } from '#lib/destinations/specs.ts';
import { env } from '#lib/env.ts';
import { errorPageUrl } from '#lib/errors/diagnosis.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { OfferAdvice } from './offer.ts';
import type { OfferRow, View } from './offer-row.ts';
import { type SeenFinding, inspectionKey, readSeenFindings } from './seen-findings.ts';

type DestinationOf = (row: OfferRow, version: number | null) => { destination: string } | undefined;

/** What the last looks at the destinations found, in words and with the fix: of what is saved, then of what takes leads meanwhile. */
export async function readSeenAdvice(
  tx: Transaction,
  rows: readonly OfferRow[],
  { locale, now }: Pick<View, 'locale' | 'now'>,
): Promise<(row: OfferRow, versionOf: DestinationOf) => OfferAdvice[]> {
  const seen = await readSeenFindings(tx, rows, now);
  return (row, versionOf) => {
    const versions = [...new Set([row.draftVersion, row.liveVersion])].filter((version) => version !== null);
    const told = versions.flatMap((version) =>
      (seen.get(inspectionKey(row, version)) ?? []).flatMap((finding) => tell(versionOf(row, version)?.destination, finding, locale)),
    );
    return told.filter((one, index) => told.findIndex(({ code }) => code === one.code) === index);
  };
}

function tell(destination: string | undefined, finding: SeenFinding, locale: Locale): OfferAdvice[] {
  const inspection = destination !== undefined && isDestinationType(destination) ? adapterOf(destination)?.inspection : undefined;
  const entry = catalogueEntry(finding.code);
  if (!inspection || !entry) return [];
  const { code, severity, since } = finding;
  const helpUrl = errorPageUrl(code, locale, env().APP_URL);
  return [
    { code, severity, field: null, text: inspection.tell(finding)[locale], helpUrl, action: null, since, fix: entry.text[locale].fix },
  ];
}
