import { stepOfStage } from '#lib/destinations/stages.ts';
import type { Offer } from './offer.ts';
import { type StepName, stepNames } from './publish-steps.ts';

/** The last run of an offer, as far as its head tells of it. */
export type LastRun = {
  id: string;
  version: number;
  status: string;
  /** The last station of a check; null for a whole run. */
  lastStep: string | null;
  finishedAt: Date | null;
  failed: { name: string; code: string; stage: string | null; field: string | null } | null;
};

/** What the live connection fails with at present. */
export type LiveFailure = { code: string; stage: string | null; field: string | null };

/** Something that a person has to set right: `test` stopped the last run of what was saved last, `live` stops leads. */
export type Trouble = {
  kind: 'test' | 'live';
  version: number;
  code: string;
  /** The station, and the stage within it where that is known. */
  step: StepName;
  stage: string | null;
  /** The setting to correct, in the version that was saved last; null where it is none or is not there any more. */
  field: string | null;
};

export type Station = { name: StepName; status: 'succeeded' | 'failed' | 'pending'; stage: string | null };

type Facts = Pick<Offer, 'versions'> & { lastSuccessAt: string | null; run: LastRun | null; failure: LiveFailure | null };

/** The failed run of the version saved last; null once something newer says more than it does. */
export function testTrouble({ versions: { saved, live }, lastSuccessAt, run }: Facts): Trouble | null {
  if (run?.status !== 'failed' || run.failed === null || run.version !== saved) return null;
  // What is live has delivered real leads since.
  if (saved === live && run.finishedAt && lastSuccessAt && Date.parse(lastSuccessAt) > run.finishedAt.getTime()) return null;
  const { code, stage, field, name } = run.failed;
  return { kind: 'test', version: saved, code, stage, field, step: stepNames.find((step) => step === name) ?? 'deliver' };
}

export function liveTrouble({ versions: { saved, live }, failure }: Facts): Trouble | null {
  if (live === null || failure === null) return null;
  const { code, stage, field } = failure;
  return { kind: 'live', version: live, code, stage, step: stationOf(stage), field: saved === live ? field : null };
}

/**
 * How far the way is proven for the version saved last, of the stations it has. Nothing for one that was never tried: no line of
 * stations may look like a promise.
 */
export function stationsOf(facts: Facts, applicable: ReadonlySet<StepName>): Station[] {
  const { saved, live } = facts.versions;
  const trouble = testTrouble(facts) ?? (saved === live ? liveTrouble(facts) : null);
  const names = stepNames.filter((name) => applicable.has(name) && (!aside.has(name) || name === trouble?.step));
  const end = trouble ? names.indexOf(trouble.step) : provenBefore(facts, names);
  if (saved === null || end < (trouble ? 0 : 1)) return [];
  return names.map((name, index) => {
    const isFailed = trouble !== null && index === end;
    return { name, stage: isFailed ? trouble.stage : null, status: index < end ? 'succeeded' : isFailed ? 'failed' : 'pending' };
  });
}

/** Stations of a run that are no part of a lead's way; the settings are one only where they stop it. */
const aside: ReadonlySet<StepName> = new Set(['configuration', 'preview', 'live']);

/** How many stations have passed: all of a version that was tested, up to its end those of a check. */
function provenBefore({ versions: { saved, tested, live }, run }: Facts, names: readonly StepName[]): number {
  if (saved === tested || saved === live) return names.length;
  if (run?.status !== 'succeeded' || run.version !== saved || run.lastStep === null) return 0;
  return names.findLastIndex((name) => stepNames.indexOf(name) <= stepNames.indexOf(run.lastStep as StepName)) + 1;
}

/** Attempts that broke off name what they were about (`deliver`, `sign-in`) instead of a stage. */
function stationOf(stage: string | null): StepName {
  if (stage === null) return 'deliver';
  return stepOfStage(stage) ?? stepNames.find((name) => name === stage) ?? 'deliver';
}
