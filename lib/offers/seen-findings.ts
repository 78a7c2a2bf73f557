import * as z from 'zod';
import type { Transaction } from '#lib/db/database.ts';
import type { OfferId } from './offer-id.ts';
import { formatOfferId } from './offer-id.ts';

const seenFindingSchema = z.object({
  code: z.string(),
  severity: z.enum(['warning', 'error']),
  columns: z.array(z.object({ name: z.string(), label: z.string().nullable(), limit: z.number().optional(), sent: z.number().optional() })),
  since: z.iso.datetime(),
});

/** What a look found, and the look that found it first. */
export type SeenFinding = z.output<typeof seenFindingSchema>;

/** Findings as the column has them; none where an older release wrote them differently. */
export function storedFindings(stored: unknown): SeenFinding[] {
  return z.array(seenFindingSchema).catch([]).parse(stored);
}

/** For so long a vendor that tells nothing any more is taken at its last word. */
const trustedMs = 7 * 24 * 60 * 60_000;

/** What the last looks found, by offer and version: `inspectionKey`. */
export async function readSeenFindings(tx: Transaction, offers: readonly OfferId[], now: Date): Promise<Map<string, SeenFinding[]>> {
  if (offers.length === 0) return new Map();
  const rows = await tx.inspection.findMany({
    where: {
      OR: offers.map(({ publisherId, id }) => ({ publisherId, offerId: id })),
      seenAt: { gt: new Date(now.getTime() - trustedMs) },
    },
    select: { publisherId: true, offerId: true, version: true, findings: true },
  });
  return new Map(
    rows.map(({ publisherId, offerId, version, findings }) => [
      inspectionKey({ publisherId, id: offerId }, version),
      storedFindings(findings),
    ]),
  );
}

export function inspectionKey(offer: OfferId, version: number | null): string {
  return `${formatOfferId(offer)} ${version}`;
}
