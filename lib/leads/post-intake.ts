import { createHash } from 'node:crypto';
import type pg from 'pg';
import { fieldErrors } from '#lib/api/issues.ts';
import { ProblemError, invalid, notFound, tooLarge } from '#lib/api/problem.ts';
import { contentFingerprint, microsoftPayloadSchema } from '#lib/leads/microsoft-payload.ts';
import { type NewLead, newLeadFromMicrosoft } from '#lib/leads/new-lead.ts';
import { maxLeadBytes } from '#lib/leads/post-leads.ts';
import type { Stored } from '#lib/leads/store.ts';
import type { OfferId } from '#lib/offers/offer-id.ts';

/**
 * Takes what Microsoft's marketplace posts to an offer's intake URL, whatever content type it names.
 * @throws {ProblemError} 404 for a token nobody has, 413, 400 and 422.
 */
export async function postIntake(
  offer: OfferId | null,
  text: string,
  store: (leads: NewLead[]) => Promise<Stored[]>,
): Promise<{ id: string }> {
  if (!offer) throw new ProblemError(notFound());
  if (Buffer.byteLength(text) > maxLeadBytes) throw new ProblemError(tooLarge('One lead takes at most 64 KiB.'));
  const value = parseObject(text);
  const parsed = microsoftPayloadSchema.safeParse(value);
  if (!parsed.success) throw new ProblemError(invalid(fieldErrors(parsed.error), 'The lead was not accepted.'));
  const [stored] = await store([newLeadFromMicrosoft(offer, parsed.data, contentFingerprint(value))]);
  if (stored?.kind !== 'stored') throw new ProblemError(notFound());
  return { id: stored.id };
}

export function hashIntakeToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Finds the offer of a token. Asked every time: a rotated token must stop at once. */
export async function findOfferByToken(pool: pg.Pool, token: string): Promise<OfferId | null> {
  if (!/^[\w-]{16,200}$/.test(token)) return null;
  const { rows } = await pool.query<{ publisher_id: string; offer_id: string }>({
    name: 'offer-by-token',
    text: 'SELECT publisher_id, offer_id FROM intake_tokens WHERE hash = $1',
    values: [hashIntakeToken(token)],
  });
  const [row] = rows;
  return row ? { publisherId: row.publisher_id, id: row.offer_id } : null;
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ProblemError({ status: 400, slug: 'not-json', title: 'The body is not JSON.' });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ProblemError(invalid([{ path: '', message: 'must be a JSON object' }], 'The lead was not accepted.'));
  }
  return value as Record<string, unknown>;
}
