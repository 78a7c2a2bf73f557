import { type Reach, type Transaction, database } from '#lib/db/database.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { isId, newId } from '#lib/db/id.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import { type Caller, actorOf } from '#lib/identity/caller.ts';
import { enqueue } from '#lib/jobs/boss.ts';
import { type CheckStep, checkStepOf, lastFailedStage } from './check.ts';
import { destinationOf } from './destination-of.ts';
import { findOfferRow, lockOffer } from './get-offer.ts';
import { delivers } from './intake-mode.ts';
import { formatOfferId } from './offer-id.ts';
import { type OfferRow, savedVersionOf } from './offer-row.ts';
import { needsDestination } from './offer-type.ts';
import { type StepStatus, stepNames } from './publish-steps.ts';
import { storeTestLead, testMarker } from './test-lead.ts';

export type StartedRun =
  { kind: 'started'; id: string } | { kind: 'not-found' } | { kind: 'refused'; code: 'destination-required' | 'publish-running' };

/** A run as the API and the stepper show it. */
export type PublishRun = {
  id: string;
  offerId: string;
  version: number;
  status: 'running' | 'succeeded' | 'failed';
  steps: Array<{
    name: string;
    status: StepStatus;
    startedAt: Date | null;
    finishedAt: Date | null;
    code: string | null;
    stage: string | null;
    field: string | null;
  }>;
  /** The last station of a check; null for a whole run. */
  lastStep: string | null;
  /** Null for a check that stops before anything is written. */
  testLead: { marker: string; leadId: string } | null;
};

/**
 * One press of Publish: tests the saved version with a test lead. The run, the lead and the job are there together or not at all;
 * a worker does the rest. A second press while one runs is refused.
 */
export function startPublish(caller: Caller, reach: Reach, offerId: string, now: Date): Promise<StartedRun> {
  return start(caller, reach, offerId, now, async () => null);
}

/**
 * "I fixed it, check just this": goes as far as the stage that failed and no farther, without a lead where nothing has to be
 * written for that. Without `stage` it is the one known to have failed; a stage that only a test lead can prove is a whole run.
 */
export function startCheck(caller: Caller, reach: Reach, offerId: string, stage: string | null, now: Date): Promise<StartedRun> {
  return start(caller, reach, offerId, now, async (tx, offer, version) =>
    checkStepOf(stage ?? (await lastFailedStage(tx, offer, version))),
  );
}

type ChooseEnd = (tx: Transaction, offer: OfferRow, version: number) => Promise<CheckStep | null>;

async function start(caller: Caller, reach: Reach, offerId: string, now: Date, chooseEnd: ChooseEnd): Promise<StartedRun> {
  try {
    return await database().within(reach, async (tx): Promise<StartedRun> => {
      const offer = await findOfferRow(tx, reach, offerId);
      if (!offer) return { kind: 'not-found' };
      await lockOffer(tx, offer);
      const version = savedVersionOf(offer);
      const destination = await destinationOf(tx, offer, version);
      if (version === null || destination === null || (needsDestination(offer.type) && !delivers(destination)))
        return { kind: 'refused', code: 'destination-required' };
      return { kind: 'started', id: await createRun(tx, caller, offer, version, await chooseEnd(tx, offer, version), now) };
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      return { kind: 'refused', code: 'publish-running' };
    throw error;
  }
}

/** Null for a run that is missing, malformed or somebody else's. */
export async function getPublishRun(reach: Reach, id: string): Promise<PublishRun | null> {
  if (!isId(id)) return null;
  return database().within(reach, async (tx) => {
    const run = await tx.publishRun.findFirst({
      where: { id, ...(reach.publisherId === null ? {} : { publisherId: reach.publisherId }) },
      include: { steps: { orderBy: { position: 'asc' } } },
    });
    return (
      run && {
        id: run.id,
        offerId: formatOfferId({ publisherId: run.publisherId, id: run.offerId }),
        version: run.version,
        status: run.status as PublishRun['status'],
        steps: run.steps.map((step) => ({ ...step, status: step.status as StepStatus })),
        lastStep: run.lastStep,
        testLead: run.marker !== null && run.testLeadId !== null ? { marker: run.marker, leadId: run.testLeadId } : null,
      }
    );
  });
}

async function createRun(
  tx: Transaction,
  caller: Caller,
  offer: OfferRow,
  version: number,
  lastStep: CheckStep | null,
  now: Date,
): Promise<string> {
  const { publisherId } = offer;
  const id = newId();
  const testLead = lastStep === null ? await makeTestLead(tx, offer, { id, version }, now) : {};
  await tx.publishRun.create({
    data: {
      publisherId,
      id,
      offerId: offer.id,
      version,
      ...testLead,
      lastStep,
      startedBy: actorOf(caller),
      steps: { create: stepNames.map((name, position) => ({ name, position })) },
    },
    select: { id: true },
  });
  const action = lastStep === null ? 'offer.publish' : 'offer.check';
  await recordAudit(tx, caller, {
    publisherId,
    action,
    subject: formatOfferId(offer),
    detail: { version, run: id, ...(lastStep === null ? {} : { step: lastStep }) },
  });
  await enqueue(tx, 'publish-run', { publisherId, runId: id });
  return id;
}

async function makeTestLead(
  tx: Transaction,
  offer: OfferRow,
  run: { id: string; version: number },
  now: Date,
): Promise<{ marker: string; testLeadId: string }> {
  const { publisherId } = offer;
  const marker = testMarker(now);
  const testLeadId = await storeTestLead(tx, offer, marker, { source: 'AzureMarketplace', action: 'INS' });
  // Held by the run, not by a lease: no worker may take it up as an ordinary delivery.
  await tx.delivery.create({
    data: {
      publisherId,
      leadId: testLeadId,
      offerId: offer.id,
      status: 'delivering',
      lease: run.id,
      trigger: 'publish',
      version: run.version,
    },
    select: { leadId: true },
  });
  return { marker, testLeadId };
}
