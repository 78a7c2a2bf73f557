import { parseAsNativeArrayOf, parseAsString, parseAsStringLiteral } from 'nuqs';
import { deliveryStatuses } from '#lib/leads/delivery-status.ts';

/** The log's state as the address carries it, under the same names as the API. The server reads it with `readLeadFilter`. */
export const logParsers = {
  offer: parseAsString,
  status: parseAsNativeArrayOf(parseAsStringLiteral(deliveryStatuses)),
  code: parseAsNativeArrayOf(parseAsString),
  source: parseAsString,
  action: parseAsString,
  truth: parseAsStringLiteral(['accepted', 'confirmed'] as const),
  reason: parseAsNativeArrayOf(parseAsString),
  destination: parseAsString,
  publisher: parseAsString,
  from: parseAsString,
  to: parseAsString,
  q: parseAsString,
  test: parseAsStringLiteral(['true', 'false'] as const),
  cursor: parseAsString,
  after: parseAsString,
};

/** Another filter starts at its newest lead again. */
export const firstPage = { cursor: null, after: null } as const;
