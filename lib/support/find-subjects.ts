import type { Transaction } from '#lib/db/database.ts';
import { isId } from '#lib/db/id.ts';
import { onPlatform } from '#lib/db/on-platform.ts';
import { catalogue, catalogueEntry, diagnosisSources } from '#lib/destinations/catalogue.ts';
import { diagnose } from '#lib/errors/diagnose.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { HealthState } from '#lib/offers/offer.ts';
import { formatOfferId } from '#lib/offers/offer-id.ts';
import { readHealth } from '#lib/offers/read-health.ts';
import { type Affected, listAffected } from './list-affected.ts';
import { readQuery } from './read-query.ts';

export type FoundOffer = { offerId: string; title: string; publisher: string; state: HealthState; held: number };
export type FoundPublisher = { id: string; name: string; offers: FoundOffer[]; more: number };
export type FoundLead = { id: string; offerId: string; offerTitle: string; status: string; code: string | null; receivedAt: string };
export type FoundCode = { code: string; title: string };

/** What a search of support found, by kind. Nobody is found by the name of a lead's customer: support does not see those. */
export type Subjects = {
  lead: FoundLead | null;
  publishers: FoundPublisher[];
  /** Besides those that stand with their publisher already. */
  offers: FoundOffer[];
  codes: FoundCode[];
  /** Who has the problem now, where exactly one code was asked for. */
  affected: Affected | null;
};

const nothing: Subjects = { lead: null, offers: [], publishers: [], codes: [], affected: null };
const shown = 8;

/** A whole publisher, asked for by the beginning of its offers' ids: `contoso.` */
const shownOfPublisher = 200;

export async function findSubjects(search: string, locale: Locale): Promise<Subjects> {
  const query = readQuery(search);
  if (query === '') return nothing;
  if (isId(query)) return onPlatform(async (tx) => ({ ...nothing, ...(await findById(tx, query)) }));
  const { offers, publishers } = await onPlatform(async (tx) => ({
    offers: await findOffers(tx, query),
    publishers: await findPublishers(tx, query),
  }));
  const listed = new Set(publishers.flatMap((publisher) => publisher.offers.map(({ offerId }) => offerId)));
  const codes = findCodes(query, locale);
  const exact = catalogueEntry(query.toLowerCase());
  return {
    ...nothing,
    publishers,
    offers: offers.filter(({ offerId }) => !listed.has(offerId)),
    codes,
    affected: exact ? await listAffected(exact.code) : null,
  };
}

/** A lead by its id; or by the id of a publish run, which the diagnosis card gives people to quote, its offer. */
async function findById(tx: Transaction, id: string): Promise<Partial<Subjects>> {
  const [lead] = await tx.$queryRaw<Array<Omit<FoundLead, 'receivedAt'> & { receivedAt: Date }>>`
    SELECT l.id, o.publisher_id || '.' || o.id AS "offerId", o.title AS "offerTitle", d.status, d.code, l.received_at AS "receivedAt"
    FROM publishers p JOIN leads l ON l.publisher_id = p.id AND l.id = ${id}::uuid
    JOIN deliveries d ON d.publisher_id = l.publisher_id AND d.lead_id = l.id
    JOIN offers o ON o.publisher_id = l.publisher_id AND o.id = l.offer_id LIMIT 1`;
  if (lead) return { lead: { ...lead, receivedAt: lead.receivedAt.toISOString() } };
  const runs = await tx.$queryRaw<OfferRow[]>`
    SELECT o.publisher_id AS "publisherId", o.id, o.title, p.name AS publisher, o.live_version AS "liveVersion"
    FROM publishers p JOIN publish_runs r ON r.publisher_id = p.id AND r.id = ${id}::uuid
    JOIN offers o ON o.publisher_id = r.publisher_id AND o.id = r.offer_id LIMIT 1`;
  return { offers: await withHealth(tx, runs) };
}

async function findOffers(tx: Transaction, query: string): Promise<FoundOffer[]> {
  const rows = await tx.$queryRaw<OfferRow[]>`
    SELECT o.publisher_id AS "publisherId", o.id, o.title, p.name AS publisher, o.live_version AS "liveVersion"
    FROM offers o JOIN publishers p ON p.id = o.publisher_id
    WHERE o.title ILIKE ${like(query)} OR o.publisher_id || '.' || o.id ILIKE ${like(query)}
    ORDER BY (o.publisher_id || '.' || o.id) = ${query.toLowerCase()} DESC, o.title ILIKE ${`${escaped(query)}%`} DESC, o.title, o.publisher_id, o.id LIMIT ${query.endsWith('.') ? shownOfPublisher : shown}`;
  return withHealth(tx, rows);
}

/** Each with its offers, those that need somebody first. */
async function findPublishers(tx: Transaction, query: string): Promise<FoundPublisher[]> {
  const publishers = await tx.$queryRaw<Array<{ id: string; name: string }>>`
    SELECT id, name FROM publishers WHERE name ILIKE ${like(query)} OR id ILIKE ${like(query)} ORDER BY id = ${query.toLowerCase()} DESC, name LIMIT 5`;
  const found = [];
  for (const { id, name } of publishers) {
    const rows = await tx.$queryRaw<OfferRow[]>`
      SELECT publisher_id AS "publisherId", id, title, ${name}::text AS publisher, live_version AS "liveVersion" FROM offers WHERE publisher_id = ${id} ORDER BY id LIMIT ${shownOfPublisher}`;
    const offers = (await withHealth(tx, rows)).sort(
      (a, b) => Number(b.state === 'needs-you') - Number(a.state === 'needs-you') || b.held - a.held,
    );
    found.push({ id, name, offers: offers.slice(0, shown), more: Math.max(0, offers.length - shown) });
  }
  return found;
}

type OfferRow = { publisherId: string; id: string; title: string; publisher: string; liveVersion: number | null };

async function withHealth(tx: Transaction, rows: readonly OfferRow[]): Promise<FoundOffer[]> {
  const health = await readHealth(
    tx,
    rows.map((row) => ({ ...row, isLive: row.liveVersion !== null, destination: row.liveVersion === null ? null : 'any' })),
  );
  return rows.map((row) => {
    const { state, held } = health.get(formatOfferId(row))!;
    return { offerId: formatOfferId(row), title: row.title, publisher: row.publisher, state, held };
  });
}

/** By code or title in either language; a message that names neither is read like a pasted one. */
function findCodes(query: string, locale: Locale): FoundCode[] {
  const words = query.toLowerCase().split(/\s+/);
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const named = catalogue.filter(({ code, text }) => has(code) || has(text.en.title) || has(text.it.title));
  const exact = named.filter(({ code }) => code === query.toLowerCase());
  const entries = exact.length > 0 ? exact : named;
  if (entries.length > 0) return entries.slice(0, shown).map(({ code, text }) => ({ code, title: text[locale].title }));
  return diagnose({ text: query }, diagnosisSources).flatMap(({ code }) => {
    const entry = catalogueEntry(code);
    return entry ? [{ code, title: entry.text[locale].title }] : [];
  });
}

function like(query: string): string {
  return `%${escaped(query)}%`;
}

function escaped(query: string): string {
  return query.replace(/[\\%_]/g, '\\$&');
}
