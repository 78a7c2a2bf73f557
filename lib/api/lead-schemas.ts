import * as z from 'zod';
import { customerSchema } from '#lib/leads/lead.ts';
import { deliveryStatuses } from '#lib/leads/delivery-status.ts';
import { exclusions } from '#lib/leads/redelivery-plan.ts';

const time = z.iso.datetime();
const optionalTime = time.nullable();
const truth = z.enum(['accepted', 'confirmed']).nullable();

/** What the log answers per lead. `customer` is there for those who may see it. */
export const logRowSchema = z.object({
  id: z.uuid(),
  offer: z.string(),
  source: z.string(),
  action: z.string(),
  receivedAt: time,
  test: z.boolean(),
  status: z.enum(deliveryStatuses),
  truth,
  code: z.string().nullable(),
  destination: z.string().nullable(),
  lastAttemptAt: optionalTime,
  nextAttemptAt: optionalTime,
  customer: customerSchema.nullable().optional(),
});

export const logPageSchema = z.object({ items: z.array(logRowSchema), nextCursor: z.string().nullable() });

export const diagnosisSchema = z.object({
  code: z.string(),
  title: z.string(),
  cause: z.string(),
  fix: z.array(z.string()),
  owner: z.enum(['publisher', 'vendor', 'network', 'portal']),
  next: z.string(),
  helpUrl: z.url(),
});

const headers = z.record(z.string(), z.string());

const attemptSchema = z.object({
  id: z.uuid(),
  trigger: z.enum(['automatic', 'manual', 'release', 'publish', 'preview']),
  startedAt: time,
  durationMs: z.number().int(),
  outcome: z.enum(['delivered', 'refused', 'not-sent', 'unknown']),
  stage: z.string().nullable(),
  httpStatus: z.number().int().nullable(),
  code: z.string().nullable(),
  title: z.string().nullable(),
  vendorCode: z.string().nullable(),
  vendorMessage: z.string().nullable(),
  request: z.object({ method: z.string(), url: z.string(), headers, body: z.string().nullable() }).nullable(),
  response: z.object({ status: z.number().int(), headers, body: z.string(), truncated: z.boolean() }).nullable(),
  exchanges: z.array(z.unknown()),
});

/** Why a lead that is to be delivered is not sent yet. */
const waitingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paused'), since: time, reason: z.string().nullable() }),
  z.object({ kind: z.literal('rest'), until: time, code: z.string().nullable(), title: z.string().nullable() }),
  z.object({ kind: z.literal('redelivery') }),
]);

export const leadSchema = z.object({
  id: z.uuid(),
  offer: z.string(),
  source: z.string(),
  action: z.string(),
  leadSource: z.string().nullable(),
  customer: customerSchema.nullable(),
  masked: z.boolean(),
  description: z.string().nullable(),
  offerTitle: z.string().nullable(),
  occurredAt: optionalTime,
  receivedAt: time,
  externalId: z.string().nullable(),
  extra: z.unknown(),
  test: z.boolean(),
  erasedAt: optionalTime,
  delivery: z.object({
    status: z.enum(deliveryStatuses),
    truth,
    receipt: z.object({ reference: z.string().optional(), detail: z.record(z.string(), z.string()).optional() }).nullable(),
    code: z.string().nullable(),
    reason: z.string().nullable(),
    destination: z.string().nullable(),
    inOrder: z.boolean(),
    lastAttemptAt: optionalTime,
    nextAttemptAt: optionalTime,
    waiting: waitingSchema.nullable(),
    updatedAt: time,
  }),
  attempts: z.array(attemptSchema),
  diagnosis: diagnosisSchema
    .extend({
      others: z.array(z.object({ code: z.string(), title: z.string() })).optional(),
      nextAttemptAt: optionalTime.optional(),
      usualMinutes: z
        .number()
        .int()
        .nullable()
        .optional()
        .meta({ description: 'After so many minutes most publishers were over it, where enough of them had it.' }),
      workedUntil: optionalTime,
      lastSuccessAt: optionalTime,
      mayBeOutage: z.boolean(),
      nextCheckAt: optionalTime,
      incident: z.object({ publishers: z.number().int(), since: time }).nullable(),
      vendor: z.string().nullable(),
      version: z.number().int().nullable(),
      versionChangedAt: optionalTime,
      versionChangedBy: z.string().nullable(),
    })
    .nullable(),
});

export const redeliverySchema = z.object({
  id: z.uuid(),
  total: z.number().int(),
  done: z.number().int(),
  failed: z.number().int(),
  status: z.enum(['running', 'paused', 'succeeded', 'failed', 'cancelled']),
  filter: z.record(z.string(), z.string()),
  startedAt: time,
});

export const redeliveryPlanSchema = z.object({
  count: z.number().int(),
  oldest: optionalTime,
  heldAgain: z
    .array(z.object({ offer: z.string(), offerTitle: z.string(), code: z.string(), title: z.string(), count: z.number().int() }))
    .meta({ description: 'Leads among them whose connection fails at present until its publisher acts.' }),
  excluded: z.array(z.object({ reason: z.enum(exclusions), count: z.number().int() })),
  isCapped: z.boolean(),
});

export const misconfigurationsSchema = z.object({
  items: z.array(
    z.object({
      offer: z.string(),
      offerTitle: z.string(),
      code: z.string(),
      since: time,
      held: z.number().int(),
      isLive: z.boolean(),
      isUnchanged: z.boolean(),
      diagnosis: diagnosisSchema.nullable(),
    }),
  ),
});
