import { type Reach, database } from '#lib/db/database.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { leadQuery, readLeadFilter } from '#lib/leads/filter.ts';
import { listOffers } from '#lib/offers/list-offers.ts';
import type { Offer } from '#lib/offers/offer.ts';
import { parseOfferId } from '#lib/offers/offer-id.ts';
import { type HealthReport, healthReport } from './health-report.ts';
import { type Ledger, readLedger } from './ledger.ts';
import { type Preset, type ReportRange, presets, reportRange } from './report-range.ts';
import { type StorageCost, storageCosts, usdPerThousandLeads } from './storage-cost.ts';

/** What the page's address asks for; what cannot be read is left out. */
export type HealthQuery = { range?: Preset | undefined; from?: Date; to?: Date; offer?: string; publisher?: string; address: string };

export function readHealthQuery(search: Readonly<Record<string, string | string[] | undefined>>): HealthQuery {
  const { from, to, offer, publisher } = readLeadFilter(search);
  const range = presets.find((preset) => preset === search.range);
  const asked = { ...(from && { from }), ...(to && { to }), ...(offer && { offer }), ...(publisher && { publisher }) };
  const query = leadQuery(asked);
  if (range) query.append('range', range);
  return { ...asked, range, address: query.size > 0 ? `?${query}` : '' };
}

/** Everything the health page shows. */
export type HealthPage = {
  query: HealthQuery;
  range: ReportRange;
  report: HealthReport;
  ledger: Ledger;
  costs: StorageCost[];
  usdPerThousandLeads: number;
  offers: Offer[];
  /** For those who see all publishers. */
  publishers: Array<{ value: string; label: string }> | null;
  errorTitles: Record<string, string>;
};

export async function readHealthPage(
  reach: Reach,
  query: HealthQuery,
  { zone, locale, now }: { zone: string; locale: Locale; now: Date },
): Promise<HealthPage> {
  const scope = { publisherId: reach.publisherId ?? query.publisher ?? null };
  const range = reportRange({ ...query, zone }, now);
  const [report, ledger, costs, offers, publishers] = await Promise.all([
    healthReport(scope, range, query.offer, now),
    readLedger(scope, range, query.offer, now),
    storageCosts(scope, now),
    listOffers(scope, { limit: 200 }, { locale, now, showsIntakeUrl: false }),
    reach.publisherId === null ? listPublishers() : null,
  ]);
  const isShown = ({ offerId }: { offerId: string }) => query.offer === undefined || offerId === query.offer;
  const codes = report.breakdown.error.map(({ key }) => key);
  return {
    query,
    range,
    report,
    ledger,
    costs: costs.filter(isShown),
    usdPerThousandLeads,
    offers: offers.items.filter(({ offerId }) => scope.publisherId === null || parseOfferId(offerId)?.publisherId === scope.publisherId),
    publishers,
    errorTitles: Object.fromEntries(codes.map((code) => [code, catalogueEntry(code)?.text[locale].title ?? code])),
  };
}

async function listPublishers(): Promise<HealthPage['publishers']> {
  const { rows } = await database().worker.query<{ value: string; label: string }>(
    'SELECT id AS value, name AS label FROM publishers ORDER BY name LIMIT 1000',
  );
  return rows;
}
