import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { env } from '#lib/env.ts';

export type DemoAccount = { role: 'publisher' | 'support' | 'admin'; email: string; password: string };

const demoSchema = z.object({
  accounts: z.array(z.object({ role: z.enum(['publisher', 'support', 'admin']), email: z.string(), password: z.string() })),
});

/** The page of the demo's vendors, which tells the values of a connection and switches faults on. Null outside demo mode. */
export function sandboxUrl(): string | null {
  const { DEMO, OUTBOUND_HOST_MAP } = env();
  return (DEMO && OUTBOUND_HOST_MAP?.find(({ host }) => host === sandboxHost)?.origin) || null;
}

/** The name under which the sandbox's own page is mapped. */
const sandboxHost = 'hooks.example.com';

/** The accounts a newcomer may try. Only in demo mode, which listens on loopback alone; otherwise none. */
export async function demoAccounts(): Promise<DemoAccount[]> {
  const { DEMO, DATA_DIR } = env();
  if (!DEMO) return [];
  try {
    return demoSchema.parse(JSON.parse(await readFile(join(DATA_DIR, 'demo.json'), 'utf8'))).accounts;
  } catch {
    // Not seeded yet, or the file was moved: sign-in works all the same.
    return [];
  }
}
