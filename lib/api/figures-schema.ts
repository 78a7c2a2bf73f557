import * as z from 'zod';

const count = z.number().int();

/** Leads by what has become of them, as health and the board tell it. */
export const figuresSchema = z
  .object({
    received: count,
    confirmed: count,
    accepted: count,
    waiting: count,
    held: count,
    withheld: count,
    stored: count,
    failed: count,
    missing: count,
  })
  .meta({ id: 'Figures', description: '`received` is the sum of all others; `missing` is the gap, and nought.' });
