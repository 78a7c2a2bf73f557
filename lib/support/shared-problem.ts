import type { Transaction } from '#lib/db/database.ts';
import { onPlatform } from '#lib/db/on-platform.ts';
import { anonymousText } from '#lib/diagnosis/anonymous-text.ts';
import type { Diagnosis } from '#lib/errors/diagnosis.ts';
import type { Exchange } from '#lib/http/session.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { describe } from '#lib/leads/get.ts';
import { personMask } from '#lib/leads/mask-person.ts';
import { getOffer } from '#lib/offers/get-offer.ts';
import { findCaseLink } from './case-links.ts';
import { openProblem } from './open-problem.ts';

/** One problem as somebody without an account may read it: nothing personal, no secret, no way on into the portal. */
export type SharedProblem = {
  offerTitle: string;
  publisherName: string;
  destination: string | null;
  target: string | null;
  diagnosis: Diagnosis;
  /** False once the lead has been delivered, or the offer has no such problem any more. */
  isOpen: boolean;
  since: string | null;
  heldLeads: number;
  answer: SharedAnswer | null;
  sharedAt: string;
  expiresAt: string;
};

/** What the destination said last, with names, addresses, numbers and keys taken out. */
export type SharedAnswer = {
  at: string;
  stage: string | null;
  httpStatus: number | null;
  vendorCode: string | null;
  message: string | null;
  body: string | null;
};

const maxBody = 600;

/** What the link shows; null when it is unknown, was ended, or is too old. */
export async function readSharedProblem(token: string, now: Date, locale: Locale): Promise<SharedProblem | null> {
  const found = await onPlatform(async (tx) => {
    const link = await findCaseLink(tx, token, now);
    const publisher = link && (await tx.publisher.findUnique({ where: { id: link.publisherId }, select: { name: true } }));
    if (!link || !publisher) return null;
    const { publisherId, offerId, leadId, code } = link;
    const delivery = leadId === null ? null : await deliveryOf(tx, publisherId, leadId);
    const isOpen = delivery
      ? delivery.status !== 'delivered' && delivery.code === code
      : (await openProblem(tx, { publisherId, id: offerId }))?.code === code;
    return { link, publisher, isOpen, answer: leadId === null ? null : await answerOf(tx, { publisherId, leadId, code }) };
  });
  if (!found) return null;
  const { link, publisher, isOpen, answer } = found;
  const offer = await getOffer({ publisherId: null }, `${link.publisherId}.${link.offerId}`, { locale, now, showsIntakeUrl: false });
  const diagnosis = describe(link.code, locale);
  if (!offer || !diagnosis) return null;
  return {
    offerTitle: offer.title,
    publisherName: publisher.name,
    destination: offer.destination?.type ?? null,
    target: offer.target,
    diagnosis,
    isOpen,
    since: offer.health.code === link.code ? (offer.health.failingSince ?? offer.health.heldSince) : null,
    heldLeads: isOpen && offer.health.code === link.code ? offer.health.held : 0,
    answer,
    sharedAt: link.createdAt.toISOString(),
    expiresAt: link.expiresAt.toISOString(),
  };
}

function deliveryOf(tx: Transaction, publisherId: string, leadId: string) {
  return tx.delivery.findUnique({ where: { publisherId_leadId: { publisherId, leadId } }, select: { status: true, code: true } });
}

/** Masked twice: the lead's own values by value, and then everything that looks like a person or a key. */
async function answerOf(
  tx: Transaction,
  { publisherId, leadId, code }: { publisherId: string; leadId: string; code: string },
): Promise<SharedAnswer | null> {
  const attempt = await tx.attempt.findFirst({ where: { publisherId, leadId, code }, orderBy: { id: 'desc' } });
  const lead = await tx.lead.findUnique({
    where: { publisherId_id: { publisherId, id: leadId } },
    select: { customer: true, description: true, extra: true, externalId: true },
  });
  if (!attempt || !lead) return null;
  const mask = personMask(lead);
  const clean = (text: string | null | undefined) => (text?.trim() ? anonymousText(mask(text)) || null : null);
  const answered = (attempt.exchanges as unknown as Exchange[]).findLast(({ response }) => response !== null);
  const message = clean(attempt.vendorMessage);
  const body = clean(answered?.response?.body)?.slice(0, maxBody) ?? null;
  return {
    at: attempt.startedAt.toISOString(),
    stage: attempt.stage,
    httpStatus: attempt.httpStatus,
    vendorCode: mask(attempt.vendorCode),
    message,
    // Many answers are little more than their message.
    body: message !== null && body?.includes(message.slice(0, 60)) ? null : body,
  };
}
