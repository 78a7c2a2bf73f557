import { database } from '#lib/db/database.ts';
import { everyPublisher, recordAudit } from '#lib/identity/audit.ts';
import type { Caller } from '#lib/identity/caller.ts';

/** Puts kinds of unrecognised answers aside for all publishers, or takes them up again. Returns how many kinds there were. */
export async function settleUnrecognised(caller: Caller, ids: readonly string[], settled: boolean, now: Date): Promise<number> {
  const fingerprints = [...new Set(ids)].map((id) => Buffer.from(id, 'hex'));
  return database().within({ publisherId: null }, async (tx) => {
    const where = { fingerprint: { in: fingerprints } };
    const found = await tx.unrecognisedAnswer.findMany({ where, distinct: ['fingerprint'], select: { fingerprint: true } });
    if (found.length === 0) return 0;
    await tx.unrecognisedAnswer.updateMany({ where, data: { settledAt: settled ? now : null } });
    await recordAudit(tx, caller, {
      publisherId: everyPublisher,
      action: settled ? 'unrecognised-answers.settled' : 'unrecognised-answers.reopened',
      detail: { count: found.length },
    });
    return found.length;
  });
}
