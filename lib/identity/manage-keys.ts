import type { Transaction } from '#lib/db/database.ts';
import { isId, newId } from '#lib/db/id.ts';
import { onPlatform } from '#lib/db/on-platform.ts';
import { type KeyScope, createApiKey } from '#lib/identity/api-key.ts';
import { everyPublisher, recordAudit } from '#lib/identity/audit.ts';
import type { UserCaller } from '#lib/identity/caller.ts';

/** A key as its owner sees it afterwards: never the key itself. */
export type ApiKey = {
  id: string;
  name: string;
  scope: KeyScope;
  publisherId: string | null;
  hint: string;
  createdAt: Date;
  lastUsedAt: Date | null;
};

export type NewApiKey = { name: string; scope: KeyScope; publisherId: string | null };

const columns = { id: true, name: true, scope: true, publisherId: true, hint: true, createdAt: true, lastUsedAt: true } as const;

/** Valid keys the person may manage, newest first. */
export async function listApiKeys(user: UserCaller): Promise<ApiKey[]> {
  const rows = await onPlatform((tx) =>
    tx.apiKey.findMany({ where: { ...managedBy(user), revokedAt: null }, select: columns, orderBy: { id: 'desc' } }),
  );
  return rows.map(toApiKey);
}

/** Makes a key. The answer is the only time it is ever shown. Null when the person may not make a key like that. */
export async function addApiKey(user: UserCaller, wanted: NewApiKey): Promise<{ key: string; apiKey: ApiKey } | null> {
  const isOwn = wanted.scope === 'publisher' && wanted.publisherId === user.publisherId;
  const isConsistent = (wanted.scope === 'publisher') === (wanted.publisherId !== null);
  if (!isConsistent || (user.role !== 'admin' && !isOwn)) return null;
  const { key, hash, hint } = createApiKey();
  return onPlatform(async (tx) => {
    if (wanted.publisherId !== null && (await tx.publisher.count({ where: { id: wanted.publisherId } })) === 0) return null;
    const row = await tx.apiKey.create({
      data: { ...wanted, id: newId(), hash: new Uint8Array(hash), hint, createdBy: user.id },
      select: columns,
    });
    await audit(tx, user, 'api-key.create', toApiKey(row));
    return { key, apiKey: toApiKey(row) };
  });
}

/** Ends a key; it stops within two seconds. False when there is none of this id that the person may manage. */
export async function revokeApiKey(user: UserCaller, id: string, now: Date): Promise<boolean> {
  if (!isId(id)) return false;
  return onPlatform(async (tx) => {
    const row = await tx.apiKey.findFirst({ where: { ...managedBy(user), id, revokedAt: null }, select: columns });
    if (!row) return false;
    await tx.apiKey.update({ where: { id }, data: { revokedAt: now }, select: { id: true } });
    await audit(tx, user, 'api-key.revoke', toApiKey(row));
    return true;
  });
}

function managedBy(user: UserCaller): { publisherId?: string } {
  return user.role === 'admin' ? {} : { publisherId: user.publisherId ?? '' };
}

async function audit(tx: Transaction, user: UserCaller, action: string, { id, publisherId, scope, hint }: ApiKey): Promise<void> {
  await recordAudit(tx, user, { publisherId: publisherId ?? everyPublisher, action, subject: id, detail: { scope, hint } });
}

function toApiKey(row: Omit<ApiKey, 'scope'> & { scope: string }): ApiKey {
  return { ...row, scope: row.scope as KeyScope };
}
