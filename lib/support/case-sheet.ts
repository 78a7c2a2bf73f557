import { onPlatform } from '#lib/db/on-platform.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { env } from '#lib/env.ts';
import type { Diagnosis } from '#lib/errors/diagnosis.ts';
import { type Locale, type Localized, isLocale } from '#lib/i18n/locale.ts';
import type { UserCaller } from '#lib/identity/caller.ts';
import { describe, getLead } from '#lib/leads/get.ts';
import type { AttemptView, LeadView } from '#lib/leads/lead-view.ts';
import { type LogRow, listLeads } from '#lib/leads/list.ts';
import { getOffer } from '#lib/offers/get-offer.ts';
import type { Offer } from '#lib/offers/offer.ts';
import { type OfferId, parseOfferId } from '#lib/offers/offer-id.ts';
import { type Standing, readStanding } from '#lib/offers/read-standing.ts';
import { type CaseEvent, listCaseEvents } from './case-events.ts';
import { type CaseLink, listCaseLinks } from './case-links.ts';
import { type CaseNote, listNotes } from './case-notes.ts';
import { type CustomerMessage, customerMessages } from './customer-message.ts';
import { type Affected, listAffected } from './list-affected.ts';
import { openProblem } from './open-problem.ts';
import { recordLook } from './record-look.ts';
import { type ChangeBefore, whatChanged } from './what-changed.ts';

/** Everything support needs about one offer's trouble, with nobody's personal data: it may be printed and sent. */
export type CaseSheet = {
  offer: Offer;
  /** Where it stands: what its last test and its live connection failed with. */
  standing: Standing;
  publisher: { id: string; name: string; owners: Array<{ name: string; locale: Locale }> };
  /** The lead somebody asked about, masked. */
  lead: LeadView | null;
  problem: CaseProblem | null;
  events: CaseEvent[];
  failing: LogRow[];
  notes: CaseNote[];
  links: CaseLink[];
};

export type CaseProblem = {
  diagnosis: Diagnosis;
  /** When it began; null where nobody knows. */
  since: string | null;
  /** When the connection last delivered. */
  lastWorkedAt: string | null;
  change: ChangeBefore | null;
  /** The last attempt that failed so, masked. */
  failed: { leadId: string; attempt: AttemptView } | null;
  messages: Localized<CustomerMessage>;
  affected: Affected;
};

const failingShown = 10;

/** The sheet of an offer, or of one of its leads; null when there is no such offer, or the lead is not its. The look is audited. */
export async function getCaseSheet(
  user: UserCaller,
  offerId: string,
  { leadId, locale, now }: { leadId: string | null; locale: Locale; now: Date },
): Promise<CaseSheet | null> {
  const key = parseOfferId(offerId);
  const offer = key && (await getOffer({ publisherId: null }, offerId, { locale, now, showsIntakeUrl: false }));
  if (!key || !offer) return null;
  // An admin's sheet shows no more than support's: it is made to be handed on.
  const reader: UserCaller = { ...user, role: 'support' };
  const lead = leadId === null ? null : await getLead(reader, leadId, locale);
  if (leadId !== null && lead?.offer !== offerId) return null;
  const [publisher, events, failing, notes, links] = await Promise.all([
    readPublisher(key.publisherId),
    listCaseEvents(key, locale),
    listLeads(reader, { offer: offerId, status: ['held', 'retrying'], test: false }, failingShown),
    listNotes(offerId),
    listCaseLinks(reader, offerId, now),
    recordLook(user, offerId, 'sheet', now.getTime()),
  ]);
  const problem = await readProblem(reader, key, { offer, lead, events, locale });
  const standing = await readStanding({ publisherId: null }, offer, locale);
  return { offer, standing, publisher, lead, problem, events, failing: failing.items, notes: notes ?? [], links: links ?? [] };
}

type Known = { offer: Offer; lead: LeadView | null; events: readonly CaseEvent[]; locale: Locale };

/** That of the lead asked about, else that of the offer. */
async function readProblem(reader: UserCaller, key: OfferId, { offer, lead, events, locale }: Known): Promise<CaseProblem | null> {
  const open = lead?.delivery.code ? { code: lead.delivery.code, leadId: lead.id } : await onPlatform((tx) => openProblem(tx, key));
  const entry = open && catalogueEntry(open.code);
  if (!open || !entry) return null;
  const [shown, affected] = await Promise.all([
    open.leadId === null || open.leadId === lead?.id ? lead : getLead(reader, open.leadId, locale),
    listAffected(open.code),
  ]);
  const { health } = offer;
  const isOffers = health.code === open.code;
  const heldLeads = isOffers ? health.held : 0;
  const same = shown?.attempts.filter(({ code }) => code === open.code) ?? [];
  const attempt = same.findLast(({ exchanges }) => exchanges.length > 0) ?? same.at(-1);
  const since = (isOffers && (health.failingSince ?? health.heldSince)) || startOf(events, open.code) || attempt?.startedAt || null;
  const told = shown?.diagnosis?.code === open.code ? shown.diagnosis : describe(open.code, locale)!;
  const met = (isOffers && health.circumstances.incident) || told.incident;
  const incident = met ? { publishers: met.publishers, vendor: health.circumstances.vendor } : null;
  return {
    diagnosis: { ...told, heldLeads },
    since,
    lastWorkedAt: health.lastSuccessAt,
    change: whatChanged(health, since, events),
    failed: shown && attempt ? { leadId: shown.id, attempt } : null,
    messages: customerMessages(entry, { offerTitle: offer.title, offerId: offer.offerId, since, heldLeads, incident }, env().APP_URL),
    affected,
  };
}

function startOf(events: readonly CaseEvent[], code: string): string | null {
  return events.find((event) => (event.kind === 'failing' || event.kind === 'run-failed') && event.code === code)?.at ?? null;
}

/** Owners by name and language: to whom, and how, one writes. */
async function readPublisher(id: string): Promise<CaseSheet['publisher']> {
  return onPlatform(async (tx) => {
    const { name } = await tx.publisher.findUniqueOrThrow({ where: { id }, select: { name: true } });
    const owners = await tx.membership.findMany({
      where: { publisherId: id, role: 'owner', user: { disabledAt: null } },
      select: { user: { select: { name: true, locale: true } } },
      orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
    });
    return { id, name, owners: owners.map(({ user }) => ({ name: user.name, locale: isLocale(user.locale) ? user.locale : 'en' })) };
  });
}
