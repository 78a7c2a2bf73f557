import { randomUUID } from 'node:crypto';

/** The leases of one worker. They share all but their end, so that a claim can tell its own deliveries from other workers'. */
export type Leases = { next: () => string; readonly first: string; readonly last: string };

export function createLeases(): Leases {
  // Version 8: such a lease belongs to a worker that shows its presence.
  const own = randomUUID()
    .slice(0, -12)
    .replace(/^(.{14})4/, '$18');
  let count = 0;
  return {
    next: () => own + (++count).toString(16).padStart(12, '0'),
    first: `${own}000000000000`,
    last: `${own}ffffffffffff`,
  };
}
