import type { Transaction } from '#lib/db/database.ts';
import { type OfferId, formatOfferId } from './offer-id.ts';

/** Somebody looked, and found the test lead of this version, where no protocol could tell. */
export type ConfirmedByHand = { runId: string; version: number; at: string; by: string | null };

/** By offer id and version: the last test lead that somebody found. One query, and one for the names. */
export async function readConfirmations(
  tx: Transaction,
  versions: ReadonlyArray<OfferId & { version: number }>,
): Promise<Map<string, ConfirmedByHand>> {
  if (versions.length === 0) return new Map();
  const runs = await tx.publishRun.findMany({
    where: { OR: versions.map(({ publisherId, id, version }) => ({ publisherId, offerId: id, version })), testLeadFoundAt: { not: null } },
    orderBy: { id: 'asc' },
    select: { publisherId: true, id: true, offerId: true, version: true, testLeadFoundAt: true, testLeadFoundBy: true },
  });
  if (runs.length === 0) return new Map();
  const names = await namesOf(tx, new Set(runs.flatMap(({ testLeadFoundBy }) => testLeadFoundBy ?? [])));
  return new Map(
    runs.map(({ publisherId, id, offerId, version, testLeadFoundAt, testLeadFoundBy }) => [
      confirmationKey({ publisherId, id: offerId }, version),
      { runId: id, version, at: testLeadFoundAt!.toISOString(), by: names.get(testLeadFoundBy ?? '') ?? null },
    ]),
  );
}

export function confirmationKey(offer: OfferId, version: number | null): string {
  return `${formatOfferId(offer)} ${version}`;
}

async function namesOf(tx: Transaction, actors: ReadonlySet<string>): Promise<Map<string, string>> {
  const ids = (kind: string) => [...actors].flatMap((actor) => (actor.startsWith(`${kind}:`) ? [actor.slice(kind.length + 1)] : []));
  const users = await tx.user.findMany({ where: { id: { in: ids('user') } }, select: { id: true, name: true } });
  const keys = await tx.apiKey.findMany({ where: { id: { in: ids('key') } }, select: { id: true, name: true } });
  return new Map([
    ...users.map(({ id, name }) => [`user:${id}`, name] as const),
    ...keys.map(({ id, name }) => [`key:${id}`, name] as const),
  ]);
}
