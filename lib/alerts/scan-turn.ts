import type { Transaction } from '#lib/db/database.ts';

/**
 * Takes the turn to look for something that is due every `everyMs`: null when it is not, or when another worker is at it. The row
 * stays locked until the transaction ends, and remembers how far the look came, so that a restart loses and repeats nothing.
 * `upTo` is where the last one ended; a first look begins now.
 */
export async function takeTurn(tx: Transaction, name: string, everyMs: number, now: Date): Promise<{ upTo: Date } | null> {
  const start = new Date(now.getTime() - everyMs).toISOString();
  await tx.$executeRaw`INSERT INTO alert_scans (name, up_to) VALUES (${name}, ${start}::timestamptz) ON CONFLICT DO NOTHING`;
  const [row] = await tx.$queryRaw<Array<{ up_to: Date }>>`SELECT up_to FROM alert_scans WHERE name = ${name} FOR UPDATE SKIP LOCKED`;
  return row && row.up_to.getTime() + everyMs <= now.getTime() ? { upTo: row.up_to } : null;
}

export async function endTurn(tx: Transaction, name: string, upTo: Date): Promise<void> {
  await tx.$executeRaw`UPDATE alert_scans SET up_to = ${upTo.toISOString()}::timestamptz WHERE name = ${name}`;
}
