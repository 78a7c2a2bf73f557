import { createHash, randomBytes } from 'node:crypto';
import { type Transaction, database } from '#lib/db/database.ts';
import { isId, newId } from '#lib/db/id.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import type { UserCaller } from '#lib/identity/caller.ts';
import { type MemberRole, addMember } from '#lib/identity/members.ts';
import { hashPassword } from '#lib/identity/password.ts';

/** An invitation nobody has taken up yet. */
export type Invitation = { id: string; email: string; role: MemberRole; createdAt: Date; expiresAt: Date };

/** What somebody with the link sees before saying yes. */
export type InvitationOffer = { publisherId: string; publisherName: string; email: string; role: MemberRole; hasAccount: boolean };

/** Who takes it up: the person signed in, or somebody new. */
export type Acceptance = { user: UserCaller } | { name: string; password: string };

export type AcceptanceOutcome =
  | { kind: 'joined'; publisherId: string; email: string }
  | { kind: 'missing' }
  /** The address has an account: its owner signs in first. */
  | { kind: 'sign-in' }
  /** The person signed in has another address than the one invited. */
  | { kind: 'other-address' };

const validDays = 7;
const columns = { id: true, email: true, role: true, createdAt: true, expiresAt: true } as const;

/** Open invitations, newest first. */
export async function listInvitations(publisherId: string, now: Date): Promise<Invitation[]> {
  const rows = await onPlatform((tx) =>
    tx.invitation.findMany({ where: { publisherId, ...open(now) }, select: columns, orderBy: { id: 'desc' } }),
  );
  return rows.map(toInvitation);
}

/** Invites an address. The token is in this answer and in the mail, nowhere else. A newer invitation of the same address ends the older one. Null for somebody who already belongs. */
export async function invite(
  user: UserCaller,
  publisherId: string,
  { email, role }: { email: string; role: MemberRole },
  now: Date,
): Promise<{ invitation: Invitation; token: string } | null> {
  const secret = randomBytes(24).toString('base64url');
  return onPlatform(async (tx) => {
    if ((await tx.membership.count({ where: { publisherId, user: { email } } })) > 0) return null;
    await tx.invitation.updateMany({ where: { publisherId, email, ...open(now) }, data: { revokedAt: now } });
    const row = await tx.invitation.create({
      data: {
        publisherId,
        id: newId(),
        email,
        role,
        tokenHash: hash(secret),
        invitedBy: user.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + validDays * 86_400_000),
      },
      select: columns,
    });
    await recordAudit(tx, user, { publisherId, action: 'member.invite', subject: row.id, detail: { role } });
    return { invitation: toInvitation(row), token: `${publisherId}.${secret}` };
  });
}

/** Takes an open invitation back. False when there is none of this id. */
export async function revokeInvitation(user: UserCaller, publisherId: string, id: string, now: Date): Promise<boolean> {
  if (!isId(id)) return false;
  return onPlatform(async (tx) => {
    const { count } = await tx.invitation.updateMany({ where: { publisherId, id, ...open(now) }, data: { revokedAt: now } });
    if (count > 0) await recordAudit(tx, user, { publisherId, action: 'member.invitation-revoke', subject: id });
    return count > 0;
  });
}

/** What the link offers; null when it is unknown, used, taken back or too old. */
export async function readInvitation(token: string, now: Date): Promise<InvitationOffer | null> {
  return onPlatform(async (tx) => {
    const row = await find(tx, token, now);
    const publisher = row && (await tx.publisher.findUnique({ where: { id: row.publisherId }, select: { name: true } }));
    if (!row || !publisher) return null;
    const { publisherId, email, role } = row;
    const hasAccount = (await tx.user.count({ where: { email } })) > 0;
    return { publisherId, publisherName: publisher.name, email, role: role as MemberRole, hasAccount };
  });
}

/** Makes the person a member, and for a new person the account. Each invitation works once, also when the link is pressed twice at the same time. */
export async function acceptInvitation(token: string, acceptance: Acceptance, now: Date): Promise<AcceptanceOutcome> {
  const passwordHash = 'password' in acceptance ? await hashPassword(acceptance.password) : null;
  return onPlatform(async (tx) => {
    const row = await find(tx, token, now);
    if (!row) return { kind: 'missing' };
    const { publisherId, email, role } = row;
    const account = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if ('user' in acceptance && acceptance.user.email !== email) return { kind: 'other-address' };
    if (!('user' in acceptance) && account) return { kind: 'sign-in' };
    const { count } = await tx.invitation.updateMany({ where: { publisherId, id: row.id, ...open(now) }, data: { acceptedAt: now } });
    if (count === 0) return { kind: 'missing' };
    const userId = account?.id ?? newId();
    if ('name' in acceptance)
      await tx.user.create({ data: { id: userId, email, name: acceptance.name, passwordHash }, select: { id: true } });
    await addMember(tx, publisherId, userId, role as MemberRole);
    await tx.auditEvent.create({
      data: { publisherId, id: newId(), actor: `user:${userId}`, action: 'member.join', subject: row.id, detail: { role } },
      select: { id: true },
    });
    return { kind: 'joined', publisherId, email };
  });
}

async function find(tx: Transaction, token: string, now: Date) {
  const dot = token.indexOf('.');
  if (dot < 1) return null;
  return tx.invitation.findFirst({
    where: { publisherId: token.slice(0, dot), tokenHash: hash(token.slice(dot + 1)), ...open(now) },
    select: { ...columns, publisherId: true },
  });
}

function open(now: Date) {
  return { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
}

/** The secret is random, so a fast hash is enough. */
function hash(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(secret).digest());
}

function toInvitation(row: Omit<Invitation, 'role'> & { role: string }): Invitation {
  return { ...row, role: row.role as MemberRole };
}

function onPlatform<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database().within({ publisherId: null }, work);
}
