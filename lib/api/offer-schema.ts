import * as z from 'zod';
import { circumstancesSchema } from '#lib/api/circumstances-schema.ts';

/** Words of catalogue texts: `?lang=it`. */
export const languageQuery = z.object({ lang: z.enum(['en', 'it']).default('en') });

export const offerParams = z.object({ offerId: z.string() });

const maskedConfig = z.record(z.string(), z.unknown()).meta({ description: 'Secrets come back as {"set":true,"hint":"...last 4"}.' });

/** An offer as it is answered, for the OpenAPI document. */
export const offerSchema = z
  .object({
    offerId: z.string(),
    title: z.string(),
    type: z.string(),
    status: z.enum(['draft', 'preview', 'live']),
    destination: z.object({ type: z.string(), config: maskedConfig }).nullable(),
    target: z.string().nullable(),
    versions: z.object({ saved: z.number().nullable(), tested: z.number().nullable(), live: z.number().nullable() }),
    health: z.object({
      state: z.enum(['ok', 'idle', 'waiting', 'needs-you', 'draft']),
      held: z.number(),
      heldSince: z.iso.datetime().nullable(),
      retrying: z.number(),
      failingSince: z.iso.datetime().nullable(),
      lastSuccessAt: z.iso.datetime().nullable(),
      code: z.string().nullable(),
      title: z.string().nullable(),
      circumstances: circumstancesSchema,
      allowance: z
        .object({
          used: z.number().int(),
          limit: z.number().int(),
          code: z.string(),
          exhaustedAt: z.iso.datetime().nullable().meta({ description: 'When it is used up at the rate of today; leads after that wait.' }),
          resumesAt: z.iso.datetime().nullable().meta({ description: 'When those go out.' }),
        })
        .nullable()
        .meta({ description: 'What the vendor’s account has used of an allowance that is small enough to run into.' }),
      confirmedByHand: z
        .object({ runId: z.uuid(), version: z.number(), at: z.iso.datetime(), by: z.string().nullable() })
        .nullable()
        .meta({ description: 'Who found the test lead at a destination that never says so itself.' }),
    }),
    intakeUrl: z.url().nullable(),
    advice: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['info', 'warning', 'error']),
        field: z.string().nullable(),
        text: z.string(),
        helpUrl: z.url(),
        action: z.record(z.string(), z.string()).nullable().meta({ description: 'What one press in the portal does about it.' }),
        since: z.iso.datetime().nullish().meta({ description: 'When a look at the destination found it first.' }),
        fix: z.array(z.string()).optional().meta({ description: 'What to do about what a look found, in order.' }),
      }),
    ),
  })
  .meta({ id: 'Offer' });

export const offerPageSchema = z.object({ items: z.array(offerSchema), nextCursor: z.string().nullable() });
