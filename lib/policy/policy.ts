import * as z from 'zod';
import { database } from '#lib/db/database.ts';
import { durations } from '#lib/env.ts';
import { everyPublisher, recordAudit } from '#lib/identity/audit.ts';
import { type Caller, actorOf } from '#lib/identity/caller.ts';

const hourMs = 3_600_000;

/** The end of an e-mail's domain, with its dot and in small letters, as `.edu` or `.ac.uk`. */
const suffix = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => (text.startsWith('.') ? text : `.${text}`))
  .pipe(
    z
      .string()
      .max(100)
      .regex(/^(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/, 'is not the end of a domain, such as .edu or .ac.uk'),
  );

/** Written like the variable RETRY_SCHEDULE. A wait under a second would hammer a vendor that asked for nothing but time. */
const schedule = z
  .string()
  .trim()
  .max(400)
  .superRefine((text, context) => {
    const parsed = durations.safeParse(text);
    if (!parsed.success) return parsed.error.issues.forEach(({ message }) => context.addIssue({ code: 'custom', message }));
    if (parsed.data.length > 20) context.addIssue({ code: 'custom', message: 'has more than 20 waits' });
    if (parsed.data.some((ms) => ms < 1_000)) context.addIssue({ code: 'custom', message: 'has a wait under one second' });
    if (parsed.data.some((ms) => ms > 48 * hourMs)) context.addIssue({ code: 'custom', message: 'has a wait over 48 hours' });
  });

/** The rules an admin may change, each with its shape and what holds until somebody does. */
export const policies = {
  /** Days after which personal data of leads is erased, for publishers without a rule of their own; null keeps it until somebody erases it. */
  'retention-days': { schema: z.number().int().min(1).max(3650).nullable(), builtIn: null },
  /** Whose personal data is neither stored nor passed on, by the end of the e-mail's domain. The marketplace asks for `.edu`, so that one stays. */
  'privacy-suffixes': {
    schema: z
      .array(suffix)
      .max(50)
      .transform((suffixes) => [...new Set(suffixes)])
      .refine((suffixes) => suffixes.includes('.edu'), 'must keep .edu: the marketplace asks for it'),
    builtIn: ['.edu'],
  },
  /** Waits between automatic attempts; null follows the variable RETRY_SCHEDULE. */
  'retry-schedule': { schema: schedule.nullable(), builtIn: null },
} as const satisfies Record<string, { schema: z.ZodType; builtIn: unknown }>;

export type PolicyKey = keyof typeof policies;
export type PolicyValue<Key extends PolicyKey> = z.output<(typeof policies)[Key]['schema']>;
export type PolicyValues = { [Key in PolicyKey]: PolicyValue<Key> };

export const policyKeys = Object.keys(policies) as readonly PolicyKey[];

/** Every rule as it is now. A stored value that no longer has its rule's shape counts as absent. */
export async function readPolicies(): Promise<PolicyValues> {
  const { rows } = await database().worker.query<{ key: string; value: unknown }>('SELECT key, value FROM policies');
  const stored = new Map(rows.map(({ key, value }) => [key, value]));
  return Object.fromEntries(
    policyKeys.map((key) => {
      const parsed = policies[key].schema.safeParse(stored.get(key));
      return [key, stored.has(key) && parsed.success ? parsed.data : policies[key].builtIn];
    }),
  ) as PolicyValues;
}

export async function readPolicy<Key extends PolicyKey>(key: Key): Promise<PolicyValue<Key>> {
  return (await readPolicies())[key];
}

export async function writePolicy<Key extends PolicyKey>(caller: Caller, key: Key, value: PolicyValue<Key>): Promise<void> {
  const before = await readPolicy(key);
  await database().within({ publisherId: null }, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO policies (key, value, updated_by, updated_at) VALUES (${key}, ${JSON.stringify(value)}::jsonb, ${actorOf(caller)}, now())
      ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_by = excluded.updated_by, updated_at = now()`;
    await recordAudit(tx, caller, {
      publisherId: everyPublisher,
      action: 'policy.change',
      subject: key,
      detail: { before: JSON.stringify(before), value: JSON.stringify(value) },
    });
  });
}
