import { type Reach, type Transaction, database } from '#lib/db/database.ts';
import type { UserCaller } from '#lib/identity/caller.ts';
import { parseOfferId } from '#lib/offers/offer-id.ts';
import { type Alert, type AlertEvent, quietEvents } from './event.ts';
import { tell } from './tell.ts';
import type { Reader, Told } from './told.ts';

export type AlertFilter = { event?: AlertEvent; offer?: string; open?: boolean; limit: number; cursor?: string };

/** An alert as portal and API list it. */
export type AlertView = Pick<Told, 'state' | 'title' | 'sentences' | 'action' | 'help'> & {
  id: string;
  event: AlertEvent;
  offer: string | null;
  createdAt: string;
  resolvedAt: string | null;
  /** True while it is going on. */
  isOpen: boolean;
  /** Newer than the reader's mark; false for machines. */
  isUnread: boolean;
  data: Record<string, unknown>;
};

export type AlertPage = { items: AlertView[]; nextCursor: string | null };

/** Newest first. `user` is whose mark decides what is unread. */
export async function listAlerts(reach: Reach, user: UserCaller | null, filter: AlertFilter, reader: Reader): Promise<AlertPage> {
  const offer = filter.offer === undefined ? null : parseOfferId(filter.offer);
  if (filter.offer !== undefined && (!offer || (reach.publisherId !== null && reach.publisherId !== offer.publisherId)))
    return { items: [], nextCursor: null };
  return database().within(reach, async (tx) => {
    const publisherId = reach.publisherId ?? offer?.publisherId;
    const rows = await tx.alert.findMany({
      where: {
        ...(publisherId !== undefined && { publisherId }),
        ...(offer && { offerId: offer.id }),
        ...(filter.event && { event: filter.event }),
        ...(filter.open !== undefined && { resolvedAt: filter.open ? null : { not: null } }),
        ...(filter.cursor && { id: { lt: filter.cursor } }),
      },
      orderBy: { id: 'desc' },
      take: filter.limit + 1,
    });
    const shown = rows.slice(0, filter.limit);
    const titles = await titlesOf(tx, shown);
    const mark = user && (await markOf(tx, user));
    const items = shown.map((row): AlertView => {
      const offerId = row.offerId && `${row.publisherId}.${row.offerId}`;
      const told = tell({ ...row, offerId, offerTitle: offerId && (titles.get(offerId) ?? offerId) } as unknown as Alert, reader);
      return {
        id: row.id,
        event: row.event as AlertEvent,
        offer: offerId,
        createdAt: row.createdAt.toISOString(),
        resolvedAt: row.resolvedAt?.toISOString() ?? null,
        isOpen: row.resolvedAt === null,
        isUnread: mark !== null && row.createdAt > mark && !quietEvents.includes(row.event as AlertEvent),
        state: told.state,
        title: told.title,
        sentences: told.sentences,
        action: told.action,
        help: told.help,
        data: row.data as Record<string, unknown>,
      };
    });
    return { items, nextCursor: rows.length > filter.limit ? (shown.at(-1)?.id ?? null) : null };
  });
}

export const unreadCap = 99;

/** What the bell shows; counting stops above `unreadCap`. */
export async function countUnread(user: UserCaller): Promise<number> {
  const publisherId = user.publisherId;
  if (publisherId === null || user.role !== 'publisher') return 0;
  return database().within({ publisherId }, async (tx) => {
    const rows = await tx.alert.findMany({
      where: { publisherId, createdAt: { gt: await markOf(tx, user) }, event: { notIn: [...quietEvents] } },
      select: { id: true },
      take: unreadCap + 1,
    });
    return rows.length;
  });
}

/** Everything up to this moment counts as read. */
export async function markRead(user: UserCaller, now: Date): Promise<void> {
  const publisherId = user.publisherId;
  if (publisherId === null) return;
  await database().within({ publisherId }, (tx) =>
    tx.alertRead.upsert({
      where: { publisherId_userId: { publisherId, userId: user.id } },
      create: { publisherId, userId: user.id, readUpTo: now },
      update: { readUpTo: now },
      select: { userId: true },
    }),
  );
}

/** Somebody who has never read anything starts with what came since they joined. */
async function markOf(tx: Transaction, { id: userId, publisherId }: UserCaller): Promise<Date> {
  if (publisherId === null) return new Date();
  const read = await tx.alertRead.findUnique({ where: { publisherId_userId: { publisherId, userId } } });
  if (read) return read.readUpTo;
  const membership = await tx.membership.findUnique({
    where: { publisherId_userId: { publisherId, userId } },
    select: { createdAt: true },
  });
  return membership?.createdAt ?? new Date();
}

async function titlesOf(
  tx: Transaction,
  rows: ReadonlyArray<{ publisherId: string; offerId: string | null }>,
): Promise<Map<string, string>> {
  const keys = rows.flatMap(({ publisherId, offerId }) => (offerId === null ? [] : [{ publisherId, id: offerId }]));
  if (keys.length === 0) return new Map();
  const unique = [...new Map(keys.map((key) => [`${key.publisherId}.${key.id}`, key])).values()];
  const offers = await tx.offer.findMany({ where: { OR: unique }, select: { publisherId: true, id: true, title: true } });
  return new Map(offers.map(({ publisherId, id, title }) => [`${publisherId}.${id}`, title]));
}
