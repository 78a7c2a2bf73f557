import type { Transaction } from '#lib/db/database.ts';
import { isId, newId } from '#lib/db/id.ts';
import { onPlatform } from '#lib/db/on-platform.ts';
import { everyPublisher, recordAudit } from '#lib/identity/audit.ts';
import { type Caller, type UserCaller, actorOf } from '#lib/identity/caller.ts';
import { type MemberRole, addMember } from '#lib/identity/members.ts';
import { createSecret, hashSecret, readToken } from '#lib/identity/one-time-secret.ts';
import { hashPassword } from '#lib/identity/password.ts';

/** `support` and `admin` work for the portal and belong to no publisher. */
export type PortalRole = 'support' | 'admin';

/** An invitation nobody has taken up yet. */
export type Invitation<Role extends MemberRole | PortalRole = MemberRole> = {
  id: string;
  email: string;
  role: Role;
  createdAt: Date;
  expiresAt: Date;
};

/** What somebody with the link sees before saying yes. `publisherName` is null where the portal itself invites. */
export type InvitationOffer = {
  publisherId: string;
  publisherName: string | null;
  email: string;
  role: MemberRole | PortalRole;
  hasAccount: boolean;
};

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

/** Stands for the portal in a token: no publisher is called so, and addresses take it as it is. */
const portalPlace = '~';

const columns = { id: true, email: true, role: true, createdAt: true, expiresAt: true } as const;

/** Open invitations, newest first. */
export async function listInvitations(publisherId: string, now: Date): Promise<Invitation[]> {
  return (await listOpen(publisherId, now)).map((row) => ({ ...row, role: row.role as MemberRole }));
}

/** The same for people who work for the portal. */
export async function listPortalInvitations(now: Date): Promise<Array<Invitation<PortalRole>>> {
  return (await listOpen(everyPublisher, now)).map((row) => ({ ...row, role: row.role as PortalRole }));
}

/** Invites an address. The token is in this answer and in the mail, nowhere else. A newer invitation of the same address ends the older one. Null for somebody who already belongs. */
export async function invite(
  caller: Caller,
  publisherId: string,
  { email, role }: { email: string; role: MemberRole },
  now: Date,
): Promise<{ invitation: Invitation; token: string } | null> {
  return onPlatform(async (tx) => {
    if ((await tx.membership.count({ where: { publisherId, user: { email } } })) > 0) return null;
    return create(tx, caller, publisherId, { email, role }, now);
  });
}

/** Invites somebody new to work for the portal. Null where the address has an account: its role is changed instead. */
export async function inviteToPortal(
  caller: Caller,
  { email, role }: { email: string; role: PortalRole },
  now: Date,
): Promise<{ invitation: Invitation<PortalRole>; token: string } | null> {
  return onPlatform(async (tx) => {
    if ((await tx.user.count({ where: { email } })) > 0) return null;
    return create(tx, caller, everyPublisher, { email, role }, now);
  });
}

/** Takes an open invitation back. False when there is none of this id. */
export async function revokeInvitation(user: Caller, publisherId: string, id: string, now: Date): Promise<boolean> {
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
    if (!row) return null;
    const { publisherId, email, role } = row;
    const hasAccount = (await tx.user.count({ where: { email } })) > 0;
    if (publisherId === everyPublisher)
      return hasAccount ? null : { publisherId, publisherName: null, email, role: role as PortalRole, hasAccount };
    const publisher = await tx.publisher.findUnique({ where: { id: publisherId }, select: { name: true } });
    return publisher && { publisherId, publisherName: publisher.name, email, role: role as MemberRole, hasAccount };
  });
}

/** Makes the person a member, or one of the portal's own, and for a new person the account. Each invitation works once, also when the link is pressed twice at the same time. */
export async function acceptInvitation(token: string, acceptance: Acceptance, now: Date): Promise<AcceptanceOutcome> {
  const passwordHash = 'password' in acceptance ? await hashPassword(acceptance.password) : null;
  return onPlatform(async (tx) => {
    const row = await find(tx, token, now);
    if (!row) return { kind: 'missing' };
    const { publisherId, email, role } = row;
    const account = await tx.user.findUnique({ where: { email }, select: { id: true } });
    const isPortals = publisherId === everyPublisher;
    // The portal's own people are made by their invitation: no account that is there already becomes one of them by a link.
    if (isPortals && account) return { kind: 'missing' };
    if ('user' in acceptance && acceptance.user.email !== email) return { kind: 'other-address' };
    if (!('user' in acceptance) && account) return { kind: 'sign-in' };
    const { count } = await tx.invitation.updateMany({ where: { publisherId, id: row.id, ...open(now) }, data: { acceptedAt: now } });
    if (count === 0) return { kind: 'missing' };
    const userId = account?.id ?? newId();
    if ('name' in acceptance)
      await tx.user.create({
        data: { id: userId, email, name: acceptance.name, passwordHash, ...(isPortals && { role }) },
        select: { id: true },
      });
    if (!isPortals) await addMember(tx, publisherId, userId, role as MemberRole);
    await tx.auditEvent.create({
      data: { publisherId, id: newId(), actor: `user:${userId}`, action: 'member.join', subject: row.id, detail: { role } },
      select: { id: true },
    });
    return { kind: 'joined', publisherId, email };
  });
}

async function find(tx: Transaction, token: string, now: Date) {
  const read = readToken(token);
  if (!read) return null;
  return tx.invitation.findFirst({
    where: { publisherId: read.place === portalPlace ? everyPublisher : read.place, tokenHash: read.hash, ...open(now) },
    select: { ...columns, publisherId: true },
  });
}

function open(now: Date) {
  return { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
}

function listOpen(publisherId: string, now: Date) {
  return onPlatform((tx) => tx.invitation.findMany({ where: { publisherId, ...open(now) }, select: columns, orderBy: { id: 'desc' } }));
}

async function create<Role extends MemberRole | PortalRole>(
  tx: Transaction,
  caller: Caller,
  publisherId: string,
  { email, role }: { email: string; role: Role },
  now: Date,
): Promise<{ invitation: Invitation<Role>; token: string }> {
  const secret = createSecret();
  await tx.invitation.updateMany({ where: { publisherId, email, ...open(now) }, data: { revokedAt: now } });
  const row = await tx.invitation.create({
    data: {
      publisherId,
      id: newId(),
      email,
      role,
      tokenHash: hashSecret(secret),
      invitedBy: caller.kind === 'user' ? caller.id : actorOf(caller),
      createdAt: now,
      expiresAt: new Date(now.getTime() + validDays * 86_400_000),
    },
    select: columns,
  });
  await recordAudit(tx, caller, { publisherId, action: 'member.invite', subject: row.id, detail: { role } });
  return { invitation: { ...row, role }, token: `${publisherId === everyPublisher ? portalPlace : publisherId}.${secret}` };
}
