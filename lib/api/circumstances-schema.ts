import * as z from 'zod';

const time = z.iso.datetime();

/** What else there is to know about a live connection before anybody doubts its settings. */
export const circumstancesSchema = z
  .object({
    paused: z
      .object({ kind: z.string(), since: time, reason: z.string().nullable() })
      .nullable()
      .meta({ description: 'Stopped by the portal’s administrators; leads wait.' }),
    rest: z
      .object({ until: time, code: z.string().nullable(), title: z.string().nullable() })
      .nullable()
      .meta({ description: 'Nothing is sent before: the vendor asked for a rest, or its allowance is used up.' }),
    vendor: z.string().nullable(),
    workedUntil: time.nullable().meta({ description: 'Until when these very settings worked.' }),
    version: z.object({ number: z.number().int(), changedAt: time, changedBy: z.string().nullable() }).nullable(),
    mayBeOutage: z
      .boolean()
      .meta({ description: 'The settings worked a short while ago and are unchanged: it may be trouble at the vendor.' }),
    nextCheckAt: time.nullable().meta({ description: 'When Leadport tries the sign-in again by itself.' }),
    incident: z
      .object({ publishers: z.number().int(), since: time })
      .nullable()
      .meta({ description: 'Other publishers have the same trouble at this vendor.' }),
  })
  .meta({ id: 'Circumstances' });
