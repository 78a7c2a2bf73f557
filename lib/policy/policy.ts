import * as z from 'zod';
import { database } from '#lib/db/database.ts';
import { everyPublisher, recordAudit } from '#lib/identity/audit.ts';
import type { Caller } from '#lib/identity/caller.ts';

/** The rules an admin may change, each with its shape and what holds until somebody does. */
export const policies = {
  /** Days after which personal data of leads is erased, for publishers without a rule of their own; null keeps it until somebody erases it. */
  'retention-days': { schema: z.number().int().min(1).max(3650).nullable(), builtIn: null },
} as const satisfies Record<string, { schema: z.ZodType; builtIn: unknown }>;

export type PolicyKey = keyof typeof policies;
export type PolicyValue<Key extends PolicyKey> = z.output<(typeof policies)[Key]['schema']>;

/** A stored value that no longer has the rule's shape counts as absent. */
export async function readPolicy<Key extends PolicyKey>(key: Key): Promise<PolicyValue<Key>> {
  const { rows } = await database().worker.query<{ value: unknown }>('SELECT value FROM policies WHERE key = $1', [key]);
  const parsed = policies[key].schema.safeParse(rows[0]?.value);
  return (rows[0] && parsed.success ? parsed.data : policies[key].builtIn) as PolicyValue<Key>;
}

export async function writePolicy<Key extends PolicyKey>(caller: Caller, key: Key, value: PolicyValue<Key>): Promise<void> {
  const before = await readPolicy(key);
  await database().within({ publisherId: null }, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO policies (key, value, updated_by, updated_at) VALUES (${key}, ${JSON.stringify(value)}::jsonb, ${caller.id}, now())
      ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_by = excluded.updated_by, updated_at = now()`;
    await recordAudit(tx, caller, {
      publisherId: everyPublisher,
      action: 'policy.change',
      subject: key,
      detail: { before: JSON.stringify(before), value: JSON.stringify(value) },
    });
  });
}
