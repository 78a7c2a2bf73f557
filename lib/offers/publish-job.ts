import { type AttemptResult, type AttemptTools, type Connection, attempt } from '#lib/delivery/attempt.ts';
import { check } from '#lib/delivery/check.ts';
import type { Claimed } from '#lib/delivery/claim.ts';
import type { ConnectionOpener } from '#lib/delivery/connections.ts';
import { outgoingLead } from '#lib/delivery/outgoing-lead.ts';
import { book } from '#lib/delivery/pace.ts';
import { endRest, releaseHeld } from '#lib/delivery/release.ts';
import { settle } from '#lib/delivery/settle.ts';
import type { Database } from '#lib/db/database.ts';
import { isDatabaseUnavailable } from '#lib/db/pools.ts';
import { parseConfig } from '#lib/destinations/config.ts';
import type { OutgoingLead } from '#lib/destinations/contract.ts';
import { isDelivering, specOf } from '#lib/destinations/specs.ts';
import type { HttpProgress } from '#lib/http/session.ts';
import { log } from '#lib/telemetry/log.ts';
import { forbiddenAddresses } from './address-check.ts';
import { releaseAfterCheck } from './check.ts';
import { fieldToBlame } from './field-to-blame.ts';
import { inspectPublished } from './inspect.ts';
import { type StepRecorder, createStepRecorder } from './publish-recorder.ts';
import { type StepName, applicableSteps, failedStep, stepNames, stepOfProgress } from './publish-steps.ts';

export type PublishTools = Omit<AttemptTools, 'onProgress'> & { db: Database; openConnection: ConnectionOpener };

type Run = { publisherId: string; id: string; offerId: string; version: number; testLeadId: string | null; lastStep: string | null };

/**
 * Does the work of one publish run: opens the configuration, hands the test lead over exactly as a real one, and writes
 * down how far it came. Safe to repeat after a crash: the test lead keeps its id, and a run that is over is left alone.
 */
export async function performPublish(tools: PublishTools, { publisherId, runId }: { publisherId: string; runId: string }): Promise<void> {
  const { db, clock } = tools;
  const run = await db.within({ publisherId: null }, (tx) =>
    tx.publishRun.findUnique({ where: { publisherId_id: { publisherId, id: runId } } }),
  );
  if (run?.status !== 'running') return;
  const recorder = createStepRecorder(db, { publisherId, runId }, clock);
  recorder.enter('configuration');
  const opened = await openForPublish(tools, run);
  if ('failure' in opened) {
    recorder.fail('configuration', opened.failure);
    return finish(tools, run, recorder, false);
  }
  const { connection } = opened;
  const applicable = stationsOf(run, connection);
  recorder.skip(stepNames.filter((name) => !applicable.has(name)));
  const succeeded = isDelivering(connection.type) ? await tryOut(tools, run, connection, recorder, applicable) : true;
  if (succeeded && run.testLeadId !== null) await inspectPublished(tools, run, connection);
  if (succeeded) recorder.succeed(run.lastStep === null ? 'preview' : [...applicable].at(-1)!);
  await finish(tools, run, recorder, succeeded);
}

type Opened = { connection: Connection } | { failure: { code: string; stage: string; field: string | null } };

async function openForPublish(tools: PublishTools, run: Run): Promise<Opened> {
  let connection: Connection;
  try {
    connection = await tools.openConnection(run);
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw error;
    log().error({ err: error, run: run.id }, 'a connection could not be opened');
    return { failure: { code: 'secret-unreadable', stage: 'configuration', field: null } };
  }
  // What was valid when it was saved may not be any more: a rule, the host map or the allow list has changed since.
  const parsed = parseConfig(connection.type, connection.config);
  if (!parsed.ok) return { failure: { code: 'configuration-invalid', stage: 'configuration', field: parsed.errors[0]?.path ?? null } };
  const [forbidden] = forbiddenAddresses(specOf(connection.type), connection.config, 'en');
  if (forbidden) return { failure: { code: forbidden.code ?? 'network-address-forbidden', stage: 'address', field: forbidden.path } };
  return { connection };
}

/** The stations that this run passes, in order. */
function stationsOf({ lastStep }: Run, { type, config }: Connection): ReadonlySet<StepName> {
  const applicable = applicableSteps(specOf(type), config);
  const end = lastStep === null ? stepNames.length : stepNames.indexOf(lastStep as StepName) + 1;
  return new Set(stepNames.slice(0, end).filter((name) => applicable.has(name)));
}

async function tryOut(
  tools: PublishTools,
  run: Run,
  connection: Connection,
  recorder: StepRecorder,
  applicable: ReadonlySet<StepName>,
): Promise<boolean> {
  if (run.lastStep === 'configuration') return true;
  let isReached = false;
  const onProgress = (progress: HttpProgress) => {
    isReached ||= progress.event !== 'started';
    recorder.enter(stepOfProgress(progress, isReached));
  };
  const { lastStep, testLeadId } = run;
  const result =
    testLeadId === null
      ? await check(connection, lastStep === 'sign-in' ? 'sign-in' : 'reach', { ...tools, onProgress })
      : await handOverTestLead(tools, { ...run, testLeadId }, connection, onProgress);
  if (result.outcome === 'delivered') return true;
  const { code, stage } = result;
  recorder.fail(failedStep(result, applicable), { code, stage, field: fieldToBlame(specOf(connection.type), connection.config, code) });
  return false;
}

async function handOverTestLead(
  tools: PublishTools,
  run: Run & { testLeadId: string },
  connection: Connection,
  onProgress: (progress: HttpProgress) => void,
): Promise<AttemptResult> {
  const { claimed, lead } = await takeTestLead(tools.db, run);
  const result = await attempt(lead, connection, { ...tools, onProgress });
  await recordAttempt(tools.db, claimed, result);
  // The vendor counts test leads like any other.
  await book(tools.db.worker, [{ publisherId: run.publisherId, type: connection.type, config: connection.config, leads: 1 }]);
  return result;
}

/** The test lead as it was stored, held by the run. A job that is repeated takes it again. */
async function takeTestLead(db: Database, run: Run & { testLeadId: string }): Promise<{ claimed: Claimed; lead: OutgoingLead }> {
  const { publisherId, offerId, version, testLeadId: leadId, id: lease } = run;
  return db.within({ publisherId: null }, async (tx) => {
    await tx.delivery.update({
      where: { publisherId_leadId: { publisherId, leadId } },
      data: { status: 'delivering', lease, truth: null, receipt: undefined, dueAt: null },
      select: { leadId: true },
    });
    const stored = await tx.lead.findUniqueOrThrow({ where: { publisherId_id: { publisherId, id: leadId } } });
    const offer = await tx.offer.findUniqueOrThrow({ where: { publisherId_id: { publisherId, id: offerId } }, select: { title: true } });
    const publisher = await tx.publisher.findUniqueOrThrow({ where: { id: publisherId }, select: { name: true } });
    const { source, action, description, receivedAt, testMarker } = stored;
    const customer = stored.customer as OutgoingLead['customer'] | null;
    const facts = { source, action, customer, description, receivedAt, testMarker };
    const claimed: Claimed = {
      publisherId,
      publisherName: publisher.name,
      leadId,
      offerId,
      offerTitle: offer.title,
      lease,
      trigger: 'publish',
      tries: 0,
      inOrder: false,
      version,
      ...facts,
    };
    return { claimed, lead: outgoingLead(claimed) };
  });
}

async function recordAttempt(db: Database, claimed: Claimed, result: AttemptResult): Promise<void> {
  const next =
    result.outcome === 'delivered'
      ? ({ status: 'delivered', waitMs: null, code: null, reason: null, tries: 0, inOrder: false } as const)
      : ({ status: 'failed', waitMs: null, code: result.code, reason: 'test', tries: 0, inOrder: false } as const);
  await settle(db.worker, [{ claimed, result, next }]);
}

/**
 * Ends the run. A test of what is live already needs no go-live: its success frees what was held. A check proves less than a
 * version needs to go live, and frees only what that part of the way held back.
 */
async function finish({ db, clock }: PublishTools, run: Run, recorder: StepRecorder, succeeded: boolean): Promise<void> {
  const { publisherId, id, offerId, version, testLeadId, lastStep } = run;
  const offer = await db.within({ publisherId: null }, (tx) =>
    tx.offer.findUniqueOrThrow({ where: { publisherId_id: { publisherId, id: offerId } }, select: { liveVersion: true } }),
  );
  const isLive = offer.liveVersion === version;
  if (succeeded && isLive && lastStep === null) recorder.succeed('live');
  await recorder.written();
  await db.within({ publisherId: null }, async (tx) => {
    await tx.publishRun.update({
      where: { publisherId_id: { publisherId, id } },
      data: { status: succeeded ? 'succeeded' : 'failed', finishedAt: clock.now() },
      select: { id: true },
    });
    if (testLeadId !== null) await settleUndelivered(tx, { publisherId, testLeadId, succeeded });
    if (!succeeded) return;
    if (isLive) await endRest(tx, { publisherId, offerId });
    if (lastStep !== null) {
      if (isLive) await releaseAfterCheck(tx, { publisherId, offerId }, lastStep as StepName);
      return;
    }
    await tx.offer.update({
      where: { publisherId_id: { publisherId, id: offerId } },
      data: { testedVersion: version, ...(offer.liveVersion === null ? { status: 'preview' } : {}) },
      select: { id: true },
    });
    if (isLive) await releaseHeld(tx, { publisherId, offerId });
  });
}

/** A run that ended before its attempt leaves no test lead "delivering" for ever. */
async function settleUndelivered(
  tx: Parameters<Parameters<Database['within']>[1]>[0],
  run: { publisherId: string; testLeadId: string; succeeded: boolean },
): Promise<void> {
  await tx.delivery.updateMany({
    where: { publisherId: run.publisherId, leadId: run.testLeadId, status: 'delivering' },
    data: run.succeeded ? { status: 'stored', reason: 'no-destination', lease: null } : { status: 'failed', reason: 'test', lease: null },
  });
}
