import { type Circumstances, noCircumstances, readCircumstances } from '#lib/delivery/circumstances.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { DeliveryStatus } from '#lib/leads/delivery-status.ts';

/** Why a lead that is to be delivered is not sent yet. */
export type Waiting =
  /** The portal's administrators have stopped it. */
  | { kind: 'paused'; since: string; reason: string | null }
  /** The vendor asked for a rest, or its allowance is used up. */
  | { kind: 'rest'; until: string; code: string | null; title: string | null }
  /** Part of a bulk redelivery that somebody paused. */
  | { kind: 'redelivery' };

/** What a reader should know before they doubt the settings that a failure speaks of. */
export type DiagnosisContext = Pick<Circumstances, 'workedUntil' | 'mayBeOutage' | 'nextCheckAt' | 'incident' | 'vendor'> & {
  lastSuccessAt: string | null;
  version: number | null;
  versionChangedAt: string | null;
  versionChangedBy: string | null;
};

type Subject = {
  publisherId: string;
  offerId: string;
  status: DeliveryStatus;
  isSetAside: boolean;
  /** The version of the last attempt; null before one. */
  triedVersion: number | null;
};

export type Surroundings = { waiting: Waiting | null; context: DiagnosisContext };

/** What surrounds one lead that the caller may see. */
export async function surroundingsOf(lead: Subject, locale: Locale): Promise<Surroundings> {
  const isOver = lead.status === 'delivered' || lead.status === 'withheld';
  const known = isOver ? noCircumstances : await circumstancesOf(lead, locale);
  return { waiting: waitingFor(lead, known), context: contextOf(lead, known) };
}

async function circumstancesOf({ publisherId, offerId }: Subject, locale: Locale): Promise<Circumstances> {
  return (await readCircumstances([{ publisherId, offerId }], locale)).values().next().value ?? noCircumstances;
}

function waitingFor({ status, isSetAside }: Subject, { paused, rest }: Circumstances): Waiting | null {
  if (status !== 'queued' && status !== 'retrying') return null;
  if (isSetAside) return { kind: 'redelivery' };
  if (paused) return { kind: 'paused', since: paused.since, reason: paused.reason };
  return rest && { kind: 'rest', ...rest };
}

/** A failure of settings that are not live any more says nothing about those that are. */
function contextOf({ triedVersion }: Subject, known: Circumstances): DiagnosisContext {
  const isCurrent = triedVersion === null || triedVersion === known.version?.number;
  const { workedUntil, mayBeOutage, nextCheckAt, incident, vendor, version } = isCurrent ? known : noCircumstances;
  return {
    workedUntil,
    lastSuccessAt: workedUntil,
    mayBeOutage,
    nextCheckAt,
    incident,
    vendor,
    version: version?.number ?? null,
    versionChangedAt: version?.changedAt ?? null,
    versionChangedBy: version?.changedBy ?? null,
  };
}
