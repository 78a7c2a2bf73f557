import { type Transaction, database } from '#lib/db/database.ts';
import { isId, newId } from '#lib/db/id.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import { type Caller, actorOf, reachOf } from '#lib/identity/caller.ts';
import { createSecret, hashSecret, readToken } from '#lib/identity/one-time-secret.ts';
import { offerKey } from '#lib/offers/get-offer.ts';
import type { OfferId } from '#lib/offers/offer-id.ts';
import { actorNames } from './actor-names.ts';
import { openProblem } from './open-problem.ts';

/** How long a link may work. */
export const caseLinkDays = [1, 7, 30] as const;

export type CaseLink = {
  id: string;
  code: string;
  leadId: string | null;
  createdBy: string | null;
  createdAt: string;
  expiresAt: string;
};

/** The problem to share: that of a lead, one that is named, or the one the offer has now. */
export type CaseSubject = { leadId?: string | undefined; code?: string | undefined };

export type CreatedCaseLink = { kind: 'created'; link: CaseLink; token: string } | { kind: 'not-found' } | { kind: 'nothing-to-share' };

/** Makes a link to one problem. The token is in this answer and nowhere else: whoever has it may read the redacted page until it ends. */
export async function createCaseLink(
  caller: Caller,
  offerId: string,
  { days, ...subject }: CaseSubject & { days: (typeof caseLinkDays)[number] },
  now: Date,
): Promise<CreatedCaseLink> {
  return withOffer(caller, offerId, { kind: 'not-found' }, async (tx, key): Promise<CreatedCaseLink> => {
    if (subject.leadId !== undefined && !(await hasLead(tx, key, subject.leadId))) return { kind: 'not-found' };
    const problem = await problemToShare(tx, key, subject);
    if (!problem) return { kind: 'nothing-to-share' };
    const secret = createSecret();
    const row = await tx.caseLink.create({
      data: {
        publisherId: key.publisherId,
        id: newId(),
        tokenHash: hashSecret(secret),
        offerId: key.id,
        ...problem,
        createdBy: actorOf(caller),
        createdAt: now,
        expiresAt: new Date(now.getTime() + days * 86_400_000),
      },
      select: columns,
    });
    const detail = { link: row.id, code: row.code, days };
    await recordAudit(tx, caller, { publisherId: key.publisherId, action: 'case-link.create', subject: offerId, detail });
    return { kind: 'created', link: toLink(row, await actorNames(tx, [row.createdBy])), token: `${key.publisherId}.${secret}` };
  });
}

/** Links of the offer that still work, newest first; null where there is no such offer. */
export async function listCaseLinks(caller: Caller, offerId: string, now: Date): Promise<CaseLink[] | null> {
  return withOffer(caller, offerId, null, async (tx, { publisherId, id }) => {
    const rows = await tx.caseLink.findMany({
      where: { publisherId, offerId: id, ...open(now) },
      select: columns,
      orderBy: { id: 'desc' },
      take: 100,
    });
    const names = await actorNames(
      tx,
      rows.map(({ createdBy }) => createdBy),
    );
    return rows.map((row) => toLink(row, names));
  });
}

/** Ends a link at once; one that has ended already stays so. False when there is none of this id. */
export async function revokeCaseLink(caller: Caller, offerId: string, id: string, now: Date): Promise<boolean> {
  if (!isId(id)) return false;
  return withOffer(caller, offerId, false, async (tx, key) => {
    const link = { publisherId: key.publisherId, id, offerId: key.id };
    const { count } = await tx.caseLink.updateMany({ where: { ...link, ...open(now) }, data: { revokedAt: now } });
    if (count === 0) return (await tx.caseLink.count({ where: link })) > 0;
    await recordAudit(tx, caller, { publisherId: key.publisherId, action: 'case-link.revoke', subject: offerId, detail: { link: id } });
    return true;
  });
}

/** What a token stands for; null when it is unknown, ended or too old, all alike. */
export async function findCaseLink(tx: Transaction, token: string, now: Date) {
  const read = token.length > 200 ? null : readToken(token);
  if (!read) return null;
  return tx.caseLink.findFirst({ where: { publisherId: read.place, tokenHash: read.hash, ...open(now) } });
}

const columns = { id: true, code: true, leadId: true, createdBy: true, createdAt: true, expiresAt: true } as const;

type Row = { id: string; code: string; leadId: string | null; createdBy: string; createdAt: Date; expiresAt: Date };

/** With a lead the page can show what was answered; an offer's own problem brings its latest one along. */
async function problemToShare(
  tx: Transaction,
  key: OfferId,
  { leadId, code }: CaseSubject,
): Promise<{ code: string; leadId: string | null } | null> {
  if (code !== undefined) return catalogueEntry(code) ? { code, leadId: leadId ?? null } : null;
  if (leadId === undefined) return openProblem(tx, key);
  const delivery = await tx.delivery.findUnique({
    where: { publisherId_leadId: { publisherId: key.publisherId, leadId } },
    select: { code: true, reason: true },
  });
  const own = delivery?.code ?? (delivery?.reason === 'no-destination' ? delivery.reason : null);
  return own ? { code: own, leadId } : null;
}

async function hasLead(tx: Transaction, { publisherId, id }: OfferId, leadId: string): Promise<boolean> {
  return isId(leadId) && (await tx.lead.count({ where: { publisherId, id: leadId, offerId: id } })) > 0;
}

async function withOffer<T>(caller: Caller, offerId: string, missing: T, work: (tx: Transaction, key: OfferId) => Promise<T>): Promise<T> {
  const reach = reachOf(caller);
  const key = offerKey(reach, offerId);
  if (!key) return missing;
  // People and keys are reference rows, which a publisher's own role may read.
  return database().within(reach, async (tx) => {
    const exists = (await tx.offer.count({ where: { publisherId: key.publisherId, id: key.id } })) > 0;
    return exists ? work(tx, key) : missing;
  });
}

function open(now: Date) {
  return { revokedAt: null, expiresAt: { gt: now } };
}

function toLink({ createdBy, createdAt, expiresAt, ...row }: Row, names: ReadonlyMap<string, string>): CaseLink {
  return { ...row, createdBy: names.get(createdBy) ?? null, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
}
