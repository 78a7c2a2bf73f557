import type { Transaction } from '#lib/db/database.ts';
import { isId, newId } from '#lib/db/id.ts';
import { onPlatform } from '#lib/db/on-platform.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import { type Caller, actorOf } from '#lib/identity/caller.ts';
import { type OfferId, parseOfferId } from '#lib/offers/offer-id.ts';
import { actorNames } from './actor-names.ts';

/** What support wrote down about an offer's trouble. Never shown to a publisher: routes and pages admit support and admins only. */
export type CaseNote = { id: string; leadId: string | null; author: string | null; text: string; createdAt: string };

const shown = 100;

/** Newest first; null where there is no such offer. */
export async function listNotes(offerId: string): Promise<CaseNote[] | null> {
  return withOffer(offerId, async (tx, { publisherId, id }) => {
    const rows = await tx.caseNote.findMany({ where: { publisherId, offerId: id }, orderBy: { id: 'desc' }, take: shown });
    const names = await actorNames(
      tx,
      rows.map(({ author }) => author),
    );
    return rows.map(({ id, leadId, author, text, createdAt }) => ({
      id,
      leadId,
      author: names.get(author) ?? null,
      text,
      createdAt: createdAt.toISOString(),
    }));
  });
}

/** Null where there is no such offer, or no such lead of it. The audit log says that there is a note, not what it says. */
export async function addNote(caller: Caller, offerId: string, note: { text: string; leadId: string | null }): Promise<CaseNote | null> {
  return withOffer(offerId, async (tx, { publisherId, id }) => {
    if (note.leadId !== null) {
      const lead = isId(note.leadId) && (await tx.lead.count({ where: { publisherId, id: note.leadId, offerId: id } })) > 0;
      if (!lead) return null;
    }
    const row = await tx.caseNote.create({
      data: { publisherId, id: newId(), offerId: id, leadId: note.leadId, author: actorOf(caller), text: note.text },
    });
    await recordAudit(tx, caller, { publisherId, action: 'case-note.add', subject: offerId, detail: { note: row.id } });
    const names = await actorNames(tx, [row.author]);
    return {
      id: row.id,
      leadId: row.leadId,
      author: names.get(row.author) ?? null,
      text: row.text,
      createdAt: row.createdAt.toISOString(),
    };
  });
}

async function withOffer<T>(offerId: string, work: (tx: Transaction, key: OfferId) => Promise<T>): Promise<T | null> {
  const key = parseOfferId(offerId);
  if (!key) return null;
  return onPlatform(async (tx) => {
    const exists = (await tx.offer.count({ where: { publisherId: key.publisherId, id: key.id } })) > 0;
    return exists ? work(tx, key) : null;
  });
}
