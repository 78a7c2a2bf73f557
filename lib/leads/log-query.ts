import { endIdBefore, firstIdFrom } from '#lib/leads/id-at.ts';
import type { LeadFilter } from '#lib/leads/filter.ts';
import { parseOfferId } from '#lib/offers/offer-id.ts';

/** A statement and its values. */
export type Sql = { text: string; values: unknown[] };

/** A parenthesised select of (publisher_id, id). */
export type Matches = Sql & { direction: 'ASC' | 'DESC' };

/**
 * Selects ids of leads that match, newest first (oldest first after `after`), at most `limit`, as (publisher_id, id).
 * Each status, or else each code, is a branch of its own that walks its index from the newest lead on and stops early;
 * one branch over all of them would have to collect and sort every match.
 */
export function matchingLeads(publisherId: string | null, filter: LeadFilter, reach: SearchReach, limit: number): Matches {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const owner = filter.offer ? ownerOf(filter.offer, publisherId) : (publisherId ?? filter.publisher ?? null);
  const direction = filter.after ? 'ASC' : 'DESC';
  const order = `ORDER BY id ${direction} LIMIT ${limit}`;
  const branches = branchesOf(filter).map((branch) => {
    const where = [...conditions(filter, bind), ...searchCondition(filter.q, reach, bind), ...branch(bind)];
    const select = (
      publisher: string,
    ) => `SELECT l.publisher_id, l.id FROM leads l JOIN deliveries d ON d.publisher_id = l.publisher_id AND d.lead_id = l.id
      WHERE ${[`l.publisher_id = ${publisher}`, `d.publisher_id = ${publisher}`, ...where].join(' AND ')} ORDER BY l.id ${direction} LIMIT ${limit}`;
    // Every index begins with the publisher, so a look across all of them asks one after the other.
    return owner === null ? `(SELECT m.* FROM publishers p CROSS JOIN LATERAL (${select('p.id')}) m ${order})` : `(${select(bind(owner))})`;
  });
  return { text: branches.length === 1 ? branches[0]! : `(SELECT * FROM (${branches.join(' UNION ALL ')}) b ${order})`, values, direction };
}

/** An offer whose id or title contains what is searched for. */
export type FoundOffer = { publisherId: string; id: string };

/** What a search may find: leads of these offers, and people only for those who may see them, or guessing would tell. */
export type SearchReach = { offers: readonly FoundOffer[]; people: boolean };

/** Offers are few, so they are looked at one by one; the answer is capped because it goes into the next statement. */
export function offersNamed(publisherId: string | null, q: string): Sql {
  return {
    text: `SELECT publisher_id AS "publisherId", id FROM offers WHERE ($1::text IS NULL OR publisher_id = $1) AND (publisher_id || '.' || id ILIKE $2 OR title ILIKE $2) LIMIT 50`,
    values: [publisherId, `%${escapeLike(q)}%`],
  };
}

type Bind = (value: unknown) => string;

function branchesOf({ status, code }: LeadFilter): Array<(bind: Bind) => string[]> {
  // The partial index of what is not delivered is only considered when the statement says so itself.
  const open = (value: string) => (value === 'delivered' ? [] : [`d.status <> 'delivered'`]);
  if (code) {
    const statuses = (bind: Bind) => (status ? [`d.status = ANY (${bind(status)})`] : []);
    return unique(code).map((value) => (bind) => [`d.code = ${bind(value)}`, 'd.code IS NOT NULL', ...statuses(bind)]);
  }
  if (!status) return [() => []];
  return unique(status).map((value) => (bind) => [`d.status = ${bind(value)}`, ...open(value)]);
}

function conditions(
  { offer, source, action, truth, reason, destination, from, to, test, cursor, after }: LeadFilter,
  bind: Bind,
): string[] {
  return [
    offer && `l.offer_id = ${bind(parseOfferId(offer)!.id)}`,
    source && `l.source = ${bind(source)}`,
    action && `l.action = ${bind(action)}`,
    truth && `d.truth = ${bind(truth)}`,
    reason && `d.reason = ANY (${bind(unique(reason))}::text[])`,
    destination && lastReached(bind(destination)),
    from && `l.id >= ${bind(firstIdFrom(from))} AND l.received_at >= ${bind(from)}`,
    to && `l.id < ${bind(endIdBefore(to))} AND l.received_at < ${bind(to)}`,
    test === true && 'l.test_marker IS NOT NULL',
    test === false && 'l.test_marker IS NULL',
    cursor && `l.id < ${bind(cursor)}`,
    after && `l.id > ${bind(after)}`,
  ].filter((condition) => typeof condition === 'string');
}

/** The destination of the last attempt that reached for one. Offers that never had such a destination are passed over quickly. */
function lastReached(destination: string): string {
  return `EXISTS (SELECT FROM connection_versions c WHERE c.publisher_id = l.publisher_id AND c.offer_id = l.offer_id AND c.destination = ${destination})
    AND (SELECT v.destination FROM attempts a
      JOIN connection_versions v ON v.publisher_id = a.publisher_id AND v.offer_id = l.offer_id AND v.version = a.version
      WHERE a.publisher_id = l.publisher_id AND a.lead_id = l.id ORDER BY a.started_at DESC, a.id DESC LIMIT 1) = ${destination}`;
}

/**
 * Every word of a person may be searched for by its middle. One or two letters have no trigram of their own and match the
 * beginnings of words instead, so that the index answers those too. Offers whose id or title matches bring their leads along.
 */
function searchCondition(q: string | undefined, { offers, people }: SearchReach, bind: Bind): string[] {
  if (!q) return [];
  const text = escapeLike(q.toLowerCase());
  const patterns = text.length < 3 ? [`${text}%`, `% ${text}%`] : [`%${text}%`];
  const alternatives = people ? patterns.map((pattern) => `l.search LIKE ${bind(pattern)}`) : [];
  if (offers.length > 0) {
    const ids = bind(offers.map(({ id }) => id));
    const full = bind(offers.map(({ publisherId, id }) => `${publisherId}.${id}`));
    alternatives.push(`(l.offer_id = ANY (${ids}) AND l.publisher_id || '.' || l.offer_id = ANY (${full}))`);
  }
  return [alternatives.length > 0 ? `(${alternatives.join(' OR ')})` : 'false'];
}

/** A stranger's offer has no owner here: nothing is found. */
function ownerOf(offer: string, publisherId: string | null): string {
  const owner = parseOfferId(offer)!.publisherId;
  return publisherId === null || publisherId === owner ? owner : '';
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
