import type { Transaction } from '#lib/db/database.ts';

/** Names of people and keys by the form in which rows keep them (`user:<id>`, `key:<id>`). The portal itself has none. */
export async function actorNames(tx: Transaction, actors: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const idsOf = (kind: string) => [
    ...new Set(actors.filter((actor) => actor.startsWith(`${kind}:`)).map((actor) => actor.slice(kind.length + 1))),
  ];
  const [users, keys] = [idsOf('user'), idsOf('key')];
  const select = { id: true, name: true } as const;
  const people = users.length > 0 ? await tx.user.findMany({ where: { id: { in: users } }, select }) : [];
  const machines = keys.length > 0 ? await tx.apiKey.findMany({ where: { id: { in: keys } }, select }) : [];
  return new Map([
    ...people.map(({ id, name }) => [`user:${id}`, name] as const),
    ...machines.map(({ id, name }) => [`key:${id}`, name] as const),
  ]);
}
