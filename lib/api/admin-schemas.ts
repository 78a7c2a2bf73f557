import * as z from 'zod';
import { figuresSchema } from '#lib/api/figures-schema.ts';

const count = z.number().int();
const when = z.iso.datetime();

export const adminConnectionSchema = z
  .object({
    offer: z.string(),
    title: z.string(),
    publisher: z.string().meta({ description: 'The publisher’s name.' }),
    destination: z.string(),
    failures: count.meta({ description: 'Failed attempts since the last success.' }),
    failingSince: when.nullable(),
    code: z.string().nullable(),
    codeTitle: z.string().nullable(),
    waiting: count,
    held: count,
    pausedBy: z.array(z.string()).meta({ description: 'Kinds of pauses under which it waits, the widest first.' }),
  })
  .meta({ id: 'AdminConnection' });

export const pauseSchema = z
  .object({
    kind: z.enum(['connection', 'destination', 'everything']),
    offer: z.string().optional(),
    destination: z.string().optional(),
    reason: z.string().nullable(),
    createdBy: z.string(),
    createdAt: when,
  })
  .meta({ id: 'Pause' });

export const adminBoardSchema = z
  .object({
    at: when,
    now: z.object({ queued: count, delivering: count, retrying: count, held: count, failed: count }),
    oldestWaiting: z.object({ leadId: z.uuid(), receivedAt: when }).nullable(),
    lastDay: figuresSchema.extend({ from: when, to: when }),
    throughput: z
      .array(z.object({ at: when, received: count, delivered: count }))
      .nullable()
      .meta({ description: 'The last hour by the minute; null where there are too many leads to count in time.' }),
    sick: z.array(
      adminConnectionSchema
        .extend({ days: z.array(z.object({ from: when, received: count, held: count })) })
        .meta({ id: 'SickConnection' }),
    ),
    sickCount: count,
    incidents: z.array(
      z.object({ destination: z.string(), code: z.string(), title: z.string(), publishers: count, connections: count, since: when }),
    ),
    errors: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        owner: z.string().nullable(),
        publishers: count,
        offers: count,
        leads: count,
        fix: z
          .object({ solved: count, left: count, medianMinutes: z.number().nullable() })
          .nullable()
          .meta({ description: 'How often it was solved or left in the last 90 days, over all publishers.' }),
      }),
    ),
    pauses: z.array(pauseSchema),
    unrecognised: count,
  })
  .meta({ id: 'AdminBoard' });
