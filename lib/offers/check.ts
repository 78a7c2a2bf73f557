import type { Transaction } from '#lib/db/database.ts';
import { releaseHeld } from '#lib/delivery/release.ts';
import { stepOfStage } from '#lib/destinations/stages.ts';
import type { StepName } from './publish-steps.ts';

/** Where a check may end: stations before anything is written. */
export const checkSteps = ['configuration', 'reach', 'sign-in'] as const;

export type CheckStep = (typeof checkSteps)[number];

/** The station that tries a stage, or a station of that name, again without writing; null where only a test lead can. */
export function checkStepOf(stage: string | null): CheckStep | null {
  const step = stage === null ? null : (stepOfStage(stage) ?? stage);
  return checkSteps.find((name) => name === step) ?? null;
}

/** What is wrong with a version as far as anybody knows: what its last run says, else what its last real failure says. */
export async function lastFailedStage(
  tx: Transaction,
  offer: { publisherId: string; id: string; liveVersion: number | null },
  version: number,
): Promise<string | null> {
  const { publisherId, id: offerId } = offer;
  const run = await tx.publishRun.findFirst({
    where: { publisherId, offerId, version },
    orderBy: { id: 'desc' },
    select: { status: true, steps: { where: { status: 'failed' }, select: { name: true, stage: true } } },
  });
  const [failed] = run?.status === 'failed' ? run.steps : [];
  if (failed) return checkStepOf(failed.stage) === null ? failed.name : failed.stage;
  if (offer.liveVersion !== version) return null;
  const health = await tx.connectionHealth.findUnique({
    where: { publisherId_offerId: { publisherId, offerId } },
    select: { lastStage: true, consecutiveFailures: true },
  });
  return health && health.consecutiveFailures > 0 ? health.lastStage : null;
}

/**
 * Frees held leads after a check that stopped at `lastStep`, if nothing but that part of the way held any of them. Returns how many;
 * null when some wait for another reason, which only a test lead can prove settled.
 */
export async function releaseAfterCheck(
  tx: Transaction,
  owner: { publisherId: string; offerId: string },
  lastStep: StepName,
): Promise<number | null> {
  const reasons = await tx.$queryRaw<Array<{ stage: string | null }>>`
    SELECT a.stage FROM (
      SELECT code, max(lead_id::text)::uuid AS lead_id FROM deliveries
      WHERE publisher_id = ${owner.publisherId} AND offer_id = ${owner.offerId} AND status = 'held' GROUP BY code
    ) d LEFT JOIN LATERAL (
      SELECT stage FROM attempts a WHERE a.publisher_id = ${owner.publisherId} AND a.lead_id = d.lead_id ORDER BY a.id DESC LIMIT 1
    ) a ON true`;
  if (reasons.length === 0) return 0;
  const proven = checkSteps.slice(0, checkSteps.indexOf(lastStep as CheckStep) + 1);
  const isSettled = reasons.every(({ stage }) => {
    const step = checkStepOf(stage);
    return step !== null && proven.includes(step);
  });
  return isSettled ? releaseHeld(tx, owner) : null;
}
