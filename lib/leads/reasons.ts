/** Whether this release has words for why a lead is where it is. Rows of a later one may name other reasons. */
export function isKnownReason(reason: string): reason is (typeof knownReasons)[number] {
  return knownReasons.some((known) => known === reason);
}

const knownReasons = [
  'misconfiguration',
  'retries-exhausted',
  'portal',
  'not-live',
  'test',
  'privacy',
  'erased',
  'no-destination',
  'paused',
  'given-up',
] as const;
