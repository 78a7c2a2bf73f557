import type { LeadCriteria } from '#lib/leads/filter.ts';
import { parseOfferId } from '#lib/offers/offer-id.ts';

/** What the counts can be narrowed by: the log's criteria, without its search. The stretch of time is given elsewhere. */
export type CountCriteria = Omit<LeadCriteria, 'q' | 'from' | 'to'>;

/** The criteria as conditions on the counts' columns; their values are added to `values`, numbered from `offset` on. */
export function countConditions(criteria: CountCriteria, values: unknown[], offset = 7): string {
  const bind = (value: unknown) => `$${offset - 1 + values.push(value)}`;
  const { publisher, offer, status, code, source, action, truth, reason, destination, test } = criteria;
  const owner = offer === undefined ? null : parseOfferId(offer);
  const conditions = [
    publisher !== undefined && `publisher_id = ${bind(publisher)}`,
    owner && `publisher_id = ${bind(owner.publisherId)} AND offer_id = ${bind(owner.id)}`,
    status && `status = ANY (${bind(status)}::text[])`,
    code && `code = ANY (${bind(code)}::text[])`,
    reason && `reason = ANY (${bind(reason)}::text[])`,
    source !== undefined && `source = ${bind(source)}`,
    action !== undefined && `action = ${bind(action)}`,
    truth !== undefined && `truth = ${bind(truth)}`,
    destination !== undefined && `destination = ${bind(destination)}`,
    test !== undefined && `test = ${bind(test)}`,
  ].filter((condition) => typeof condition === 'string');
  return conditions.length > 0 ? conditions.join(' AND ') : 'true';
}
