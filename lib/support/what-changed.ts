import type { Offer } from '#lib/offers/offer.ts';
import type { CaseEvent } from './case-events.ts';

/** The last change of the live settings before the trouble began. Whether it is to blame is for a person to say. */
export type ChangeBefore = {
  version: number;
  by: string | null;
  at: string;
  /** From the change to the first failure. */
  afterMs: number;
  destination: string;
  /** Config keys. */
  changed: string[];
};

/** Null where the settings worked unchanged for a long time: then something changed on the other side. */
export function whatChanged(
  health: Pick<Offer['health'], 'circumstances'>,
  brokeAt: string | null,
  events: readonly CaseEvent[],
): ChangeBefore | null {
  const { version } = health.circumstances;
  if (!version || brokeAt === null) return null;
  const afterMs = Date.parse(brokeAt) - Date.parse(version.changedAt);
  if (afterMs < 0 || afterMs > suspiciousMs) return null;
  const saved = events.find((event) => event.kind === 'version' && event.version === version.number);
  const { destination, changed } = saved?.kind === 'version' ? saved : { destination: '', changed: [] };
  return { version: version.number, by: version.changedBy, at: version.changedAt, afterMs, destination, changed };
}

/** A change of yesterday is worth asking about; one of last month has proved itself. */
const suspiciousMs = 48 * 3_600_000;
