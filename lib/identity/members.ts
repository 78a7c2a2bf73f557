import type { Transaction } from '#lib/db/database.ts';
import { isId } from '#lib/db/id.ts';
import { onPlatform } from '#lib/db/on-platform.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import type { UserCaller } from '#lib/identity/caller.ts';

export type MemberRole = 'owner' | 'member';

export type Member = { userId: string; name: string; email: string; role: MemberRole; joinedAt: Date; isYou: boolean };

/** `last-owner`: a publisher without an owner could never be managed again. */
export type MemberChange = 'done' | 'missing' | 'last-owner';

/** Who belongs to the publisher, in order of joining. */
export async function listMembers(user: UserCaller, publisherId: string): Promise<Member[]> {
  const rows = await onPlatform((tx) =>
    tx.membership.findMany({
      where: { publisherId },
      select: { userId: true, role: true, createdAt: true, user: { select: { name: true, email: true } } },
      orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
    }),
  );
  return rows.map(({ userId, role, createdAt, user: { name, email } }) => ({
    userId,
    name,
    email,
    role: role as MemberRole,
    joinedAt: createdAt,
    isYou: userId === user.id,
  }));
}

export function changeMemberRole(user: UserCaller, publisherId: string, userId: string, role: MemberRole): Promise<MemberChange> {
  return changeMember(user, { publisherId, userId, action: 'member.role', detail: { role }, keepsOwner: role === 'owner' }, (tx, where) =>
    tx.membership.update({ where, data: { role }, select: { userId: true } }),
  );
}

/** Takes the person out; what they see ends with their next request. Somebody may also take out themselves. */
export function removeMember(user: UserCaller, publisherId: string, userId: string): Promise<MemberChange> {
  return changeMember(user, { publisherId, userId, action: 'member.remove', detail: {}, keepsOwner: false }, (tx, where) =>
    tx.membership.delete({ where, select: { userId: true } }),
  );
}

type Change = { publisherId: string; userId: string; action: string; detail: Record<string, string>; keepsOwner: boolean };
type Key = { publisherId_userId: { publisherId: string; userId: string } };

async function changeMember(
  user: UserCaller,
  { publisherId, userId, action, detail, keepsOwner }: Change,
  write: (tx: Transaction, where: Key) => Promise<unknown>,
): Promise<MemberChange> {
  if (!isId(userId)) return 'missing';
  return onPlatform(async (tx) => {
    // Two owners who take each other out at once must not both succeed.
    await tx.$queryRaw`SELECT 1 FROM publishers WHERE id = ${publisherId} FOR UPDATE`;
    const members = await tx.membership.findMany({ where: { publisherId }, select: { userId: true, role: true } });
    const target = members.find((member) => member.userId === userId);
    if (!target) return 'missing';
    const otherOwners = members.filter((member) => member.role === 'owner' && member.userId !== userId);
    if (target.role === 'owner' && !keepsOwner && otherOwners.length === 0) return 'last-owner';
    await write(tx, { publisherId_userId: { publisherId, userId } });
    await recordAudit(tx, user, { publisherId, action, subject: userId, detail });
    return 'done';
  });
}

/** Adds somebody who was invited. Somebody who already belongs keeps the role they have. */
export async function addMember(tx: Transaction, publisherId: string, userId: string, role: MemberRole): Promise<void> {
  await tx.membership.createMany({ data: [{ publisherId, userId, role }], skipDuplicates: true });
}
