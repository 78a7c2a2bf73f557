import type { Transaction } from '#lib/db/database.ts';
import type { OfferId } from '#lib/offers/offer-id.ts';

/** The code of what is wrong, and a lead on which it can be seen. */
export type OpenProblem = { code: string; leadId: string | null };

/**
 * What an offer suffers from now: what most of its waiting leads wait for, else what its connection fails with, else what its last
 * Publish stopped at. Null where nothing is wrong.
 */
export async function openProblem(tx: Transaction, { publisherId, id }: OfferId): Promise<OpenProblem | null> {
  const [waiting] = await tx.$queryRaw<Array<{ code: string }>>`
    SELECT code FROM deliveries
    WHERE publisher_id = ${publisherId} AND offer_id = ${id} AND status IN ('held', 'retrying') AND version IS NULL AND code IS NOT NULL
    GROUP BY status, code ORDER BY status, count(*) DESC LIMIT 1`;
  if (waiting) return { code: waiting.code, leadId: await tellingLead(tx, { publisherId, id }, waiting.code) };
  const health = await tx.connectionHealth.findUnique({ where: { publisherId_offerId: { publisherId, offerId: id } } });
  if (health?.lastCode && health.consecutiveFailures > 0) return { code: health.lastCode, leadId: null };
  const run = await tx.publishRun.findFirst({
    where: { publisherId, offerId: id },
    orderBy: { id: 'desc' },
    select: { status: true, testLeadId: true, steps: { where: { code: { not: null } }, select: { code: true }, take: 1 } },
  });
  const code = run?.status === 'failed' ? run.steps[0]?.code : null;
  return code ? { code, leadId: run!.testLeadId } : null;
}

/** The latest waiting lead whose attempt kept what was answered: where several share one failed sign-in, only the first did. */
async function tellingLead(tx: Transaction, { publisherId, id }: OfferId, code: string): Promise<string | null> {
  const [lead] = await tx.$queryRaw<Array<{ id: string }>>`
    SELECT d.lead_id AS id FROM (
      SELECT publisher_id, lead_id FROM deliveries
      WHERE publisher_id = ${publisherId} AND offer_id = ${id} AND status IN ('held', 'retrying') AND version IS NULL AND code = ${code}
      ORDER BY lead_id DESC LIMIT 50
    ) d
    LEFT JOIN attempts a ON a.publisher_id = d.publisher_id AND a.lead_id = d.lead_id AND a.code = ${code} AND a.exchanges <> '[]'
    ORDER BY a.id IS NULL, d.lead_id DESC LIMIT 1`;
  return lead?.id ?? null;
}
