import { database } from '#lib/db/database.ts';

/** Names of the people who made valid API keys, by the key's id. Keys of the first set-up were made by nobody. */
export async function keyOwners(): Promise<ReadonlyMap<string, string>> {
  const { rows } = await database().worker.query<{ id: string; name: string }>(
    'SELECT k.id, u.name FROM api_keys k JOIN users u ON u.id = k.created_by WHERE k.revoked_at IS NULL',
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
