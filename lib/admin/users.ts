import type { Transaction } from '#lib/db/database.ts';
import { isId } from '#lib/db/id.ts';
import { onPlatform } from '#lib/db/on-platform.ts';
import { everyPublisher, recordAudit } from '#lib/identity/audit.ts';
import type { Caller, UserCaller } from '#lib/identity/caller.ts';

export const userRoles = ['publisher', 'support', 'admin'] as const satisfies ReadonlyArray<UserCaller['role']>;

export type UserRole = (typeof userRoles)[number];

/** A person with an account, as admins see them. */
export type PortalUser = {
  id: string;
  name: string;
  email: string;
  role: UserRole;
  publishers: Array<{ id: string; name: string; role: string }>;
  disabledAt: string | null;
  createdAt: string;
  isYou: boolean;
};

export type UserFilter = { q?: string | undefined; role?: UserRole | undefined; limit: number; cursor?: string | undefined };

/** `last-admin`: a portal without one could never be managed again. */
export type UserChange = 'done' | 'missing' | 'last-admin';

const columns = {
  id: true,
  name: true,
  email: true,
  role: true,
  disabledAt: true,
  createdAt: true,
  memberships: { select: { role: true, publisher: { select: { id: true, name: true } } }, orderBy: { publisherId: 'asc' } },
} as const;

/** People by name or address, the newest first. */
export async function listUsers(caller: Caller, filter: UserFilter): Promise<{ items: PortalUser[]; nextCursor: string | null }> {
  const { q, role, limit, cursor } = filter;
  const rows = await onPlatform((tx) =>
    tx.user.findMany({
      where: {
        ...(role && { role }),
        ...(cursor && { id: { lt: cursor } }),
        ...(q && { OR: [{ email: { contains: q.toLowerCase() } }, { name: { contains: q, mode: 'insensitive' as const } }] }),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      select: columns,
    }),
  );
  const items = rows.slice(0, limit).map(({ memberships, ...row }) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role as UserRole,
    publishers: memberships.map((membership) => ({ ...membership.publisher, role: membership.role })),
    disabledAt: row.disabledAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    isYou: caller.kind === 'user' && caller.id === row.id,
  }));
  return { items, nextCursor: rows.length > limit ? items.at(-1)!.id : null };
}

/** Changes what a person may see across publishers, or keeps them out and lets them in again. Either ends their sessions. */
export async function changeUser(
  caller: Caller,
  id: string,
  change: { role?: UserRole | undefined; disabled?: boolean | undefined },
  now: Date,
): Promise<UserChange> {
  if (!isId(id)) return 'missing';
  return onPlatform(async (tx) => {
    // Two admins who take each other out at once must not both succeed.
    await tx.$queryRaw`SELECT 1 FROM users WHERE role = 'admin' ORDER BY id FOR UPDATE`;
    const user = await tx.user.findUnique({ where: { id }, select: { role: true, disabledAt: true } });
    if (!user) return 'missing';
    const role = change.role ?? (user.role as UserRole);
    const isDisabled = change.disabled ?? user.disabledAt !== null;
    if (role === user.role && isDisabled === (user.disabledAt !== null)) return 'done';
    if ((role !== 'admin' || isDisabled) && !(await hasOtherAdmin(tx, id))) return 'last-admin';
    const disabledAt = isDisabled ? (user.disabledAt ?? now) : null;
    await tx.user.update({ where: { id }, data: { role, disabledAt, sessionVersion: { increment: 1 } }, select: { id: true } });
    if (role !== user.role) await audit(tx, caller, 'user.role', id, { before: user.role, role });
    if (isDisabled !== (user.disabledAt !== null)) await audit(tx, caller, isDisabled ? 'user.disable' : 'user.enable', id);
    return 'done';
  });
}

/** Signs the person out everywhere. False where there is no such person. */
export async function endSessions(caller: Caller, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  return onPlatform(async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id }, data: { sessionVersion: { increment: 1 } } });
    if (count > 0) await audit(tx, caller, 'user.end-sessions', id);
    return count > 0;
  });
}

async function hasOtherAdmin(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.user.count({ where: { role: 'admin', disabledAt: null, id: { not: id } } })) > 0;
}

async function audit(tx: Transaction, caller: Caller, action: string, subject: string, detail: Record<string, string> = {}): Promise<void> {
  await recordAudit(tx, caller, { publisherId: everyPublisher, action, subject, detail });
}
