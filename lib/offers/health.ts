import type { HealthState, HealthFigures } from './offer.ts';

/** Leads of one offer that are not delivered yet, by state and what explains it. */
export type Open = { status: 'held' | 'retrying'; code: string | null; count: number; oldestAt: Date };

/** How deliveries through the live connection have been going; null before the first one. */
export type Course = { consecutiveFailures: number; failingSince: Date | null; lastSuccessAt: Date | null; lastCode: string | null };

export type HealthFacts = {
  isLive: boolean;
  /** False where leads are only stored. */
  delivers: boolean;
  open: readonly Open[];
  course: Course | null;
  /** Whether the failure of this code ends only when the publisher does something. */
  needsPublisher: (code: string) => boolean;
};

/** The one sentence about an offer, as data. Held leads come first: somebody waits for them. */
export function healthOf(facts: HealthFacts): HealthFigures {
  const held = facts.open.filter(({ status }) => status === 'held');
  const retrying = facts.open.filter(({ status }) => status === 'retrying');
  const isFailing = facts.isLive && (facts.course?.consecutiveFailures ?? 0) > 0;
  const code = mostFrequent(held) ?? mostFrequent(retrying) ?? (isFailing ? (facts.course?.lastCode ?? null) : null);
  return {
    state: stateOf(facts, { isHolding: held.length > 0, isFailing: isFailing || retrying.length > 0, code }),
    held: sum(held),
    heldSince: oldest(held),
    retrying: sum(retrying),
    failingSince: isFailing ? (facts.course?.failingSince?.toISOString() ?? null) : null,
    lastSuccessAt: facts.course?.lastSuccessAt?.toISOString() ?? null,
    code,
  };
}

type Signs = { isHolding: boolean; isFailing: boolean; code: string | null };

function stateOf({ isLive, delivers, course, needsPublisher }: HealthFacts, { isHolding, isFailing, code }: Signs): HealthState {
  if (isHolding) return 'needs-you';
  if (isFailing) return code !== null && needsPublisher(code) ? 'needs-you' : 'waiting';
  if (!isLive) return 'draft';
  return delivers && !course?.lastSuccessAt ? 'idle' : 'ok';
}

function mostFrequent(open: readonly Open[]): string | null {
  const known = open.filter(({ code }) => code !== null);
  return known.reduce<Open | null>((most, one) => (most === null || one.count > most.count ? one : most), null)?.code ?? null;
}

function sum(open: readonly Open[]): number {
  return open.reduce((total, { count }) => total + count, 0);
}

function oldest(open: readonly Open[]): string | null {
  const times = open.map(({ oldestAt }) => oldestAt.getTime());
  return times.length > 0 ? new Date(Math.min(...times)).toISOString() : null;
}
