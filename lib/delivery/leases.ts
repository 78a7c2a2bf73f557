import { randomUUID } from 'node:crypto';

/** The leases of one worker. They share all but their end, so that a claim can tell its own deliveries from other workers'. */
export type Leases = { next: () => string; readonly first: string; readonly last: string };

export function createLeases(): Leases {
  const own = randomUUID().slice(0, -12);
  let count = 0;
  return {
    next: () => own + (++count).toString(16).padStart(12, '0'),
    first: `${own}000000000000`,
    last: `${own}ffffffffffff`,
  };
}
