import type { Transaction } from '#lib/db/database.ts';
import { newId } from '#lib/db/id.ts';
import { type Caller, actorOf } from '#lib/identity/caller.ts';

/** Who the event belongs to when it concerns no single publisher. */
export const everyPublisher = '*';

/** One line of the audit log, written in the transaction of what it tells. `detail` carries no personal data and no secret. */
export type AuditEntry = {
  publisherId: string;
  action: string;
  subject?: string;
  detail?: Record<string, string | number | boolean | null>;
};

export async function recordAudit(tx: Transaction, caller: Caller, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({
    data: {
      publisherId: entry.publisherId,
      id: newId(),
      actor: actorOf(caller),
      action: entry.action,
      subject: entry.subject,
      detail: entry.detail,
    },
    // Nobody reads the row back here, and row-level security would check it once more.
    select: { id: true },
  });
}
