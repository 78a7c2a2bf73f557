import * as z from 'zod';
import { deliveryStatuses } from '#lib/leads/delivery-status.ts';
import { parseOfferId } from '#lib/offers/offer-id.ts';

const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i, 'is not a position in the list');
const word = z.string().trim().min(1).max(100);
const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** A day stands for its beginning in `from` and for its end in `to`, both in UTC; a time is taken exactly, `to` exclusive. */
const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()], 'is not an ISO date or time');

/** What the lead log can be narrowed by: one set of names for page, API, export and redelivery. */
const criteria = {
  /** For those who see all publishers. */
  publisher: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,49}$/, 'is not a publisher'),
  offer: z.string().refine((text) => parseOfferId(text) !== null, 'must look like publisher.offer'),
  status: listOf(z.enum(deliveryStatuses)),
  code: listOf(z.string().regex(/^[a-z0-9-]{1,80}$/, 'is not a code')),
  source: word,
  action: word,
  /** How sure a delivered lead is to have arrived. */
  truth: z.enum(['accepted', 'confirmed']),
  /** Why a lead is held, withheld, stored or failed, in one word. */
  reason: listOf(z.string().regex(/^[a-z-]{1,40}$/, 'is not a reason')),
  /** Type of the destination of the last attempt. */
  destination: z.string().regex(/^[a-z0-9-]{1,40}$/, 'is not a destination'),
  from: moment.transform((text) => new Date(text)),
  to: moment.transform((text) => (dayForm.test(text) ? new Date(Date.parse(text) + 86_400_000) : new Date(text))),
  q: z.string().trim().min(1).max(200),
  test: z.preprocess((value) => flags.get(value) ?? value, z.boolean('is true or false')),
};

const place = {
  /** The last lead seen: the list goes on with older ones. */
  cursor: id,
  /** The first lead seen: the list shows the ones just newer. */
  after: id,
  limit: z.coerce.number().int().min(1).max(200),
};

const flags = new Map<unknown, boolean>([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** Wrong values are refused, as an API should; unknown names are left alone. */
export const leadCriteriaSchema = z.object(criteria).partial();
export const leadFilterSchema = leadCriteriaSchema.extend(z.object(place).partial().shape);

export type LeadCriteria = z.output<typeof leadCriteriaSchema>;
export type LeadFilter = z.output<typeof leadFilterSchema>;

/** The same for a page: an address somebody shortened or mistyped still shows a log, without what cannot be read. */
export function readLeadFilter(search: Readonly<Record<string, string | string[] | undefined>>): LeadFilter {
  const shape: Record<string, z.ZodType> = leadFilterSchema.shape;
  const readable = Object.entries(shape).map(([name, schema]) => {
    const isList = name === 'status' || name === 'code' || name === 'reason';
    const given = Object.hasOwn(search, name) && search[name] !== '' ? search[name] : undefined;
    const values = [given].flat().filter((value) => schema.safeParse(value).success);
    return [name, schema.safeParse(isList && values.length > 0 ? values : values[0]).data];
  });
  return Object.fromEntries(readable.filter(([, value]) => value !== undefined));
}

/** The criteria as an address's query: what a link, a request and the browser's address bar carry. */
export function leadQuery(filter: LeadFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    for (const entry of [value].flat()) {
      if (entry !== undefined) query.append(name, entry instanceof Date ? entry.toISOString() : String(entry));
    }
  }
  return query;
}

export function criteriaOf({ cursor: _cursor, after: _after, limit: _limit, ...rest }: LeadFilter): LeadCriteria {
  return rest;
}

/** The criteria for the audit log, without `q`: what was searched for may be a person's name, and that a search was made is enough. */
export function namedCriteria({ q: _q, ...named }: LeadCriteria): Record<string, string> {
  const query = leadQuery(named);
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]));
}

/** `status=held&status=retrying`, or one of them, or a JSON list. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item).min(1).max(20));
}
