import { type Reach, database } from '#lib/db/database.ts';
import { newId } from '#lib/db/id.ts';
import { everyPublisher } from '#lib/identity/audit.ts';
import type { UserCaller } from '#lib/identity/caller.ts';
import { criteriaOf, leadQuery, readLeadFilter } from '#lib/leads/filter.ts';

/** A way to look at the log that a person keeps for themselves. `query` is the query part of the log's address. */
export type SavedView = { id: string; name: string; query: string };

const most = 20;

export async function listSavedViews(user: UserCaller): Promise<SavedView[]> {
  const { publisherId } = homeOf(user);
  return database().within({ publisherId }, (tx) =>
    tx.savedView.findMany({ where: { publisherId, userId: user.id }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: shown }),
  );
}

/** Null for a query that narrows nothing; `full` when there are as many as fit above a log. */
export async function saveView(user: UserCaller, { name, query }: { name: string; query: string }): Promise<SavedView | 'full' | null> {
  const normal = viewQuery(query);
  if (normal === '') return null;
  const { publisherId } = homeOf(user);
  return database().within({ publisherId }, async (tx) => {
    if ((await tx.savedView.count({ where: { publisherId, userId: user.id } })) >= most) return 'full';
    return tx.savedView.create({ data: { publisherId, id: newId(), userId: user.id, name, query: normal }, select: shown });
  });
}

/** False when the person has no such view. */
export async function deleteView(user: UserCaller, id: string): Promise<boolean> {
  const { publisherId } = homeOf(user);
  const { count } = await database().within({ publisherId }, (tx) =>
    tx.savedView.deleteMany({ where: { publisherId, id, userId: user.id } }),
  );
  return count > 0;
}

/** Only what the log can be narrowed by, in one spelling; the place within the list is no part of a view. */
export function viewQuery(query: string): string {
  const search = new URLSearchParams(query);
  const given = Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
  return leadQuery(criteriaOf(readLeadFilter(given))).toString();
}

const shown = { id: true, name: true, query: true } as const;

/** Views of people above publishers stand under the name of all; a publisher's are looked at with the others of that publisher. */
function homeOf(user: UserCaller): Reach & { publisherId: string } {
  return { publisherId: user.role === 'publisher' ? (user.publisherId ?? '') : everyPublisher };
}
