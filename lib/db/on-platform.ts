import { type Transaction, database } from '#lib/db/database.ts';

/** One transaction over all publishers' rows, for what belongs to the portal itself: accounts, keys, policies, what support and admins see. */
export function onPlatform<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database().within({ publisherId: null }, work);
}
