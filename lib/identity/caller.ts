import type { Reach } from '#lib/db/database.ts';
import type { KeyScope } from '#lib/identity/api-key.ts';

/** What a caller may do, decided in one place; routes name the roles they admit. */
export type Role = 'intake' | 'publisher' | 'support' | 'admin';

/** A person signed in, with the publisher they are looking at. */
export type UserCaller = {
  kind: 'user';
  id: string;
  email: string;
  name: string;
  role: Exclude<Role, 'intake'>;
  publishers: ReadonlyArray<{ id: string; name: string; role: 'owner' | 'member' }>;
  publisherId: string | null;
};

export type KeyCaller = { kind: 'key'; id: string; role: KeyScope; publisherId: string | null };

export type Caller = UserCaller | KeyCaller;

/**
 * Whose rows the caller may see. A publisher without a membership sees nothing: no publisher has an empty id.
 * Support and admins see all publishers.
 */
export function reachOf(caller: Caller): Reach {
  return caller.role === 'publisher' ? { publisherId: caller.publisherId ?? '' } : { publisherId: null };
}

/** Support sees what happened to a lead, never whose it is. */
export function seesCustomers(caller: Caller): boolean {
  return caller.role === 'publisher' || caller.role === 'admin';
}

/** Support looks; it changes nothing. */
export function mayChange(caller: Caller): boolean {
  return caller.role === 'publisher' || caller.role === 'admin';
}

/** Owners manage their publisher: its keys, members and rules. Admins manage every publisher. */
export function mayManage(user: UserCaller, publisherId: string | null): boolean {
  return user.role === 'admin' || user.publishers.some(({ id, role }) => id === publisherId && role === 'owner');
}

/** The name under which the caller stands in the audit log. */
export function actorOf(caller: Caller): string {
  return `${caller.kind}:${caller.id}`;
}
