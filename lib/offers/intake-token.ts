import { randomBytes } from 'node:crypto';
import type { Transaction } from '#lib/db/database.ts';
import { env } from '#lib/env.ts';
import { hashIntakeToken } from '#lib/leads/post-intake.ts';
import type { OfferId } from '#lib/offers/offer-id.ts';
import { seal, unseal } from '#lib/secrets/seal.ts';

/** A new token, sealed for the offer's row. Who has it can post leads to the offer, and nothing else. */
export function createIntakeToken(offer: OfferId): { hash: Buffer; sealed: string } {
  const token = randomBytes(32).toString('base64url');
  return { hash: hashIntakeToken(token), sealed: seal(token, context(offer), env().SECRET_KEYS) };
}

/** The address to paste into the marketplace. */
export function intakeUrl(offer: OfferId, sealed: string): string {
  return `${env().APP_URL}/api/v1/intake/${unseal(sealed, context(offer), env().SECRET_KEYS)}`;
}

/** Makes `hash` the only token that opens the offer's intake; the one before stops with the transaction. */
export async function replaceIntakeToken(tx: Transaction, { publisherId, id: offerId }: OfferId, hash: Buffer): Promise<void> {
  await tx.intakeToken.deleteMany({ where: { publisherId, offerId } });
  await tx.intakeToken.create({ data: { hash: new Uint8Array(hash), publisherId, offerId } });
}

function context({ publisherId, id }: OfferId) {
  return { publisherId, offerId: id, field: 'intakeToken' };
}
