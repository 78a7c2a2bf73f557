import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';

// OWASP's floor for argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Each hash takes 19 MiB and a core; more at once would starve intake.
const limited = pLimit(2);

// A wrong password must cost the same whether or not the account exists.
let decoy: Promise<string> | undefined;

/** argon2id in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return limited(() => hash(password, cost));
}

/** Takes as long for an account that does not exist (`stored` null) as for one that does. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomUUID());
  const against = stored ?? (await decoy);
  const matches = await limited(() => verify(against, password).catch(() => false));
  return stored !== null && matches;
}
