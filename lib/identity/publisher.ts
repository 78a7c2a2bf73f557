import { onPlatform } from '#lib/db/on-platform.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import type { UserCaller } from '#lib/identity/caller.ts';

export type Publisher = {
  id: string;
  name: string;
  /** Personal data of leads is erased after so many days; null follows the portal's policy. */
  retentionDays: number | null;
};

const columns = { id: true, name: true, retentionDays: true } as const;

export async function getPublisher(id: string): Promise<Publisher | null> {
  return onPlatform((tx) => tx.publisher.findUnique({ where: { id }, select: columns }));
}

export async function updatePublisher(
  user: UserCaller,
  id: string,
  change: { name?: string; retentionDays?: number | null },
): Promise<Publisher | null> {
  return onPlatform(async (tx) => {
    const before = await tx.publisher.findUnique({ where: { id }, select: columns });
    if (!before) return null;
    await recordAudit(tx, user, {
      publisherId: id,
      action: 'publisher.change',
      subject: id,
      detail: {
        ...(change.name !== undefined && { nameBefore: before.name, name: change.name }),
        ...(change.retentionDays !== undefined && { retentionDaysBefore: before.retentionDays, retentionDays: change.retentionDays }),
      },
    });
    return tx.publisher.update({ where: { id }, data: change, select: columns });
  });
}
